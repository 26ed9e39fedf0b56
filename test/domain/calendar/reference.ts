import { Temporal } from 'temporal-polyfill/implementation';
import { weekdays } from '../../../domain/calendar/index.ts';
import type { CalendarDefinition, ShiftText } from '../../../domain/calendar/index.ts';

/*
 * Working time the slow and obvious way: minute by minute of the wall clock, then each run of open minutes turned into
 * instants by Temporal. It shares no code with the product.
 */

export type OpenInterval = readonly [fromMs: number, toMs: number];

const minutesADay = 1440;

/** All open intervals of the dates around a stretch of time, joined where they touch. */
export function openIntervals(definition: CalendarDefinition, fromMs: number, toMs: number): OpenInterval[] {
  const found: OpenInterval[] = [];
  for (const date of datesBetween(fromMs, toMs)) found.push(...intervalsOn(definition, date));
  return joined(found);
}

/** The intervals that open on a date. */
export function intervalsOn(definition: CalendarDefinition, date: Temporal.PlainDate): OpenInterval[] {
  const { timezone } = definition;
  // A date that the clocks jumped over starts on another date.
  if (!date.toZonedDateTime(timezone).toPlainDate().equals(date)) return [];
  const open = openMinutes(definition, date);
  const found: OpenInterval[] = [];
  for (let minute = 0; minute < open.length; minute++) {
    if (open[minute] !== true || open[minute - 1] === true) continue;
    let end = minute;
    while (open[end] === true) end++;
    const fromMs = instantOf(date, minute, timezone);
    const toMs = instantOf(date, end, timezone);
    if (fromMs < toMs) found.push([fromMs, toMs]);
  }
  return found;
}

function datesBetween(fromMs: number, toMs: number): Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = [];
  let date = utcDate(fromMs).subtract({ days: 3 });
  const last = utcDate(toMs).add({ days: 3 });
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) dates.push(date);
  return dates;
}

function utcDate(atMs: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO('UTC').toPlainDate();
}

function instantOf(date: Temporal.PlainDate, minute: number, timezone: string): number {
  return date.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timezone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

/** Two days of minutes from the midnight of a date: which ones are open by the shifts that open on it. */
function openMinutes(definition: CalendarDefinition, date: Temporal.PlainDate): boolean[] {
  const open = new Array<boolean>(2 * minutesADay).fill(false);
  mark(open, shiftsOn(definition, date), 0, true);
  for (const away of [-1, 0, 1]) {
    const breaks = definition.dateBreaks?.[date.add({ days: away }).toString()] ?? [];
    mark(open, breaks, away * minutesADay, false);
  }
  return open;
}

function shiftsOn(definition: CalendarDefinition, date: Temporal.PlainDate): readonly ShiftText[] {
  const text = date.toString();
  const override = definition.dateOverrides?.[text];
  if (override !== undefined) return override;
  if (definition.holidays?.includes(text) === true) return [];
  if (definition.annualHolidays?.includes(text.slice(5)) === true) return [];
  const weekday = weekdays[date.dayOfWeek - 1];
  return weekday === undefined ? [] : definition.weekly[weekday];
}

function mark(open: boolean[], shifts: readonly ShiftText[], startMinute: number, value: boolean): void {
  for (const [from, to] of shifts) {
    const first = minuteOf(from);
    const last = minuteOf(to) <= first ? minuteOf(to) + minutesADay : minuteOf(to);
    for (let minute = first; minute < last; minute++) {
      const at = startMinute + minute;
      if (at >= 0 && at < open.length) open[at] = value;
    }
  }
}

function minuteOf(wallTime: string): number {
  const [hours, minutes] = wallTime.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function joined(intervals: readonly OpenInterval[]): OpenInterval[] {
  const found: OpenInterval[] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], to)];
    else found.push([from, to]);
  }
  return found;
}

/** What is left of open time when the clock stands still in the pauses. */
export function without(intervals: readonly OpenInterval[], pauses: readonly OpenInterval[]): OpenInterval[] {
  let left = [...intervals];
  for (const [from, to] of pauses) {
    left = left.flatMap(([open, close]): OpenInterval[] => [
      [open, Math.min(close, from)],
      [Math.max(open, to), close],
    ]);
    left = left.filter(([open, close]) => open < close);
  }
  return left;
}

/** Walks forward interval by interval until the amount is used up; undefined when the intervals do not suffice. */
export function addByWalking(intervals: readonly OpenInterval[], fromMs: number, amountMs: number): number | undefined {
  if (amountMs === 0) return fromMs;
  let left = amountMs;
  for (const [open, close] of intervals) {
    const start = Math.max(open, fromMs);
    if (start >= close) continue;
    if (left <= close - start) return start + left;
    left -= close - start;
  }
  return undefined;
}

export function subtractByWalking(
  intervals: readonly OpenInterval[],
  fromMs: number,
  amountMs: number,
): number | undefined {
  if (amountMs === 0) return fromMs;
  let left = amountMs;
  for (const [open, close] of intervals.toReversed()) {
    const end = Math.min(close, fromMs);
    if (end <= open) continue;
    if (left <= end - open) return end - left;
    left -= end - open;
  }
  return undefined;
}

export function betweenByWalking(intervals: readonly OpenInterval[], fromMs: number, toMs: number): number {
  if (toMs < fromMs) return 0 - betweenByWalking(intervals, toMs, fromMs);
  return intervals.reduce((sum, [open, close]) => {
    return sum + Math.max(0, Math.min(close, toMs) - Math.max(open, fromMs));
  }, 0);
}
