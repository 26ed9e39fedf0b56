/** Three hundred random lives as whole workflows, with skipped time, failing ports, and every execution replayed at the end. */
import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Rig } from '../rig/index.ts';
import { batchOf, liveOnRig } from './live-on-rig.ts';

const batches = 3;
const livesInABatch = 100;

it('a random life of a case is what the model says, as a workflow', { timeout: 900_000 }, async () => {
  const seed = Number(process.env['CARELOOP_SEED'] ?? randomInt(2 ** 31));
  const rig = await Rig.open({ maxCachedWorkflows: 400 });
  let lived = 0;
  try {
    for (const batch of fc.sample(batchOf(livesInABatch), { numRuns: batches, seed })) {
      await liveOnRig(rig, batch);
      lived += batch.lives.length;
    }
  } catch (error) {
    throw new Error(`CARELOOP_SEED=${String(seed)}, after ${String(lived)} lives`, { cause: error });
  } finally {
    await rig.close();
  }
  expect(lived).toBe(batches * livesInABatch);
});
