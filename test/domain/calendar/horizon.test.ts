import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import {
  addWorkingDays,
  addWorkingTime,
  beyondHorizon,
  compileCalendar,
  endOfCalendarDay,
  endOfWorkingDay,
  isOpen,
  nextClose,
  nextOpen,
  nextOpenStrict,
  previousClose,
  subtractWorkingTime,
  weekdays,
  workingTimeBetween,
} from '../../../domain/calendar/index.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { at, hours, office, shanghaiOffice, weekOf } from './offices.ts';
import { calendarsAround } from './random-calendars.ts';

const thirteenMonths = { fromMs: at('2025-11-22'), toMs: at('2026-12-22') };
const nineToFive = weekOf([['09:00', '17:00']], 'mon', 'tue', 'wed', 'thu', 'fri');
const newYork = office({ timezone: 'America/New_York', weekly: nineToFive, holidays: ['2026-11-26'] });

describe('a snapshot', () => {
  it('of a Chinese office for thirteen months is at most 2 KB of JSON', () => {
    const snapshot = expandCalendar(shanghaiOffice, thirteenMonths);
    expect(Buffer.byteLength(JSON.stringify(snapshot))).toBeLessThanOrEqual(2048);
    expect(snapshot.closed).toContain('2026-10-01');
    expect(Object.keys(snapshot.changed)).toContain('2026-10-10');
  });

  it('is plain JSON: what was written and read again computes the same', () => {
    const snapshot = expandCalendar(newYork, thirteenMonths);
    const read = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
    expect(read).toEqual(snapshot);
    expect(compileCalendar(read)).toEqual(compileCalendar(snapshot));
  });

  it('carries its own UTC offsets', () => {
    const snapshot = expandCalendar(newYork, thirteenMonths);
    expect(snapshot.utcOffsetSeconds).toBe(-5 * 3600);
    expect(snapshot.utcOffsetChanges.slice(0, 2)).toEqual([
      [Date.parse('2026-03-08T07:00Z'), -4 * 3600],
      [Date.parse('2026-11-01T06:00Z'), -5 * 3600],
    ]);
  });
});

