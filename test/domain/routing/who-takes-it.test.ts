import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cannotNow, hasRoom, lacks, loadOf } from '../../../domain/routing/able.ts';
import { chooseAgent, noWish, whyHer, type Wish } from '../../../domain/routing/agent-order.ts';
import { costOf, type Need } from '../../../domain/routing/need.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { aCall, aChat, aNeed, aSeat, capacity } from './agents.ts';

describe('can she ever take it', () => {
  it.each([
    ['speaks another language', { languages: ['en'] as const }, {}, 'does not speak zh'],
    ['is of a lower level', { level: 1 }, { level: 2 }, 'level 1, needs 2'],
    ['lacks skills', { skills: ['returns'] }, { skills: ['returns', 'invoice', 'field'] }, 'lacks invoice, field'],
    ['R22 is the person complained about', {}, { not: ['li'] }, 'must not have it'],
    ['knows it all', { skills: ['returns', 'invoice'], level: 3 }, { skills: ['invoice'], level: 2 }, undefined],
  ])('one who %s', (_who, seat, need, lack) => {
    expect(lacks(aSeat('li', seat).agent, aNeed(need))).toBe(lack);
  });
});

describe('can she take it now', () => {
  it.each([
    ['is online and free', {}, aCall, undefined],
    ['is busy', { standing: 'busy' }, aNeed(), 'busy'],
    ['is on a break', { standing: 'break' }, aNeed(), 'on a break'],
    ['let a live offer pass', { standing: 'away' }, aNeed(), 'away'],
    ['is off shift', { standing: 'offShift' }, aNeed(), 'off shift'],
    ['is absent', { standing: 'absent' }, aNeed(), 'absent'],
    ['R31 has three chats', { live: 3 }, aChat, '3 of 3 live'],
    ['R31 has two chats, offered a third', { live: 2 }, aChat, undefined],
    ['R31 has one chat, offered a call that takes all of her', { live: 1 }, aCall, '1 of 3 live'],
    ['R31 is on the phone, and has room for mail', { live: 3 }, aNeed(), undefined],
    ['R31 has her hands full of mail, and room for a call', { asynchronous: 12 }, aCall, undefined],
    ['has twelve mails', { asynchronous: 12 }, aNeed(), '12 of 12 asynchronous'],
    [
      'has room for one more mail and not for a visit',
      { asynchronous: 11 },
      aNeed({ channel: 'field' }),
      '11 of 12 asynchronous',
    ],
  ] as const)('one who %s', (_who, seat, need, reason) => {
    expect(cannotNow(aSeat('li', seat), need)).toBe(reason);
  });

  it('a channel that the policy gives no cost costs one', () => {
    expect(costOf(capacity, 'pigeon')).toBe(1);
    expect(costOf(capacity, 'constructor')).toBe(1);
  });
});

