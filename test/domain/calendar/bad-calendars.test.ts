import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkCalendar } from '../../../domain/calendar/expand-check.ts';
import { calendarDefinitionSchema } from '../../../domain/calendar/schema.ts';
import { office, shanghaiOffice, weekOf } from './offices.ts';

const good = office({ timezone: 'Europe/Berlin', weekly: weekOf([['09:00', '17:00']], 'mon') });
const monday = (...shifts: [string, string][]): typeof good => ({ ...good, weekly: weekOf(shifts, 'mon') });

const bad: readonly (readonly [string, unknown, path: readonly (string | number)[], got: string])[] = [
  ['a shift of zero length', monday(['09:00', '09:00']), ['weekly', 'mon', 0], '09:00 to 09:00'],
  ['26:00', monday(['09:00', '26:00']), ['weekly', 'mon', 0, 1], '26:00'],
  ['24:30', monday(['09:00', '24:30']), ['weekly', 'mon', 0, 1], '24:30'],
  ['9:00 without its zero', monday(['9:00', '17:00']), ['weekly', 'mon', 0, 0], '9:00'],
  ['a minute 60', monday(['09:60', '17:00']), ['weekly', 'mon', 0, 0], '09:60'],
  ['an opening at 24:00', monday(['24:00', '02:00']), ['weekly', 'mon', 0, 0], '24:00'],
  ['the second of two shifts', monday(['09:00', '12:00'], ['13:00', 'noon']), ['weekly', 'mon', 1, 1], 'noon'],
  ['an unknown zone', { ...good, timezone: 'Europe/Atlantis' }, ['timezone'], 'Europe/Atlantis'],
  ['an offset instead of a zone', { ...good, timezone: '+08:00' }, ['timezone'], '+08:00'],
  ['no zone', { ...good, timezone: '' }, ['timezone'], ''],
  ['a week with no open hour', { ...good, weekly: weekOf([]) }, ['weekly'], 'none'],
  ['a holiday that does not exist', { ...good, holidays: ['2026-01-01', '2026-02-30'] }, ['holidays', 1], '2026-02-30'],
  ['a holiday in another form', { ...good, holidays: ['1.1.2026'] }, ['holidays', 0], '1.1.2026'],
  ['an annual holiday that never comes', { ...good, annualHolidays: ['02-30'] }, ['annualHolidays', 0], '02-30'],
  [
    'an override of no date',
    { ...good, dateOverrides: { '2026-13-01': [] } },
    ['dateOverrides', '2026-13-01'],
    '2026-13-01',
  ],
  [
    'an override with a bad shift',
    { ...good, dateOverrides: { '2026-01-03': [['09:00', '25:00']] } },
    ['dateOverrides', '2026-01-03', 0, 1],
    '25:00',
  ],
  [
    'a break of zero length',
    { ...good, dateBreaks: { '2026-01-05': [['12:00', '12:00']] } },
    ['dateBreaks', '2026-01-05', 0],
    '12:00 to 12:00',
  ],
  ['an unknown country', { ...good, publicHolidays: { country: 'XX' } }, ['publicHolidays', 'country'], 'XX'],
  [
    'an unknown region',
    { ...good, publicHolidays: { country: 'US', region: 'zz' } },
    ['publicHolidays', 'region'],
    'zz',
  ],
  [
    'make-up hours that are none',
    { ...good, publicHolidays: { country: 'CN', makeUpHours: [['9', '17']] } },
    ['publicHolidays', 'makeUpHours', 0, 0],
    '9',
  ],
];

describe('a bad calendar is refused with path and reason', () => {
  it.each(bad)('%s', (_case, calendar, path, got) => {
    const mistakes = checkCalendar(calendar as typeof good);
    expect(mistakes.find((mistake) => mistake.path.join('.') === path.join('.'))).toMatchObject({ path, got });
    const refused = calendarDefinitionSchema.safeParse(calendar);
    const issue = refused.error?.issues.find((one) => one.path.join('.') === path.join('.'));
    expect(issue?.message).toContain(JSON.stringify(got));
    expect(issue?.message).toContain('expected');
  });

  it('names every mistake of a calendar at once', () => {
    const worst = { ...monday(['09:00', '09:00'], ['25:00', '26:00']), timezone: 'Moon', holidays: ['never'] };
    expect(checkCalendar(worst).map((mistake) => mistake.path.join('.'))).toEqual([
      'timezone',
      'weekly.mon.0',
      'weekly.mon.1.0',
      'weekly.mon.1.1',
      'holidays.0',
    ]);
  });

  it.each([
    ['a day that is missing', { timezone: 'UTC', weekly: { mon: [] } }, 'weekly.tue'],
    ['a day that does not exist', { ...good, weekly: { ...good.weekly, monday: [] } }, 'weekly'],
    ['a misspelt field', { ...good, holiday: [] }, ''],
    ['a shift of one time', { ...good, weekly: { ...good.weekly, mon: [['09:00']] } }, 'weekly.mon.0'],
  ])('%s is refused by its shape', (_case, calendar, path) => {
    const refused = calendarDefinitionSchema.safeParse(calendar);
    expect(refused.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

describe('an unusual calendar is accepted', () => {
  it.each([
    ['plain', good],
    ['a Chinese office', shanghaiOffice],
    ['over midnight', monday(['22:00', '06:00'])],
    ['unordered and overlapping', monday(['16:00', '19:00'], ['09:00', '12:00'], ['11:00', '15:00'])],
    ['to 24:00', monday(['00:00', '24:00'])],
    ['29 February every leap year', { ...good, annualHolidays: ['02-29'] }],
    [
      'no weekly hours but one date',
      { ...good, weekly: weekOf([]), dateOverrides: { '2026-01-03': [['09:00', '10:00']] } },
    ],
    ['a region in either case', { ...good, publicHolidays: { country: 'US', region: 'NY' } }],
  ])('%s', (_case, calendar) => {
    expect(checkCalendar(calendar as typeof good)).toEqual([]);
    expect(calendarDefinitionSchema.parse(calendar)).toEqual(calendar);
  });

  it('and its form is published as a JSON Schema', () => {
    expect(z.toJSONSchema(calendarDefinitionSchema)).toMatchObject({ required: ['timezone', 'weekly'] });
  });
});
