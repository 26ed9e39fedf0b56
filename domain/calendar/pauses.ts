import type { Calendar } from './calendar.ts';
import { addWorkingTime, workingTimeBetween } from './working-time.ts';

/** A stretch in which the clock stands still; without an end yet, `toMs` is `NEVER_MS`. */
export interface Pause {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * As `addWorkingTime`, with pauses in which the clock stands still. Only working time inside a pause is given back.
 * Pauses may come in any order and overlap; what lies before `fromMs` does not matter. An amount that is used up exactly
 * when a pause begins is used up there.
 */
export function addWorkingTimeWithPauses(
  calendar: Calendar,
  fromMs: number,
  amountMs: number,
  pauses: readonly Pause[],
): number {
  if (amountMs < 0) return subtractWithPauses(calendar, fromMs, -amountMs, pauses);
  let dueMs = addWorkingTime(calendar, fromMs, amountMs);
  let given = amountMs;
  for (const pause of unionOfPauses(pauses)) {
    const pausedFromMs = Math.max(pause.fromMs, fromMs);
    if (pause.toMs <= pausedFromMs) continue;
    if (pausedFromMs >= dueMs) break;
    given += workingTimeBetween(calendar, pausedFromMs, pause.toMs);
    dueMs = addWorkingTime(calendar, fromMs, given);
  }
  return dueMs;
}

/** As `workingTimeBetween`, without the working time inside the pauses. */
export function workingTimeBetweenWithPauses(
  calendar: Calendar,
  fromMs: number,
  toMs: number,
  pauses: readonly Pause[],
): number {
  if (toMs < fromMs) return 0 - workingTimeBetweenWithPauses(calendar, toMs, fromMs, pauses);
  let worked = workingTimeBetween(calendar, fromMs, toMs);
  for (const pause of unionOfPauses(pauses)) {
    const pausedFromMs = Math.max(pause.fromMs, fromMs);
    const pausedToMs = Math.min(pause.toMs, toMs);
    if (pausedToMs > pausedFromMs) worked -= workingTimeBetween(calendar, pausedFromMs, pausedToMs);
  }
  return worked;
}

function subtractWithPauses(calendar: Calendar, fromMs: number, amountMs: number, pauses: readonly Pause[]): number {
  let beganMs = addWorkingTime(calendar, fromMs, -amountMs);
  let given = amountMs;
  for (const pause of unionOfPauses(pauses).toReversed()) {
    const pausedToMs = Math.min(pause.toMs, fromMs);
    if (pause.fromMs >= pausedToMs) continue;
    if (pausedToMs <= beganMs) break;
    given += workingTimeBetween(calendar, pause.fromMs, pausedToMs);
    beganMs = addWorkingTime(calendar, fromMs, -given);
  }
  return beganMs;
}

function unionOfPauses(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1);
    if (last !== undefined && pause.fromMs <= last.toMs) {
      merged[merged.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, pause.toMs) };
    } else merged.push(pause);
  }
  return merged;
}
