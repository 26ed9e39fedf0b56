import { describe, expect, it } from 'vitest';
import type { ClockPlan } from '../../../domain/clocks/plan.ts';
import { at, firstResponse, hour, office, regulator, resolution, roundTheClock, update, Watched } from './watched.ts';

const within = (hours: number, plan: ClockPlan = resolution): ClockPlan => ({
  ...plan,
  target: { in: 'workingTime', ms: hours * hour },
});
const opened = (...plans: readonly ClockPlan[]) => new Watched(plans).happens('received', '2026-03-02 09:00');

describe('a new plan', () => {
  it('keeps the time used', () => {
    const watched = opened(within(8)).replan([within(4)], '2026-03-02 11:00');
    expect(watched.due('resolution')).toBe('2026-03-02 13:00');
    expect(watched.explained('resolution', '2026-03-02 12:00').elapsedMs).toBe(3 * hour);
  });

  it('keeps what pauses gave back, also during a pause', () => {
    const watched = opened(within(8)).hold('customer', '2026-03-02 10:00').resume('2026-03-02 12:00');
    expect(watched.replan([within(4)], '2026-03-02 13:00').due('resolution')).toBe('2026-03-02 15:00');
    watched
      .hold('customer', '2026-03-02 14:00')
      .replan([within(8)], '2026-03-02 15:00')
      .resume('2026-03-03 09:00');
    expect(watched.due('resolution')).toBe('2026-03-03 14:00');
  });

  it('leaves what is met as it is', () => {
    const watched = opened(within(8))
      .happens('solved', '2026-03-02 15:00')
      .replan([within(1)], '2026-03-02 16:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'met', flags: [] });
    expect(watched.told('2026-12-31 00:00').filter((step) => step.includes('breach'))).toEqual([]);
  });

  it('that puts the deadline into the past breaches it now, with that reason, and tells of the breach only', () => {
    const watched = opened({ ...within(8) }).replan([within(2)], '2026-03-02 12:00');
    expect(watched.due('resolution')).toBe('2026-03-02 12:00');
    expect(watched.struck('2026-03-02 12:00')).toEqual([
      'resolution half 2026-03-02 12:00 (silent)',
      'resolution nearly 2026-03-02 12:00 (silent)',
      'resolution breach 2026-03-02 12:00',
    ]);
    expect(watched.verdict('resolution')).toMatchObject({
      verdict: 'breached',
      breachedAtMs: at('2026-03-02 12:00'),
      flags: ['replanned'],
    });
    expect(watched.next()).toBe('resolution after 2026-03-02 13:00');
  });

  it('that puts the deadline into the past tells of the breach also where a later step comes with it', () => {
    const ladder = [{ name: 'at once', when: { at: 'afterBreach', ms: 0 }, actions: [] }] as const;
    const watched = opened({ ...within(8), ladder }).replan([{ ...within(2), ladder }], '2026-03-02 12:00');
    expect(watched.told('2026-03-02 12:00')).toEqual([
      'resolution breach 2026-03-02 12:00',
      'resolution at once 2026-03-02 12:00',
    ]);
  });

  it('that puts a step into the past tells the last such step now, so that a warning still comes before the breach', () => {
    const watched = opened(within(16)).replan([within(8)], '2026-03-02 16:00');
    expect(watched.told('2026-03-02 16:00')).toEqual(['resolution nearly 2026-03-02 16:00']);
  });

  it('that puts the deadline into the past of a paused clock breaches it when the pause is over', () => {
    const watched = opened(within(8))
      .hold('customer', '2026-03-02 12:00')
      .replan([within(2)], '2026-03-02 13:00');
    expect(watched.told('2026-03-03 00:00')).toEqual([]);
    expect(watched.resume('2026-03-03 11:00').told('2026-03-03 11:00')).toEqual(['resolution breach 2026-03-03 11:00']);
  });

  it('with the same promises moves nothing', () => {
    const watched = opened(resolution);
    const before = watched.clocks;
    expect(watched.replan([{ ...resolution }], '2026-03-02 11:00').clocks).toEqual(before);
  });

  it('with another ladder for the same target tells nothing about the past', () => {
    const watched = opened(resolution);
    watched.strike('2026-03-02 13:00');
    const renamed = resolution.ladder.map((step) => ({ ...step, name: `${step.name} again` }));
    watched.replan([{ ...resolution, ladder: renamed }], '2026-03-02 16:00');
    expect(watched.told('2026-03-02 16:59')).toEqual([]);
    expect(watched.told('2026-03-02 17:00')).toEqual(['resolution breach again 2026-03-02 17:00']);
    expect(watched.verdict('resolution').flags).toEqual([]);
  });

  it('on another calendar counts on it from now on, and keeps what the old one counted', () => {
    const watched = new Watched([within(8)], { office, always: roundTheClock }).happens('received', '2026-03-02 16:00');
    watched.replan([{ ...within(8), calendar: 'always' }], '2026-03-03 10:00');
    expect(watched.due('resolution')).toBe('2026-03-03 16:00');
  });

  it('in another measure counts the time used in that measure', () => {
    const watched = opened(within(8)).hold('customer', '2026-03-02 15:00').resume('2026-03-02 16:00');
    watched.replan([{ ...resolution, target: { in: 'calendarTime', ms: 48 * hour } }], '2026-03-03 09:00');
    expect(watched.due('resolution')).toBe('2026-03-04 10:00');
  });

  it('for whole days counts them from the start', () => {
    const watched = opened(within(8)).replan(
      [{ ...resolution, target: { in: 'workingDays', days: 3 } }],
      '2026-03-02 12:00',
    );
    expect(watched.due('resolution')).toBe('2026-03-05 17:00');
  });

  it('may pause by a hold that is in force already', () => {
    const watched = opened(resolution).hold('thirdParty', '2026-03-02 11:00');
    watched.replan([{ ...resolution, pausedBy: ['thirdParty'] }], '2026-03-02 12:00').resume('2026-03-02 14:00');
    expect(watched.due('resolution')).toBe('2026-03-03 11:00');
  });

  it('without a clock cancels it, and with it again lets it go on', () => {
    const watched = opened(resolution, firstResponse).replan([firstResponse], '2026-03-02 12:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'cancelled', flags: ['replanned'] });
    expect(watched.told('2026-03-02 12:00').every((step) => step.startsWith('firstResponse'))).toBe(true);
    watched.replan([resolution, firstResponse], '2026-03-03 09:00');
    expect(watched.due('resolution')).toBe('2026-03-03 14:00');
  });

  it('with a new clock tells it the case’s past, and nobody hears of that', () => {
    const history = [{ type: 'received', atMs: at('2026-03-02 09:00') }] as const;
    const watched = opened(resolution).replan([resolution, firstResponse, update], '2026-03-02 12:30', history);
    expect(watched.told('2026-03-02 12:30')).toEqual([]);
    expect(watched.verdict('firstResponse')).toMatchObject({ verdict: 'breached', flags: ['retroactive'] });
    expect(watched.due('update')).toBe('2026-03-02 13:00');
    expect(watched.due('resolution')).toBe('2026-03-02 17:00');
  });

  it('R14 with a regulator’s clock tells once, now, when it is late already', () => {
    const history = [{ type: 'received', atMs: at('2026-03-02 09:00') }] as const;
    const watched = opened(resolution)
      .happens('solved', '2026-03-02 10:00')
      .replan([resolution, regulator], '2026-03-20 10:00', history);
    expect(watched.told('2026-03-20 10:00')).toEqual(['finalResponse breach 2026-03-20 10:00']);
  });

  it('right after a reopening leaves it the room it was given', () => {
    const watched = opened(within(8)).happens('solved', '2026-03-02 16:00').happens('reopened', '2026-03-03 09:00');
    expect(watched.replan([within(2)], '2026-03-03 09:00').due('resolution')).toBe('2026-03-03 11:00');
  });
});
