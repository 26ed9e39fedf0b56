import type { CalendarDefinition, ShiftText } from './definition.ts';
import { weekdays } from './definition.ts';
import { isTimeZone } from './expand-zone.ts';
import { unknownPlace } from './holidays.ts';
import { dateOfDay, dayOfDate } from './local-time.ts';
import { secondsOfWallTime } from './shifts.ts';

type Path = readonly (string | number)[];

/** One mistake in a calendar, for the person who wrote it. */
export interface CalendarMistake {
  /** Where, for example `['weekly', 'mon', 0, 1]`. */
  readonly path: Path;
  readonly reason: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * Everything that is wrong with a calendar that has the right shape; an empty list when it can be used. What lacks the
 * shape is found by the schema first.
 */
export function checkCalendar(definition: CalendarDefinition): CalendarMistake[] {
  const { timezone, weekly, holidays, annualHolidays, dateOverrides, dateBreaks, publicHolidays } = definition;
  return [
    ...(isTimeZone(timezone)
      ? []
      : [mistake(['timezone'], 'is no known time zone', 'an IANA name such as Asia/Shanghai', timezone)]),
    ...weekdays.flatMap((weekday) => shiftMistakes(['weekly', weekday], weekly[weekday])),
    ...unknownWeekdays(weekly),
    ...(holidays ?? []).flatMap((date, i) => dateMistakes(['holidays', i], date)),
    ...(annualHolidays ?? []).flatMap((date, i) => annualMistakes(['annualHolidays', i], date)),
    ...datedMistakes(['dateOverrides'], dateOverrides),
    ...datedMistakes(['dateBreaks'], dateBreaks),
    ...neverOpenMistakes(definition),
    ...(publicHolidays === undefined ? [] : publicHolidayMistakes(publicHolidays)),
  ];
}

function shiftMistakes(path: Path, shifts: readonly ShiftText[]): CalendarMistake[] {
  return shifts.flatMap(([open, close], i) => {
    const at = [...path, i];
    const opens = secondsOfWallTime(open);
    const closes = secondsOfWallTime(close);
    const found: CalendarMistake[] = [];
    if (opens === undefined || opens === 86_400) {
      found.push(mistake([...at, 0], 'is no time of day at which a shift can open', 'HH:MM from 00:00 to 23:59', open));
    }
    if (closes === undefined) {
      found.push(mistake([...at, 1], 'is no time of day', 'HH:MM from 00:00 to 24:00', close));
    }
    if (opens !== undefined && opens === closes) {
      const wholeDay = 'a close other than the open; a whole day is 00:00 to 24:00';
      found.push(mistake(at, 'is a shift of zero length', wholeDay, `${open} to ${close}`));
    }
    return found;
  });
}

function unknownWeekdays(weekly: CalendarDefinition['weekly']): CalendarMistake[] {
  const known: readonly string[] = weekdays;
  return Object.keys(weekly)
    .filter((name) => !known.includes(name))
    .map((name) => mistake(['weekly', name], 'is no day of the week', weekdays.join(', '), name));
}

function dateMistakes(path: Path, date: string): CalendarMistake[] {
  return isDate(date) ? [] : [mistake(path, 'is no date of the calendar', 'YYYY-MM-DD that exists', date)];
}

function annualMistakes(path: Path, date: string): CalendarMistake[] {
  // 02-29 exists in the years that have it.
  return isDate(`2024-${date}`) ? [] : [mistake(path, 'is no day of the year', 'MM-DD that exists', date)];
}

function datedMistakes(
  path: Path,
  dates: Readonly<Record<string, readonly ShiftText[]>> | undefined,
): CalendarMistake[] {
  return Object.entries(dates ?? {}).flatMap(([date, shifts]) => [
    ...dateMistakes([...path, date], date),
    ...shiftMistakes([...path, date], shifts),
  ]);
}

function neverOpenMistakes({ weekly, dateOverrides }: CalendarDefinition): CalendarMistake[] {
  const isOpenSometime = (days: Readonly<Record<string, readonly ShiftText[]>>): boolean =>
    Object.values(days).some((shifts) => shifts.length > 0);
  if (isOpenSometime(weekly) || isOpenSometime(dateOverrides ?? {})) return [];
  return [mistake(['weekly'], 'has no open hour at all', 'a shift on at least one day, or a date override', 'none')];
}

function publicHolidayMistakes(where: NonNullable<CalendarDefinition['publicHolidays']>): CalendarMistake[] {
  const hours = shiftMistakes(['publicHolidays', 'makeUpHours'], where.makeUpHours ?? []);
  const unknown = unknownPlace(where);
  if (unknown === undefined) return hours;
  const got = unknown.path === 'country' ? where.country : (where.region ?? '');
  const choices = unknown.choices.length === 0 ? 'none: this country has one list' : unknown.choices.join(', ');
  const reason = `is no ${unknown.path} whose public holidays are known`;
  return [mistake(['publicHolidays', unknown.path], reason, choices, got), ...hours];
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayOfDate(text);
  // Some engines roll 30 February over into March.
  return Number.isFinite(day) && dateOfDay(day) === text;
}

function mistake(path: Path, reason: string, expected: string, got: string): CalendarMistake {
  return { path, reason, expected, got };
}