describe('past the horizon', () => {
  const calendar = compileCalendar(expandCalendar(newYork, thirteenMonths));

  it('the calendar says so, and only there', () => {
    expect(beyondHorizon(calendar, thirteenMonths.fromMs - 1)).toBe(true);
    expect(beyondHorizon(calendar, thirteenMonths.fromMs)).toBe(false);
    expect(beyondHorizon(calendar, thirteenMonths.toMs - 1)).toBe(false);
    expect(beyondHorizon(calendar, thirteenMonths.toMs)).toBe(true);
  });

  it('the weekly pattern goes on, with the clock changes of the following year', () => {
    expect(nextOpen(calendar, at('2027-01-09'))).toBe(at('2027-01-11T14:00'));
    expect(nextOpen(calendar, at('2027-07-10'))).toBe(at('2027-07-12T13:00'));
    expect(nextOpen(calendar, at('2030-07-13'))).toBe(at('2030-07-15T13:00'));
    expect(nextOpen(calendar, at('2030-01-12'))).toBe(at('2030-01-14T14:00'));
  });

  it('no holiday is known any more', () => {
    expect(isOpen(calendar, at('2026-11-26T16:00'))).toBe(false);
    expect(isOpen(calendar, at('2027-11-25T16:00'))).toBe(true);
  });

  it('a week is a week, decades away', () => {
    for (const from of ['2027-06-01', '2044-02-10', '2090-12-31', '1970-01-01', '2001-09-09']) {
      expect(workingTimeBetween(calendar, at(from), at(from) + hours(7 * 24)), from).toBe(hours(40));
    }
  });

  it('amounts that end at a closing stay there, and those that begin at an opening, decades away', () => {
    for (const monday of ['2001-09-10', '2090-09-11']) {
      for (let day = 0; day < 14; day++) {
        const openMs = nextOpenStrict(calendar, at(monday) + hours(24 * day));
        const closeMs = openMs + hours(8);
        expect(addWorkingTime(calendar, openMs, hours(8))).toBe(closeMs);
        expect(subtractWorkingTime(calendar, closeMs, hours(8))).toBe(openMs);
      }
    }
  });

  it.each([
    ['every night', weekdays],
    ['one night a week', ['wed'] as const],
  ])('the year that repeats is joined without tearing a shift, whenever the horizon ends: %s', (_case, days) => {
    const nights = office({ timezone: 'America/New_York', weekly: weekOf([['23:00', '06:30']], ...days) });
    for (let year = 2029; year < 2033; year++) {
      for (const first of [`${year}-02-15`, `${year}-10-10`]) {
        for (let day = 0; day < 30; day++) {
          const toMs = at(first) + hours(24 * day);
          const random = compileCalendar(expandCalendar(nights, { fromMs: toMs - hours(24), toMs }));
          const { start, end } = random.instants;
          expect([isOpen(random, start - 1), isOpen(random, start)]).toEqual([false, true]);
          expect([isOpen(random, end - 1), isOpen(random, end)]).toEqual([true, false]);
        }
      }
    }
  });

  it('a zone that changes its offset for good keeps the new one', () => {
    const apia = office({ timezone: 'Pacific/Apia', weekly: nineToFive });
    const before = compileCalendar(expandCalendar(apia, { fromMs: at('2020-01-01'), toMs: at('2020-12-01') }));
    expect(nextOpen(before, at('2021-07-04'))).toBe(at('2021-07-04T20:00'));
    expect(nextOpen(before, at('2023-01-08'))).toBe(at('2023-01-08T20:00'));
  });

  it('stated horizons end where a published holiday list ends', () => {
    const asked = { fromMs: at('2026-06-01'), toMs: at('2040-01-01') };
    const snapshot = expandCalendar(shanghaiOffice, asked);
    expect(new Date(snapshot.toMs).toISOString()).toMatch(/^20[23]\d-12-31T16:00:00.000Z$/);
    expect(beyondHorizon(compileCalendar(snapshot), asked.toMs - 1)).toBe(true);
  });

  it('nothing throws and the laws still hold, centuries to either side', () => {
    const anywhere = fc.integer({ min: at('1000-01-01') / 1000, max: at('3000-01-01') / 1000 });
    const amount = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(calendarsAround, anywhere, amount, ({ definition, horizon }, seconds, amountSeconds) => {
        const random = compileCalendar(expandCalendar(definition, horizon));
        const [fromMs, amountMs] = [seconds * 1000, amountSeconds * 1000];
        const dueMs = addWorkingTime(random, fromMs, amountMs);
        if (dueMs !== Infinity) {
          expect(workingTimeBetween(random, fromMs, dueMs)).toBe(amountMs);
          expect(subtractWorkingTime(random, dueMs, amountMs)).toBe(nextOpen(random, fromMs));
        }
        const opening = nextOpenStrict(random, fromMs);
        if (opening !== Infinity) expect([isOpen(random, opening), isOpen(random, opening - 1)]).toEqual([true, false]);
        const closing = nextClose(random, fromMs);
        if (closing !== Infinity) expect([isOpen(random, closing), isOpen(random, closing - 1)]).toEqual([false, true]);
        const worked = previousClose(random, fromMs);
        if (worked !== -Infinity) {
          expect(isOpen(random, worked - 1)).toBe(true);
          expect(workingTimeBetween(random, worked, fromMs)).toBe(0);
        }
        expect(endOfCalendarDay(random, fromMs, 1)).toBeGreaterThan(fromMs);
        const end = endOfWorkingDay(random, fromMs, 3);
        if (end !== Infinity) expect(end).toBeGreaterThan(fromMs);
        expect(addWorkingDays(random, fromMs, 0)).toBe(fromMs);
      }),
      { numRuns: propertyRuns },
    );
  });
});
