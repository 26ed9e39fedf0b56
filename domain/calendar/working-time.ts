import { BEFORE_ALL_MS, NEVER_MS, periodsAway } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { lastIndexAtMost } from './sorted-list.ts';

/**
 * The instant at which `amountMs` of working time after `fromMs` is used up. An amount that ends exactly at closing stays
 * there; nothing added stays where it is, also outside hours. `NEVER_MS` when so much time is never open. A negative
 * amount subtracts.
 */
export function addWorkingTime(calendar: Calendar, fromMs: number, amountMs: number): number {
  if (amountMs === 0) return fromMs;
  const target = workedUntil(calendar, fromMs) + amountMs;
  return amountMs > 0 ? firstInstantWith(calendar, target) : lastInstantWith(calendar, target);
}

/**
 * The instant from which `amountMs` of working time lies before `fromMs`. An amount that begins exactly at an opening
 * stays there. `BEFORE_ALL_MS` when there never was so much. A negative amount adds.
 */
export function subtractWorkingTime(calendar: Calendar, fromMs: number, amountMs: number): number {
  return addWorkingTime(calendar, fromMs, -amountMs);
}

/** Working milliseconds from one instant to another; negative when the second is the earlier one. */
export function workingTimeBetween(calendar: Calendar, fromMs: number, toMs: number): number {
  return workedUntil(calendar, toMs) - workedUntil(calendar, fromMs);
}

/** Working time from the start of the listed stretch to an instant; negative before it. */
function workedUntil(calendar: Calendar, atMs: number): number {
  const { start, end } = calendar.instants;
  return atMs >= start && atMs < end ? listedUntil(calendar, atMs) : unlistedUntil(calendar, atMs);
}

function listedUntil(calendar: Calendar, atMs: number): number {
  const i = lastIndexAtMost(calendar.opens, atMs);
  if (i < 0) return 0;
  const close = calendar.closes[i] ?? 0;
  return (atMs < close ? atMs : close) - (calendar.leads[i] ?? 0);
}

function unlistedUntil(calendar: Calendar, atMs: number): number {
  if (!Number.isFinite(atMs)) return atMs;
  const { instants, headTotal, tailTotal } = calendar;
  const away = periodsAway(instants, atMs);
  return away > 0
    ? listedUntil(calendar, atMs + away * instants.headPeriod) - away * headTotal
    : listedUntil(calendar, atMs + away * instants.tailPeriod) - away * tailTotal;
}

/** The first instant at which the running total is reached: a closing rather than the opening after it. */
function firstInstantWith(calendar: Calendar, total: number): number {
  return total > 0 && total <= calendar.total ? listedFirst(calendar, total) : unlistedFirst(calendar, total);
}

function unlistedFirst(calendar: Calendar, total: number): number {
  const { instants, headTotal, tailTotal, total: all } = calendar;
  if (total > all) {
    if (tailTotal === 0 || total === Infinity) return NEVER_MS;
    const periods = Math.ceil((total - all) / tailTotal);
    return listedFirst(calendar, total - periods * tailTotal) + periods * instants.tailPeriod;
  }
  if (total <= 0 && headTotal > 0) {
    const periods = Math.floor(-total / headTotal) + 1;
    return listedFirst(calendar, total + periods * headTotal) - periods * instants.headPeriod;
  }
  return listedFirst(calendar, total);
}

/** The last instant at which the running total is not yet exceeded: an opening rather than the closing before it. */
function lastInstantWith(calendar: Calendar, total: number): number {
  return total >= 0 && total < calendar.total ? listedLast(calendar, total) : unlistedLast(calendar, total);
}

function unlistedLast(calendar: Calendar, total: number): number {
  const { instants, headTotal, tailTotal, total: all } = calendar;
  if (total < 0) {
    if (headTotal === 0 || total === -Infinity) return BEFORE_ALL_MS;
    const periods = Math.ceil(-total / headTotal);
    return listedLast(calendar, total + periods * headTotal) - periods * instants.headPeriod;
  }
  if (total >= all && tailTotal > 0) {
    const periods = Math.floor((total - all) / tailTotal) + 1;
    return listedLast(calendar, total - periods * tailTotal) + periods * instants.tailPeriod;
  }
  return listedLast(calendar, total);
}

function listedFirst(calendar: Calendar, total: number): number {
  const i = lastIndexAtMost(calendar.totals, total);
  // A total that an interval ends with is also the one that the next begins with.
  const isReached = calendar.totals.values[i] === total;
  return total + (calendar.leads[isReached ? i - 1 : i] ?? 0);
}

function listedLast(calendar: Calendar, total: number): number {
  return total + (calendar.leads[lastIndexAtMost(calendar.totals, total)] ?? 0);
}
