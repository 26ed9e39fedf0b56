import { describe, expect, it } from 'vitest';
import { hour, regulator, resolution, update, Watched } from './watched.ts';

const opened = (...plans: ConstructorParameters<typeof Watched>[0][number][]) =>
  new Watched(plans).happens('received', '2026-03-02 09:00');

describe('R16 reopening', () => {
  it('R16 resumes with the time used so far; the time in between does not count', () => {
    const watched = opened(resolution).happens('solved', '2026-03-02 12:00').happens('reopened', '2026-03-05 10:00');
    expect(watched.due('resolution')).toBe('2026-03-05 15:00');
    expect(watched.explained('resolution', '2026-03-05 11:00').steps.map(({ why, counted }) => [why, counted])).toEqual(
      [
        ['running', true],
        ['solved', false],
        ['running', true],
      ],
    );
  });

  it('R16 keeps the first verdict, flagged, with first and full resolution time', () => {
    const watched = opened(resolution)
      .happens('solved', '2026-03-02 12:00')
      .happens('reopened', '2026-03-05 10:00')
      .happens('solved', '2026-03-05 11:00');
    expect(watched.verdict('resolution')).toMatchObject({
      verdict: 'met',
      first: { verdict: 'met', elapsedMs: 3 * hour },
      elapsedMs: 4 * hour,
      flags: ['reopened'],
      runs: { met: 1, missed: 0 },
    });
  });

  it('R16 restarts from zero where the plan says so, and that run does not better a first breach', () => {
    const watched = opened({ ...resolution, onReopen: 'restart' });
    watched.strike('2026-03-02 17:00');
    watched.happens('solved', '2026-03-03 10:00').happens('reopened', '2026-03-05 10:00');
    expect(watched.due('resolution')).toBe('2026-03-06 10:00');
    watched.happens('solved', '2026-03-05 11:00');
    expect(watched.verdict('resolution')).toMatchObject({
      verdict: 'breached',
      first: { verdict: 'breached', elapsedMs: 9 * hour },
      elapsedMs: hour,
      fullElapsedMs: 10 * hour,
      flags: ['reopened'],
    });
  });

  it('R16 a first met stays met when the reopened run is lost', () => {
    const watched = opened({ ...resolution, onReopen: 'restart' })
      .happens('solved', '2026-03-02 12:00')
      .happens('reopened', '2026-03-05 10:00');
    expect(watched.told('2026-03-06 10:00')).toContain('resolution breach 2026-03-06 10:00');
    watched.happens('solved', '2026-03-06 11:00');
    expect(watched.verdict('resolution')).toMatchObject({
      verdict: 'met',
      flags: ['reopened'],
      breachedAtMs: expect.any(Number) as number,
    });
  });

  it('R16 gives room: a quarter of the target at least, however little was left', () => {
    const watched = opened(resolution).happens('solved', '2026-03-02 16:59').happens('reopened', '2026-03-05 09:00');
    expect(watched.due('resolution')).toBe('2026-03-05 11:00');
  });

  it('R16 gives room from when the reopening was seen, so it never breaches at once', () => {
    const watched = opened(resolution);
    watched.strike('2026-03-02 16:00');
    watched.happens('solved', '2026-03-02 16:59').happens('reopened', '2026-03-05 09:00', '2026-03-06 10:00');
    expect(watched.told('2026-03-06 10:00')).toEqual([]);
    expect(watched.due('resolution')).toBe('2026-03-06 12:00');
  });

  it('R16 gives room to a restart that was seen late as well', () => {
    const watched = opened(update)
      .happens('solved', '2026-03-02 10:00')
      .happens('reopened', '2026-03-03 09:00', '2026-03-05 09:00');
    expect(watched.told('2026-03-05 09:00')).toEqual([]);
    expect(watched.due('update')).toBe('2026-03-05 10:00');
  });

  it('after a breach goes on without a second breach, and counts the next step from the reopening', () => {
    const watched = opened(resolution);
    watched.strike('2026-03-02 17:00');
    watched.happens('solved', '2026-03-03 09:59').happens('reopened', '2026-03-05 10:00');
    expect(watched.told('2026-03-05 10:00')).toEqual([]);
    expect(watched.told('2026-12-31 00:00')).toEqual([
      'resolution after 2026-03-05 11:00',
      'resolution after 2 2026-03-05 12:00',
      'resolution after 3 2026-03-05 13:00',
    ]);
    expect(watched.verdict('resolution').verdict).toBe('breached');
  });

  it('does nothing to a clock whose plan says so, but flags it', () => {
    const watched = opened({ ...resolution, onReopen: 'nothing' })
      .happens('solved', '2026-03-02 12:00')
      .happens('reopened', '2026-03-05 10:00');
    expect(watched.clock('resolution').state.status).toBe('ended');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'met', flags: ['reopened'] });
  });

  it('may happen again', () => {
    const watched = opened(resolution)
      .happens('solved', '2026-03-02 10:00')
      .happens('reopened', '2026-03-03 09:00')
      .happens('solved', '2026-03-03 10:00')
      .happens('reopened', '2026-03-04 09:00');
    expect(watched.due('resolution')).toBe('2026-03-04 15:00');
    expect(watched.verdict('resolution').first).toMatchObject({ elapsedMs: hour });
  });
});

