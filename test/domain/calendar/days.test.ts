import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import {
  addWorkingDays,
  compileCalendar,
  endOfCalendarDay,
  endOfWorkingDay,
  subtractWorkingDays,
} from '../../../domain/calendar/index.ts';
import type { Calendar } from '../../../domain/calendar/index.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { at, office, weekOf } from './offices.ts';
import type { OfficeDefinition } from './offices.ts';
import { calendarsAround, secondsAround } from './random-calendars.ts';
import type { RandomCalendar } from './random-calendars.ts';
import { intervalsOn } from './reference.ts';

function open(definition: OfficeDefinition): Calendar {
  return compileCalendar(expandCalendar(office(definition), { fromMs: at('2026-01-01'), toMs: at('2027-01-01') }));
}

const nineToFive = weekOf([['09:00', '17:00']], 'mon', 'tue', 'wed', 'thu', 'fri');
const plain = open({ weekly: nineToFive, holidays: ['2026-03-04'] });

describe('working days (2026-03-02 is a Monday, Wednesday the 4th a holiday)', () => {
  it.each([
    ['keeps the time of day', '2026-03-02T10:30', 1, '2026-03-03T10:30'],
    ['steps over a holiday', '2026-03-03T10:30', 1, '2026-03-05T10:30'],
    ['steps over a weekend', '2026-03-06T10:30', 1, '2026-03-09T10:30'],
    ['counts the first working day after a day off as day 1', '2026-03-07T10:30', 1, '2026-03-09T10:30'],
    ['is not moved into opening hours', '2026-03-02T03:00', 3, '2026-03-06T03:00'],
    ['with nothing to add stays where it is', '2026-03-07T10:30', 0, '2026-03-07T10:30'],
    ['goes back with a negative number', '2026-03-05T10:30', -1, '2026-03-03T10:30'],
    ['crosses a year', '2026-12-31T10:30', 2, '2027-01-04T10:30'],
  ])('adding %s', (_case, from, days, expected) => {
    expect(new Date(addWorkingDays(plain, at(from), days))).toEqual(new Date(at(expected)));
  });

  it.each([
    ['steps over a weekend', '2026-03-09T10:30', 1, '2026-03-06T10:30'],
    ['from a day off goes to the last working day', '2026-03-08T10:30', 1, '2026-03-06T10:30'],
    ['two of them', '2026-03-08T10:30', 2, '2026-03-05T10:30'],
  ])('subtracting %s', (_case, from, days, expected) => {
    expect(new Date(subtractWorkingDays(plain, at(from), days))).toEqual(new Date(at(expected)));
  });

  it('keeps the local time of day over a clock change', () => {
    const berlin = open({ timezone: 'Europe/Berlin', weekly: nineToFive });
    expect(addWorkingDays(berlin, Date.parse('2026-03-27T10:00+01:00'), 1)).toBe(Date.parse('2026-03-30T10:00+02:00'));
  });

  it('that never come are never', () => {
    const closed = open({ weekly: weekOf([]) });
    expect(addWorkingDays(closed, at('2026-03-02'), 1)).toBe(Infinity);
    expect(subtractWorkingDays(closed, at('2026-03-02'), 1)).toBe(-Infinity);
    expect(endOfWorkingDay(closed, at('2026-03-02'), 0)).toBe(Infinity);
    expect(endOfWorkingDay(closed, at('2026-03-02'), 3)).toBe(Infinity);
  });
});

