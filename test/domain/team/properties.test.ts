/** A team under random arrivals, presences and time, against plain checks of what must hold whatever happens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceRefusal, setAbsent, setPresence, takeNext } from '../../../domain/team/agent-acts.ts';
import { boardOf } from '../../../domain/team/board.ts';
import { handOf } from '../../../domain/team/case-book.ts';
import type { TeamEffect } from '../../../domain/team/team-message.ts';
import { Team } from '../../../domain/team/team.ts';
import { cannotNow, lacks } from '../../../domain/routing/able.ts';
import { costOf, type Need } from '../../../domain/routing/need.ts';
import type { Priority } from '../../../domain/policy/plan.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { aNeed, capacity } from '../routing/agents.ts';
import { aRoster, aTeam, anAgent, call, t0, taken } from './teams.ts';

const ids = ['li', 'wang', 'chen', 'emma'];
const roster = aRoster({
  agents: [
    anAgent('li', { deputy: 'wang', shift: 'day' }),
    anAgent('wang', { deputy: 'li', shift: 'day', skills: ['returns'] }),
    anAgent('chen', { deputy: 'wang', level: 2 }),
    anAgent('emma', { deputy: 'chen', languages: ['zh', 'en'] }),
  ],
  capacity: { ...capacity, live: 3, asynchronous: 4 },
});

type Step =
  | {
      readonly do: 'arrive';
      readonly need: Need;
      readonly priority: Priority;
      readonly dueInMs: number;
      readonly own: readonly string[];
      readonly to: string | null;
    }
  | { readonly do: 'accept' | 'solve' | 'transfer' | 'raise'; readonly which: number; readonly agent: string }
  | { readonly do: 'presence'; readonly agent: string; readonly presence: 'online' | 'busy' | 'break' | 'offline' }
  | { readonly do: 'absent'; readonly agent: string; readonly forMs: number | null }
  | { readonly do: 'next'; readonly agent: string }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'restart' };

const agent = fc.constantFrom(...ids);
const hour = 3_600_000;
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      need: fc
        .record({
          channel: fc.constantFrom('email', 'chat', 'phone'),
          language: fc.constantFrom('zh' as const, 'zh' as const, 'en' as const),
          level: fc.constantFrom(1, 1, 2, 3),
          skills: fc.constantFrom<readonly string[]>([], [], ['returns']),
        })
        .map((given) => aNeed({ ...given, live: given.channel !== 'email' })),
      priority: fc.constantFrom<Priority>(1, 2, 3, 4),
      dueInMs: fc.integer({ min: -2 * hour, max: 30 * hour }),
      own: fc.subarray(ids, { maxLength: 1 }),
      to: fc.option(agent, { freq: 8 }),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'accept' as const,
        'accept' as const,
        'solve' as const,
        'transfer' as const,
        'raise' as const,
      ),
      which: fc.nat(30),
      agent,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('presence' as const),
      agent,
      presence: fc.constantFrom(
        'online' as const,
        'online' as const,
        'busy' as const,
        'break' as const,
        'offline' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('absent' as const), agent, forMs: fc.option(fc.nat(20 * hour)) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('next' as const), agent }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.oneof(fc.nat(60_000), fc.nat(12 * hour)) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);

/** What cases know of themselves, and answer: as the case workflow does it. */
interface Desk {
  ticket: number;
  readonly need: Need;
  priority: Priority;
  owner: string | null;
  accepted: boolean;
  attention: string | null;
}

class World {
  team = aTeam(roster);
  nowMs = t0;
  readonly desks = new Map<string, Desk>();
  private count = 0;

  do(step: Step): void {
    switch (step.do) {
      case 'arrive': {
        const reference = `case-${(this.count += 1)}`;
        const { need, priority, own, to, dueInMs } = step;
        this.desks.set(reference, { ticket: 1, need, priority, owner: null, accepted: false, attention: null });
        this.say(reference, { own, to, dueMs: this.nowMs + dueInMs });
        break;
      }
      case 'accept': {
        const [reference, desk] = this.pick(step.which, ({ owner, accepted }) => owner !== null && !accepted) ?? [];
        if (reference === undefined || desk?.owner == null) break;
        desk.accepted = true;
        if (desk.need.live) this.take(reference, desk, desk.owner);
        break;
      }
      case 'solve': {
        const [reference, desk] = this.pick(step.which, () => true) ?? [];
        if (reference === undefined || desk === undefined) break;
        this.desks.delete(reference);
        this.team.hear({ say: 'released', reference, ticket: desk.ticket }, this.nowMs);
        break;
      }
      case 'transfer': {
        const [reference, desk] = this.pick(step.which, ({ accepted }) => accepted) ?? [];
        if (reference === undefined || desk === undefined) break;
        Object.assign(desk, { ticket: desk.ticket + 1, owner: null, accepted: false });
        this.say(reference, { to: step.agent });
        break;
      }
      case 'raise': {
        const [reference, desk] = this.pick(step.which, ({ accepted }) => !accepted) ?? [];
        if (reference === undefined || desk === undefined) break;
        desk.priority = 1;
        this.say(reference, {});
        break;
      }
      case 'presence':
        setPresence(this.team, step, this.nowMs);
        break;
      case 'absent': {
        const until = step.forMs === null ? {} : { until: new Date(this.nowMs + step.forMs + 1).toISOString() };
        const absence = { agent: step.agent, ...until };
        this.team.goOn(this.nowMs);
        if (absenceRefusal(this.team, absence, this.nowMs) === undefined) setAbsent(this.team, absence, this.nowMs);
        break;
      }
      case 'next':
        takeNext(this.team, step.agent, this.nowMs);
        break;
      case 'pass':
        this.pass(step.ms);
        break;
      case 'restart':
        this.team = new Team(JSON.parse(JSON.stringify(this.team.state())) as never);
        this.team.goOn(this.nowMs);
        break;
    }
    this.deliver();
  }

