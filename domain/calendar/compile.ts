import type { Calendar } from './calendar.ts';
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
import type { Hours } from './shifts.ts';
import { onceOnly, openTime } from './open-time.ts';
import type { Intervals } from './open-time.ts';

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
  const { shifts, days, lastCloses } = workingDaysBetween(firstDay, tail.endDay, zone, (day) => {
    return exceptions.get(day) ?? snapshot.weekly[weekdayOf(day)] ?? [];
  });
  const repeats = snapshot.weekly.some((hours) => hours.length > 0);
  return {
    fromMs: snapshot.fromMs,
    toMs: snapshot.toMs,
    zone,
    ...openTime(shifts, snapshot.weekly, {
      fromMs: instantOfLocal(zone, (firstDay + 1) * dayMs),
      toMs: instantOfLocal(zone, tail.endDay * dayMs),
      headPeriod: weekDays * dayMs,
      tailPeriod: tail.days * dayMs,
    }),
    workingDays: Float64Array.from(days),
    lastCloses: Float64Array.from(lastCloses),
    dates: repeats ? { start: firstDay, end: tail.endDay, headPeriod: weekDays, tailPeriod: tail.days } : onceOnly,
  };
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
  readonly shifts: Intervals;
  readonly days: number[];
  readonly lastCloses: number[];
}

function workingDaysBetween(
  from: number,
  end: number,
  zone: ZoneOffsets,
  hoursOf: (day: number) => Hours,
): WorkingDays {
  const found: WorkingDays = { shifts: { opens: [], closes: [] }, days: [], lastCloses: [] };
  let steady = steadyOffset(zone, from);
  for (let day = from; day < end; day++) {
    if (day > steady.lastDay) steady = steadyOffset(zone, day);
    const hours = hoursOf(day);
    if (hours.length === 0 || (steady.offset === undefined && dayIsSkipped(zone, day))) continue;
    let lastClose = -Infinity;
    for (let i = 0; i < hours.length; i += 2) {
      const open = instantOn(day, hours[i] ?? 0);
      const close = instantOn(day, hours[i + 1] ?? 0);
      // A shift can vanish in the hour that the clocks skip.
      if (close <= open) continue;
      found.shifts.opens.push(open);
      found.shifts.closes.push(close);
      if (close > lastClose) lastClose = close;
    }
    if (lastClose === -Infinity) continue;
    found.days.push(day);
    found.lastCloses.push(lastClose);
  }
  return found;

  function instantOn(day: number, seconds: number): number {
    const localMs = day * dayMs + seconds * 1000;
    return steady.offset === undefined ? instantOfLocal(zone, localMs) : localMs - steady.offset;
  }
}

/** The offset from a day until shortly before the next change; undefined on the days around a change. */
function steadyOffset(
  zone: ZoneOffsets,
  day: number,
): { readonly offset: number | undefined; readonly lastDay: number } {
  // Shifts reach into the next day, and wall times lie up to a day from their instant.
  const around = 3;
  const previous = lastAtOrBefore(zone.changes, (day + around) * dayMs);
  const nextChangeDay = Math.floor((zone.changes[previous + 1] ?? Infinity) / dayMs);
  const isAround = previous >= 0 && (zone.changes[previous] ?? 0) > (day - around) * dayMs;
  if (isAround) return { offset: undefined, lastDay: day };
  return { offset: zone.offsets[previous + 1] ?? 0, lastDay: nextChangeDay - around - 1 };
}