describe('R13 a breach stays a breach', () => {
  const lost = (...plans: ConstructorParameters<typeof Watched>[0][number][]) => {
    const watched = opened(...plans);
    watched.strike('2026-03-02 17:00');
    return watched;
  };

  it.each(['merged', 'withdrawn', 'spam'])('R13 after %s, flagged with it', (because) => {
    const watched = lost(resolution).cancel(because, '2026-03-03 10:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached', flags: [because] });
    expect(watched.told('2026-12-31 00:00').filter((step) => step.slice(-16) > '2026-03-03 10:00')).toEqual([]);
  });

  it('R13 after a replan to a longer target, flagged', () => {
    const watched = lost(resolution).replan(
      [{ ...resolution, target: { in: 'workingTime', ms: 40 * hour } }],
      '2026-03-03 10:00',
    );
    watched.happens('solved', '2026-03-03 11:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached', flags: ['replanned'] });
  });

  it('R13 after a replan that drops its clock', () => {
    const watched = lost(resolution).replan([], '2026-03-03 10:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached', flags: ['replanned'] });
  });

  it('R13 after reopening, flagged', () => {
    const watched = lost(resolution).happens('solved', '2026-03-03 10:00').happens('reopened', '2026-03-04 10:00');
    watched.happens('solved', '2026-03-04 11:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached', flags: ['reopened'] });
  });

  it('R13 what was met is flagged too, so that figures can be shown without it', () => {
    const watched = opened(resolution).happens('solved', '2026-03-02 12:00').cancel('merged', '2026-03-02 13:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'met', flags: ['merged'] });
  });
});

describe('a cancelled clock', () => {
  it('is neither met nor lost, and quiet', () => {
    const watched = opened(resolution).cancel('withdrawn', '2026-03-02 12:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'cancelled', flags: ['withdrawn'] });
    expect(watched.next()).toBeNull();
    expect(watched.told('2026-12-31 00:00')).toEqual([]);
  });

  it('R26 goes on when a merge is undone, with the time used so far', () => {
    const watched = opened({ ...resolution, onReopen: 'nothing' })
      .cancel('merged', '2026-03-02 12:00')
      .happens('reopened', '2026-03-02 14:00');
    expect(watched.due('resolution')).toBe('2026-03-03 11:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'open', flags: ['merged', 'reopened'] });
  });

  it('of a regulator goes on as if it had never stopped', () => {
    const watched = opened(regulator).cancel('withdrawn', '2026-03-05 12:00').happens('reopened', '2026-03-09 12:00');
    expect(watched.due('finalResponse')).toBe('2026-03-18 00:00');
    const { steps, elapsedMs } = watched.explained('finalResponse', '2026-03-10 09:00');
    expect(steps.filter(({ counted }) => counted).reduce((sum, { totalMs }) => sum + totalMs, 0)).toBe(elapsedMs);
    expect(elapsedMs).toBe(8 * 24 * hour);
  });

  it('R14 of a regulator that is late when it goes on is breached then, told once', () => {
    const watched = opened(regulator).cancel('withdrawn', '2026-03-05 12:00').happens('reopened', '2026-03-25 12:00');
    expect(watched.told('2026-03-25 12:00')).toEqual(['finalResponse breach 2026-03-25 12:00']);
  });

  it('comes of closing what does not stop on it', () => {
    const watched = opened(resolution).happens('closed', '2026-03-02 12:00');
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'cancelled', elapsedMs: 3 * hour });
    expect(watched.told('2026-12-31 00:00')).toEqual([]);
  });
});
