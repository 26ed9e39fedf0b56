import { END_OF_AGES_MS } from './calendar.ts';
import type { Calendar, Repetition } from './calendar.ts';
import { daySeconds } from './shifts.ts';
import type { Hours } from './shifts.ts';
import { sortedList } from './sorted-list.ts';

/** Shifts or intervals as two lists, `[opens[i], closes[i])`. Plain loops over them keep the first compilation short. */
export interface Intervals {
  readonly opens: number[];
  readonly closes: number[];
}

/** Where the listed days begin and end, as instants, and after how long they repeat on either side. */
export interface ListedStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly headPeriod: number;
  readonly tailPeriod: number;
}

export const onceOnly: Repetition = { start: -Infinity, end: Infinity, headPeriod: 0, tailPeriod: 0 };

type OpenTime = Pick<
  Calendar,
  'opens' | 'closes' | 'totals' | 'leads' | 'total' | 'instants' | 'headTotal' | 'tailTotal'
>;

/** Open time from the shifts of the listed days, and what the weekly pattern makes of the time outside. */
export function openTime(shifts: Intervals, weekly: readonly Hours[], stretch: ListedStretch): OpenTime {
  const intervals = union(shifts);
  if (weekly.every((hours) => hours.length === 0)) return withTotals(intervals, onceOnly);
  return isAlwaysOpen(weekly) ? endless(intervals) : repeating(intervals, stretch);
}

/** Disjoint intervals that never touch. */
function union(shifts: Intervals): Intervals {
  const { opens, closes } = inOrder(shifts);
  const merged: Intervals = { opens: [], closes: [] };
  let last = -1;
  for (let i = 0; i < opens.length; i++) {
    const open = opens[i] ?? 0;
    const close = closes[i] ?? 0;
    const lastClose = merged.closes[last] ?? -Infinity;
    if (open <= lastClose) {
      if (close > lastClose) merged.closes[last] = close;
    } else {
      merged.opens.push(open);
      merged.closes.push(close);
      last++;
    }
  }
  return merged;
}

/** Shifts come in order nearly always; where the clocks skip an hour they may not. */
function inOrder(shifts: Intervals): Intervals {
  const { opens, closes } = shifts;
  for (let i = 1; i < opens.length; i++) {
    if ((opens[i] ?? 0) >= (opens[i - 1] ?? 0)) continue;
    const order = opens.map((_, index) => index).toSorted((a, b) => (opens[a] ?? 0) - (opens[b] ?? 0));
    return { opens: order.map((index) => opens[index] ?? 0), closes: order.map((index) => closes[index] ?? 0) };
  }
  return shifts;
}

/** A calendar whose weekly pattern never closes: the first and the last interval have no end. */
function endless({ opens, closes }: Intervals): OpenTime {
  return withTotals(
    { opens: [-END_OF_AGES_MS, ...opens.slice(1)], closes: [...closes.slice(0, -1), END_OF_AGES_MS] },
    onceOnly,
  );
}

/** A calendar whose weekly pattern goes on outside the listed stretch. */
function repeating(intervals: Intervals, stretch: ListedStretch): OpenTime {
  const { opens, closes } = intervals;
  const { fromMs, toMs, headPeriod, tailPeriod } = stretch;
  // What opens on the first day may be the rest of the night before, which is not listed; likewise at the end.
  const first = opens.findIndex((open) => open >= fromMs);
  // The repeated part must not begin inside a shift, or that shift would be torn in two.
  const last = closes.findLastIndex((close) => close < toMs && !isInside(intervals, close - tailPeriod));
  const listed = { opens: opens.slice(first, last + 1), closes: closes.slice(first, last + 1) };
  return withTotals(listed, { start: opens[first] ?? fromMs, end: closes[last] ?? toMs, headPeriod, tailPeriod });
}

function withTotals(intervals: Intervals, instants: Repetition): OpenTime {
  const opens = Float64Array.from(intervals.opens);
  const closes = Float64Array.from(intervals.closes);
  const totals = new Float64Array(opens.length + 1);
  const leads = new Float64Array(opens.length);
  let total = 0;
  for (let i = 0; i < opens.length; i++) {
    const open = opens[i] ?? 0;
    leads[i] = open - total;
    total += (closes[i] ?? 0) - open;
    totals[i + 1] = total;
  }
  const { start, end, headPeriod, tailPeriod } = instants;
  return {
    opens: sortedList(opens),
    closes,
    totals: sortedList(totals),
    leads,
    total,
    instants,
    headTotal: headPeriod === 0 ? 0 : openBetween(intervals, start, start + headPeriod),
    tailTotal: tailPeriod === 0 ? 0 : openBetween(intervals, end - tailPeriod, end),
  };
}

function openBetween({ opens, closes }: Intervals, fromMs: number, toMs: number): number {
  let sum = 0;
  for (let i = 0; i < opens.length; i++) {
    const open = Math.max(opens[i] ?? 0, fromMs);
    const close = Math.min(closes[i] ?? 0, toMs);
    if (close > open) sum += close - open;
  }
  return sum;
}

function isInside({ opens, closes }: Intervals, atMs: number): boolean {
  const last = opens.findLastIndex((open) => open < atMs);
  return last >= 0 && atMs < (closes[last] ?? 0);
}

/** Whether the shifts of a week, laid on a circle, leave no gap. */
function isAlwaysOpen(weekly: readonly Hours[]): boolean {
  const week = 7 * daySeconds;
  const shifts: Intervals = { opens: [], closes: [] };
  for (const turn of [-week, 0]) {
    weekly.forEach((hours, weekday) => {
      for (let i = 0; i < hours.length; i += 2) {
        shifts.opens.push(turn + weekday * daySeconds + (hours[i] ?? 0));
        shifts.closes.push(turn + weekday * daySeconds + (hours[i + 1] ?? 0));
      }
    });
  }
  const { opens, closes } = union(shifts);
  return opens.some((open, i) => open <= 0 && (closes[i] ?? 0) >= week);
}
