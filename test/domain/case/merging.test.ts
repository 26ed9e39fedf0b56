/** R26: cases of one customer become one, keep everything that was promised, and can be given back within a day. */
import { describe, expect, it } from 'vitest';
import { parcelOf } from '../../../domain/case/absorbing.ts';
import { takePlan } from '../../../domain/case/replanning.ts';
import { snapshotOf } from '../../../domain/case/snapshot.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { wake } from '../../../domain/case/wake.ts';
import { verdictOf, type ClockVerdict } from '../../../domain/clocks/index.ts';
import { aClock, aPlan, firstResponse, resolution, day, hour } from '../../rig/plans.ts';
import { at, decided, handled, li, receivedMs, refused, told, types } from './case-in-hand.ts';
import { one, settled, type Cases } from './two-cases.ts';

const into = { into: 'A-1', because: 'the same parcel' };

/** `A-1` came an hour after `A-2`, so that the part came first. */
function pair(): Cases {
  return {
    'A-1': handled({ reference: 'A-1', receivedAt: new Date(receivedMs + hour).toISOString() }),
    'A-2': handled({ reference: 'A-2', messageId: '<second@mail>' }),
  };
}

function merged(cases: Cases, ms: number): Cases {
  return settled({ ...cases, 'A-2': decided(one(cases, 'A-2'), 'mergeInto', into, at(ms)) }, at(ms));
}

function undone(cases: Cases, ms: number): Cases {
  return settled(
    { ...cases, 'A-2': decided(one(cases, 'A-2'), 'undoMerge', { because: 'a mistake' }, at(ms)) },
    at(ms),
  );
}

function clock(state: CaseState, name: string): ClockVerdict | undefined {
  return state.clocks.map(verdictOf).find((verdict) => verdict.clock === name);
}

/** What of a case a merge must give back. */
function essence({ stage, hold, owner, alarms, clocks, counts, conversation, closing, priority, request }: CaseState) {
  const verdicts = clocks.map(verdictOf);
  return { stage, hold, owner, alarms, verdicts, counts, conversation, closing, priority, request };
}

