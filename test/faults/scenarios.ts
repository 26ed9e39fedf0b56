/** The faults: what is done to the world while cases run. Each says how often it struck. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './random.ts';
import type { World, WorldOptions } from './world.ts';

export interface Scenario {
  readonly name: string;
  /** Needs PostgreSQL: two workers, or a database that can be stopped. */
  readonly needsPostgres?: true;
  readonly world: Pick<WorldOptions, 'workers'>;
  /** Strikes until `over`; leaves the world whole. Answers how often. */
  readonly strike: (world: World, random: Random, over: AbortSignal) => Promise<number>;
}

/** One blow after another, with time between them, at least one and until the cases are through. */
async function again(
  random: Random,
  over: AbortSignal,
  blow: () => Promise<void>,
  most: number,
  betweenMs: readonly [number, number],
): Promise<number> {
  let times = 0;
  while (times < most && (times === 0 || !over.aborted)) {
    await sleep(random.between(...betweenMs));
    await blow();
    times += 1;
  }
  return times;
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'worker killed (SIGKILL)',
    world: { workers: 1 },
    strike: (world, random, over) =>
      again(
        random,
        over,
        async () => {
          await world.killWorker();
          await sleep(random.between(0, 1_500));
          await world.startWorker();
        },
        6,
        [500, 6_000],
      ),
  },
  {
    name: 'Temporal killed, started again on its file',
    world: { workers: 1 },
    strike: (world, random, over) =>
      again(
        random,
        over,
        async () => {
          await world.killServer();
          await sleep(random.between(0, 3_000));
          await world.startServer();
        },
        3,
        [1_000, 8_000],
      ),
  },
  {
    name: 'mail server refuses for a while (451)',
    world: { workers: 1 },
    strike: (world, random, over) =>
      again(
        random,
        over,
        async () => {
          world.smtp.behave({ atRecipient: 451 });
          await sleep(random.between(1_000, 3_000));
          world.smtp.behave('accept');
        },
        4,
        [100, 4_000],
      ),
  },
  {
    name: 'mail server drops the line after DATA',
    world: { workers: 1 },
    strike: (world, random, over) =>
      again(
        random,
        over,
        async () => {
          world.smtp.behave('acceptThenDrop', 'acceptThenDrop', 'accept');
          await sleep(random.between(500, 2_000));
        },
        5,
        [100, 3_000],
      ),
  },
  {
    name: 'database killed and started again',
    needsPostgres: true,
    world: { workers: 1 },
    strike: (world, random, over) =>
      again(
        random,
        over,
        async () => {
          await world.database?.kill();
          await sleep(random.between(500, 4_000));
          await world.database?.start();
        },
        3,
        [1_000, 6_000],
      ),
  },
  {
    name: 'two workers, one after the other killed',
    needsPostgres: true,
    world: { workers: 2 },
    strike: async (world, random, over) => {
      let which = 0;
      return again(
        random,
        over,
        async () => {
          which = 1 - which;
          await world.killWorker(which);
          await sleep(random.between(0, 1_500));
          await world.startWorker(which);
        },
        6,
        [500, 5_000],
      );
    },
  },
];
