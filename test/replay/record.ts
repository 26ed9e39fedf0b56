/** `npm run record -- NAME`: plays a scenario and keeps its history. Refuses to overwrite one without --overwrite. */
import { Command } from '@commander-js/extra-typings';
import { Rig } from '../rig/index.ts';
import { isRecorded, writeHistories } from './histories.ts';
import { scenarios } from './scenarios.ts';

const command = new Command('npm run record --')
  .description('Plays scenarios of test/replay/scenarios.ts and keeps their histories.')
  .argument('[names...]', 'scenarios; all that are not recorded yet when left out')
  .option('--overwrite', 'record again what has been recorded: the old history then protects nothing any more', false)
  .parse();

const [asked] = command.processedArgs;
const names = asked.length > 0 ? asked : Object.keys(scenarios).filter((name) => !isRecorded(name));
const refused = names.filter(
  (name) => scenarios[name] === undefined || (isRecorded(name) && !command.opts().overwrite),
);

if (refused.length > 0) {
  console.error(`Nothing was recorded. No such scenario, or recorded already (see --overwrite): ${refused.join(', ')}`);
  process.exitCode = 2;
} else if (names.length === 0) {
  console.log('Every scenario is recorded.');
} else {
  const rig = await Rig.open();
  for (const name of names) {
    const desk = await scenarios[name]?.(rig);
    if (desk === undefined) continue;
    await desk.outcome();
    const files = writeHistories(name, await rig.histories(desk));
    console.log(`${name}: ${files.length === 1 ? 'recorded' : `recorded in ${String(files.length)} runs`}`);
  }
  await rig.close();
}
