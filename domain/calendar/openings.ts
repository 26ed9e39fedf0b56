import { BEFORE_ALL_MS, END_OF_AGES_MS, NEVER_MS, periodsAway } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { lastAtOrBefore } from './local-time.ts';
import { lastIndexAtMost } from './sorted-list.ts';

/** Whether the calendar is open at an instant: at the opening yes, at the closing no. */
export function isOpen(calendar: Calendar, atMs: number): boolean {
  const { start, end } = calendar.instants;
  const at = atMs >= start && atMs < end ? atMs : atMs + intoList(calendar, atMs);
  const i = lastIndexAtMost(calendar.opens, at);
  return i >= 0 && at < (calendar.closes[i] ?? 0);
}

/** The instant itself when open, else the next opening. `NEVER_MS` when there is none. */
export function nextOpen(calendar: Calendar, atMs: number): number {
  return isOpen(calendar, atMs) ? atMs : nextOpenStrict(calendar, atMs);
}

/** The next opening after an instant, also when it is open already. `NEVER_MS` when there is none. */
export function nextOpenStrict(calendar: Calendar, atMs: number): number {
  return nextOf(calendar, calendar.opens.values, atMs);
}

/** The next closing after an instant. Shifts that touch are one. `NEVER_MS` when it never closes again. */
export function nextClose(calendar: Calendar, atMs: number): number {
  return nextOf(calendar, calendar.closes, atMs);
}

/**
 * Back to the last instant that was worked up to: the instant itself inside a shift or at its closing, else (also at an
 * opening) the closing before it. The mirror image of `nextOpen`. `BEFORE_ALL_MS` when there is none.
 */
export function previousClose(calendar: Calendar, atMs: number): number {
  const shift = intoList(calendar, atMs);
  const at = atMs + shift;
  const { opens, closes, instants } = calendar;
  const i = lastIndexAtMost(opens, at);
  const open = opens.values[i];
  if (open !== undefined && at > open) return Math.min(at, closes[i] ?? at) - shift;
  // At an opening (or before the first): the closing of the interval before.
  const before = closes[open === at ? i - 1 : i];
  if (before !== undefined) return before - shift;
  if (instants.headPeriod === 0) return BEFORE_ALL_MS;
  const lastOfHead = lastAtOrBefore(closes, at + instants.headPeriod);
  return (closes[lastOfHead] ?? 0) - instants.headPeriod - shift;
}

/** What must be added to an instant so that it falls into the listed stretch. */
function intoList(calendar: Calendar, atMs: number): number {
  const { instants } = calendar;
  const away = periodsAway(instants, atMs);
  return away * (away > 0 ? instants.headPeriod : instants.tailPeriod);
}

/** The first of the edges after an instant; past the list, the first one of the part that repeats. */
function nextOf(calendar: Calendar, edges: Float64Array, atMs: number): number {
  const { instants } = calendar;
  const shift = intoList(calendar, atMs);
  const at = atMs + shift;
  const next = edges[lastAtOrBefore(edges, at) + 1];
  if (next !== undefined) {
    return next === END_OF_AGES_MS ? NEVER_MS : next - shift;
  }
  if (instants.tailPeriod === 0) return NEVER_MS;
  const first = edges[lastAtOrBefore(edges, instants.end - instants.tailPeriod) + 1] ?? NEVER_MS;
  return first + instants.tailPeriod - shift;
}
