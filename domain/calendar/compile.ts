import { END_OF_AGES_MS } from './calendar.ts';
import type { Calendar, Repetition } from './calendar.ts';
import type { CalendarSnapshot } from './definition.ts';
import {
  dayIsSkipped,
  dayMs,
  dayOfDate,
  instantOfLocal,
  lastAtOrBefore,
  localDayAt,
  offsetAt,
  weekdayOf,
  zoneOffsets,
} from './local-time.ts';
import type { ZoneOffsets } from './local-time.ts';

type Interval = readonly [open: number, close: number];
type Hours = readonly number[];

const weekDays = 7;
const yearDays = 52 * weekDays;
/** Room for one regular week either side, whatever weekday it begins on, and for the night shifts that reach into it. */
const marginDays = 2 * weekDays + 2;

/**
 * Compiles a snapshot into sorted UTC instants with running totals. It costs well under a millisecond for thirteen
 * months; do it once for a snapshot and keep the result beside it.
 *
 * Outside the horizon the weekly pattern goes on: backwards with the first offset; forwards with the real offset changes
 * of the year that follows, and from then on with that year of 52 weeks again and again. Where clocks do not change,
 * that is one week again and again.
 */
export function compileCalendar(snapshot: CalendarSnapshot): Calendar {
  const zone = zoneOffsets(snapshot.utcOffsetSeconds, snapshot.utcOffsetChanges);
  const exceptions = exceptionsByDay(snapshot);
  const known = [...exceptions.keys(), localDayAt(zone, snapshot.fromMs), localDayAt(zone, snapshot.toMs)];
  const firstDay = Math.min(...known) - marginDays;
  const tail = tailAfter(zone, Math.max(...known) + 1);
  const days = workingDaysBetween(firstDay, tail.endDay, zone, (day) => {
    return exceptions.get(day) ?? snapshot.weekly[weekdayOf(day)] ?? [];
  });
  const stretch = { firstDay, endDay: tail.endDay, tailDays: tail.days, zone };
  return {
    fromMs: snapshot.fromMs,
    toMs: snapshot.toMs,
    zone,
    ...openTime(union(days.shifts), snapshot.weekly, stretch),
    workingDays: Float64Array.from(days.days),
    lastCloses: Float64Array.from(days.lastCloses),
    dates: snapshot.weekly.every((hours) => hours.length === 0)
      ? onceOnly
      : { start: firstDay, end: tail.endDay, headPeriod: weekDays, tailPeriod: tail.days },
  };
}

const onceOnly: Repetition = { start: -Infinity, end: Infinity, headPeriod: 0, tailPeriod: 0 };

interface Stretch {
  readonly firstDay: number;
  readonly endDay: number;
  readonly tailDays: number;
  readonly zone: ZoneOffsets;
}

function exceptionsByDay(snapshot: CalendarSnapshot): Map<number, Hours> {
  const exceptions = new Map<number, Hours>();
  for (const date of snapshot.closed) exceptions.set(dayOfDate(date), []);
  for (const [date, hours] of Object.entries(snapshot.changed)) exceptions.set(dayOfDate(date), hours);
  return exceptions;
}

/**
 * Where the listed days end and how many of them repeat from there on: a week when the clocks no longer change, else a
 * year of 52 weeks that begins and ends with the same offset.
 */
function tailAfter(zone: ZoneOffsets, day: number): { readonly endDay: number; readonly days: number } {
  const lastChangeDay = Math.ceil((zone.changes.at(-1) ?? -Infinity) / dayMs) + 1;
  if (lastChangeDay < day) return { endDay: day + marginDays, days: weekDays };
  for (let weeks = 0; weeks < 3; weeks++) {
    const endDay = day + marginDays + yearDays + weeks * weekDays;
    const sameOffset = offsetAt(zone, endDay * dayMs) === offsetAt(zone, (endDay - yearDays) * dayMs);
    if (sameOffset) return { endDay, days: yearDays };
  }
  return { endDay: lastChangeDay + marginDays, days: weekDays };
}

interface WorkingDays {
  readonly shifts: Interval[];
  readonly days: number[];
  readonly lastCloses: number[];
}

