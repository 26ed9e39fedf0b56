/**
 * What users of other systems reported, one test each, in the order of "Failures their users reported" in peers.md. Where
 * the failure needs a worker, a mail server or a second process to happen, the fold's part is tested here: that the state
 * left behind makes it impossible, or that it comes out right afterwards.
 */
import { describe, expect, it } from 'vitest';
import { workingTimeBetween } from '../../../domain/calendar/index.ts';
import { dueSteps, explanationText, recordSteps } from '../../../domain/clocks/index.ts';
import type { ClockPlan } from '../../../domain/clocks/plan.ts';
import {
  at,
  compiled,
  firstResponse,
  hour,
  minute,
  nextResponse,
  office,
  resolution,
  roundTheClock,
  update,
  Watched,
  weekOf,
} from './watched.ts';

const opened = (...plans: readonly ClockPlan[]) => new Watched(plans).happens('received', '2026-03-02 09:00');
const breaches = (steps: readonly string[]) => steps.filter((step) => step.includes('breach'));

describe('lost', () => {
  it('every escalation level fires, and missed ones are recomputed', () => {
    const watched = opened(resolution);
    expect(watched.told('2026-03-02 13:00')).toEqual(['resolution half 2026-03-02 13:00']);
    // Nobody looks for two days.
    expect(watched.told('2026-03-04 17:00')).toEqual([
      'resolution nearly 2026-03-02 15:24',
      'resolution breach 2026-03-02 17:00',
      'resolution after 2026-03-03 10:00',
      'resolution after 2 2026-03-03 11:00',
      'resolution after 3 2026-03-03 12:00',
    ]);
  });

  it('a crash between finding a breach and recording it loses no alert: it is found again, with what to do', () => {
    const watched = opened(resolution);
    const now = at('2026-03-02 17:00');
    const found = dueSteps(watched.clocks, now, watched.context(now));
    const again = dueSteps(watched.clocks, now, watched.context(now + hour));
    expect(again).toEqual(found);
    expect(again.at(-1)).toMatchObject({ breach: true, actions: [{ do: 'notify', role: 'supervisor' }] });
  });

  it('a second breach on the same day is a step of its own', () => {
    const watched = opened(firstResponse, update);
    expect(breaches(watched.told('2026-03-02 17:00'))).toEqual([
      'firstResponse breach 2026-03-02 10:00',
      'update breach 2026-03-02 13:00',
    ]);
  });

  it('a clock that cannot be reckoned on holds up no other: one in a calendar that never opens is passed over', () => {
    const plans = [{ ...resolution, name: 'stuck', calendar: 'never' }, firstResponse];
    const never = compiled({ timezone: 'Asia/Shanghai', weekly: weekOf([]) });
    const watched = new Watched(plans, { office, never }).happens('received', '2026-03-02 09:00');
    expect(watched.next()).toBe('firstResponse half 2026-03-02 09:30');
    expect(breaches(watched.told('2026-03-02 10:00'))).toEqual(['firstResponse breach 2026-03-02 10:00']);
  });

  it('a customer’s note by web starts the clock and escalates like any message', () => {
    const watched = opened(nextResponse).happens('customerMessage', '2026-03-02 10:00');
    expect(watched.told('2026-03-02 12:00')).toEqual([
      'nextResponse half 2026-03-02 10:30',
      'nextResponse nearly 2026-03-02 10:48',
      'nextResponse breach 2026-03-02 11:00',
      'nextResponse after 2026-03-02 12:00',
    ]);
  });
});

