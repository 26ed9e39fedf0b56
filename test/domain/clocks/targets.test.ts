import { describe, expect, it } from 'vitest';
import type { Target } from '../../../domain/clocks/plan.ts';
import {
  at,
  compiled,
  day,
  hour,
  local,
  neverOpen,
  office,
  regulator,
  resolution,
  Watched,
  weekOf,
} from './watched.ts';

function watching(target: Target, pauses: readonly (readonly [string, string])[] = [], calendar = office): Watched {
  const watched = new Watched([{ ...resolution, target }], { office: calendar }).happens(
    'received',
    '2026-03-02 10:00',
  );
  for (const [from, to] of pauses) watched.hold('customer', from).resume(to);
  return watched;
}

describe('a target', () => {
  const cases: readonly (readonly [string, Target, readonly (readonly [string, string])[], string])[] = [
    ['in working time runs while the calendar is open', { in: 'workingTime', ms: 8 * hour }, [], '2026-03-03 10:00'],
    ['in calendar time runs day and night', { in: 'calendarTime', ms: 48 * hour }, [], '2026-03-04 10:00'],
    ['in working days ends with the last closing of the n-th', { in: 'workingDays', days: 3 }, [], '2026-03-05 17:00'],
    ['in working days passes over a weekend', { in: 'workingDays', days: 5 }, [], '2026-03-09 17:00'],
    ['in calendar days ends with the midnight of the n-th', { in: 'calendarDays', days: 15 }, [], '2026-03-18 00:00'],
    [
      'in working time gets back the working time of a pause, not its calendar time',
      { in: 'workingTime', ms: 8 * hour },
      [['2026-03-02 16:00', '2026-03-03 10:00']],
      '2026-03-03 12:00',
    ],
    [
      'in calendar time gets back all of a pause',
      { in: 'calendarTime', ms: 48 * hour },
      [['2026-03-02 16:00', '2026-03-03 10:00']],
      '2026-03-05 04:00',
    ],
    [
      'in working days gets back nothing for a weekend',
      { in: 'workingDays', days: 5 },
      [['2026-03-06 17:00', '2026-03-09 09:00']],
      '2026-03-09 17:00',
    ],
    [
      'in working days gets back exactly the working time of a pause over a weekend, not a day for each date it touches',
      { in: 'workingDays', days: 5 },
      [['2026-03-06 16:00', '2026-03-09 10:00']],
      '2026-03-10 11:00',
    ],
    [
      'in working days gets back whole days for a pause of whole days',
      { in: 'workingDays', days: 3 },
      [['2026-03-03 09:00', '2026-03-05 09:00']],
      '2026-03-09 17:00',
    ],
    [
      'in calendar days gets back the days of a pause',
      { in: 'calendarDays', days: 15 },
      [['2026-03-03 00:00', '2026-03-05 00:00']],
      '2026-03-20 00:00',
    ],
  ];
  it.each(cases)('%s', (_what, target, pauses, due) => {
    expect(watching(target, pauses).due('resolution')).toBe(due);
  });

  it('in working days counts a make-up day and passes over a holiday', () => {
    const calendar = compiled({
      timezone: 'Asia/Shanghai',
      weekly: weekOf([['09:00', '17:00']]),
      holidays: ['2026-03-03', '2026-03-04'],
      dateOverrides: { '2026-03-07': [['09:00', '17:00']] },
    });
    expect(watching({ in: 'workingDays', days: 3 }, [], calendar).due('resolution')).toBe('2026-03-07 17:00');
  });

  it('in calendar days is no hour short or long where the clocks change', () => {
    const berlin = compiled({ timezone: 'Europe/Berlin', weekly: weekOf([['09:00', '17:00']]) });
    const watched = new Watched([regulator], { office: berlin }).happens(
      'received',
      Date.parse('2026-03-20T10:00:00+01:00'),
    );
    expect(watched.verdict('finalResponse').dueMs).toBe(Date.parse('2026-04-05T00:00:00+02:00'));
  });

  it('in a calendar that never opens is never due, and says so', () => {
    for (const target of [
      { in: 'workingTime', ms: hour },
      { in: 'workingDays', days: 2 },
    ] as const) {
      const watched = watching(target, [], neverOpen);
      expect(watched.verdict('resolution').dueMs).toBeNull();
      expect(watched.next()).toBeNull();
      expect(watched.strike('2030-01-01 00:00')).toEqual([]);
      expect(watched.explained('resolution', '2026-03-03 10:00')).toMatchObject({ never: true, due: null });
      expect(JSON.parse(JSON.stringify(watched.clocks))).toEqual(watched.clocks);
    }
  });

  it('past the horizon of the calendar is explained as such', () => {
    const far = watching({ in: 'calendarTime', ms: 400 * day }).explained('resolution', '2026-03-02 10:00');
    expect(far).toMatchObject({ beyondHorizon: true });
    expect(
      watching({ in: 'calendarTime', ms: 4 * day }).explained('resolution', '2026-03-02 10:00').beyondHorizon,
    ).toBe(false);
  });
});

describe('several clocks at once', () => {
  it('run beside each other, each on its own calendar, and the nearest step is the one to wait for', () => {
    const plans = [resolution, { ...resolution, name: 'round', calendar: 'always' }, regulator];
    const always = compiled({ timezone: 'Asia/Shanghai', weekly: weekOf([['00:00', '24:00']], [['00:00', '24:00']]) });
    const watched = new Watched(plans, { office, always }).happens('received', '2026-03-02 16:00');
    expect(watched.clocks.map(({ name }) => watched.due(name))).toEqual([
      '2026-03-03 16:00',
      '2026-03-03 00:00',
      '2026-03-18 00:00',
    ]);
    expect(watched.next()).toBe('round half 2026-03-02 20:00');
    watched.hold('customer', '2026-03-02 17:00');
    expect(watched.next()).toBe(
      'finalResponse half ' + (local((at('2026-03-02 16:00') + at('2026-03-18 00:00')) / 2) ?? ''),
    );
  });
});
