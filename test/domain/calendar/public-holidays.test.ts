import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { addWorkingTime, compileCalendar, isOpen, workingTimeBetween } from '../../../domain/calendar/index.ts';
import type { Calendar, CalendarDefinition } from '../../../domain/calendar/index.ts';
import { at, hours, office, shanghaiOffice, weekOf } from './offices.ts';

const weekdays = weekOf([['09:00', '17:00']], 'mon', 'tue', 'wed', 'thu', 'fri');

function year2026(definition: CalendarDefinition): Calendar {
  return compileCalendar(expandCalendar(definition, { fromMs: at('2025-12-01'), toMs: at('2027-01-01') }));
}

function hoursOn(calendar: Calendar, date: string, offset: string): number {
  const fromMs = Date.parse(`${date}T00:00${offset}`);
  return workingTimeBetween(calendar, fromMs, fromMs + hours(24)) / hours(1);
}

describe('public holidays of China', () => {
  const calendar = year2026(shanghaiOffice);

  it.each([
    ['2026-02-17', 0, 'Spring Festival'],
    ['2026-10-01', 0, 'National Day'],
    ['2026-02-14', 7.5, 'a Saturday that makes up for Spring Festival (调休)'],
    ['2026-10-10', 7.5, 'a Saturday that makes up for National Day (调休)'],
    ['2026-02-07', 0, 'an ordinary Saturday'],
    ['2026-02-24', 7.5, 'the first day after Spring Festival'],
  ])('%s has %d hours: %s', (date, expected) => {
    expect(hoursOn(calendar, date, '+08:00')).toBe(expected);
  });

  it('a promise made before National Day is kept after it', () => {
    const due = addWorkingTime(calendar, Date.parse('2026-09-30T17:00+08:00'), hours(2));
    expect(due).toBe(Date.parse('2026-10-08T10:00+08:00'));
  });

  it('make-up days may have hours of their own', () => {
    const makeUpHours = [['10:00', '15:00']] as const;
    const own = year2026({ ...shanghaiOffice, publicHolidays: { country: 'CN', makeUpHours } });
    expect(hoursOn(own, '2026-10-10', '+08:00')).toBe(5);
  });

  it('what the definition says about a date itself wins', () => {
    const own = year2026({
      ...shanghaiOffice,
      holidays: ['2026-10-10'],
      dateOverrides: { '2026-10-01': [['09:00', '10:00']], '2026-02-14': [['09:00', '11:00']] },
    });
    expect(hoursOn(own, '2026-10-10', '+08:00')).toBe(0);
    expect(hoursOn(own, '2026-10-01', '+08:00')).toBe(1);
    expect(hoursOn(own, '2026-02-14', '+08:00')).toBe(2);
  });
});

describe('public holidays elsewhere', () => {
  it.each<[country: string, region: string | undefined, timezone: string, noon: string, name: string]>([
    ['US', undefined, 'America/New_York', '2026-11-26T15:00-05:00', 'Thanksgiving'],
    ['DE', undefined, 'Europe/Berlin', '2026-12-25T10:00+01:00', 'Christmas Day'],
    ['DE', 'by', 'Europe/Berlin', '2026-01-06T10:00+01:00', 'Epiphany in Bavaria'],
    ['GB', 'eng', 'Europe/London', '2026-08-31T10:00+01:00', 'summer bank holiday in England'],
    ['JP', undefined, 'Asia/Tokyo', '2026-05-04T10:00+09:00', 'Greenery Day'],
  ])('%s %s: closed on %s %s (%s)', (country, region, timezone, noon) => {
    const publicHolidays = region === undefined ? { country } : { country, region };
    const calendar = year2026(office({ timezone, weekly: weekdays, publicHolidays }));
    expect(isOpen(calendar, Date.parse(noon))).toBe(false);
  });

  it('Epiphany is an ordinary day in Berlin', () => {
    const calendar = year2026(
      office({ timezone: 'Europe/Berlin', weekly: weekdays, publicHolidays: { country: 'DE' } }),
    );
    expect(isOpen(calendar, Date.parse('2026-01-06T10:00+01:00'))).toBe(true);
  });
});
