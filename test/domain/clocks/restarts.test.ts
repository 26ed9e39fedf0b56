import { describe, expect, it } from 'vitest';
import { department, firstResponse, nextResponse, regulator, update, Watched } from './watched.ts';

describe('nextResponse', () => {
  it('restarts on each message of the customer that finds nobody owing an answer', () => {
    const watched = new Watched([nextResponse])
      .happens('customerMessage', '2026-03-02 10:00')
      .happens('reply', '2026-03-02 10:30')
      .happens('customerMessage', '2026-03-02 14:00');
    expect(watched.due('nextResponse')).toBe('2026-03-02 15:00');
    expect(watched.verdict('nextResponse').runs).toEqual({ met: 1, missed: 0 });
  });

  it('is not pushed out by a second unanswered message', () => {
    const watched = new Watched([nextResponse])
      .happens('customerMessage', '2026-03-02 10:00')
      .happens('customerMessage', '2026-03-02 10:50');
    expect(watched.due('nextResponse')).toBe('2026-03-02 11:00');
  });

  it('keeps the breach of an earlier run in its verdict, and counts the runs', () => {
    const watched = new Watched([nextResponse]).happens('customerMessage', '2026-03-02 10:00');
    watched.strike('2026-03-02 11:00');
    watched
      .happens('reply', '2026-03-02 11:30')
      .happens('customerMessage', '2026-03-02 12:00')
      .happens('reply', '2026-03-02 12:10');
    expect(watched.verdict('nextResponse')).toMatchObject({ verdict: 'breached', runs: { met: 1, missed: 1 } });
  });

  it('R15 is not started by what comes in after solving; reopening lifts that', () => {
    const watched = new Watched([nextResponse])
      .happens('customerMessage', '2026-03-02 10:00')
      .happens('solved', '2026-03-02 10:30')
      .happens('customerMessage', '2026-03-02 11:00');
    expect(watched.next()).toBeNull();
    watched.happens('reopened', '2026-03-02 11:05').happens('customerMessage', '2026-03-02 11:10');
    expect(watched.due('nextResponse')).toBe('2026-03-02 12:10');
  });

  it('tells the steps of each run once', () => {
    const watched = new Watched([nextResponse]).happens('customerMessage', '2026-03-02 10:00');
    expect(watched.told('2026-03-02 10:30')).toEqual(['nextResponse half 2026-03-02 10:30']);
    watched.happens('reply', '2026-03-02 10:35').happens('customerMessage', '2026-03-02 14:00');
    expect(watched.told('2026-03-02 14:30')).toEqual(['nextResponse half 2026-03-02 14:30']);
    expect(watched.told('2026-03-02 14:30')).toEqual([]);
  });
});

describe('firstResponse', () => {
  it('ends with a solution that came without a reply: nobody waits for the first word any more', () => {
    const watched = new Watched([firstResponse])
      .happens('received', '2026-03-02 10:00')
      .happens('solved', '2026-03-02 10:30');
    expect(watched.told('2026-12-31 00:00')).toEqual([]);
    expect(watched.verdict('firstResponse').verdict).toBe('cancelled');
    expect(watched.happens('reopened', '2026-03-04 10:00').next()).toBeNull();
  });

  it('of a regulator runs on after the solution', () => {
    const watched = new Watched([{ ...regulator, stopsOn: ['acknowledged', 'reply'] }])
      .happens('received', '2026-03-02 10:00')
      .happens('solved', '2026-03-02 10:30');
    expect(watched.due('finalResponse')).toBe('2026-03-18 00:00');
  });
});

describe('update', () => {
  it('is met and begins anew with each reply and progress notice', () => {
    const watched = new Watched([update])
      .happens('received', '2026-03-02 09:00')
      .happens('reply', '2026-03-02 10:00')
      .happens('progressNotice', '2026-03-02 12:00');
    expect(watched.due('update')).toBe('2026-03-02 16:00');
    expect(watched.verdict('update').runs).toEqual({ met: 2, missed: 0 });
  });

  it('ends with solving, and a word after that does not begin it', () => {
    const watched = new Watched([update])
      .happens('received', '2026-03-02 09:00')
      .happens('solved', '2026-03-02 10:00')
      .happens('reply', '2026-03-02 10:10');
    expect(watched.clock('update').state.status).toBe('ended');
  });
});

describe('a department’s clock', () => {
  it('runs for each question until it is answered', () => {
    const watched = new Watched([department])
      .happens('departmentAsked', '2026-03-02 10:00')
      .happens('departmentAnswered', '2026-03-02 10:30')
      .happens('departmentAsked', '2026-03-02 16:30');
    expect(watched.due('department')).toBe('2026-03-03 09:30');
  });
});

describe('R16', () => {
  it('R16 a regulator’s clock never restarts, whatever its plan says', () => {
    const greedy = { ...regulator, restartsOn: ['complaintRaised', 'reopened'], onReopen: 'restart' } as const;
    const watched = new Watched([greedy])
      .happens('received', '2026-03-02 10:00')
      .happens('responded', '2026-03-04 10:00')
      .happens('complaintRaised', '2026-03-05 10:00')
      .happens('reopened', '2026-03-06 10:00');
    expect(watched.verdict('finalResponse')).toMatchObject({
      verdict: 'met',
      startedAtMs: Date.parse('2026-03-02T10:00:00+08:00'),
      flags: ['reopened'],
    });
    expect(watched.clock('finalResponse').state.status).toBe('ended');
  });
});
