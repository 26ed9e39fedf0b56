/** What is due next, what is due now, and that it was recorded. */
import type { Clock, JournalEntry, OwedStep } from './clock.ts';
import { planOf, termsOf } from './context.ts';
import type { ClockContext } from './context.ts';
import { isBreachStep, nearestStep, stepNamed, stepsBefore } from './ladder.ts';
import { written } from './journal.ts';
import type { StepAction } from './plan.ts';

export interface Deadline {
  readonly dueMs: number;
  readonly clock: string;
  readonly step: string;
}

/** A step whose time has come. */
export interface DueStep {
  readonly clock: string;
  readonly step: string;
  /** 1 for the first time, more for a repeat. */
  readonly nth: number;
  /** When it was due, however long ago that is. */
  readonly dueMs: number;
  /** The breach itself: recording it yields the verdict. */
  readonly breach: boolean;
  /** To be recorded, but nobody is told: it lies in the past of whoever saw the clock start (design 6, R14). */
  readonly silent: boolean;
  /** What to do; empty for a silent step. */
  readonly actions: readonly StepAction[];
}

/** The nearest of all steps of all clocks that are not recorded yet, breaches included; undefined when nothing will come. */
export function nextDeadline(clocks: readonly Clock[], context: ClockContext): Deadline | undefined {
  let nearest: Clock | undefined;
  let dueMs = Infinity;
  for (const clock of clocks) {
    const clockDueMs = clock.state.owed?.[0]?.[0] ?? clock.state.run?.nextMs ?? Infinity;
    if (clockDueMs < dueMs) {
      nearest = clock;
      dueMs = clockDueMs;
    }
  }
  if (nearest === undefined) return undefined;
  const step = nearest.state.owed?.[0]?.[1] ?? nameOfNext(nearest, context);
  return step === undefined ? undefined : { dueMs, clock: nearest.name, step };
}

function nameOfNext(clock: Clock, context: ClockContext): string | undefined {
  const plan = planOf(context, clock.name);
  const { run } = clock.state;
  return plan === undefined || run === undefined ? undefined : nearestStep(run, termsOf(context, plan))?.step;
}

/**
 * Every step due by now that is not recorded, in order of its due instant, each with its true one, also after an outage
 * of any length. Record them with `recordSteps`, else they come again.
 */
export function dueSteps(clocks: readonly Clock[], nowMs: number, context: ClockContext): readonly DueStep[] {
  const due: DueStep[] = [];
  for (const clock of clocks) {
    const plan = planOf(context, clock.name);
    for (const { step, nth, dueMs, silent = false } of stepsDueOn(clock, nowMs, context)) {
      const planned = plan === undefined ? undefined : stepNamed(plan, step);
      due.push({
        clock: clock.name,
        step,
        nth,
        dueMs,
        breach: planned !== undefined && isBreachStep(planned),
        silent,
        actions: silent ? [] : (planned?.actions ?? []),
      });
    }
  }
  return due.sort((a, b) => a.dueMs - b.dueMs);
}

function stepsDueOn(clock: Clock, nowMs: number, context: ClockContext): readonly OwedStep[] {
  const { run } = clock.state;
  const owed = (clock.state.owed ?? []).map(([dueMs, step, nth, silent]) => ({ dueMs, step, nth, silent }));
  if (run?.nextMs === undefined || run.nextMs > nowMs) return owed;
  const plan = planOf(context, clock.name);
  return plan === undefined ? owed : [...owed, ...stepsBefore(run, termsOf(context, plan), nowMs, true)];
}

/** Marks steps as recorded; the breach step makes its clock breached. Steps of clocks that are gone are passed over. */
export function recordSteps(
  clocks: readonly Clock[],
  steps: readonly DueStep[],
  context: ClockContext,
): readonly Clock[] {
  return clocks.map((clock) => {
    const plan = planOf(context, clock.name);
    if (plan === undefined) return clock;
    return steps
      .filter((step) => step.clock === clock.name)
      .reduce((next, { step, dueMs, breach }) => {
        const entry: JournalEntry = { type: 'step', atMs: dueMs, step, ...(breach ? { breach } : {}) };
        return written(next, entry, plan, context).clock;
      }, clock);
  });
}
