/**
 * How a clock is kept under 1 KB: a journal line is a short list, and the sealed state is written as what differs from
 * the state of now (most of it does not).
 */
import type { ClockState, JournalEntry, Run } from './clock.ts';
import type { CaseEventName, ClockPlan } from './plan.ts';

/** One entry: when, what, and the detail it has: a reason, a step, when it was seen, or what the plan said before. */
export type JournalLine =
  | readonly [atMs: number, type: CaseEventName, seenMs?: number]
  | readonly [atMs: number, type: 'hold', reason: string]
  | readonly [atMs: number, type: 'resume']
  | readonly [atMs: number, type: 'cancelled' | 'notApplicable', because: string]
  | readonly [atMs: number, type: 'step' | 'breach', step: string]
  | readonly [atMs: number, type: 'replanned', was: Partial<ClockPlan>];

export function lineOf(entry: JournalEntry): JournalLine {
  switch (entry.type) {
    case 'hold':
      return [entry.atMs, 'hold', entry.reason];
    case 'resume':
      return [entry.atMs, 'resume'];
    case 'cancelled':
    case 'notApplicable':
      return [entry.atMs, entry.type, entry.because];
    case 'step':
      return [entry.atMs, entry.breach === true ? 'breach' : 'step', entry.step];
    case 'replanned':
      return [entry.atMs, 'replanned', entry.was];
    default:
      return entry.seenMs === undefined ? [entry.atMs, entry.type] : [entry.atMs, entry.type, entry.seenMs];
  }
}

export function entryOf(line: JournalLine): JournalEntry {
  const [atMs] = line;
  switch (line[1]) {
    case 'hold':
      return { type: 'hold', reason: line[2], atMs };
    case 'resume':
      return { type: 'resume', atMs };
    case 'cancelled':
    case 'notApplicable':
      return { type: line[1], because: line[2], atMs };
    case 'step':
      return { type: 'step', step: line[2], atMs };
    case 'breach':
      return { type: 'step', step: line[2], atMs, breach: true };
    case 'replanned':
      return { type: 'replanned', was: line[2], atMs };
    default:
      return line[2] === undefined ? { type: line[1], atMs } : { type: line[1], atMs, seenMs: line[2] };
  }
}

/** The fields in which an object was different; null where it had none. */
type Difference<T> = { readonly [Key in keyof T]?: T[Key] | null };

/** An earlier state of a clock, told from its state now. */
export interface StateDifference {
  readonly state: Difference<Omit<ClockState, 'run'>>;
  readonly run: Difference<Run> | null;
}

export function differenceOf(was: ClockState, now: ClockState): StateDifference {
  const { run: wasRun, ...wasRest } = was;
  const { run: nowRun, ...nowRest } = now;
  return { state: different(wasRest, nowRest), run: wasRun === undefined ? null : different(wasRun, nowRun ?? {}) };
}

export function stateBefore(now: ClockState, difference: StateDifference): ClockState {
  const { run, ...rest } = now;
  const state = changedBack(rest, difference.state);
  return difference.run === null ? state : { ...state, run: changedBack(run ?? emptyRun, difference.run) };
}

/** Only the shape counts: where there is no run now, every field of the earlier one is in the difference. */
const emptyRun: Run = { startedAtMs: 0, counts: 'workingTime', countedToMs: 0, workingMs: 0, totalMs: 0, told: {} };

function different<T extends object>(was: T, now: Partial<T>): Difference<T> {
  const keys = Object.keys({ ...now, ...was }) as (keyof T)[];
  const difference: { [Key in keyof T]?: T[Key] | null } = {};
  for (const key of keys) {
    const isSame = was[key] === now[key] || JSON.stringify(was[key]) === JSON.stringify(now[key]);
    if (!isSame) difference[key] = was[key] ?? null;
  }
  return difference;
}

function changedBack<T extends object>(now: T, difference: Difference<T>): T {
  const was: T = { ...now };
  for (const key of Object.keys(difference) as (keyof T)[]) {
    const value = difference[key];
    if (value === null || value === undefined) Reflect.deleteProperty(was, key);
    else was[key] = value;
  }
  return was;
}