function workingDaysBetween(
  from: number,
  end: number,
  zone: ZoneOffsets,
  hoursOf: (day: number) => Hours,
): WorkingDays {
  const found: WorkingDays = { shifts: [], days: [], lastCloses: [] };
  for (let day = from; day < end; day++) {
    const hours = hoursOf(day);
    if (hours.length === 0 || dayIsSkipped(zone, day)) continue;
    let lastClose = -Infinity;
    for (let i = 0; i < hours.length; i += 2) {
      const open = instantOfLocal(zone, day * dayMs + (hours[i] ?? 0) * 1000);
      const close = instantOfLocal(zone, day * dayMs + (hours[i + 1] ?? 0) * 1000);
      // A shift can vanish in the hour that the clocks skip.
      if (close <= open) continue;
      found.shifts.push([open, close]);
      lastClose = Math.max(lastClose, close);
    }
    if (lastClose === -Infinity) continue;
    found.days.push(day);
    found.lastCloses.push(lastClose);
  }
  return found;
}

function union(shifts: readonly Interval[]): Interval[] {
  const merged: [number, number][] = [];
  for (const [open, close] of shifts.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && open <= last[1]) last[1] = Math.max(last[1], close);
    else merged.push([open, close]);
  }
  return merged;
}

type OpenTime = Pick<Calendar, 'opens' | 'closes' | 'totals' | 'instants' | 'headTotal' | 'tailTotal'>;

function openTime(intervals: readonly Interval[], weekly: readonly Hours[], stretch: Stretch): OpenTime {
  if (weekly.every((hours) => hours.length === 0)) return withTotals(intervals, onceOnly);
  if (isAlwaysOpen(weekly)) {
    const last = intervals.length - 1;
    const endless = intervals.map(([open, close], i): Interval => [
      i === 0 ? -END_OF_AGES_MS : open,
      i === last ? END_OF_AGES_MS : close,
    ]);
    return withTotals(endless, onceOnly);
  }
  const { zone, firstDay, endDay, tailDays } = stretch;
  // What opens on the first day may be the rest of the night before, which is not listed; likewise at the end.
  const listedFrom = instantOfLocal(zone, (firstDay + 1) * dayMs);
  const listedTo = instantOfLocal(zone, endDay * dayMs);
  const start = intervals.find(([open]) => open >= listedFrom)?.[0] ?? listedFrom;
  const tailPeriod = tailDays * dayMs;
  // The repeated part must not begin inside a shift, or that shift would be torn in two.
  const end =
    intervals.findLast(([, close]) => close < listedTo && !isInside(intervals, close - tailPeriod))?.[1] ?? listedTo;
  const listed = intervals.filter(([open, close]) => open >= start && close <= end);
  return withTotals(listed, { start, end, headPeriod: weekDays * dayMs, tailPeriod });
}

function isInside(intervals: readonly Interval[], atMs: number): boolean {
  return intervals.some(([open, close]) => open < atMs && atMs < close);
}

function withTotals(intervals: readonly Interval[], instants: Repetition): OpenTime {
  const opens = Float64Array.from(intervals, ([open]) => open);
  const closes = Float64Array.from(intervals, ([, close]) => close);
  const totals = new Float64Array(intervals.length + 1);
  for (let i = 0; i < intervals.length; i++) {
    totals[i + 1] = (totals[i] ?? 0) + (closes[i] ?? 0) - (opens[i] ?? 0);
  }
  const worked = (atMs: number): number => {
    const i = lastAtOrBefore(opens, atMs);
    return i < 0 ? 0 : (totals[i] ?? 0) + Math.min(atMs, closes[i] ?? 0) - (opens[i] ?? 0);
  };
  const { start, end, headPeriod, tailPeriod } = instants;
  return {
    opens,
    closes,
    totals,
    instants,
    headTotal: headPeriod === 0 ? 0 : worked(start + headPeriod) - worked(start),
    tailTotal: tailPeriod === 0 ? 0 : worked(end) - worked(end - tailPeriod),
  };
}

/** Whether the shifts of a week, laid on a circle, leave no gap. */
function isAlwaysOpen(weekly: readonly Hours[]): boolean {
  const week = weekDays * 86_400;
  const shifts = weekly.flatMap((hours, weekday) =>
    hours.flatMap((open, i): Interval[] => {
      if (i % 2 === 1) return [];
      const from = weekday * 86_400 + open;
      const to = weekday * 86_400 + (hours[i + 1] ?? 0);
      return [
        [from - week, to - week],
        [from, to],
      ];
    }),
  );
  return union(shifts).some(([from, to]) => from <= 0 && to >= week);
}