describe('who gets it, and why her', () => {
  const busyLi = aSeat('li', { asynchronous: 6, idleSinceMs: 5 });
  const idleChen = aSeat('chen', { asynchronous: 1, idleSinceMs: 50 });
  const emma = aSeat('emma', { asynchronous: 1, idleSinceMs: 10 });
  const seats = [busyLi, idleChen, emma];

  it.each<[string, Wish, string, string]>([
    ['the lowest load, then the longest idle', noWish, 'emma', 'lowest load'],
    ['R31 the agent who dealt with the customer last', { own: [], last: 'li' }, 'li', 'dealt with this customer last'],
    ["a key customer's own agent before everybody", { own: ['chen'], last: 'li' }, 'chen', "the customer's own agent"],
    [
      'the second of her own agents where the first is not of the team',
      { own: ['nobody', 'li'], last: null },
      'li',
      "the customer's own agent",
    ],
  ])('%s', (_rule, wish, agent, because) => {
    const choice = chooseAgent(seats, aNeed(), wish);
    expect(choice?.agent).toBe(agent);
    expect(choice?.because).toContain(because);
  });

  it('her own agent only within her limits', () => {
    const full = aSeat('li', { asynchronous: 12 });
    expect(chooseAgent([full, emma], aNeed(), { own: ['li'], last: 'li' })?.agent).toBe('emma');
  });

  it('says of everybody why she was taken or passed over', () => {
    const all = [
      ...seats,
      aSeat('wang', { languages: ['en'] }),
      aSeat('zhao', { standing: 'break' }),
      aSeat('sun', { asynchronous: 12 }),
    ];
    expect(whyHer(all, aNeed(), noWish)).toEqual([
      { agent: 'li', taken: false, reason: 'higher load, 6 of 12 asynchronous' },
      { agent: 'chen', taken: false, reason: 'idle for a shorter time' },
      { agent: 'emma', taken: true, reason: 'emma: lowest load, 1 of 12 asynchronous, longest idle among equals' },
      { agent: 'wang', taken: false, reason: 'does not speak zh' },
      { agent: 'zhao', taken: false, reason: 'on a break' },
      { agent: 'sun', taken: false, reason: '12 of 12 asynchronous' },
    ]);
    expect(whyHer(all, aNeed(), { own: ['li'], last: null })[1]?.reason).toBe('li knows the customer');
  });

  it('nobody where nobody can', () => {
    expect(chooseAgent([], aNeed(), noWish)).toBeUndefined();
    expect(chooseAgent(seats, aNeed({ level: 3 }), noWish)).toBeUndefined();
  });
});

describe('whatever the team looks like', () => {
  const seat = fc.record({
    standing: fc.constantFrom('online' as const, 'busy' as const, 'offShift' as const),
    live: fc.nat(3),
    asynchronous: fc.nat(12),
    idleSinceMs: fc.nat(5),
    level: fc.integer({ min: 1, max: 3 }),
    skills: fc.subarray(['returns', 'invoice']),
    languages: fc.subarray(['zh' as const, 'en' as const], { minLength: 1 }),
  });
  const team = fc.array(seat, { maxLength: 8 }).map((all) => all.map((one, index) => aSeat(`a${index}`, one)));
  const need: fc.Arbitrary<Need> = fc
    .record({
      level: fc.integer({ min: 1, max: 3 }),
      skills: fc.subarray(['returns', 'invoice']),
      channel: fc.constantFrom('email', 'chat', 'phone'),
    })
    .map((given) => aNeed({ ...given, live: given.channel !== 'email' }));
  const wish = fc.record({ own: fc.subarray(['a0', 'a1', 'a2']), last: fc.constantFrom(null, 'a0', 'a3') });
  const runs = { numRuns: propertyRuns };

  it('somebody is chosen exactly when somebody can take it, and she can', () => {
    fc.assert(
      fc.property(team, need, wish, (seats, asked, wanted) => {
        const able = seats.filter(
          (one) => lacks(one.agent, asked) === undefined && cannotNow(one, asked) === undefined,
        );
        const choice = chooseAgent(seats, asked, wanted);
        expect(choice === undefined).toBe(able.length === 0);
        if (choice === undefined) return;
        const her = able.find(({ agent }) => agent.id === choice.agent);
        expect(her !== undefined && hasRoom(her, asked)).toBe(true);
        const known = able.some(({ agent }) => [...wanted.own, wanted.last].includes(agent.id));
        if (!known)
          for (const other of able) expect(loadOf(other, asked)).toBeGreaterThanOrEqual(loadOf(her ?? other, asked));
      }),
      runs,
    );
  });

  it('the choice does not depend on the order of the team, and every other agent has a reason', () => {
    fc.assert(
      fc.property(team, need, wish, (seats, asked, wanted) => {
        const choice = chooseAgent(seats, asked, wanted);
        expect(chooseAgent(seats.toReversed(), asked, wanted)).toEqual(choice);
        const candidates = whyHer(seats, asked, wanted);
        expect(candidates.filter(({ taken }) => taken).map(({ agent }) => agent)).toEqual(
          choice === undefined ? [] : [choice.agent],
        );
        expect(candidates.every(({ reason }) => reason !== '')).toBe(true);
      }),
      runs,
    );
  });
});
