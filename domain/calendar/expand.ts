import type { CalendarDefinition, CalendarSnapshot, ShiftText, Weekday } from './definition.ts';
import { weekdays } from './definition.ts';
import { offsetHistory } from './expand-zone.ts';
import type { OffsetHistory } from './expand-zone.ts';
import { countryDays } from './holidays.ts';
import { dateOfDay, dayMs, instantOfLocal, weekdayOf, zoneOffsets } from './local-time.ts';
import { cut, hoursOfShifts, later } from './shifts.ts';
import type { Hours } from './shifts.ts';

/** How far past the horizon the changes of the clocks are carried: a year of 52 weeks and what it takes to align it. */
const offsetsBeyondMs = 430 * dayMs;

/**
 * Expands what a policy wrote into the snapshot that a plan carries, for a span of time; outside workflows, since it asks
 * the time zone table and the holiday lists.
 *
 * The stated horizon ends where the public holidays asked for are no longer published; dates that the definition itself
 * names are kept up to the horizon asked for. Throws a `RangeError` on an unknown zone or a wall time that is none:
 * `checkCalendar` finds those, and more, with their path.
 */
export function expandCalendar(
  definition: CalendarDefinition,
  horizon: { readonly fromMs: number; readonly toMs: number },
): CalendarSnapshot {
  const { fromMs, toMs } = horizon;
  const firstDay = Math.floor(fromMs / dayMs) - 2;
  const lastDay = Math.floor(toMs / dayMs) + 2;
  const days = new ExpandedDays(definition, firstDay, lastDay);
  const closed: string[] = [];
  const changed: Record<string, Hours> = {};
  for (let day = firstDay; day <= lastDay; day++) {
    const hours = days.hoursOn(day);
    if (sameHours(hours, days.weekly[weekdayOf(day)] ?? [])) continue;
    if (hours.length === 0) closed.push(dateOfDay(day));
    else changed[dateOfDay(day)] = hours;
  }
  const offsets = offsetHistory(definition.timezone, fromMs - 3 * dayMs, toMs + offsetsBeyondMs);
  return {
    version: 1,
    timezone: definition.timezone,
    fromMs,
    toMs: Math.max(fromMs, Math.min(toMs, startOfYear(days.unknownFromYear, offsets))),
    weekly: days.weekly,
    closed,
    changed,
    ...offsets,
  };
}

/** The hours of each date: overrides first, then holidays, then the week, and breaks cut out of whatever is left. */
class ExpandedDays {
  readonly weekly: readonly Hours[];
  readonly unknownFromYear: number;
  readonly #closed: Set<string>;
  readonly #annual: ReadonlySet<string>;
  readonly #overrides: Map<string, Hours>;
  readonly #breaks: Map<string, Hours>;

  constructor(definition: CalendarDefinition, firstDay: number, lastDay: number) {
    this.weekly = weekdays.map((weekday) => hoursOfShifts(definition.weekly[weekday]));
    this.#closed = new Set(definition.holidays);
    this.#annual = new Set(definition.annualHolidays);
    this.#overrides = hoursByDate(definition.dateOverrides);
    this.#breaks = hoursByDate(definition.dateBreaks);
    this.unknownFromYear = this.#mergePublicHolidays(definition, firstDay, lastDay);
  }

  hoursOn(day: number): Hours {
    let hours = this.#beforeBreaks(day);
    if (this.#breaks.size === 0) return hours;
    // A break may cross midnight, and may lie in the part of a shift that is past midnight.
    for (const distance of [-1, 0, 1]) {
      const breaks = this.#breaks.get(dateOfDay(day + distance));
      if (breaks !== undefined) hours = cut(hours, later(breaks, distance));
    }
    return hours;
  }

  #beforeBreaks(day: number): Hours {
    const date = dateOfDay(day);
    const override = this.#overrides.get(date);
    if (override !== undefined) return override;
    if (this.#closed.has(date) || this.#annual.has(date.slice(5))) return [];
    return this.weekly[weekdayOf(day)] ?? [];
  }

  /** What the definition says itself about a date wins over the public list. Answers the first year without a list. */
  #mergePublicHolidays(definition: CalendarDefinition, firstDay: number, lastDay: number): number {
    const where = definition.publicHolidays;
    if (where === undefined) return Infinity;
    const found = countryDays(where, yearOf(firstDay), yearOf(lastDay));
    const makeUpHours = hoursOfShifts(where.makeUpHours ?? firstWorkingHours(definition.weekly));
    for (const date of found.makeUpDays) {
      if (!this.#overrides.has(date) && !this.#closed.has(date)) this.#overrides.set(date, makeUpHours);
    }
    for (const date of found.holidays) this.#closed.add(date);
    return found.knownUntilYear + 1;
  }
}

function hoursByDate(dates: Readonly<Record<string, readonly ShiftText[]>> | undefined): Map<string, Hours> {
  return new Map(Object.entries(dates ?? {}).map(([date, shifts]) => [date, hoursOfShifts(shifts)]));
}

function firstWorkingHours(weekly: Readonly<Record<Weekday, readonly ShiftText[]>>): readonly ShiftText[] {
  return weekdays.map((weekday) => weekly[weekday]).find((shifts) => shifts.length > 0) ?? [];
}

function sameHours(a: Hours, b: Hours): boolean {
  return a.length === b.length && a.every((seconds, i) => seconds === b[i]);
}

function startOfYear(year: number, offsets: OffsetHistory): number {
  if (year === Infinity) return Infinity;
  return instantOfLocal(zoneOffsets(offsets.utcOffsetSeconds, offsets.utcOffsetChanges), Date.UTC(year, 0, 1));
}

function yearOf(day: number): number {
  return Number(dateOfDay(day).slice(0, 4));
}
