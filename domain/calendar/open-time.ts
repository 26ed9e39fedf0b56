import { END_OF_AGES_MS } from './calendar.ts';
import type { Calendar, Repetition } from './calendar.ts';
import { daySeconds } from './shifts.ts';
import type { Hours } from './shifts.ts';
import { sortedList } from './sorted-list.ts';

export type Interval = readonly [open: number, close: number];

/** Where the listed days begin and end, as instants, and after how long they repeat on either side. */
export interface ListedStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly headPeriod: number;
  readonly tailPeriod: number;
}

export const onceOnly: Repetition = { start: -Infinity, end: Infinity, headPeriod: 0, tailPeriod: 0 };

type OpenTime = Pick<Calendar, 'opens' | 'closes' | 'totals' | 'total' | 'instants' | 'headTotal' | 'tailTotal'>;

/** Shifts as disjoint intervals that never touch. */
export function union(shifts: readonly Interval[]): Interval[] {
  const merged: [number, number][] = [];
  for (const [open, close] of inOrder(shifts)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && open <= last[1]) last[1] = Math.max(last[1], close);
    else merged.push([open, close]);
  }
  return merged;
}

/** Shifts come in order nearly always: the clocks skipping an hour, or a night before, can disturb it. */
function inOrder(shifts: readonly Interval[]): readonly Interval[] {
  let previous = -Infinity;
  for (const [open] of shifts) {
    if (open < previous) return shifts.toSorted((a, b) => a[0] - b[0]);
    previous = open;
  }
  return shifts;
}

/** Open time from the shifts of the listed days, and what the weekly pattern makes of the time outside. */
export function openTime(intervals: readonly Interval[], weekly: readonly Hours[], stretch: ListedStretch): OpenTime {
  if (weekly.every((hours) => hours.length === 0)) return withTotals(intervals, onceOnly);
  return isAlwaysOpen(weekly) ? endless(intervals) : repeating(intervals, stretch);
}

/** A calendar whose weekly pattern never closes: the first and the last interval have no end. */
function endless(intervals: readonly Interval[]): OpenTime {
  const last = intervals.length - 1;
  const reaching = intervals.map(([open, close], i): Interval => {
    return [i === 0 ? -END_OF_AGES_MS : open, i === last ? END_OF_AGES_MS : close];
  });
  return withTotals(reaching, onceOnly);
}

/** A calendar whose weekly pattern goes on outside the listed stretch. */
function repeating(intervals: readonly Interval[], stretch: ListedStretch): OpenTime {
  const { fromMs, toMs, headPeriod, tailPeriod } = stretch;
  // What opens on the first day may be the rest of the night before, which is not listed; likewise at the end.
  const start = intervals.find(([open]) => open >= fromMs)?.[0] ?? fromMs;
  // The repeated part must not begin inside a shift, or that shift would be torn in two.
  const last = intervals.findLast(([, close]) => close < toMs && !isInside(intervals, close - tailPeriod));
  const end = last?.[1] ?? toMs;
  const listed = intervals.filter(([open, close]) => open >= start && close <= end);
  return withTotals(listed, { start, end, headPeriod, tailPeriod });
}

function withTotals(intervals: readonly Interval[], instants: Repetition): OpenTime {
  const count = intervals.length;
  const opens = new Float64Array(count);
  const closes = new Float64Array(count);
  const totals = new Float64Array(count + 1);
  let total = 0;
  let i = 0;
  for (const [open, close] of intervals) {
    opens[i] = open;
    closes[i] = close;
    total += close - open;
    totals[++i] = total;
  }
  const { start, end, headPeriod, tailPeriod } = instants;
  return {
    opens: sortedList(opens),
    closes,
    totals: sortedList(totals),
    total,
    instants,
    headTotal: headPeriod === 0 ? 0 : openBetween(intervals, start, start + headPeriod),
    tailTotal: tailPeriod === 0 ? 0 : openBetween(intervals, end - tailPeriod, end),
  };
}

function openBetween(intervals: readonly Interval[], fromMs: number, toMs: number): number {
  let sum = 0;
  for (const [open, close] of intervals) sum += Math.max(0, Math.min(close, toMs) - Math.max(open, fromMs));
  return sum;
}

function isInside(intervals: readonly Interval[], atMs: number): boolean {
  return intervals.some(([open, close]) => open < atMs && atMs < close);
}

/** Whether the shifts of a week, laid on a circle, leave no gap. */
function isAlwaysOpen(weekly: readonly Hours[]): boolean {
  const week = 7 * daySeconds;
  const shifts = weekly.flatMap((hours, weekday) =>
    hours.flatMap((open, i): Interval[] => {
      if (i % 2 === 1) return [];
      const from = weekday * daySeconds + open;
      const to = weekday * daySeconds + (hours[i + 1] ?? 0);
      return [
        [from - week, to - week],
        [from, to],
      ];
    }),
  );
  return union(shifts).some(([from, to]) => from <= 0 && to >= week);
}
