import type { Calendar } from '../calendar/index.ts';
import type { ClockPlan } from './plan.ts';

/** What the fold may know besides the clocks. It never reads a clock itself: `nowMs` is the reader's instant. */
export interface ClockContext {
  readonly plans: readonly ClockPlan[];
  /** A calendar of the plan by name, compiled. */
  readonly calendars: (name: string) => Calendar | undefined;
  /** On `retarget`: the calendars so far, where the new plan brings other ones under the same names. */
  readonly calendarsBefore?: (name: string) => Calendar | undefined;
  readonly nowMs: number;
}

/** A plan with its calendar: the terms on which a clock runs. */
export interface Terms {
  readonly plan: ClockPlan;
  readonly calendar: Calendar;
}

/** The plan of a clock; undefined for one that the plan no longer has (it was cancelled when that happened). */
export function planOf(context: ClockContext, name: string): ClockPlan | undefined {
  for (const plan of context.plans) if (plan.name === name) return plan;
  return undefined;
}

/** The context of the plan so far, while it is replaced. */
export function contextBefore(context: ClockContext): ClockContext {
  const { calendars, calendarsBefore = calendars } = context;
  return { ...context, calendars: (name) => calendarsBefore(name) ?? calendars(name) };
}

/**
 * The terms of a plan. `insteadOf` names the calendar to take when an earlier plan's calendar is no longer there. A plan
 * without its calendar cannot be loaded, so a missing one is a mistake of the program and throws.
 */
export function termsOf(context: ClockContext, plan: ClockPlan, insteadOf?: string): Terms {
  const calendar =
    context.calendars(plan.calendar) ?? (insteadOf === undefined ? undefined : context.calendars(insteadOf));
  if (calendar === undefined) {
    throw new RangeError(`clock ${plan.name}: expected a calendar ${plan.calendar} in the plan, got none`);
  }
  return { plan, calendar };
}
