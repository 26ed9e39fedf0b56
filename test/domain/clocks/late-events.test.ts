import { describe, expect, it } from 'vitest';
import { journalLength } from '../../../domain/clocks/journal.ts';
import { at, firstResponse, hour, nextResponse, regulator, resolution, update, Watched } from './watched.ts';

const opened = (...plans: ConstructorParameters<typeof Watched>[0][number][]) =>
  new Watched(plans).happens('received', '2026-03-02 09:00');

describe('an event that is seen late', () => {
  it('takes back a breach that never was, with the reason and what had been told', () => {
    const watched = opened(firstResponse);
    watched.strike('2026-03-02 10:00');
    expect(watched.verdict('firstResponse').verdict).toBe('breached');
    watched.happens('reply', '2026-03-02 09:59', '2026-03-02 10:00');
    expect(watched.verdict('firstResponse')).toMatchObject({
      verdict: 'met',
      breachedAtMs: null,
      runs: { met: 1, missed: 0 },
    });
    expect(watched.changes).toContainEqual({
      type: 'breachTakenBack',
      clock: 'firstResponse',
      atMs: at('2026-03-02 10:00'),
      because: 'reply at 2026-03-02T01:59:00.000Z',
      told: ['breach'],
    });
  });

  it('takes back a breach by what happened at the very deadline', () => {
    const watched = opened(firstResponse);
    watched.strike('2026-03-02 10:00');
    watched.happens('reply', '2026-03-02 10:00', '2026-03-02 10:01');
    expect(watched.verdict('firstResponse').verdict).toBe('met');
  });

  it('takes back a breach during a hold, and the breach comes again at its right instant, once', () => {
    const watched = opened(resolution);
    watched.strike('2026-03-02 17:00');
    watched.hold('customer', '2026-03-02 16:00', '2026-03-03 08:00');
    expect(watched.verdict('resolution').verdict).toBe('open');
    expect(watched.told('2026-03-03 12:00')).toEqual([]);
    watched.resume('2026-03-03 12:00');
    expect(watched.told('2026-03-03 13:00')).toEqual(['resolution breach 2026-03-03 13:00']);
    expect(watched.told('2026-03-03 14:00')).toEqual(['resolution after 2026-03-03 14:00']);
  });

  it('does not tell an early step again when a late hold moves it', () => {
    const watched = opened(resolution);
    watched.strike('2026-03-02 13:00');
    watched.hold('customer', '2026-03-02 12:30', '2026-03-02 13:05').resume('2026-03-02 14:00');
    expect(watched.told('2026-03-02 15:00')).toEqual([]);
    expect(watched.next()).toBe('resolution nearly 2026-03-02 16:54');
  });

  it('keeps a breach that stands, without a word', () => {
    const watched = opened(resolution, nextResponse);
    watched.strike('2026-03-02 17:00');
    watched.changes = [];
    watched.happens('customerMessage', '2026-03-02 16:00', '2026-03-03 09:00');
    expect(watched.kinds()).toEqual(['nextResponse started']);
    expect(watched.verdict('resolution').verdict).toBe('breached');
  });

  it('is judged by when it happened: a stop after the deadline does not save the clock', () => {
    const watched = opened(firstResponse);
    watched.strike('2026-03-02 10:00');
    watched.happens('reply', '2026-03-02 10:01', '2026-03-02 10:30');
    expect(watched.verdict('firstResponse').verdict).toBe('breached');
  });

  it('may move the start of a regulator’s clock to an earlier expression of dissatisfaction', () => {
    const watched = new Watched([regulator])
      .happens('complaintRaised', '2026-03-05 09:00')
      .happens('complaintRaised', '2026-03-02 09:00', '2026-03-06 09:00');
    expect(watched.due('finalResponse')).toBe('2026-03-18 00:00');
  });

  it('may split a run in two', () => {
    const watched = new Watched([nextResponse])
      .happens('customerMessage', '2026-03-02 10:00')
      .happens('customerMessage', '2026-03-02 10:40')
      .happens('reply', '2026-03-02 10:30', '2026-03-02 10:45');
    expect(watched.due('nextResponse')).toBe('2026-03-02 11:40');
    expect(watched.verdict('nextResponse').runs).toEqual({ met: 1, missed: 0 });
  });

  it('may take back a met of an earlier run that never began', () => {
    const watched = opened(update);
    watched.happens('reply', '2026-03-02 11:00').happens('solved', '2026-03-02 10:00', '2026-03-02 11:30');
    expect(watched.changes).toContainEqual(
      expect.objectContaining({ type: 'endTakenBack', atMs: at('2026-03-02 11:00'), outcome: 'met' }),
    );
    expect(watched.verdict('update')).toMatchObject({ verdict: 'met', endedAtMs: at('2026-03-02 10:00') });
  });

  it('from before a replan is judged by the plan that was in force then', () => {
    const watched = opened(resolution).replan(
      [{ ...resolution, target: { in: 'workingTime', ms: 2 * hour } }],
      '2026-03-02 14:00',
    );
    watched.strike('2026-03-02 14:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached', breachedAtMs: at('2026-03-02 14:00') });
    watched.happens('solved', '2026-03-02 13:59', '2026-03-02 14:01');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'met', elapsedMs: 5 * hour - 60_000, flags: [] });
  });

  it('keeps a breach that was recorded under the old ladder', () => {
    const watched = opened({ ...resolution, ladder: [{ name: '100%', when: { at: 'share', share: 1 }, actions: [] }] });
    watched.strike('2026-03-02 17:00');
    watched.replan([resolution], '2026-03-03 09:30').happens('customerMessage', '2026-03-02 15:00', '2026-03-03 10:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached', breachedAtMs: at('2026-03-02 17:00') });
    expect(watched.told('2026-03-03 10:00')).toEqual(['resolution after 2026-03-03 10:00']);
  });

  it('older than the journal reaches counts from where the journal begins, and that is said', () => {
    const watched = opened(resolution);
    for (let i = 0; i < journalLength; i++) {
      watched.hold('customer', at('2026-03-02 10:00') + i * 600_000).resume(at('2026-03-02 10:05') + i * 600_000);
    }
    watched.happens('solved', '2026-03-02 09:30', '2026-03-02 12:00');
    const said = watched.changes.find(({ type }) => type === 'tooOld');
    expect(said).toMatchObject({ clock: 'resolution', atMs: at('2026-03-02 09:30') });
    expect(watched.verdict('resolution').verdict).toBe('met');
  });
});
