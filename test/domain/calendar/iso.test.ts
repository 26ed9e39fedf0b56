import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { compileCalendar, instantOfIso, isoOfInstant, isoOfInstantIn } from '../../../domain/calendar/index.ts';
import { at, office, weekOf } from './offices.ts';

describe('instants outside are ISO strings', () => {
  it.each([
    ['2026-02-14T09:00:00+08:00', '2026-02-14T01:00:00Z'],
    ['2026-02-14T09:00Z', '2026-02-14T09:00:00Z'],
    ['2026-02-14T09:00:00.250Z', '2026-02-14T09:00:00.250Z'],
    ['2026-02-13T19:30:00-05:30', '2026-02-14T01:00:00Z'],
  ])('%s is %s', (text, expected) => {
    expect(isoOfInstant(instantOfIso(text) ?? 0)).toBe(expected);
  });

  it.each(['2026-02-14', '2026-02-14T09:00:00', '14.2.2026', '2026-13-01T00:00Z', '', 'now'])(
    'refuses %j: without an offset it is no instant',
    (text) => {
      expect(instantOfIso(text)).toBeUndefined();
    },
  );

  it.each([
    ['Asia/Kathmandu', '2026-02-14T01:00Z', '2026-02-14T06:45:00+05:45'],
    ['America/New_York', '2026-07-14T01:00Z', '2026-07-13T21:00:00-04:00'],
    ['UTC', '2026-07-14T01:00Z', '2026-07-14T01:00:00+00:00'],
  ])('and are shown as the clocks in %s show them', (timezone, text, expected) => {
    const definition = office({ timezone, weekly: weekOf([['09:00', '17:00']], 'mon') });
    const calendar = compileCalendar(expandCalendar(definition, { fromMs: at('2026-01-01'), toMs: at('2027-01-01') }));
    expect(isoOfInstantIn(calendar, Date.parse(text))).toBe(expected);
  });
});
