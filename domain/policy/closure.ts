/** "Office closed today" (typhoon, power cut): a day without hours, on top of what the policy says (R37). */
import type { CalendarDefinition, ShiftText } from '../calendar/index.ts';

/** A day without hours in one calendar of one policy. */
export interface CalendarClosure {
  readonly policy: string;
  readonly calendar: string;
  /** Local date of the calendar, `2026-07-20`. */
  readonly date: string;
}

/**
 * The calendar with a date closed, or with other hours on it. Wins over holidays and make-up days; what a shift of the
 * night before still works past midnight stays.
 *
 * @param date local date of the calendar, `2026-07-20`
 * @param hours what is left of the day; none when it is closed altogether
 */
export function withClosure(
  calendar: CalendarDefinition,
  date: string,
  hours: readonly ShiftText[] = [],
): CalendarDefinition {
  return { ...calendar, dateOverrides: { ...calendar.dateOverrides, [date]: hours } };
}
