/** One fault from beginning to end: a world, cases in it, blows, and what is left. */
import { check, type Verdict } from './check.ts';
import { drive, paths, type Path } from './drive.ts';
import { randomBy } from './random.ts';
import type { Scenario } from './scenarios.ts';
import { openWorld } from './world.ts';

export interface FaultRun extends Verdict {
  readonly name: string;
  readonly times: number;
}

export interface FaultRunOptions {
  readonly cases: number;
  readonly seed: number;
  readonly longestMs: number;
  readonly postgresBin?: string;
  readonly paths?: readonly Path[];
}

export async function runFault(scenario: Scenario, options: FaultRunOptions): Promise<FaultRun> {
  const { cases, seed, longestMs, postgresBin } = options;
  const world = await openWorld({
    ...scenario.world,
    ...(scenario.needsPostgres && postgresBin !== undefined && { postgresBin }),
  });
  try {
    const played = options.paths ?? paths;
    const over = new AbortController();
    const deadlineMs = Date.now() + longestMs;
    const striking = scenario.strike(world, randomBy(seed), over.signal);
    const driving = Promise.all(
      Array.from({ length: cases }, (_, number) =>
        drive(world.care(), played[number % played.length] ?? 'answered', number, deadlineMs),
      ),
    );
    const driven = await driving;
    over.abort();
    const times = await striking;
    return { name: scenario.name, times, ...(await check(world, driven)) };
  } finally {
    await world.end();
  }
}
