/** The order in which a clock remembers, so that an event may come late; and the sealing that keeps it small. */
import type { ClockChange } from './change.ts';
import { unstarted } from './clock.ts';
import type { Clock, ClockState, JournalEntry } from './clock.ts';
import { contextBefore, termsOf } from './context.ts';
import type { ClockContext, Terms } from './context.ts';
import { folded, replanned } from './fold.ts';
import { differenceOf, entryOf, lineOf, stateBefore } from './packed.ts';
import type { JournalLine } from './packed.ts';
import type { ClockPlan } from './plan.ts';
import type { Changes } from './run.ts';

/** How many entries an event may be late by and still be put in its exact place. Older ones are sealed. */
export const journalLength = 8;
/** So many lines of journal and owed steps fit in any case. */
const shortLength = 10;
/** Characters of JSON; the rest of the kilobyte is for names in Chinese, which take three bytes a character. */
const roomyLength = 920;

export interface Written {
  readonly clock: Clock;
  readonly changes: readonly ClockChange[];
}

/** Puts an entry in its place by `atMs`. In order it is folded at once; a late one makes the clock count again. */
export function written(clock: Clock, entry: JournalEntry, plan: ClockPlan, context: ClockContext): Written {
  const changes: Changes = [];
  const placed = withinJournal(clock, entry, changes);
  const { journal } = clock;
  if (!comesAfter(journal.at(-1), placed)) {
    const state = foldedOne(clock.state, placed, plan, context, changes);
    return { clock: kept(clock, [...journal, lineOf(placed)], state, plan, context), changes };
  }
  const place = journal.findIndex((line) => comesAfter(line, placed));
  const lines = journal.toSpliced(place, 0, lineOf(placed));
  const before: Changes = [];
  const after: Changes = [];
  foldedFromSeal(clock, plan, context, before);
  const state = foldedFromSeal({ ...clock, journal: lines }, plan, context, after);
  changes.push(...differences(before, after, placed, journal));
  return { clock: kept(clock, lines, state, plan, context), changes };
}

/** An entry from before the journal begins counts from where it begins. */
function withinJournal(clock: Clock, entry: JournalEntry, changes: Changes): JournalEntry {
  const uptoMs = clock.sealed?.uptoMs ?? -Infinity;
  if (entry.atMs >= uptoMs) return entry;
  if (entry.type !== 'step') changes.push({ type: 'tooOld', clock: clock.name, atMs: entry.atMs, countedAtMs: uptoMs });
  return { ...entry, atMs: uptoMs };
}

/** At the same instant the order of arrival holds, only a step comes last: what happens at a deadline is in time. */
function comesAfter(line: JournalLine | undefined, placed: JournalEntry): boolean {
  if (line === undefined) return false;
  const isStep = line[1] === 'step' || line[1] === 'breach';
  return line[0] > placed.atMs || (line[0] === placed.atMs && isStep && placed.type !== 'step');
}

/** Folds one entry that comes after everything in the journal. */
function foldedOne(
  state: ClockState,
  entry: JournalEntry,
  plan: ClockPlan,
  context: ClockContext,
  changes: Changes,
): ClockState {
  const terms = termsOf(context, plan);
  if (entry.type !== 'replanned') return folded(state, entry, terms, changes);
  const before = termsOf(contextBefore(context), { ...plan, ...entry.was }, plan.calendar);
  return replanned(state, entry.atMs, before, terms, changes);
}

/** The state at the end of what is no longer in the journal. */
export function stateAtSeal({ state, sealed }: Clock): ClockState {
  return sealed === undefined ? unstarted : stateBefore(state, sealed.was);
}

/** Folds the whole journal, each entry under the plan that was in force. `onEntry` sees the state before each. */
export function foldedFromSeal(
  clock: Clock,
  plan: ClockPlan,
  context: ClockContext,
  changes: Changes,
  onEntry?: (state: ClockState, entry: JournalEntry, terms: Terms) => void,
): ClockState {
  const entries = clock.journal.map(entryOf);
  let state = stateAtSeal(clock);
  for (const [i, entry] of entries.entries()) {
    const terms = termsOf(context, planBefore(entries.slice(i), plan), plan.calendar);
    onEntry?.(state, entry, terms);
    if (entry.type === 'replanned') {
      const after = termsOf(context, planBefore(entries.slice(i + 1), plan), plan.calendar);
      state = replanned(state, entry.atMs, terms, after, changes);
    } else {
      state = folded(state, entry, terms, changes);
    }
  }
  return state;
}

/** The plan in force before some entries: today's, and what each replan among them says was different. */
function planBefore(entries: readonly JournalEntry[], plan: ClockPlan): ClockPlan {
  return entries.reduceRight<ClockPlan>(
    (known, entry) => (entry.type === 'replanned' ? { ...known, ...entry.was } : known),
    plan,
  );
}

/** The clock with its new journal; what it has no room for is folded into the seal, oldest first. */
function kept(
  clock: Clock,
  lines: readonly JournalLine[],
  state: ClockState,
  plan: ClockPlan,
  context: ClockContext,
): Clock {
  const was = clock.sealed === undefined ? unstarted : stateAtSeal(clock);
  const sealed = clock.sealed && { uptoMs: clock.sealed.uptoMs, was: differenceOf(was, state) };
  const now: Clock = { name: clock.name, state, journal: lines, ...(sealed && { sealed }) };
  return isTooLarge(now) ? smaller(now, was, plan, context) : now;
}

function smaller(clock: Clock, sealedState: ClockState, plan: ClockPlan, context: ClockContext): Clock {
  const [oldest, ...rest] = clock.journal;
  if (oldest === undefined) return clock;
  const inForce = planBefore(rest.map(entryOf), plan);
  const was = foldedOne(sealedState, entryOf(oldest), inForce, context, []);
  const sealed = { uptoMs: oldest[0], was: differenceOf(was, clock.state) };
  const now: Clock = { name: clock.name, state: clock.state, journal: rest, sealed };
  return isTooLarge(now) ? smaller(now, was, plan, context) : now;
}

/** Only what can make a clock large is measured: a seal, a replan, many lines. */
function isTooLarge(clock: Clock): boolean {
  const { state, journal, sealed } = clock;
  if (journal.length > journalLength) return true;
  const isShort = journal.length + (state.owed?.length ?? 0) <= shortLength;
  const isPlain = isShort && sealed === undefined && !journal.some(([, type]) => type === 'replanned');
  return !isPlain && JSON.stringify(clock).length > roomyLength;
}

/** What a late event changed about what was said before. */
function differences(
  before: readonly ClockChange[],
  after: readonly ClockChange[],
  late: JournalEntry,
  journal: readonly JournalLine[],
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
      const told = journal.flatMap((line) => stepSince(line, atMs));
      return [{ type: 'breachTakenBack', clock, atMs, because, told }];
    });
  return [...takenBack, ...after.filter((change) => !said.has(JSON.stringify(change)))];
}

function stepSince(line: JournalLine, atMs: number): readonly string[] {
  return line[0] >= atMs && (line[1] === 'step' || line[1] === 'breach') ? [line[2]] : [];
}
