/** The order in which a clock remembers, so that an event may come late; and the sealing that keeps it small. */
import type { ClockChange } from './change.ts';
import type { Clock, ClockState, JournalEntry } from './clock.ts';
import { unstarted } from './clock.ts';
import { termsOf } from './context.ts';
import type { ClockContext, Terms } from './context.ts';
import { folded, replanned } from './fold.ts';
import type { ClockPlan } from './plan.ts';
import type { Changes } from './run.ts';

/** How many entries an event may be late by and still be put in its exact place. Older ones are sealed (1 KB a clock). */
export const journalLength = 8;

export interface Written {
  readonly clock: Clock;
  readonly changes: readonly ClockChange[];
}

/** Puts an entry in its place by `atMs`. In order it is folded at once; a late one makes the clock count again. */
export function written(clock: Clock, entry: JournalEntry, plan: ClockPlan, context: ClockContext): Written {
  const uptoMs = clock.sealed?.uptoMs ?? -Infinity;
  const placed = entry.atMs < uptoMs ? { ...entry, atMs: uptoMs } : entry;
  const tooOld: Changes =
    entry.atMs < uptoMs && entry.type !== 'step'
      ? [{ type: 'tooOld', clock: clock.name, atMs: entry.atMs, countedAtMs: uptoMs }]
      : [];
  const { journal } = clock;
  let place = journal.length;
  while (place > 0 && comesAfter(journal[place - 1], placed)) place--;
  if (place === journal.length) {
    const changes: Changes = tooOld;
    const state = entryFolded(clock.state, placed, plan, termsOf(context, plan), context, changes);
    return { clock: sealed({ ...clock, state, journal: [...journal, placed] }, plan, context), changes };
  }
  const before: Changes = [];
  foldedFromSeal(clock, plan, context, before);
  const late: Clock = { ...clock, journal: journal.toSpliced(place, 0, placed) };
  const after: Changes = [];
  const state = foldedFromSeal(late, plan, context, after);
  const changes = [...tooOld, ...differences(before, after, placed, journal)];
  return { clock: sealed({ ...late, state }, plan, context), changes };
}

/** At the same instant the order of arrival holds, only a step comes last: what happens at a deadline is in time. */
function comesAfter(entry: JournalEntry | undefined, placed: JournalEntry): boolean {
  if (entry === undefined) return false;
  return entry.atMs > placed.atMs || (entry.atMs === placed.atMs && entry.type === 'step' && placed.type !== 'step');
}

/** Folds a clock's whole journal, each entry under the plan that was in force. `onEntry` sees the state before each. */
export function foldedFromSeal(
  clock: Clock,
  plan: ClockPlan,
  context: ClockContext,
  changes: Changes,
  onEntry?: (state: ClockState, entry: JournalEntry, terms: Terms) => void,
): ClockState {
  let inForce = planAtSeal(clock, plan);
  let replans = clock.journal.filter((entry) => entry.type === 'replanned').length;
  let state = clock.sealed?.state ?? unstarted;
  for (const entry of clock.journal) {
    const terms = termsOf(context, inForce, plan.calendar);
    onEntry?.(state, entry, terms);
    if (entry.type === 'replanned') {
      replans--;
      inForce = planBefore(clock.journal, replans, plan);
      state = replanned(state, entry.atMs, terms, termsOf(context, inForce, plan.calendar), changes);
    } else {
      state = folded(state, entry, terms, changes);
    }
  }
  return state;
}

function planAtSeal(clock: Clock, plan: ClockPlan): ClockPlan {
  return planBefore(clock.journal, clock.journal.filter((entry) => entry.type === 'replanned').length, plan);
}

/** The plan in force before the last `replans` changes of the journal: today's, and what each change says was different. */
function planBefore(journal: readonly JournalEntry[], replans: number, plan: ClockPlan): ClockPlan {
  if (replans === 0) return plan;
  const later = journal.filter((entry) => entry.type === 'replanned').slice(-replans);
  return later.reduceRight<ClockPlan>((known, { was }) => ({ ...known, ...was }), plan);
}

function entryFolded(
  state: ClockState,
  entry: JournalEntry,
  plan: ClockPlan,
  terms: Terms,
  context: ClockContext,
  changes: Changes,
): ClockState {
  if (entry.type !== 'replanned') return folded(state, entry, terms, changes);
  const before = termsOf(context, { ...plan, ...entry.was }, plan.calendar);
  return replanned(state, entry.atMs, before, terms, changes);
}

/** Folds the oldest entry into the seal once the journal is full. */
function sealed(clock: Clock, plan: ClockPlan, context: ClockContext): Clock {
  const [oldest, ...rest] = clock.journal;
  if (oldest === undefined || clock.journal.length <= journalLength) return clock;
  const alone: Clock = { ...clock, journal: [oldest] };
  const inForce = planBefore(rest, rest.filter((entry) => entry.type === 'replanned').length, plan);
  const state = foldedFromSeal(alone, inForce, context, []);
  return { ...clock, journal: rest, sealed: { uptoMs: oldest.atMs, state } };
}

/** What a late event changed about what was said before. */
function differences(
  before: readonly ClockChange[],
  after: readonly ClockChange[],
  late: JournalEntry,
  journal: readonly JournalEntry[],
): readonly ClockChange[] {
  const because = `${late.type} at ${new Date(late.atMs).toISOString()}`;
  const said = new Set(before.map((change) => JSON.stringify(change)));
  const says = new Set(after.map((change) => JSON.stringify(change)));
  const takenBack = before
    .filter((change) => !says.has(JSON.stringify(change)))
    .flatMap((change): readonly ClockChange[] => {
      const { clock, atMs } = change;
      if (change.type === 'ended') return [{ type: 'endTakenBack', clock, atMs, outcome: change.outcome, because }];
      if (change.type !== 'breached') return [];
      const told = journal.flatMap((entry) => (entry.type === 'step' && entry.atMs >= atMs ? [entry.step] : []));
      return [{ type: 'breachTakenBack', clock, atMs, because, told }];
    });
  return [...takenBack, ...after.filter((change) => !said.has(JSON.stringify(change)))];
}