describe('R26 a merge', () => {
  it('R26 keeps the earliest receipt, the strictest deadline and the unanswered message', () => {
    const cases = merged(pair(), 2 * hour);
    const survivor = one(cases, 'A-1');
    expect(survivor).toMatchObject({
      stage: 'handle',
      request: { receivedAtMs: receivedMs },
      conversation: { customerWaits: true },
    });
    expect(survivor.conversation.thread).toContain('<second@mail>');
    // Both came with 4 h and 24 h; the part's ran an hour longer.
    expect(clock(survivor, 'firstResponse')).toMatchObject({
      verdict: 'open',
      dueMs: receivedMs + 4 * hour,
      flags: ['merged'],
    });
    expect(clock(survivor, 'resolution')).toMatchObject({ dueMs: receivedMs + 24 * hour });
    expect(types(survivor)).toContain('absorbed');
    expect(one(cases, 'A-2')).toMatchObject({ stage: 'closed', closing: { how: 'merged', into: 'A-1' }, alarms: [] });
  });

  it('R26 keeps the own deadline where that is the nearer one', () => {
    const cases = {
      ...pair(),
      'A-1': handled(
        { reference: 'A-1' },
        { clocks: [firstResponse, { ...resolution, target: { in: 'workingTime', ms: 3 * hour } }] },
      ),
    };
    const survivor = one(merged(cases, 2 * hour), 'A-1');
    expect(clock(survivor, 'resolution')).toMatchObject({ dueMs: receivedMs + 3 * hour, flags: [] });
  });

  it('R26 keeps a complaint clock that only the part has, also through a new plan of the policy', () => {
    const final = aClock({
      name: 'finalResponse',
      target: { in: 'calendarTime', ms: 5 * day },
      owner: 'regulator',
      stopsOn: ['responded'],
    });
    const cases = { ...pair(), 'A-2': handled({ reference: 'A-2' }, { clocks: [firstResponse, resolution, final] }) };
    const survivor = one(merged(cases, 2 * hour), 'A-1');
    expect(clock(survivor, 'finalResponse')).toMatchObject({ verdict: 'open', dueMs: receivedMs + 5 * day });
    const wish = { do: 'plan', key: 'k', by: li, because: 'x' } as const;
    const replanned = takePlan(survivor, wish, aPlan(receivedMs), at(3 * hour));
    expect(clock(replanned, 'finalResponse')).toMatchObject({ verdict: 'open', dueMs: receivedMs + 5 * day });
    expect(survivor.plan?.clocks.map(({ name }) => name)).toEqual(['firstResponse', 'resolution', 'finalResponse']);
  });

  it('R26 R13 keeps a breach that the part had made, flagged with the merge, also when the survivor is in time', () => {
    const late = wake(one(pair(), 'A-2'), at(5 * hour));
    const answered = decided(one(pair(), 'A-1'), 'reply', { body: 'Here.' }, at(hour + 1));
    const cases = merged({ 'A-1': answered, 'A-2': late }, 5 * hour);
    const survivor = one(cases, 'A-1');
    expect(clock(survivor, 'firstResponse')).toMatchObject({
      verdict: 'breached',
      breachedAtMs: receivedMs + 4 * hour,
      flags: ['merged'],
    });
    const solved = decided(survivor, 'solve', { code: 'answered', summary: 'Done' }, at(6 * hour));
    expect(clock(solved, 'firstResponse')?.verdict).toBe('breached');
    expect(clock(one(cases, 'A-2'), 'firstResponse')).toMatchObject({ verdict: 'breached', flags: ['merged'] });
  });

  it('R26 ends a hold on the customer when the part has an unanswered message', () => {
    const held = decided(one(pair(), 'A-1'), 'hold', { reason: 'customer', question: 'Which?' }, at(2 * hour));
    const survivor = one(merged({ ...pair(), 'A-1': held }, 3 * hour), 'A-1');
    expect(survivor.hold).toBeNull();
    expect(refused(survivor, 'solve', { code: 'x', summary: 'y', seen: 'A-1' }, at(4 * hour))).toBeUndefined();
  });

  it('R26 old references lead on: what is said to the part arrives at the survivor, once', () => {
    const cases = merged(pair(), 2 * hour);
    const said = told(
      one(cases, 'A-2'),
      'customerMessage',
      { id: 'm-1', channel: 'email', body: 'Any news?' },
      at(3 * hour),
    );
    const again = told(said, 'customerMessage', { id: 'm-1', channel: 'email', body: 'Any news?' }, at(3 * hour));
    const survivor = one(settled({ ...cases, 'A-2': again }, at(3 * hour)), 'A-1');
    expect(survivor.unrecorded.filter(({ type }) => type === 'messageIn')).toHaveLength(1);
    expect(survivor.conversation.lastCustomerMessage.id).toBe('m-1');
    expect(refused(again, 'reply', { body: 'x' }, at(3 * hour))).toMatchObject({
      code: 'CASE_CLOSED',
      next: 'Decide on A-1',
    });
  });

  it('R26 what is said to the part when the survivor is gone becomes a case that follows it', () => {
    const { 'A-2': part } = merged(pair(), 2 * hour);
    if (part === undefined) throw new Error('no part');
    const said = told(part, 'customerMessage', { channel: 'email', body: 'It broke again' }, at(3 * hour));
    const alone = one(settled({ 'A-2': said }, at(3 * hour)), 'A-2');
    expect(alone.outbox.filter((effect) => effect.do === 'startCase')).toMatchObject([
      { do: 'startCase', as: 'followsOn', request: { reference: 'A-2.1', body: 'It broke again' } },
    ]);
  });
});