  /** As the one timer of the workflow does it: at each instant that the team asked for. */
  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (let wakeMs = this.team.nextWakeMs(this.nowMs); wakeMs <= untilMs; wakeMs = this.team.nextWakeMs(this.nowMs)) {
      this.nowMs = Math.max(wakeMs, this.nowMs);
      this.team.goOn(this.nowMs);
      this.deliver();
    }
    this.nowMs = untilMs;
    this.team.goOn(this.nowMs);
  }

  deliver(): void {
    for (let [effect] = this.team.outbox; effect !== undefined; [effect] = this.team.outbox) {
      this.team.done(effect.seq);
      if (effect.do === 'tellCase') this.tell(effect);
    }
  }

  private tell({ reference, ticket, news }: Extract<TeamEffect, { do: 'tellCase' }>): void {
    const desk = this.desks.get(reference);
    if (desk === undefined || desk.ticket !== ticket) return;
    switch (news.tell) {
      case 'assigned':
        if (desk.accepted && news.deputyFor === null) {
          this.take(reference, desk, desk.owner ?? '');
          break;
        }
        desk.owner = news.agent.id;
        desk.attention = null;
        break;
      case 'queued':
        desk.attention = news.nobody;
        if (!desk.accepted) desk.owner = null;
        break;
      case 'recalled':
        if (desk.accepted) {
          this.take(reference, desk, desk.owner ?? '');
          break;
        }
        desk.owner = null;
        this.say(reference, {});
        break;
    }
  }

  private say(reference: string, given: Parameters<typeof call>[1]): void {
    const desk = this.desks.get(reference);
    if (desk === undefined) return;
    const { ticket, need, priority, attention } = desk;
    const marked = attention !== null;
    this.team.hear(call(reference, { ticket, need, priority, marked, sinceMs: this.nowMs, ...given }), this.nowMs);
  }

  private take(reference: string, { ticket, need, priority }: Desk, who: string): void {
    this.team.hear(taken(reference, who, { ticket, need, priority }), this.nowMs);
  }

  private pick(which: number, pleases: (desk: Desk) => boolean): [string, Desk] | undefined {
    const fitting = [...this.desks].filter(([, desk]) => pleases(desk));
    return fitting[which % Math.max(1, fitting.length)];
  }
}

function check(world: World, deputised: ReadonlySet<string>): void {
  const { team, desks, nowMs } = world;
  const cases = [...team.book.all()];
  // None lost, none there twice, and where each is the team and the case agree.
  expect(cases.map(({ reference }) => reference).toSorted()).toEqual([...desks.keys()].toSorted());
  for (const one of cases) {
    const desk = desks.get(one.reference);
    const hand = handOf(one.place);
    expect(desk?.owner ?? null, JSON.stringify(one)).toBe(hand ?? null);
    expect(team.book.line.has(one.reference)).toBe(one.place.is === 'waiting');
    expect(desk?.attention === null).toBe(one.nobody === null);
  }
  for (const seat of team.seats.all()) {
    const hers = team.book.of(seat.agent.id);
    const units = (live: boolean): number =>
      hers.filter(({ need }) => need.live === live).reduce((sum, { need }) => sum + costOf(capacity, need.channel), 0);
    expect([seat.live, seat.asynchronous]).toEqual([units(true), units(false)]);
    // None above capacity, but for what came to her as a deputy.
    if (deputised.has(seat.agent.id)) continue;
    expect(seat.live).toBeLessThanOrEqual(seat.capacity.live);
    expect(seat.asynchronous).toBeLessThanOrEqual(seat.capacity.asynchronous);
  }
  for (const one of team.book.line.all()) {
    // Nobody sits idle before a case that she can take.
    for (const seat of team.seats.all()) {
      expect(
        lacks(seat.agent, one.need) ?? cannotNow(seat, one.need),
        `${seat.agent.id} ${one.reference}`,
      ).toBeDefined();
    }
    // None unseen: whom nobody can ever take is marked.
    const able = team.seats.able(one.need);
    if (able.length === 0) expect(one.nobody).not.toBeNull();
    // And whom nobody can take for the moment, where somebody waits at the other end.
    if (one.need.live) expect(one.nobody === null).toBe(able.some((seat) => team.seats.backMs(seat, nowMs) <= nowMs));
  }
  const board = boardOf(team, nowMs);
  expect(board.waiting + board.offered + board.held).toBe(desks.size);
}

describe('a team, whatever happens', () => {
  it('loses no case, holds none twice, stays within capacity, leaves nothing unseen, and forgets nothing when it goes on in a new run', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const world = new World();
        const deputised = new Set<string>();
        for (const step of steps) {
          world.do(step);
          for (const { absent } of world.team.seats.all()) if (absent !== null) deputised.add(absent.deputy);
          check(world, deputised);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('starves nobody: once people are there and solve what they have, every case that anybody can take is taken', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const world = new World();
        for (const step of steps) world.do(step);
        for (let round = 0; round < 400 && world.desks.size > 0; round += 1) {
          for (const id of ids) world.do({ do: 'presence', agent: id, presence: 'online' });
          for (const [reference, desk] of [...world.desks]) {
            if (desk.owner === null) continue;
            world.desks.delete(reference);
            world.team.hear({ say: 'released', reference, ticket: desk.ticket }, world.nowMs);
          }
          world.deliver();
          world.do({ do: 'pass', ms: 60_000 });
        }
        const able = [...world.team.book.all()].filter(({ need }) => world.team.seats.able(need).length > 0);
        expect(able).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });
});
