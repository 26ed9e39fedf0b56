import { NEVER_MS, periodsAway } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { dayMs, instantOfLocal, lastAtOrBefore, offsetAt } from './local-time.ts';

/*
 * Whole days. Day 0 is the local date of the instant, whatever the hour; a working day is a date on which a shift opens.
 * So "3 business days" from any hour of Monday ends with Thursday's last closing, and "15 calendar days" from 1 May
 * ends with the midnight that closes 16 May.
 */

/**
 * The same local time of day, `days` working days on. From a day off, the first working day after it is day 1. The result
 * is not moved into opening hours. `NEVER_MS` when there are not so many working days.
 */
export function addWorkingDays(calendar: Calendar, fromMs: number, days: number): number {
  if (days === 0) return fromMs;
  const local = localTimeAt(calendar, fromMs);
  const today = Math.floor(local / dayMs);
  const day = workingDayAfter(calendar, today, days);
  return Number.isFinite(day) ? instantAt(calendar, local + (day - today) * dayMs) : day;
}

/** The same towards the past: from a day off, the last working day before it is day 1. */
export function subtractWorkingDays(calendar: Calendar, fromMs: number, days: number): number {
  return addWorkingDays(calendar, fromMs, -days);
}

/**
 * The last closing of the n-th working day after the local date of `fromMs`, also when that closing is past midnight.
 * With 0 it is the end of today, or of the next working day when today has closed or is a day off: never in the past.
 */
export function endOfWorkingDay(calendar: Calendar, fromMs: number, n: number): number {
  const today = Math.floor(localTimeAt(calendar, fromMs) / dayMs);
  if (n > 0) return lastCloseOf(calendar, workingDayAfter(calendar, today, n));
  const closing = lastCloseOf(calendar, workingDayAfter(calendar, today - 1, 1));
  return closing > fromMs ? closing : lastCloseOf(calendar, workingDayAfter(calendar, today, 1));
}

/** The local midnight that closes the n-th day after the local date of `fromMs`. Every day counts. */
export function endOfCalendarDay(calendar: Calendar, fromMs: number, n: number): number {
  const today = Math.floor(localTimeAt(calendar, fromMs) / dayMs);
  return instantAt(calendar, (today + n + 1) * dayMs);
}

/** The n-th working day after a day (before it when negative); infinite when there are not so many. */
function workingDayAfter(calendar: Calendar, day: number, n: number): number {
  const { dates, workingDays } = calendar;
  const away = periodsAway(dates, day);
  const shift = away * (away > 0 ? dates.headPeriod : dates.tailPeriod);
  const listed = lastAtOrBefore(workingDays, day + shift);
  const isWorking = workingDays[listed] === day + shift;
  const index = n > 0 || isWorking ? listed + n : listed + n + 1;
  return dayNumbered(calendar, index) - shift;
}

/** The working day with an index in the list, which goes on either side by repetition. */
function dayNumbered(calendar: Calendar, index: number): number {
  const { dates, workingDays } = calendar;
  const count = workingDays.length;
  if (index >= count) {
    const perPeriod = count - 1 - lastAtOrBefore(workingDays, dates.end - 1 - dates.tailPeriod);
    if (dates.tailPeriod === 0 || perPeriod === 0) return NEVER_MS;
    const periods = Math.ceil((index - count + 1) / perPeriod);
    return (workingDays[index - periods * perPeriod] ?? 0) + periods * dates.tailPeriod;
  }
  if (index < 0) {
    const perPeriod = lastAtOrBefore(workingDays, dates.start + dates.headPeriod - 1) + 1;
    if (dates.headPeriod === 0 || perPeriod === 0) return -NEVER_MS;
    const periods = Math.ceil(-index / perPeriod);
    return (workingDays[index + periods * perPeriod] ?? 0) - periods * dates.headPeriod;
  }
  return workingDays[index] ?? 0;
}

function lastCloseOf(calendar: Calendar, day: number): number {
  if (!Number.isFinite(day)) return day;
  const { dates, workingDays, lastCloses } = calendar;
  const away = periodsAway(dates, day);
  const shift = away * (away > 0 ? dates.headPeriod : dates.tailPeriod);
  return (lastCloses[lastAtOrBefore(workingDays, day + shift)] ?? 0) - shift * dayMs;
}

/** Wall time written as if it were UTC. Outside the listed days the offset is that of the day which repeats. */
export function localTimeAt(calendar: Calendar, atMs: number): number {
  const shift = repeated(calendar, atMs);
  return atMs + offsetAt(calendar.zone, atMs + shift);
}

function instantAt(calendar: Calendar, localMs: number): number {
  const shift = repeated(calendar, localMs);
  return instantOfLocal(calendar.zone, localMs + shift) - shift;
}

function repeated(calendar: Calendar, ms: number): number {
  const { dates } = calendar;
  const away = periodsAway(dates, Math.floor(ms / dayMs));
  return away * (away > 0 ? dates.headPeriod : dates.tailPeriod) * dayMs;
}