describe('false or repeated', () => {
  it('nothing repeats until solved: each step comes once, a repeated one as often as the ladder says', () => {
    const watched = opened(resolution);
    const told: string[] = [];
    for (let now = at('2026-03-02 09:00'); now < at('2026-04-02 09:00'); now += 5 * minute)
      told.push(...watched.told(now));
    expect(told).toHaveLength(6);
    expect(new Set(told).size).toBe(6);
  });

  it('no reminder of a clock in working time at midnight', () => {
    const ladder = [0.1, 0.25, 0.5, 0.75, 0.9].map(
      (share) => ({ name: `${share}`, when: { at: 'share', share }, actions: [] }) as const,
    );
    const watched = opened({ ...resolution, target: { in: 'workingTime', ms: 100 * hour }, ladder });
    const hours = watched.told('2026-12-31 00:00').map((step) => Number(step.slice(-5, -3)));
    expect(hours.length).toBe(6);
    expect(hours.every((struck) => struck >= 9 && struck <= 17)).toBe(true);
  });

  it('the update clock does not fire after the agent replied', () => {
    const watched = opened(update).happens('reply', '2026-03-02 12:59');
    expect(
      watched.told('2026-03-02 13:00').filter((step) => !step.includes('half') && !step.includes('nearly')),
    ).toEqual([]);
    expect(watched.due('update')).toBe('2026-03-02 16:59');
  });

  it('the next-response clock does not run on after resolve', () => {
    const watched = opened(nextResponse)
      .happens('customerMessage', '2026-03-02 10:00')
      .happens('solved', '2026-03-02 10:10');
    expect(watched.next()).toBeNull();
  });

  it('the next-response clock does not run on after resolve, also where its policy forgot to say so', () => {
    const forgetful: ClockPlan = { ...nextResponse, stopsOn: ['reply'] };
    const watched = opened(forgetful)
      .happens('customerMessage', '2026-03-02 10:00')
      .happens('solved', '2026-03-02 10:10');
    expect(watched.told('2026-12-31 00:00')).toEqual([]);
    expect(watched.verdict('nextResponse').verdict).toBe('cancelled');
    // It is there again for the next message of a reopened case.
    watched.happens('reopened', '2026-03-04 10:00').happens('customerMessage', '2026-03-04 10:00');
    expect(watched.due('nextResponse')).toBe('2026-03-04 11:00');
  });

  it('a merged ticket escalates no more', () => {
    const watched = opened(resolution, update).cancel('merged', '2026-03-02 09:30');
    expect(watched.next()).toBeNull();
    expect(watched.told('2026-12-31 00:00')).toEqual([]);
  });

  it('a policy that no longer has a clock escalates no more by it', () => {
    const watched = opened(resolution, update).replan([resolution], '2026-03-02 09:30');
    expect(watched.told('2026-03-02 13:30')).toEqual(['resolution half 2026-03-02 13:00']);
  });

  it('reopening after the due date alerts nobody at once', () => {
    const watched = opened(resolution).happens('solved', '2026-03-02 12:00').happens('reopened', '2026-03-09 10:00');
    expect(watched.told('2026-03-09 10:00')).toEqual([]);
    expect(watched.next()).toBe('resolution half 2026-03-09 11:00');
  });

  it('a step found on a stale state does nothing to a clock that has been answered meanwhile', () => {
    const watched = opened(firstResponse);
    const now = at('2026-03-02 10:00');
    const stale = dueSteps(watched.clocks, now, watched.context(now));
    watched.happens('reply', '2026-03-02 09:20');
    watched.clocks = recordSteps(watched.clocks, stale, watched.context(now));
    expect(watched.verdict('firstResponse')).toMatchObject({ verdict: 'met', breachedAtMs: null });
  });
});

