/** Escalate: at each due instant, record what has come due and do what the ladder asks for. One durable timer a case. */
import { condition, isCancellation, log } from '@temporalio/workflow';
import { nextDue } from '../../domain/case/clockwork.ts';
import { wake } from '../../domain/case/wake.ts';
import type { Desk } from './desk.ts';
import { publish } from './visibility.ts';

/** Longest sleep in one timer; a later instant is looked at again. Temporal keeps timers well beyond it. */
const longestSleepMs = 365 * 24 * 3_600_000;

/** Runs beside the stages until the case is closed. */
export function watchClocks(desk: Desk): void {
  watch(desk).catch((error: unknown) => {
    // The main run is cancelled at the same time and closes the case.
    if (!isCancellation(error)) log.error('The clock watch stopped', { error });
  });
}

async function watch(desk: Desk): Promise<void> {
  while (!desk.isClosed()) {
    const next = nextDue(desk.state, desk.setting());
    if (next === undefined || next.dueMs === Infinity) {
      await condition(() => desk.isClosed() || dueMs(desk) < Infinity);
      continue;
    }
    const armedMs = next.dueMs;
    const waitMs = Math.min(armedMs - Date.now(), longestSleepMs);
    // Only something nearer replaces the timer. One that fires early, because its deadline moved out, is looked at again.
    if (waitMs > 0) {
      await condition(() => desk.isClosed() || dueMs(desk) < armedMs, waitMs, { summary: next.what });
    }
    if (!desk.isClosed() && dueMs(desk) <= Date.now()) strike(desk);
  }
}

function dueMs(desk: Desk): number {
  return nextDue(desk.state, desk.setting())?.dueMs ?? Infinity;
}

function strike(desk: Desk): void {
  const breachesBefore = breachesOf(desk);
  desk.change(wake);
  if (breachesOf(desk) > breachesBefore && desk.stage === 'handle') publish(desk);
}

function breachesOf(desk: Desk): number {
  return desk.state.unrecorded.filter((fact) => fact.type === 'step' && fact.breach).length;
}