describe('R26 undoing a merge', () => {
  it('R26 gives back both cases as they were', () => {
    const before = pair();
    const cases = undone(merged(before, 2 * hour), 2 * hour);
    for (const reference of ['A-1', 'A-2']) {
      expect(essence(one(cases, reference)), reference).toEqual(essence(one(before, reference)));
    }
    expect(types(one(cases, 'A-2'))).toContain('mergeUndone');
    expect(types(one(cases, 'A-1'))).toContain('gaveBack');
  });

  it('R26 the clocks of both have counted what happened meanwhile to each', () => {
    const together = merged(pair(), 2 * hour);
    const answered = { ...together, 'A-1': decided(one(together, 'A-1'), 'reply', { body: 'On it.' }, at(3 * hour)) };
    const apart = undone(answered, 5 * hour);
    expect(clock(one(apart, 'A-1'), 'firstResponse')).toMatchObject({
      verdict: 'met',
      endedAtMs: receivedMs + 3 * hour,
      flags: [],
    });
    expect(one(apart, 'A-1').conversation).toMatchObject({ customerWaits: false, replies: 1 });
    const woken = wake(one(apart, 'A-2'), at(5 * hour));
    expect(clock(woken, 'firstResponse')).toMatchObject({ verdict: 'breached', breachedAtMs: receivedMs + 4 * hour });
  });

  it('R26 gives each message to the case it was said to, once', () => {
    const together = merged(pair(), 2 * hour);
    const said = told(
      one(together, 'A-2'),
      'customerMessage',
      { id: 'm-2', channel: 'email', body: 'Mine' },
      at(3 * hour),
    );
    const passed = settled({ ...together, 'A-2': said }, at(3 * hour));
    const own = told(
      one(passed, 'A-1'),
      'customerMessage',
      { id: 'm-1', channel: 'email', body: 'Other' },
      at(4 * hour),
    );
    const apart = undone({ ...passed, 'A-1': own }, 5 * hour);
    expect(one(apart, 'A-1')).toMatchObject({
      counts: { messages: 2 },
      conversation: { lastCustomerMessage: { id: 'm-1' } },
    });
    expect(one(apart, 'A-2')).toMatchObject({
      counts: { messages: 2 },
      conversation: { lastCustomerMessage: { id: 'm-2' }, customerWaits: true },
    });
  });

  it('R26 a hold that the part was on goes on; after a day nothing can be undone', () => {
    const held = decided(one(pair(), 'A-2'), 'hold', { reason: 'thirdParty' }, at(hour));
    const together = merged({ ...pair(), 'A-2': held }, 2 * hour);
    expect(one(together, 'A-2').hold).toBeNull();
    expect(one(undone(together, 3 * hour), 'A-2')).toMatchObject({
      hold: { reason: 'thirdParty' },
      alarms: held.alarms,
    });
    expect(refused(one(together, 'A-2'), 'undoMerge', { because: 'late' }, at(27 * hour))?.code).toBe('WINDOW_OVER');
  });

  it('R26 a survivor that has been merged itself says which merge to undo first', () => {
    const cases: Cases = { ...merged(pair(), 2 * hour), 'A-0': handled({ reference: 'A-0' }) };
    const on = decided(one(cases, 'A-1'), 'mergeInto', { into: 'A-0', because: 'x' }, at(3 * hour));
    const chain = settled({ ...cases, 'A-1': on }, at(3 * hour));
    expect(one(chain, 'A-1').closing).toMatchObject({ how: 'merged', into: 'A-0' });
    const asked = undone(chain, 4 * hour);
    expect(one(asked, 'A-2')).toMatchObject({
      stage: 'closed',
      relations: { answered: { refusal: { code: 'CASE_CLOSED' } } },
    });
    expect(essence(one(asked, 'A-0'))).toEqual(essence(one(chain, 'A-0')));
  });
});