describe('pause and recalculation', () => {
  const urgent: ClockPlan = { ...resolution, target: { in: 'workingTime', ms: 4 * hour } };

  it('a priority change keeps the accrued pause', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 10:00').resume('2026-03-02 14:00');
    expect(watched.replan([urgent], '2026-03-02 14:00').due('resolution')).toBe('2026-03-02 17:00');
  });

  it('a policy change keeps the accrued pause, also in the middle of one', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 10:00').replan([urgent], '2026-03-02 12:00');
    expect(watched.resume('2026-03-02 14:00').due('resolution')).toBe('2026-03-02 17:00');
  });

  it('no breach while pending', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 16:59');
    expect(breaches(watched.told('2026-09-01 00:00'))).toEqual([]);
    expect(watched.verdict('resolution').verdict).toBe('open');
  });

  it('day-based targets do not overcount a weekend pause', () => {
    const days: ClockPlan = { ...resolution, target: { in: 'workingDays', days: 5 } };
    const without = opened(days).due('resolution');
    const watched = opened(days).hold('customer', '2026-03-06 17:00').resume('2026-03-09 09:00');
    expect(watched.due('resolution')).toBe(without);
    expect(without).toBe('2026-03-09 17:00');
  });

  it('paused then resolved leaves the hold out: a hold of months is not handling time', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 11:00').happens('solved', '2026-09-02 11:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'met', elapsedMs: 2 * hour });
  });

  it('a hold is not added to the creation time: two holds move the deadline by their working time only', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 16:00').resume('2026-03-03 10:00');
    // 17 hours on the wall, two of them working time.
    expect(watched.due('resolution')).toBe('2026-03-03 11:00');
  });

  it('a calendar edit moves a running clock when it is replanned, and only then', () => {
    const shorter = compiled({ timezone: 'Asia/Shanghai', weekly: weekOf([['09:00', '13:00']]) });
    const watched = new Watched([resolution]).happens('received', '2026-03-02 09:00');
    expect(watched.due('resolution')).toBe('2026-03-02 17:00');
    watched.replan([resolution], '2026-03-02 15:00', [], { office: shorter });
    // Six hours were worked by the old hours; two are left of the new ones.
    expect(watched.due('resolution')).toBe('2026-03-03 11:00');
    expect(watched.verdict('resolution').flags).toEqual(['replanned']);
  });

  it('a reopened case is computed from the time it was worked on, not from its creation', () => {
    const watched = opened(resolution).happens('solved', '2026-03-02 14:00').happens('reopened', '2026-03-16 09:00');
    expect(watched.due('resolution')).toBe('2026-03-16 12:00');
    expect(watched.happens('solved', '2026-03-16 10:00').verdict('resolution').elapsedMs).toBe(6 * hour);
  });
});

describe('calendars', () => {
  const on = (calendar: typeof office, target: ClockPlan['target'], start: number | string): Watched =>
    new Watched([{ ...resolution, target }], { office: calendar }).happens('received', start);

  it('a 24x7 calendar loses no minute at midnight', () => {
    const watched = on(roundTheClock, { in: 'workingTime', ms: 48 * hour }, '2026-03-02 23:59:30');
    expect(watched.verdict('resolution').dueMs).toBe(at('2026-03-04 23:59:30'));
  });

  it('several shifts a day do not give 00:00', () => {
    const shifts = compiled({
      timezone: 'Asia/Shanghai',
      weekly: weekOf([
        ['08:00', '12:00'],
        ['13:30', '17:30'],
        ['19:00', '21:00'],
      ]),
    });
    expect(on(shifts, { in: 'workingTime', ms: 9 * hour }, '2026-03-02 08:00').due('resolution')).toBe(
      '2026-03-02 20:00',
    );
  });

  it('a custom calendar does not breach at creation', () => {
    const sundays = compiled({ timezone: 'Asia/Shanghai', weekly: { ...weekOf([]), sun: [['10:00', '11:00']] } });
    const watched = on(sundays, { in: 'workingTime', ms: hour }, '2026-03-02 09:00');
    expect(watched.told('2026-03-02 09:00')).toEqual([]);
    expect(watched.due('resolution')).toBe('2026-03-08 11:00');
  });

  it('a week without Monday and Thursday is right', () => {
    const week = { ...weekOf([['09:00', '17:00']]), mon: [], thu: [] };
    const watched = on(
      compiled({ timezone: 'Asia/Shanghai', weekly: week }),
      { in: 'workingTime', ms: 24 * hour },
      '2026-03-02 09:00',
    );
    expect(watched.due('resolution')).toBe('2026-03-06 17:00');
  });

  it('lunch is a break between shifts, and no holiday', () => {
    const lunch = compiled({
      timezone: 'Asia/Shanghai',
      weekly: weekOf([
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ]),
    });
    expect(on(lunch, { in: 'workingTime', ms: 4 * hour }, '2026-03-02 09:00').due('resolution')).toBe(
      '2026-03-02 14:00',
    );
  });

  it('agents in other zones see the same instant, and no false failure', () => {
    const berlin = compiled({ timezone: 'Europe/Berlin', weekly: weekOf([['09:00', '17:00']]) });
    const watched = on(berlin, { in: 'workingTime', ms: 2 * hour }, Date.parse('2026-03-02T09:00:00Z'));
    expect(watched.verdict('resolution').dueMs).toBe(Date.parse('2026-03-02T11:00:00Z'));
    watched.happens('solved', Date.parse('2026-03-02T12:00:00+01:00'));
    expect(watched.verdict('resolution').verdict).toBe('met');
  });

  it.each([
    ['forwards', '2026-03-27T16:00:00+01:00', '2026-03-30T10:00:00+02:00'],
    ['back', '2026-10-23T16:00:00+02:00', '2026-10-26T10:00:00+01:00'],
  ])('a change of the clocks %s over a weekend neither gives nor takes an hour', (_way, start, due) => {
    const berlin = compiled({ timezone: 'Europe/Berlin', weekly: weekOf([['09:00', '17:00']]) });
    expect(on(berlin, { in: 'workingTime', ms: 2 * hour }, Date.parse(start)).verdict('resolution').dueMs).toBe(
      Date.parse(due),
    );
  });
});

