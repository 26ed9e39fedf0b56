import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import {
  addWorkingTime,
  compileCalendar,
  isOpen,
  nextClose,
  nextOpen,
  nextOpenStrict,
  previousClose,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../../domain/calendar/index.ts';
import type { Calendar } from '../../../domain/calendar/index.ts';
import { at, hours, office, weekOf } from './offices.ts';
import type { OfficeDefinition } from './offices.ts';

function open(definition: OfficeDefinition, from = '2025-01-01', to = '2027-01-01'): Calendar {
  return compileCalendar(expandCalendar(office(definition), { fromMs: at(from), toMs: at(to) }));
}

const nineToFive = weekOf([['09:00', '17:00']], 'mon', 'tue', 'wed', 'thu', 'fri');
const plain = open({ weekly: nineToFive });

describe('an office from nine to five (2026-03-02 is a Monday)', () => {
  it.each([
    ['within a day', '2026-03-02T10:00', 2, '2026-03-02T12:00'],
    ['from before opening', '2026-03-02T03:00', 1, '2026-03-02T10:00'],
    ['over the night', '2026-03-02T16:00', 2, '2026-03-03T10:00'],
    ['over the weekend', '2026-03-06T16:00', 2, '2026-03-09T10:00'],
    ['ending exactly at closing: it stays there', '2026-03-02T09:00', 8, '2026-03-02T17:00'],
    ['from the closing instant', '2026-03-02T17:00', 1, '2026-03-03T10:00'],
    ['nothing, outside hours: it stays there', '2026-03-02T03:00', 0, '2026-03-02T03:00'],
    ['three weeks', '2026-03-02T09:00', 120, '2026-03-20T17:00'],
    ['a negative amount', '2026-03-03T10:00', -2, '2026-03-02T16:00'],
  ])('adds %s', (_case, from, amount, due) => {
    expect(new Date(addWorkingTime(plain, at(from), hours(amount)))).toEqual(new Date(at(due)));
  });

  it.each([
    ['over the night', '2026-03-03T10:00', 2, '2026-03-02T16:00'],
    ['beginning exactly at opening: it stays there', '2026-03-03T10:00', 1, '2026-03-03T09:00'],
    ['from the opening instant', '2026-03-03T09:00', 1, '2026-03-02T16:00'],
    ['over the weekend', '2026-03-09T09:30', 1, '2026-03-06T16:30'],
  ])('subtracts %s', (_case, from, amount, began) => {
    expect(new Date(subtractWorkingTime(plain, at(from), hours(amount)))).toEqual(new Date(at(began)));
  });

  it.each([
    ['inside a day', '2026-03-02T10:00', '2026-03-02T12:30', 2.5],
    ['over the weekend', '2026-03-06T16:00', '2026-03-09T10:00', 2],
    ['nothing at night', '2026-03-02T18:00', '2026-03-03T08:00', 0],
    ['reversed: negative', '2026-03-09T10:00', '2026-03-06T16:00', -2],
  ])('measures %s', (_case, from, to, expected) => {
    expect(workingTimeBetween(plain, at(from), at(to))).toBe(hours(expected));
  });

  it('is open at the opening instant and closed at the closing instant', () => {
    expect(isOpen(plain, at('2026-03-02T09:00'))).toBe(true);
    expect(isOpen(plain, at('2026-03-02T09:00') - 1)).toBe(false);
    expect(isOpen(plain, at('2026-03-02T17:00') - 1)).toBe(true);
    expect(isOpen(plain, at('2026-03-02T17:00'))).toBe(false);
  });

  it.each([
    ['next open, while open: now', nextOpen, '2026-03-02T12:00', '2026-03-02T12:00'],
    ['next open, at the closing', nextOpen, '2026-03-02T17:00', '2026-03-03T09:00'],
    ['next open, strictly, while open', nextOpenStrict, '2026-03-02T12:00', '2026-03-03T09:00'],
    ['next open, strictly, at the opening', nextOpenStrict, '2026-03-02T09:00', '2026-03-03T09:00'],
    ['next close, while open', nextClose, '2026-03-02T12:00', '2026-03-02T17:00'],
    ['next close, at the closing', nextClose, '2026-03-02T17:00', '2026-03-03T17:00'],
    ['previous close, while open: now', previousClose, '2026-03-02T12:00', '2026-03-02T12:00'],
    ['previous close, at the closing: now', previousClose, '2026-03-02T17:00', '2026-03-02T17:00'],
    ['previous close, at the opening: the evening before', previousClose, '2026-03-03T09:00', '2026-03-02T17:00'],
    ['previous close, on Sunday', previousClose, '2026-03-08T12:00', '2026-03-06T17:00'],
  ])('%s', (_case, ask, from, expected) => {
    expect(new Date(ask(plain, at(from)))).toEqual(new Date(at(expected)));
  });
});

describe('shifts', () => {
  const measure = (calendar: Calendar, from: string, to: string): number =>
    workingTimeBetween(calendar, at(from), at(to)) / hours(1);

  it('may be several a day, in any order and overlapping: their union counts', () => {
    const shifts = open({
      weekly: weekOf(
        [
          ['16:00', '19:00'],
          ['11:00', '15:00'],
          ['09:00', '12:00'],
        ],
        'mon',
      ),
    });
    expect(measure(shifts, '2026-03-02T00:00', '2026-03-03T00:00')).toBe(9);
    expect(new Date(nextClose(shifts, at('2026-03-02T09:00')))).toEqual(new Date(at('2026-03-02T15:00')));
  });

  it('over midnight belong to the day on which they open', () => {
    const nights = open({ weekly: weekOf([['22:00', '06:00']], 'mon') });
    expect(measure(nights, '2026-03-02T00:00', '2026-03-02T12:00')).toBe(0);
    expect(measure(nights, '2026-03-03T00:00', '2026-03-03T12:00')).toBe(6);
  });

  it('that touch at midnight are one', () => {
    const split = open({
      weekly: weekOf(
        [
          ['00:00', '06:00'],
          ['22:00', '24:00'],
        ],
        'mon',
        'tue',
      ),
    });
    expect(new Date(nextClose(split, at('2026-03-02T23:00')))).toEqual(new Date(at('2026-03-03T06:00')));
  });

  it('of a holiday do not open, and the tail of the night before is still worked', () => {
    const nights = open({
      weekly: weekOf([['22:00', '06:00']], 'mon', 'tue', 'wed'),
      holidays: ['2026-03-03'],
    });
    expect(measure(nights, '2026-03-03T00:00', '2026-03-03T12:00')).toBe(6);
    expect(measure(nights, '2026-03-03T12:00', '2026-03-04T12:00')).toBe(0);
  });

  it('of an annual holiday do not open in any year, 29 February in leap years', () => {
    const calendar = open({ weekly: nineToFive, annualHolidays: ['12-25', '02-29'] }, '2023-01-01', '2026-12-31');
    for (const date of ['2023-12-25', '2024-02-29', '2024-12-25', '2025-12-25']) {
      expect(measure(calendar, `${date}T00:00`, `${date}T23:59`), date).toBe(0);
    }
    expect(measure(calendar, '2023-02-28T00:00', '2023-02-28T23:59')).toBe(8);
  });

  it('of a date override replace the hours of the date and win over a holiday (调休)', () => {
    const calendar = open({
      weekly: nineToFive,
      holidays: ['2026-03-03', '2026-03-04'],
      dateOverrides: { '2026-03-07': [['10:00', '16:00']], '2026-03-04': [['10:00', '11:00']], '2026-03-05': [] },
    });
    expect(measure(calendar, '2026-03-07T00:00', '2026-03-08T00:00')).toBe(6);
    expect(measure(calendar, '2026-03-04T00:00', '2026-03-05T00:00')).toBe(1);
    expect(measure(calendar, '2026-03-05T00:00', '2026-03-06T00:00')).toBe(0);
    expect(measure(calendar, '2026-03-03T00:00', '2026-03-04T00:00')).toBe(0);
  });

  it('lose the breaks of a date, also past midnight and on an override', () => {
    const calendar = open({
      weekly: weekOf([['20:00', '04:00']], 'mon', 'tue'),
      dateOverrides: { '2026-03-04': [['09:00', '12:00']] },
      dateBreaks: {
        '2026-03-02': [['23:30', '00:30']],
        '2026-03-03': [['02:00', '03:00']],
        '2026-03-04': [['08:00', '10:00']],
      },
    });
    expect(measure(calendar, '2026-03-02T12:00', '2026-03-03T12:00')).toBe(6);
    expect(measure(calendar, '2026-03-04T04:00', '2026-03-05T00:00')).toBe(2);
  });
});

describe('when clocks change', () => {
  const allDay = weekOf([['00:00', '24:00']], 'sun');
  const nights = weekOf([['22:00', '06:00']], 'sat');

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ])('a day in %s counts its real hours: %s has %d', (timezone, date, expected) => {
    const day = open({ timezone, weekly: allDay });
    const startMs = nextOpen(day, Date.parse(`${date}T00:00Z`) - 20 * hours(1));
    expect(workingTimeBetween(day, startMs, startMs + 2 * hours(24))).toBe(hours(expected));
  });

  it('a night shift is an hour shorter in spring and longer in autumn', () => {
    const calendar = open({ timezone: 'Europe/Berlin', weekly: nights });
    const worked = (from: string, to: string): number => workingTimeBetween(calendar, Date.parse(from), Date.parse(to));
    expect(worked('2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(hours(7));
    expect(worked('2026-10-24T12:00Z', '2026-10-25T12:00Z')).toBe(hours(9));
    expect(worked('2026-05-02T12:00Z', '2026-05-03T12:00Z')).toBe(hours(8));
  });

  it('an opening that the clocks skip is read with the offset before: 02:30 is 03:30', () => {
    const early = open({ timezone: 'Europe/Berlin', weekly: weekOf([['02:30', '10:00']], 'sun') });
    const openMs = nextOpen(early, Date.parse('2026-03-28T12:00Z'));
    expect(new Date(openMs).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('a closing that the clocks show twice is the first', () => {
    const late = open({ timezone: 'Europe/Berlin', weekly: weekOf([['20:00', '02:30']], 'sat') });
    const closeMs = nextClose(late, Date.parse('2026-10-24T20:00Z'));
    expect(new Date(closeMs).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('a date that was skipped has no hours: Apia had no Friday 30 December 2011', () => {
    const fridays = open(
      { timezone: 'Pacific/Apia', weekly: weekOf([['09:00', '17:00']], 'fri') },
      '2011-06-01',
      '2012-06-01',
    );
    const openings = [nextOpen(fridays, Date.parse('2011-12-24T12:00Z'))];
    openings.push(nextOpenStrict(fridays, openings[0] ?? 0));
    expect(openings.map((opening) => new Date(opening).toISOString())).toEqual([
      '2012-01-05T19:00:00.000Z',
      '2012-01-12T19:00:00.000Z',
    ]);
  });
});

describe('a calendar that never opens or never closes', () => {
  const always = open({ weekly: weekOf([['00:00', '24:00']], 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun') });

  it('open around the clock is one interval, and no minute is lost at midnight', () => {
    expect(always.closes).toHaveLength(1);
    const fromMs = at('2026-03-02T23:59');
    expect(addWorkingTime(always, fromMs, hours(1000))).toBe(fromMs + hours(1000));
    expect(workingTimeBetween(always, at('1990-01-01T00:00'), at('2060-01-01T00:00'))).toBe(
      at('2060-01-01T00:00') - at('1990-01-01T00:00'),
    );
    expect(nextOpen(always, fromMs)).toBe(fromMs);
    expect([nextOpenStrict(always, fromMs), nextClose(always, fromMs)]).toEqual([Infinity, Infinity]);
  });

  it('open around the clock but for a holiday closes for that day only', () => {
    const calendar = open({
      weekly: weekOf([['00:00', '24:00']], 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
      holidays: ['2026-03-03'],
    });
    expect(calendar.closes).toHaveLength(2);
    expect(addWorkingTime(calendar, at('2026-03-02T23:00'), hours(2))).toBe(at('2026-03-04T01:00'));
    expect(nextClose(calendar, at('2026-03-04T00:00'))).toBe(Infinity);
  });

  it('open on one date only: afterwards never, before it counts', () => {
    const once = open({ weekly: weekOf([]), dateOverrides: { '2026-03-03': [['09:00', '12:00']] } });
    expect(addWorkingTime(once, at('2026-01-01T00:00'), hours(3))).toBe(at('2026-03-03T12:00'));
    expect(addWorkingTime(once, at('2026-01-01T00:00'), hours(3) + 1)).toBe(Infinity);
    expect(addWorkingTime(once, at('2026-04-01T00:00'), 1)).toBe(Infinity);
    expect(subtractWorkingTime(once, at('2026-01-01T00:00'), 1)).toBe(-Infinity);
    expect([nextOpen(once, at('2026-04-01T00:00')), nextClose(once, at('2026-04-01T00:00'))]).toEqual([
      Infinity,
      Infinity,
    ]);
    expect(previousClose(once, at('2026-01-01T00:00'))).toBe(-Infinity);
  });

  it('without any hour answers never to everything, and does not loop', () => {
    const closed = open({ weekly: weekOf([]) });
    const nowMs = at('2026-03-02T12:00');
    expect(addWorkingTime(closed, nowMs, 1)).toBe(Infinity);
    expect(nextOpen(closed, nowMs)).toBe(Infinity);
    expect(isOpen(closed, nowMs)).toBe(false);
    expect(workingTimeBetween(closed, 0, nowMs)).toBe(0);
  });

  it('an amount without end is never used up', () => {
    expect(addWorkingTime(plain, at('2026-03-02T12:00'), Infinity)).toBe(Infinity);
    expect(addWorkingTime(always, at('2026-03-02T12:00'), Infinity)).toBe(Infinity);
    expect(workingTimeBetween(plain, at('2026-03-02T12:00'), Infinity)).toBe(Infinity);
  });
});