describe('R26 refuses to merge, with nothing changed', () => {
  const customer = { email: 'else@customer.test' };

  it.each<[string, Cases, string]>([
    ['another customer: link them', { ...pair(), 'A-1': handled({ customer }) }, 'OTHER_CUSTOMER'],
    [
      'a solved case',
      { ...pair(), 'A-1': decided(handled(), 'solve', { code: 'x', summary: 'y' }, at(hour)) },
      'WRONG_STAGE',
    ],
    ['a closed case', { ...pair(), 'A-1': decided(handled(), 'withdraw', { because: 'x' }, at(hour)) }, 'CASE_CLOSED'],
    ['a case that is not there', { 'A-2': one(pair(), 'A-2') }, 'CASE_CLOSED'],
  ])('R26 into %s', (_what, cases, code) => {
    const after = merged(cases, 2 * hour);
    expect(one(after, 'A-2').relations.answered?.refusal?.code).toBe(code);
    expect(essence(one(after, 'A-2'))).toEqual(essence(one(cases, 'A-2')));
    if (cases['A-1'] !== undefined) expect(essence(one(after, 'A-1'))).toEqual(essence(cases['A-1']));
  });

  it('R26 into itself, twice at once, or without a person', () => {
    const part = one(pair(), 'A-2');
    expect(refused(part, 'mergeInto', { into: 'A-2', because: 'x' }, at(hour))?.code).toBe('SAME_CASE');
    const asking = decided(part, 'mergeInto', into, at(hour));
    expect(refused(asking, 'mergeInto', { into: 'A-3', because: 'x' }, at(hour))?.code).toBe('ASK_UNDER_WAY');
    expect(refused(asking, 'solve', { code: 'x', summary: 'y' }, at(hour))?.code).toBe('ASK_UNDER_WAY');
    expect(refused(part, 'mergeInto', { ...into, by: { who: 'robot' } }, at(hour))?.code).toBe('BAD_INPUT');
  });

  it('R26 two that merge into each other at once: neither is changed', () => {
    const cases = pair();
    const both = {
      'A-1': decided(one(cases, 'A-1'), 'mergeInto', { into: 'A-2', because: 'x' }, at(2 * hour)),
      'A-2': decided(one(cases, 'A-2'), 'mergeInto', into, at(2 * hour)),
    };
    const after = settled(both, at(2 * hour));
    expect(Object.values(after).map(({ stage }) => stage)).toEqual(['handle', 'handle']);
    expect(Object.values(after).map(({ relations }) => relations.asking)).toEqual([null, null]);
  });

  it('R26 what the customer says while the other is asked is heard once, whatever the answer', () => {
    const asking = decided(one(pair(), 'A-2'), 'mergeInto', into, at(2 * hour));
    const said = told(asking, 'customerMessage', { id: 'm-9', channel: 'email', body: 'Hello?' }, at(2 * hour));
    const taken = settled({ ...pair(), 'A-2': said }, at(2 * hour));
    const heard = (state: CaseState): number => state.unrecorded.filter(({ type }) => type === 'messageIn').length;
    expect([heard(one(taken, 'A-1')), heard(one(taken, 'A-2'))]).toEqual([1, 0]);
    const refusedOne = settled({ 'A-2': said }, at(2 * hour));
    expect(heard(one(refusedOne, 'A-2'))).toBe(1);
    expect(one(refusedOne, 'A-2').conversation.lastCustomerMessage.id).toBe('m-9');
  });

  it('R26 a parcel that cannot be read refuses and does not wedge the case', () => {
    const broken = { ...parcelOf(handled()), clocks: null } as never;
    const ask = { do: 'absorb', parcel: broken, undoUntilMs: receivedMs + day, because: 'x' } as const;
    const after = told(handled(), 'caseAsked', { id: 'q', by: li, from: 'A-9', ask }, at(hour));
    expect(after.attention).toMatchObject([{ code: 'BAD_INPUT' }]);
    expect(snapshotOf(after, at(hour)).stage).toBe('handle');
  });
});
