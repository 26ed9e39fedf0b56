import { describe, expect, it } from 'vitest';
import { firstResponse, hour, minute, regulator, resolution, standardLadder, Watched } from './watched.ts';

const opened = (...plans: ConstructorParameters<typeof Watched>[0][number][]) =>
  new Watched(plans).happens('received', '2026-03-02 09:00');

const wholeLadder = [
  'resolution half 2026-03-02 13:00',
  'resolution nearly 2026-03-02 15:24',
  'resolution breach 2026-03-02 17:00',
  'resolution after 2026-03-03 10:00',
  'resolution after 2 2026-03-03 11:00',
  'resolution after 3 2026-03-03 12:00',
];

describe('the ladder', () => {
  it('comes step by step, each once, and the repeat is capped', () => {
    const watched = opened(resolution);
    const told: string[] = [];
    for (let deadline = watched.next(); deadline !== null; deadline = watched.next()) {
      told.push(...watched.told(deadline.slice(-16)));
    }
    expect(told).toEqual(wholeLadder);
  });

  it.each([
    ['a day', '2026-03-03 17:00'],
    ['a month', '2026-04-02 17:00'],
    ['years', '2031-01-01 00:00'],
  ])('comes as a whole after an outage of %s, in order, each step with its true instant, once', (_long, now) => {
    const watched = opened(resolution);
    expect(watched.told(now)).toEqual(wholeLadder);
    expect(watched.strike(now)).toEqual([]);
  });

  it('of several clocks comes in order of the instants', () => {
    const watched = opened(resolution, firstResponse);
    expect(watched.told('2026-03-02 13:00')).toEqual([
      'firstResponse half 2026-03-02 09:30',
      'firstResponse nearly 2026-03-02 09:48',
      'firstResponse breach 2026-03-02 10:00',
      'firstResponse after 2026-03-02 11:00',
      'firstResponse after 2 2026-03-02 12:00',
      'resolution half 2026-03-02 13:00',
      'firstResponse after 3 2026-03-02 13:00',
    ]);
  });

  it('still owes, after the end, what fell due before it and was not recorded', () => {
    const watched = opened(resolution).happens('solved', '2026-03-03 10:30', '2026-03-03 12:00');
    expect(watched.told('2026-03-03 12:00')).toEqual(wholeLadder.slice(0, 4));
    expect(watched.next()).toBeNull();
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached' });
  });

  it('has the breach in it also where the policy has nothing to do at it', () => {
    const watched = opened({ ...resolution, ladder: [] });
    expect(watched.strike('2026-03-02 17:00')).toMatchObject([{ step: 'breach', breach: true, actions: [] }]);
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'breached' });
  });

  it('takes a step of its own at the target as the breach', () => {
    const ladder = [{ name: 'lost', when: { at: 'share', share: 1 }, actions: [{ do: 'raisePriority' }] }] as const;
    const watched = opened({ ...resolution, ladder });
    expect(watched.strike('2026-03-02 17:00')).toMatchObject([
      { step: 'lost', breach: true, actions: [{ do: 'raisePriority' }] },
    ]);
  });

  it('may have steps beyond the target, and one at the very start', () => {
    const ladder = [
      { name: 'twice', when: { at: 'share', share: 2 }, actions: [] },
      { name: 'start', when: { at: 'share', share: 0 }, actions: [] },
    ] as const;
    expect(opened({ ...resolution, ladder }).told('2026-03-31 00:00')).toEqual([
      'resolution start 2026-03-02 09:00',
      'resolution breach 2026-03-02 17:00',
      'resolution twice 2026-03-03 17:00',
    ]);
  });

  it('without a cap repeats nothing', () => {
    const ladder = [
      { name: 'after', when: { at: 'afterBreach', ms: hour, repeatEveryMs: minute }, actions: [] },
    ] as const;
    expect(opened({ ...resolution, ladder }).told('2026-12-31 00:00')).toEqual([
      'resolution breach 2026-03-02 17:00',
      'resolution after 2026-03-03 10:00',
    ]);
  });

  it('counts what comes after the breach in working time', () => {
    const ladder = standardLadder.filter(({ name }) => name === 'after');
    expect(
      opened({ ...resolution, target: { in: 'workingTime', ms: 7.5 * hour }, ladder }).told('2026-03-03 09:30'),
    ).toEqual(['resolution breach 2026-03-02 16:30', 'resolution after 2026-03-03 09:30']);
  });
});

