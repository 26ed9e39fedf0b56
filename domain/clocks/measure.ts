/**
 * In what a clock counts. Targets in working time and working days count working time, the others calendar time.
 *
 * Whole days have a rule of their own only at the start: the day's end is found there ("the last closing of the third
 * working day"), and the time up to it is the target. So without pauses the clock is due exactly at that end, and a
 * pause gives back exactly the working time inside it: none for a pause over a weekend, half a day for one over an
 * afternoon, never a whole day for five minutes.
 */
import { addWorkingTime, endOfCalendarDay, endOfWorkingDay, workingTimeBetween } from '../calendar/index.ts';
import type { Run } from './clock.ts';
import type { Terms } from './context.ts';
import type { ClockPlan } from './plan.ts';

export function measureOf(plan: ClockPlan): Run['counts'] {
  return plan.target.in === 'workingTime' || plan.target.in === 'workingDays' ? 'workingTime' : 'calendarTime';
}

/** Time that counts between two instants, in the measure of the target. */
export function timeBetween(terms: Terms, fromMs: number, toMs: number): number {
  return measureOf(terms.plan) === 'workingTime' ? workingTimeBetween(terms.calendar, fromMs, toMs) : toMs - fromMs;
}

/** The instant at which so much counting time is used up; nothing or less than nothing is used up at once. */
export function instantAfter(terms: Terms, fromMs: number, amountMs: number): number {
  if (amountMs <= 0) return fromMs;
  return measureOf(terms.plan) === 'workingTime' ? addWorkingTime(terms.calendar, fromMs, amountMs) : fromMs + amountMs;
}

/** The target of a run that starts at an instant; undefined when its end never comes. */
export function targetMs(terms: Terms, startedAtMs: number): number | undefined {
  const { target } = terms.plan;
  switch (target.in) {
    case 'workingTime':
    case 'calendarTime':
      return target.ms;
    case 'workingDays':
      return finite(timeBetween(terms, startedAtMs, endOfWorkingDay(terms.calendar, startedAtMs, target.days)));
    case 'calendarDays':
      return endOfCalendarDay(terms.calendar, startedAtMs, target.days) - startedAtMs;
  }
}

/** Counted time of a run up to `countedToMs`. */
export function elapsedMs(run: Run): number {
  return run.counts === 'workingTime' ? run.workingMs : run.totalMs;
}

/** JSON has no infinity: an instant that never comes is absent. */
export function finite(ms: number): number | undefined {
  return Number.isFinite(ms) ? ms : undefined;
}
