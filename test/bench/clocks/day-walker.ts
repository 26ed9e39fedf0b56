import { weekdays } from '../../../domain/calendar/index.ts';
import type { CalendarDefinition, ShiftText } from '../../../domain/calendar/index.ts';
import type { Engine } from './engine.ts';

/** What a date library is asked for. Days count from 1970-01-01. */
export interface ZoneArithmetic {
  localDayOf(atMs: number): number;
  instantOf(day: number, secondOfDay: number): number;
}

type Interval = readonly [openMs: number, closeMs: number];

const dayMs = 86_400_000;
const tenYears = 3653;

/**
 * The engine one writes over a date library: from the local day of the start, day after day, through the shifts of each.
 * The instants of a day are computed once and kept, so that the library is asked as little as can be.
 */
export function dayWalker(definition: CalendarDefinition, zone: ZoneArithmetic): Engine {
  const days = new Map<number, readonly Interval[]>();
  const intervalsOn = (day: number): readonly Interval[] => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const found = intervalsOf(definition, zone, day);
    days.set(day, found);
    return found;
  };
  return {
    add: (fromMs, amountMs) => {
      if (amountMs === 0) return fromMs;
      let left = amountMs;
      let cursor = fromMs;
      // A shift of the day before may reach past midnight.
      const first = zone.localDayOf(fromMs) - 1;
      for (let day = first; day < first + tenYears; day++) {
        for (const [open, close] of intervalsOn(day)) {
          const start = open > cursor ? open : cursor;
          if (close <= start) continue;
          if (close - start >= left) return start + left;
          left -= close - start;
          cursor = close;
        }
      }
      return Infinity;
    },
    between: (fromMs, toMs) => {
      const [early, late] = fromMs <= toMs ? [fromMs, toMs] : [toMs, fromMs];
      let worked = 0;
      let cursor = early;
      const last = zone.localDayOf(late);
      for (let day = zone.localDayOf(early) - 1; day <= last; day++) {
        for (const [open, close] of intervalsOn(day)) {
          const start = open > cursor ? open : cursor;
          const end = close < late ? close : late;
          if (end <= start) continue;
          worked += end - start;
          cursor = end;
        }
      }
      return fromMs <= toMs ? worked : -worked;
    },
  };
}

function intervalsOf(definition: CalendarDefinition, zone: ZoneArithmetic, day: number): readonly Interval[] {
  const shifts = shiftsOn(definition, day).map(([open, close]): Interval => {
    const [from, to] = [secondOf(open), secondOf(close)];
    return to <= from
      ? [zone.instantOf(day, from), zone.instantOf(day + 1, to)]
      : [zone.instantOf(day, from), to === 86_400 ? zone.instantOf(day + 1, 0) : zone.instantOf(day, to)];
  });
  const breaks = (definition.dateBreaks?.[dateOf(day)] ?? []).map(([from, to]): Interval => {
    return [zone.instantOf(day, secondOf(from)), zone.instantOf(day, secondOf(to))];
  });
  return shifts.flatMap((shift) => cut(shift, breaks)).toSorted((a, b) => a[0] - b[0]);
}

function cut(shift: Interval, breaks: readonly Interval[]): Interval[] {
  let left: Interval[] = [shift];
  for (const [from, to] of breaks) {
    left = left.flatMap(([open, close]): Interval[] => [
      [open, Math.min(close, from)],
      [Math.max(open, to), close],
    ]);
    left = left.filter(([open, close]) => open < close);
  }
  return left;
}

function shiftsOn(definition: CalendarDefinition, day: number): readonly ShiftText[] {
  const date = dateOf(day);
  const override = definition.dateOverrides?.[date];
  if (override !== undefined) return override;
  if (definition.holidays?.includes(date) === true) return [];
  if (definition.annualHolidays?.includes(date.slice(5)) === true) return [];
  const weekday = weekdays[(((day + 3) % 7) + 7) % 7];
  return weekday === undefined ? [] : definition.weekly[weekday];
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function secondOf(wallTime: string): number {
  const [hours, minutes, seconds] = wallTime.split(':').map(Number);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