describe('never', () => {
  it('a breach after the stop event', () => {
    const watched = opened(resolution).happens('solved', '2026-03-02 16:59');
    expect(watched.told('2026-12-31 00:00').filter((step) => step.includes('breach'))).toEqual([]);
    expect(watched.verdict('resolution')).toMatchObject({ verdict: 'met', elapsedMs: 8 * hour - minute });
  });

  it('a breach by what happens at the very deadline', () => {
    expect(opened(resolution).happens('solved', '2026-03-02 17:00').verdict('resolution').verdict).toBe('met');
  });
});

describe('a retroactive start', () => {
  it('of an internal clock records the past and tells nobody; what is still to come is told', () => {
    const watched = new Watched([resolution]).happens('received', '2026-03-02 09:00', '2026-03-02 16:00');
    expect(watched.struck('2026-03-02 16:00')).toEqual([
      'resolution half 2026-03-02 13:00 (silent)',
      'resolution nearly 2026-03-02 15:24 (silent)',
    ]);
    expect(watched.told('2026-03-02 17:00')).toEqual(['resolution breach 2026-03-02 17:00']);
  });

  it('of an internal clock that is late already is breached when it was due, flagged, and nobody is told of that', () => {
    const watched = new Watched([resolution]).happens('received', '2026-03-02 09:00', '2026-03-03 10:30');
    expect(watched.told('2026-03-03 10:30')).toEqual([]);
    expect(watched.verdict('resolution')).toMatchObject({
      verdict: 'breached',
      breachedAtMs: Date.parse('2026-03-02T17:00:00+08:00'),
      flags: ['retroactive'],
    });
    expect(watched.told('2026-03-03 11:00')).toEqual(['resolution after 2 2026-03-03 11:00']);
  });

  it('R5 of a contact that was settled while talking tells nothing at all', () => {
    const watched = new Watched([firstResponse, resolution]);
    const now = '2026-03-04 10:00';
    watched.happens('received', '2026-03-02 09:00', now).happens('reply', '2026-03-02 09:00', now);
    watched.happens('solved', '2026-03-02 09:20', now).happens('closed', '2026-03-02 09:20', now);
    expect(watched.told(now)).toEqual([]);
    expect(watched.clocks.map(({ name }) => watched.verdict(name).verdict)).toEqual(['met', 'met']);
  });

  it('R14 of a regulator’s clock that makes it late is breached now and told once, now', () => {
    const watched = new Watched([regulator]).happens('complaintRaised', '2026-03-02 09:00', '2026-03-20 11:00');
    expect(watched.due('finalResponse')).toBe('2026-03-18 00:00');
    expect(watched.told('2026-03-20 11:00')).toEqual(['finalResponse breach 2026-03-20 11:00']);
    expect(watched.told('2026-03-20 11:30')).toEqual([]);
    expect(watched.verdict('finalResponse')).toMatchObject({
      verdict: 'breached',
      breachedAtMs: Date.parse('2026-03-20T11:00:00+08:00'),
      flags: ['retroactive'],
    });
    expect(watched.told('2026-03-20 12:00')).toEqual(['finalResponse after 2026-03-20 12:00']);
  });

  it('R14 of a regulator’s clock that is not late tells the last step of the past, now', () => {
    const watched = new Watched([regulator]).happens('complaintRaised', '2026-03-02 09:00', '2026-03-16 11:00');
    expect(watched.struck('2026-03-16 11:00')).toEqual([
      'finalResponse half 2026-03-16 11:00 (silent)',
      'finalResponse nearly 2026-03-16 11:00',
    ]);
    expect(watched.next()).toBe('finalResponse breach 2026-03-18 00:00');
  });

  it('R14 of a regulator’s clock does not skip a letter to the customer', () => {
    const ladder = [
      { name: 'holding', when: { at: 'share', share: 0.5 }, actions: [{ do: 'letter', template: 'holding' }] },
      { name: 'nearly', when: { at: 'share', share: 0.8 }, actions: [{ do: 'notify', role: 'supervisor' }] },
    ] as const;
    const watched = new Watched([{ ...regulator, ladder }]).happens(
      'complaintRaised',
      '2026-03-02 09:00',
      '2026-03-16 11:00',
    );
    expect(watched.told('2026-03-16 11:00')).toHaveLength(2);
  });

  it('R14 a regulator’s clock answered late, before anybody saw it, is breached all the same', () => {
    const watched = new Watched([regulator])
      .happens('complaintRaised', '2026-03-02 09:00', '2026-03-25 11:00')
      .happens('responded', '2026-03-20 09:00', '2026-03-25 11:00');
    expect(watched.verdict('finalResponse').verdict).toBe('breached');
    expect(watched.told('2026-03-25 11:00').filter((step) => step.includes('breach'))).toEqual([]);
  });
});
