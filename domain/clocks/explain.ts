/** Why a clock is due when it is: its journal as steps a person can check with a calendar in hand. */
import { beyondHorizon, isoOfInstantIn, workingTimeBetween } from '../calendar/index.ts';
import type { Clock, ClockState, JournalEntry, Outcome, Run } from './clock.ts';
import { planOf, termsOf } from './context.ts';
import type { ClockContext, Terms } from './context.ts';
import { foldedFromSeal, stateAtSeal } from './journal.ts';
import { elapsedMs, timeBetween } from './measure.ts';
import type { Target } from './plan.ts';

export interface ExplainedStep {
  readonly fromMs: number;
  readonly toMs: number;
  /** The same instants as the calendar's own clocks show them, ISO 8601 with the offset. */
  readonly from: string;
  readonly to: string;
  readonly counted: boolean;
  /**
   * `running`; `paused` by a hold; `solved` until it was reopened. `earlier` ones are sums of what happened between the
   * two instants, by hold reason where they did not count.
   */
  readonly why: 'running' | 'paused' | 'solved' | 'earlierRunning' | 'earlierPaused';
  /** The hold in force, also one that does not pause this clock. */
  readonly hold?: string;
  /** How many pauses an `earlierPaused` step sums up. */
  readonly times?: number;
  readonly workingMs: number;
  readonly totalMs: number;
}

export interface Explanation {
  readonly clock: string;
  readonly status: ClockState['status'];
  readonly outcome: Outcome | null;
  readonly target: Target | null;
  /** The target as time that counts; larger than planned where a reopened clock was given room. */
  readonly targetMs: number | null;
  /** Whether working time or all time counts; the counted steps add up to `elapsedMs` in it. */
  readonly counts: Run['counts'] | null;
  readonly startedAtMs: number | null;
  /** The steps of a clock that still runs reach to here. */
  readonly asOfMs: number;
  readonly steps: readonly ExplainedStep[];
  readonly elapsedMs: number;
  readonly dueMs: number | null;
  readonly due: string | null;
  readonly breached: string | null;
  /** It runs, and no instant of the calendar ends it. */
  readonly never: boolean;
  /** Due (or breached) where the calendar knows no holidays any more: the weekly pattern was taken. */
  readonly beyondHorizon: boolean;
  readonly flags: readonly string[];
}

/** Explains the current run of a clock up to the context's `nowMs`. */
export function explain(clock: Clock, context: ClockContext): Explanation {
  const plan = planOf(context, clock.name);
  const { status, run, ended, flags = [] } = clock.state;
  const nothing = {
    clock: clock.name,
    status,
    outcome: ended?.outcome ?? null,
    target: plan?.target ?? null,
    flags,
    asOfMs: ended?.atMs ?? context.nowMs,
  };
  if (plan === undefined || run === undefined) {
    return {
      ...nothing,
      targetMs: null,
      counts: null,
      startedAtMs: null,
      steps: [],
      elapsedMs: 0,
      dueMs: null,
      due: null,
      breached: null,
      never: false,
      beyondHorizon: false,
    };
  }
  const terms = termsOf(context, plan);
  const asOfMs = ended?.atMs ?? Math.max(context.nowMs, run.countedToMs);
  const running = status === 'running' ? timeBetween(terms, run.countedToMs, asOfMs) : 0;
  const { dueMs = null } = run;
  return {
    ...nothing,
    asOfMs,
    targetMs: run.targetMs ?? null,
    counts: run.counts,
    startedAtMs: run.startedAtMs,
    steps: stepsOfRun(clock, terms, context, asOfMs),
    elapsedMs: elapsedMs(run) + running,
    dueMs,
    due: dueMs === null ? null : isoOfInstantIn(terms.calendar, dueMs),
    breached: run.breach === undefined ? null : isoOfInstantIn(terms.calendar, run.breach.atMs),
    never: status === 'running' && dueMs === null,
    beyondHorizon: dueMs !== null && beyondHorizon(terms.calendar, dueMs),
  };
}