describe('by the end of a day', () => {
  it.each([
    [
      '"3 business days" from any hour of Monday is the last closing of Friday here',
      '2026-03-02T03:00',
      3,
      '2026-03-06T17:00',
    ],
    ['the same from late on Monday', '2026-03-02T23:00', 3, '2026-03-06T17:00'],
    ['from Saturday, Monday is the first', '2026-03-07T12:00', 1, '2026-03-09T17:00'],
    ['today', '2026-03-02T12:00', 0, '2026-03-02T17:00'],
    ['today, but it has closed: the next working day', '2026-03-03T17:00', 0, '2026-03-05T17:00'],
    ['today, but it is a day off: the next working day', '2026-03-07T12:00', 0, '2026-03-09T17:00'],
  ])('working: %s', (_case, from, n, expected) => {
    expect(new Date(endOfWorkingDay(plain, at(from), n))).toEqual(new Date(at(expected)));
  });

  it('a night shift ends its day on the next morning', () => {
    const nights = open({ weekly: weekOf([['20:00', '04:00']], 'mon', 'tue') });
    expect(endOfWorkingDay(nights, at('2026-03-01T12:00'), 1)).toBe(at('2026-03-03T04:00'));
  });

  it('around the clock a day still ends at its midnight', () => {
    const always = open({ weekly: weekOf([['00:00', '24:00']], 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun') });
    expect(endOfWorkingDay(always, at('2026-03-02T12:00'), 2)).toBe(at('2026-03-05T00:00'));
  });

  it('"by the end of the 15th calendar day": every day counts, to local midnight', () => {
    const shanghai = open({ timezone: 'Asia/Shanghai', weekly: nineToFive });
    const received = Date.parse('2026-05-01T23:30+08:00');
    expect(endOfCalendarDay(shanghai, received, 15)).toBe(Date.parse('2026-05-17T00:00+08:00'));
    expect(endOfCalendarDay(shanghai, received, 0)).toBe(Date.parse('2026-05-02T00:00+08:00'));
  });

  it('a calendar day has 23 or 25 hours when clocks change', () => {
    const berlin = open({ timezone: 'Europe/Berlin', weekly: nineToFive });
    expect(endOfCalendarDay(berlin, Date.parse('2026-03-29T00:00+01:00'), 0)).toBe(
      Date.parse('2026-03-30T00:00+02:00'),
    );
  });
});

describe('agreement with counting dates one by one', () => {
  it('for adding and subtracting working days and their ends', () => {
    fc.assert(
      fc.property(calendarsAround, secondsAround(8), fc.integer({ min: 1, max: 5 }), (random, seconds, n) => {
        const calendar = compileCalendar(expandCalendar(random.definition, random.horizon));
        const fromMs = random.baseMs + seconds * 1000;
        const today = localDate(random, fromMs);
        const later = countDays(random, today, n, 1);
        if (later !== undefined) {
          expect(endOfWorkingDay(calendar, fromMs, n)).toBe(lastClosing(random, later));
          expect(addWorkingDays(calendar, fromMs, n)).toBe(sameTime(random, fromMs, later));
        }
        const earlier = countDays(random, today, n, -1);
        if (earlier !== undefined) {
          expect(subtractWorkingDays(calendar, fromMs, n)).toBe(sameTime(random, fromMs, earlier));
        }
        const nextMidnight = today.add({ days: n + 1 }).toZonedDateTime(random.definition.timezone).epochMilliseconds;
        expect(endOfCalendarDay(calendar, fromMs, n)).toBe(nextMidnight);
      }),
      { numRuns: propertyRuns },
    );
  });
});

function zoned(random: RandomCalendar, atMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(random.definition.timezone);
}

function localDate(random: RandomCalendar, atMs: number): Temporal.PlainDate {
  return zoned(random, atMs).toPlainDate();
}

/** Steps day by day; undefined when it leads out of the dates with known exceptions. */
function countDays(random: RandomCalendar, from: Temporal.PlainDate, n: number, step: number) {
  let date = from;
  let left = n;
  for (let i = 0; i < 10 && left > 0; i++) {
    date = date.add({ days: step });
    if (intervalsOn(random.definition, date).length > 0) left--;
  }
  return left === 0 ? date : undefined;
}

function lastClosing(random: RandomCalendar, date: Temporal.PlainDate): number {
  return Math.max(...intervalsOn(random.definition, date).map(([, close]) => close));
}

function sameTime(random: RandomCalendar, fromMs: number, date: Temporal.PlainDate): number {
  const wall = date.toPlainDateTime(zoned(random, fromMs).toPlainTime());
  return wall.toZonedDateTime(random.definition.timezone, { disambiguation: 'compatible' }).epochMilliseconds;
}
