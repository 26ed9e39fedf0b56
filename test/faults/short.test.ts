/** The short form of `npm run faults`: a worker killed while mails are cut off; nothing is lost. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runFault } from './run.ts';

test(
  'a worker is killed and the mail server drops the line: every case ends, every message arrives',
  { timeout: 170_000 },
  async () => {
    const run = await runFault(
      {
        name: 'killed and cut off',
        world: { workers: 1 },
        strike: async (world, random) => {
          world.smtp.behave('acceptThenDrop', 'accept');
          await sleep(random.between(1_000, 3_000));
          await world.killWorker();
          await world.startWorker();
          return 2;
        },
      },
      { cases: 6, seed: 1, longestMs: 150_000, paths: ['answered', 'asked', 'withdrawn'] },
    );
    expect(run).toMatchObject({ times: 2, cases: 6, lost: [], doubled: [] });
  },
);