function stepsOfRun(clock: Clock, today: Terms, context: ClockContext, asOfMs: number): readonly ExplainedStep[] {
  const seen: { readonly state: ClockState; readonly entry: JournalEntry; readonly terms: Terms }[] = [];
  const last = foldedFromSeal(clock, today.plan, context, [], (state, entry, terms) => {
    seen.push({ state, entry, terms });
  });
  const sealed = stateAtSeal(clock);
  let steps = sealed.run === undefined ? [] : sumOf(sealed.run, sealed, today);
  let reachedMs = endOf(sealed);
  for (const [i, { state, entry, terms }] of seen.entries()) {
    const after = seen[i + 1]?.state ?? last;
    if (isOngoing(state)) {
      steps = joined(steps, stepUnder(state, reachedMs, entry.atMs, terms));
      reachedMs = Math.max(reachedMs, entry.atMs);
    }
    const isNewRun = after.run?.startedAtMs !== state.run?.startedAtMs;
    const goesOn = isOngoing(after) && !isOngoing(state);
    if (isNewRun) steps = [];
    else if (goesOn) steps = joined(steps, gap(after, reachedMs, entry.atMs, terms));
    if (isNewRun || goesOn) reachedMs = entry.atMs;
  }
  return isOngoing(last) ? joined(steps, stepUnder(last, reachedMs, asOfMs, today)) : steps;
}

function isOngoing(state: ClockState): boolean {
  return state.status === 'running' || state.status === 'paused';
}

function endOf(state: ClockState): number {
  return state.ended?.atMs ?? state.run?.countedToMs ?? 0;
}

/** What is no longer in the journal, in sums; a pause that was going on there is shown as a step of its own. */
function sumOf(run: Run, sealed: ClockState, terms: Terms): readonly ExplainedStep[] {
  const span = { fromMs: run.startedAtMs, toMs: run.countedToMs, ...local(terms, run.startedAtMs, run.countedToMs) };
  const pauses = Object.entries(run.pauses ?? {}).flatMap(
    ([hold, [all, workingMs, totalMs]]): readonly ExplainedStep[] => {
      const times = sealed.status === 'paused' && sealed.hold === hold ? all - 1 : all;
      if (times === 0 && totalMs === 0) return [];
      return [{ ...span, counted: false, why: 'earlierPaused', hold, times, workingMs, totalMs }];
    },
  );
  const { workingMs, totalMs } = run;
  return [{ ...span, counted: true, why: 'earlierRunning', workingMs, totalMs }, ...pauses];
}

function stepUnder(state: ClockState, fromMs: number, toMs: number, terms: Terms): ExplainedStep {
  const counted = state.status === 'running';
  const hold = state.hold === undefined ? {} : { hold: state.hold };
  return { ...measured(fromMs, toMs, terms), counted, why: counted ? 'running' : 'paused', ...hold };
}

/** Between an end and a reopening. A regulator's clock ran on. */
function gap(after: ClockState, fromMs: number, toMs: number, terms: Terms): ExplainedStep {
  const counted = after.run !== undefined && after.run.countedToMs < toMs;
  return { ...measured(fromMs, toMs, terms), counted, why: counted ? 'running' : 'solved' };
}

function measured(fromMs: number, toMs: number, terms: Terms) {
  const workingMs = workingTimeBetween(terms.calendar, fromMs, toMs);
  return { fromMs, toMs, ...local(terms, fromMs, toMs), workingMs, totalMs: toMs - fromMs };
}

function local(terms: Terms, fromMs: number, toMs: number) {
  return { from: isoOfInstantIn(terms.calendar, fromMs), to: isoOfInstantIn(terms.calendar, toMs) };
}

/** Adds a step; one that goes on for the same reason makes the one before it longer. */
function joined(steps: readonly ExplainedStep[], step: ExplainedStep): readonly ExplainedStep[] {
  if (step.toMs <= step.fromMs) return steps;
  const before = steps.at(-1);
  if (before === undefined || before.toMs !== step.fromMs || before.why !== step.why || before.hold !== step.hold) {
    return [...steps, step];
  }
  const { fromMs, from } = before;
  const workingMs = before.workingMs + step.workingMs;
  return [...steps.slice(0, -1), { ...step, fromMs, from, workingMs, totalMs: before.totalMs + step.totalMs }];
}
