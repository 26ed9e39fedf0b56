/** A run of a clock through time: counting, falling due, starting, resuming, ending. Every function gives a new state. */
import { workingTimeBetween } from '../calendar/index.ts';
import type { ClockChange } from './change.ts';
import type { ClockState, Floor, Outcome, PauseTotal, Run } from './clock.ts';
import type { Terms } from './context.ts';
import { nearestStep, isBreachStep, stepNamed, stepsBefore, elapsedAtBreach } from './ladder.ts';
import { elapsedMs, finite, instantAfter, measureOf, targetMs, timeBetween } from './measure.ts';
import type { ClockPlan } from './plan.ts';

export type Changes = ClockChange[];

/** What a clock that runs on after a reopening may still use of its target, at the least. */
const roomAfterReopening = 1 / 4;

/** Whether the hold in force pauses a clock (R11, R12). Regulators' clocks never pause. */
export function isPaused(state: ClockState, plan: ClockPlan): boolean {
  const { hold } = state;
  if (hold === undefined || plan.owner === 'regulator' || !plan.pausedBy.includes(hold)) return false;
  return hold !== 'customer' || state.customerWaits !== true;
}

/** Begins a run from zero. A start that is seen later than it happened must not tell about the past (R14 excepted). */
export function startRun(state: ClockState, atMs: number, seenMs: number, terms: Terms, floor?: Floor): ClockState {
  const tells = terms.plan.owner === 'regulator' ? 'last' : 'nothing';
  const run: Run = {
    startedAtMs: atMs,
    counts: measureOf(terms.plan),
    countedToMs: atMs,
    workingMs: 0,
    totalMs: 0,
    targetMs: targetMs(terms, atMs),
    leastMs: undefined,
    dueMs: undefined,
    nextMs: undefined,
    breach: undefined,
    told: {},
    pauses: undefined,
    floor: floor ?? (seenMs > atMs ? { atMs: seenMs, tells } : undefined),
  };
  const started = goOn({ ...state, ended: undefined, run }, terms);
  const dueMs = started.run?.dueMs;
  return dueMs !== undefined && dueMs < seenMs ? flagged(started, 'retroactive') : started;
}

/** Runs or pauses as the hold in force says, with the deadlines that follow. */
export function goOn(state: ClockState, terms: Terms): ClockState {
  const { run } = state;
  if (run === undefined) return state;
  if (isPaused(state, terms.plan)) {
    const begun = state.status === 'paused' ? run : pauseBegun(run, state.hold);
    return { ...state, status: 'paused', run: { ...begun, dueMs: run.breach && run.dueMs, nextMs: undefined } };
  }
  const left = run.targetMs === undefined ? Infinity : run.targetMs - elapsedMs(run);
  const dueMs = run.breach === undefined ? finite(instantAfter(terms, run.countedToMs, left)) : run.dueMs;
  const running = { ...run, dueMs, floor: state.status === 'paused' ? raised(run) : run.floor };
  return { ...state, status: 'running', run: { ...running, nextMs: nearestStep(running, terms)?.dueMs } };
}

/** What a replan put into the past of a paused clock is due when the pause is over. */
function raised({ floor, countedToMs }: Run): Floor | undefined {
  return floor?.tells === 'last' && floor.atMs < countedToMs ? { ...floor, atMs: countedToMs } : floor;
}

function pauseBegun(run: Run, reason: string | undefined): Run {
  if (reason === undefined) return run;
  const [times, workingMs, totalMs] = run.pauses?.[reason] ?? [0, 0, 0];
  return { ...run, pauses: { ...run.pauses, [reason]: [times + 1, workingMs, totalMs] } };
}

/** Counts up to an instant: what ran, what was paused, and the steps that fell due before it and were not recorded. */
export function countTo(state: ClockState, atMs: number, terms: Terms, changes: Changes): ClockState {
  if (state.run === undefined || (state.status !== 'running' && state.status !== 'paused')) return state;
  const settled =
    state.run.nextMs !== undefined && state.run.nextMs < atMs ? owing(state, atMs, terms, changes) : state;
  const run = settled.run ?? state.run;
  if (atMs <= run.countedToMs) return settled;
  const workingMs = workingTimeBetween(terms.calendar, run.countedToMs, atMs);
  const totalMs = atMs - run.countedToMs;
  if (state.status === 'running') {
    const floor = run.floor !== undefined && run.floor.atMs < atMs ? undefined : run.floor;
    const [allWorkingMs, allMs] = [run.workingMs + workingMs, run.totalMs + totalMs];
    return { ...settled, run: { ...run, countedToMs: atMs, workingMs: allWorkingMs, totalMs: allMs, floor } };
  }
  const reason = state.hold ?? '';
  const [times, pausedWorkingMs, pausedMs] = run.pauses?.[reason] ?? [1, 0, 0];
  const longer: PauseTotal = [times, pausedWorkingMs + workingMs, pausedMs + totalMs];
  return { ...settled, run: { ...run, countedToMs: atMs, pauses: { ...run.pauses, [reason]: longer } } };
}