describe('vendors', () => {
  const longer: ClockPlan = { ...resolution, target: { in: 'workingTime', ms: 16 * hour } };

  it('a policy edit reaches a running case by its replan', () => {
    expect(opened(resolution).replan([longer], '2026-03-02 12:00').due('resolution')).toBe('2026-03-03 17:00');
  });

  it('a policy edit does not judge the past by today’s goals', () => {
    const lost = opened(resolution);
    lost.strike('2026-03-02 17:00');
    expect(lost.replan([longer], '2026-03-03 09:30').verdict('resolution').verdict).toBe('breached');
    const kept = opened(longer).happens('solved', '2026-03-03 12:00').replan([resolution], '2026-03-03 13:00');
    expect(kept.verdict('resolution').verdict).toBe('met');
  });

  it('a clock attached to the past that is breached already sends no notices', () => {
    const watched = opened(update).replan([update, firstResponse], '2026-03-04 12:00', [
      { type: 'received', atMs: at('2026-03-02 09:00') },
    ]);
    const told = watched.told('2026-03-04 12:00');
    expect(told.filter((step) => step.startsWith('firstResponse'))).toEqual([]);
    expect(watched.verdict('firstResponse')).toMatchObject({ verdict: 'breached', flags: ['retroactive'] });
  });

  it('"1 day" is the end of the next working day, not 24 business hours, and 24 hours are written as hours', () => {
    expect(opened({ ...resolution, target: { in: 'workingDays', days: 1 } }).due('resolution')).toBe(
      '2026-03-03 17:00',
    );
    const hours = opened({ ...resolution, target: { in: 'workingTime', ms: 24 * hour } });
    expect(hours.due('resolution')).toBe('2026-03-04 17:00');
    expect(explanationText(hours.explained('resolution', '2026-03-02 10:00'), 'en')).toContain('24 h of working time');
  });

  it('what is shown as elapsed is time that counted, not calendar time', () => {
    const explanation = opened(longer).explained('resolution', '2026-03-03 09:30');
    expect(explanation.elapsedMs).toBe(8.5 * hour);
    expect(explanation.elapsedMs).toBe(workingTimeBetween(office, at('2026-03-02 09:00'), at('2026-03-03 09:30')));
  });

  it('no pause is gamed by "waiting on customer" while the customer had replied', () => {
    const before = opened(resolution)
      .happens('customerMessage', '2026-03-02 10:00')
      .hold('customer', '2026-03-02 10:30');
    expect(before.due('resolution')).toBe('2026-03-02 17:00');
    const during = opened(resolution)
      .hold('customer', '2026-03-02 10:00')
      .happens('customerMessage', '2026-03-02 11:00');
    expect(during.due('resolution')).toBe('2026-03-03 10:00');
  });
});
