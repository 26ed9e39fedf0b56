/** `npm run -s soak`: random lives of a case by the ten thousand, as workflows; `--seed` lives the same ones again. */
import { randomInt } from 'node:crypto';
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import fc from 'fast-check';
import { Rig } from '../rig/index.ts';
import { lateLives, lives } from './acts.ts';
import { liveOnReducer } from './live-on-reducer.ts';
import { batchOf, liveOnRig } from './live-on-rig.ts';

const livesInABatch = 100;
/** One server keeps every history that it has seen, and all of them are replayed in the end. */
const batchesOnARig = 5;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('expected a whole number');
  return number;
}

const command = new Command('npm run -s soak --')
  .description('Lives random lives of a case and compares each with a plain model of it.')
  .option('--lives <number>', 'lives as workflows, in batches of 100', wholeNumber, 10_000)
  .option('--reducer-lives <number>', 'lives on the reducer alone, of each sort', wholeNumber, 100_000)
  .option('--seed <number>', 'live the same lives again', wholeNumber, randomInt(2 ** 31))
  .parse();
const { lives: wanted, reducerLives, seed } = command.opts();
console.log(`seed ${String(seed)}`);

fc.assert(
  fc.property(lives(40), (acts) => {
    liveOnReducer(acts, 'steps');
  }),
  { numRuns: reducerLives, seed },
);
fc.assert(
  fc.property(lateLives(25), (acts) => {
    liveOnReducer(acts, 'verdicts');
  }),
  { numRuns: reducerLives, seed },
);
console.log(`reducer: ${String(2 * reducerLives)} lives as the model says`);

const batches = Math.ceil(wanted / livesInABatch);
for (let first = 0; first < batches; first += batchesOnARig) {
  const numRuns = Math.min(batchesOnARig, batches - first);
  const rig = await Rig.open({ maxCachedWorkflows: 400 });
  try {
    for (const batch of fc.sample(batchOf(livesInABatch), { numRuns, seed: seed + first })) await liveOnRig(rig, batch);
  } catch (error) {
    console.error(`FAILED: seed ${String(seed)}, batches ${String(first + 1)} to ${String(first + numRuns)}`);
    throw error;
  } finally {
    await rig.close();
  }
  const lived = (first + numRuns) * livesInABatch;
  console.log(
    `workflows: ${String(lived)} of ${String(batches * livesInABatch)} lives as the model says, all replayed`,
  );
}
