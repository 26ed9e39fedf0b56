/** When the steps of a run are due. Each step lies at an amount of counted time, so a pause moves all of them. */
import type { OwedStep, Run } from './clock.ts';
import type { Terms } from './context.ts';
import { elapsedMs, instantAfter, timeBetween } from './measure.ts';
import type { ClockPlan, LadderStep } from './plan.ts';

/** A breach is a step also where the ladder has nothing to do at it. */
const bareBreach: LadderStep = { name: 'breach', when: { at: 'share', share: 1 }, actions: [] };

export function isBreachStep(step: LadderStep): boolean {
  return step.when.at === 'share' && step.when.share === 1;
}

/** The ladder, with the breach itself in it. */
function stepsOf(plan: ClockPlan): readonly LadderStep[] {
  return plan.ladder.some(isBreachStep) ? plan.ladder : [...plan.ladder, bareBreach];
}

export function stepNamed(plan: ClockPlan, name: string): LadderStep | undefined {
  return stepsOf(plan).find((step) => step.name === name) ?? (name === bareBreach.name ? bareBreach : undefined);
}

/** The nearest step that is not recorded; undefined when none is left, or its instant never comes. */
export function nearestStep(run: Run, terms: Terms): { readonly step: string; readonly dueMs: number } | undefined {
  const breachMs = elapsedAtBreach(run, terms);
  let nearest: LadderStep | undefined;
  let least = Infinity;
  for (const step of stepsOf(terms.plan)) {
    const amount = amountOf(step, (run.told[step.name] ?? 0) + 1, run, breachMs);
    if (amount >= least) continue;
    least = amount;
    nearest = step;
  }
  if (nearest === undefined) return undefined;
  const dueMs = notBeforeFloor(run, stepDueMs(run, terms, least));
  return Number.isFinite(dueMs) ? { step: nearest.name, dueMs } : undefined;
}

/** Every step not recorded that is due before an instant (or at it), in order, with its true instant. */
export function stepsBefore(run: Run, terms: Terms, untilMs: number, including: boolean): readonly OwedStep[] {
  const found: { readonly step: LadderStep; readonly nth: number; readonly trueMs: number; readonly amount: number }[] =
    [];
  const breachMs = elapsedAtBreach(run, terms);
  for (const step of stepsOf(terms.plan)) {
    for (let nth = (run.told[step.name] ?? 0) + 1; ; nth++) {
      const amount = amountOf(step, nth, run, breachMs);
      if (amount === Infinity) break;
      const trueMs = stepDueMs(run, terms, amount);
      const dueMs = notBeforeFloor(run, trueMs);
      if (including ? dueMs > untilMs : dueMs >= untilMs) break;
      found.push({ step, nth, trueMs, amount });
    }
  }
  found.sort((a, b) => a.trueMs - b.trueMs || a.amount - b.amount);
  const late = found.filter(({ trueMs, amount }) => liesInThePast(run, terms, trueMs, amount));
  return found.map((one) => {
    const dueMs = notBeforeFloor(run, one.trueMs);
    const silent = late.includes(one) && !isTold(run, one.step, one === late.at(-1));
    return { step: one.step.name, nth: one.nth, dueMs, ...(silent ? { silent } : {}) };
  });
}

/** Counted time at which a step is due; infinite when it does not come (any more). */
function amountOf(step: LadderStep, nth: number, run: Run, breachMs: number | undefined): number {
  const { when } = step;
  if (when.at === 'share') {
    const isOver = nth > 1 || (run.breach !== undefined && when.share <= 1);
    return isOver || run.targetMs === undefined ? Infinity : Math.round(run.targetMs * when.share);
  }
  if (breachMs === undefined) return Infinity;
  if (nth === 1) return breachMs + when.ms;
  const every = when.repeatEveryMs ?? 0;
  return every > 0 && nth <= (when.times ?? 1) ? breachMs + when.ms + (nth - 1) * every : Infinity;
}

/** Counted time at the breach, made or to come: the target, unless the breach is put off to the instant it was seen. */
export function elapsedAtBreach(run: Run, terms: Terms): number | undefined {
  if (run.breach !== undefined) return run.breach.elapsedMs;
  const { targetMs, floor, dueMs } = run;
  if (targetMs === undefined) return undefined;
  if (floor?.tells !== 'last' || dueMs === undefined || dueMs > floor.atMs) return targetMs;
  return Math.max(targetMs, elapsedMs(run) + timeBetween(terms, run.countedToMs, floor.atMs));
}

function stepDueMs(run: Run, terms: Terms, amount: number): number {
  return instantAfter(terms, run.countedToMs, amount - elapsedMs(run));
}

function notBeforeFloor(run: Run, dueMs: number): number {
  return run.floor?.tells === 'last' ? Math.max(dueMs, run.floor.atMs) : dueMs;
}

/** Due before anybody could have been told: before the start was seen, or (counted by the new plan) before the replan. */
function liesInThePast(run: Run, terms: Terms, trueMs: number, amount: number): boolean {
  const { floor } = run;
  if (floor === undefined || amount <= 0) return false;
  return trueMs < floor.atMs || (trueMs === floor.atMs && amount <= elapsedMs(run));
}

function isTold(run: Run, step: LadderStep, isLast: boolean): boolean {
  if (run.floor?.tells !== 'last') return false;
  return isLast || isBreachStep(step) || step.actions.some((action) => action.do === 'letter');
}