/** Takes over what fell due before an instant. A step at that very instant is left: an event at the deadline is in time. */
function owing(state: ClockState, atMs: number, terms: Terms, changes: Changes): ClockState {
  if (state.run === undefined) return state;
  const due = stepsBefore(state.run, terms, atMs, false);
  const told = { ...state.run.told };
  const owed = [...(state.owed ?? [])];
  let breach: number | undefined;
  for (const { step, nth, dueMs, silent } of due) {
    told[step] = nth;
    owed.push(silent ? [dueMs, step, nth, true] : [dueMs, step, nth]);
    const planned = stepNamed(terms.plan, step);
    if (planned !== undefined && isBreachStep(planned)) breach ??= dueMs;
  }
  const next = { ...state, owed, run: { ...state.run, told } };
  return breach === undefined ? next : breached(next, breach, terms, changes);
}

/** Marks a step of a running clock as recorded; at a breach step the clock is breached. */
export function recorded(
  state: ClockState,
  name: string,
  isBreach: boolean,
  atMs: number,
  terms: Terms,
  changes: Changes,
): ClockState {
  const { run } = state;
  if (run === undefined) return state;
  const told = { ...run.told, [name]: (run.told[name] ?? 0) + 1 };
  const next = { ...state, run: { ...run, told } };
  return isBreach ? breached(next, atMs, terms, changes) : next;
}

function breached(state: ClockState, atMs: number, terms: Terms, changes: Changes): ClockState {
  const { run } = state;
  if (run === undefined || run.breach !== undefined) return state;
  const dueMs = run.dueMs ?? atMs;
  changes.push({ type: 'breached', clock: terms.plan.name, atMs, dueMs });
  const elapsed = elapsedAtBreach(run, terms) ?? elapsedMs(run);
  return {
    ...state,
    breachedAtMs: state.breachedAtMs ?? atMs,
    run: { ...run, breach: { atMs, elapsedMs: elapsed } },
  };
}

/** Ends a run. A breach stays a breach, whatever ended the run (R13). */
export function endRun(
  state: ClockState,
  atMs: number,
  how: { readonly outcome: Outcome; readonly because?: string },
  terms: Terms,
  changes: Changes,
): ClockState {
  const wasDueMs = state.status === 'running' ? state.run?.dueMs : undefined;
  const late = wasDueMs !== undefined && wasDueMs < atMs;
  const counted = countTo(state, atMs, terms, changes);
  // A regulator's clock that was late before it was seen is breached when it was seen, or by now at the latest (R14).
  const settled = late ? breached(counted, atMs, terms, changes) : counted;
  const { run } = settled;
  if (run === undefined) return settled;
  const outcome = run.breach === undefined ? how.outcome : 'breached';
  const isFresh = how.outcome === 'met' && settled.first === undefined;
  changes.push({ type: 'ended', clock: terms.plan.name, atMs, elapsedMs: elapsedMs(run), ...how, outcome });
  return {
    ...settled,
    status: 'ended',
    ended: { ...how, outcome, atMs },
    met: settled.met + (isFresh && outcome === 'met' ? 1 : 0),
    missed: settled.missed + (isFresh && outcome === 'breached' ? 1 : 0),
    run: { ...run, nextMs: undefined },
  };
}

/** Goes on after a reopening with the time used so far, and with room: it never breaches at once (R16). */
export function resumeRun(state: ClockState, atMs: number, seenMs: number, terms: Terms): ClockState {
  if (state.run === undefined) return state;
  // The plan may have changed while the clock stood still.
  const { startedAtMs } = state.run;
  const run: Run = { ...state.run, counts: measureOf(terms.plan), targetMs: targetMs(terms, startedAtMs) };
  const elapsed = elapsedMs(run);
  if (terms.plan.owner === 'regulator') {
    return goOn({ ...state, ended: undefined, run: { ...run, floor: { atMs: seenMs, tells: 'last' } } }, terms);
  }
  const resumed = withRoom(
    { ...run, countedToMs: atMs, floor: { atMs: seenMs, tells: 'nothing' } },
    atMs,
    seenMs,
    terms,
  );
  // Steps after the breach that have not come yet are counted anew from here.
  const breach = run.breach === undefined ? undefined : { atMs: run.breach.atMs, elapsedMs: elapsed };
  return goOn({ ...state, ended: undefined, run: { ...resumed, breach } }, terms);
}

/** A run that may not be late before it was seen, and not soon after. */
export function withRoom(run: Run, atMs: number, seenMs: number, terms: Terms): Run {
  const target = targetMs(terms, run.startedAtMs);
  if (run.breach !== undefined || target === undefined) return run;
  const unseen = Math.max(0, timeBetween(terms, atMs, seenMs));
  const leastMs = elapsedMs(run) + unseen + Math.ceil(target * roomAfterReopening);
  return { ...run, leastMs, targetMs: Math.max(run.targetMs ?? 0, leastMs) };
}

export function flagged(state: ClockState, flag: string): ClockState {
  const flags = state.flags ?? [];
  return flags.includes(flag) ? state : { ...state, flags: [...flags, flag] };
}
