import { describe, expect, it } from 'vitest';
import { absenceRefusal, setAbsent, setPresence, takeNext, unknownAgent } from '../../../domain/team/agent-acts.ts';
import { boardOf } from '../../../domain/team/board.ts';
import { Team } from '../../../domain/team/team.ts';
import { newTeam } from '../../../domain/team/team-state.ts';
import { aCall, aChat, aNeed } from '../routing/agents.ts';
import { aRoster, aTeam, anAgent, call, t0, taken, toldTo } from './teams.ts';

const minute = 60_000;
const hour = 60 * minute;
const placeOf = (team: Team, reference: string) => team.book.get(reference)?.place;

describe('a team gives out cases', () => {
  it('at once to the one with the lowest load, and says why her', () => {
    const team = aTeam();
    team.hear(taken('old', 'chen'), t0);
    team.hear(call('a'), t0);
    expect(toldTo(team, 'a')).toEqual(['assigned li']);
    expect(team.outbox.at(-1)).toMatchObject({
      news: { because: expect.stringContaining('Passed over: wang') as string },
    });
    expect(team.why('a')?.map(({ agent }) => agent)).toEqual(['li', 'wang', 'chen']);
  });

  it('R31 three chats or one phone call', () => {
    const team = aTeam({ agents: [anAgent('li')] });
    for (const chat of ['a', 'b', 'c', 'd']) team.hear(call(chat, { need: aChat }), t0);
    expect(['a', 'b', 'c', 'd'].map((one) => placeOf(team, one)?.is)).toEqual([
      'offered',
      'offered',
      'offered',
      'waiting',
    ]);
    team.hear(call('phone', { need: aCall, priority: 1 }), t0);
    for (const chat of ['a', 'b']) team.hear({ say: 'released', reference: chat, ticket: 1 }, t0);
    // A chat is enough for the room that has become free; the call needs all of it.
    expect(placeOf(team, 'd')?.is).toBe('offered');
    for (const chat of ['c', 'd']) team.hear({ say: 'released', reference: chat, ticket: 1 }, t0);
    expect(placeOf(team, 'phone')?.is).toBe('offered');
  });

  it('R31 a live offer not accepted in time goes to the next; the silent one is set to away and told, and the case keeps its place', () => {
    const team = aTeam({ agents: [anAgent('li'), anAgent('wang')] });
    team.hear(call('chat', { need: aChat }), t0);
    expect(placeOf(team, 'chat')).toMatchObject({ is: 'offered', agent: 'li', untilMs: t0 + 45_000 });
    expect(team.nextWakeMs(t0)).toBe(t0 + 45_000);
    team.goOn(t0 + 45_000);
    expect(toldTo(team, 'chat')).toEqual(['assigned li', 'queued', 'assigned wang']);
    expect(team.seats.get('li')?.standing).toBe('away');
    expect(team.outbox).toContainEqual(expect.objectContaining({ do: 'tellAgent', agent: 'li', reference: 'chat' }));
    expect(team.book.get('chat')?.sinceMs).toBe(t0);
    team.goOn(t0 + 90_000);
    expect(placeOf(team, 'chat')?.is).toBe('waiting');
    expect(toldTo(team, 'chat').at(-1)).toMatch(/^queued: .*li away, wang away/);
  });

  it('an asynchronous offer does not run out', () => {
    const team = aTeam();
    team.hear(call('mail'), t0);
    team.goOn(t0 + 6 * hour);
    expect(placeOf(team, 'mail')).toMatchObject({ is: 'offered', untilMs: null });
  });

  it('who accepted just when her time ran out has it, and is there again', () => {
    const team = aTeam({ agents: [anAgent('li'), anAgent('wang')] });
    team.hear(call('chat', { need: aChat }), t0);
    team.goOn(t0 + 45_000);
    team.hear(taken('chat', 'li', { need: aChat }), t0 + 45_010);
    expect(placeOf(team, 'chat')).toMatchObject({ is: 'held', agent: 'li' });
    expect(team.seats.get('li')?.standing).toBe('online');
    expect(team.seats.get('wang')?.live).toBe(0);
  });
});

describe('R31 whom the customer knows', () => {
  const full = (team: Team, agent: string): void => {
    for (let i = 0; i < 12; i += 1) team.hear(taken(`${agent}-${i}`, agent), t0);
  };

  it('the last agent is waited for a few seconds and no longer', () => {
    const team = aTeam();
    full(team, 'li');
    team.hear(call('again', { last: 'li' }), t0);
    expect(placeOf(team, 'again')).toMatchObject({ is: 'kept', agent: 'li', untilMs: t0 + 10_000 });
    team.goOn(t0 + 10_000);
    expect(toldTo(team, 'again')).toEqual(['assigned chen']);
  });

  it('and gets it when she is free within them', () => {
    const team = aTeam();
    full(team, 'li');
    team.hear(call('again', { last: 'li' }), t0);
    team.hear({ say: 'released', reference: 'li-3', ticket: 1 }, t0 + 4_000);
    expect(toldTo(team, 'again')).toEqual(['assigned li']);
  });

  it("a key customer's own agents within their limits; who is off is not waited for", () => {
    const team = aTeam();
    team.hear(call('key', { own: ['chen', 'li'] }), t0);
    expect(toldTo(team, 'key')).toEqual(['assigned chen']);
    setPresence(team, { agent: 'chen', presence: 'offline' }, t0);
    team.hear(call('key-2', { own: ['chen'] }), t0);
    expect(toldTo(team, 'key-2')).toEqual(['assigned li']);
  });
});

describe('what nobody can take is said at once', () => {
  it('nobody has the skill, with the reason of each; taken back when somebody has', () => {
    const team = aTeam();
    team.hear(call('a', { need: aNeed({ skills: ['customs'] }) }), t0);
    expect(toldTo(team, 'a')).toEqual([
      'queued: team service has nobody who speaks zh at level 1 or above and knows customs (li lacks customs, wang lacks customs, chen lacks customs)',
    ]);
    team.takeRoster(aRoster({ agents: [anAgent('new', { skills: ['customs'] })] }), ['v2'], t0 + hour);
    expect(toldTo(team, 'a').slice(1)).toEqual(['assigned new']);
  });

  it('nobody is there before its deadline; somebody whose shift begins in time is enough', () => {
    const friday = Date.parse('2026-11-27T12:00:00Z');
    const team = aTeam({ agents: [anAgent('li', { shift: 'day' })] }, friday);
    team.hear(call('soon', { dueMs: friday + hour, sinceMs: friday }), friday);
    team.hear(call('monday', { dueMs: friday + 72 * hour, sinceMs: friday }), friday);
    team.hear(call('chat', { need: aChat, dueMs: friday + 72 * hour, sinceMs: friday }), friday);
    expect(toldTo(team, 'soon')).toEqual(['queued: team service: nobody able is there in time (li off shift)']);
    expect(toldTo(team, 'monday')).toEqual([]);
    expect(toldTo(team, 'chat')).toHaveLength(1);
    const monday = Date.parse('2026-11-30T01:00:00Z');
    expect(team.nextWakeMs(friday)).toBe(monday);
    team.goOn(monday);
    expect(toldTo(team, 'monday')).toEqual(['assigned li']);
    expect(toldTo(team, 'soon').at(-1)).toBe('assigned li');
  });

  it('full hands are no reason: it waits its turn', () => {
    const team = aTeam({ agents: [anAgent('li')] });
    for (let i = 0; i < 14; i += 1) team.hear(call(`c${i}`), t0);
    expect(boardOf(team, t0)).toMatchObject({ waiting: 2, offered: 12, nobody: 0 });
  });
});

describe('R32 off shift is not absent', () => {
  const evening = Date.parse('2026-11-23T10:00:00Z');

  it('off shift an accepted case stays hers; of an offer it is asked whether she has accepted it', () => {
    const team = aTeam({ agents: [anAgent('li', { shift: 'day' }), anAgent('wang')] });
    team.hear(taken('hers', 'li'), t0);
    team.hear(call('offered', { to: 'li' }), t0);
    team.goOn(evening);
    expect(team.seats.get('li')?.standing).toBe('offShift');
    expect(placeOf(team, 'hers')).toMatchObject({ is: 'held', agent: 'li' });
    expect(toldTo(team, 'hers')).toEqual([]);
    expect(toldTo(team, 'offered')).toEqual(['assigned li', 'recalled li']);
    team.hear(call('offered'), evening);
    expect(toldTo(team, 'offered').at(-1)).toBe('assigned wang');
  });

  it('who says that she is online after her shift is there until the next one is over', () => {
    const team = aTeam({ agents: [anAgent('li', { shift: 'day' })] });
    team.goOn(evening);
    setPresence(team, { agent: 'li', presence: 'online' }, evening + hour);
    expect(team.seats.get('li')?.standing).toBe('online');
    team.goOn(evening + 24 * hour);
    expect(team.seats.get('li')?.standing).toBe('offShift');
  });

  it('absent: all she has goes to her deputy, and what comes for her as well', () => {
    const team = aTeam();
    team.hear(taken('hers', 'li'), t0);
    team.hear(call('offered', { own: ['li'] }), t0);
    setAbsent(team, { agent: 'li' }, t0);
    expect(toldTo(team, 'hers')).toEqual(['assigned wang for li']);
    expect(toldTo(team, 'offered')).toEqual(['assigned li', 'assigned wang for li']);
    team.hear(taken('late', 'li'), t0 + 1);
    expect(toldTo(team, 'late')).toEqual(['assigned wang for li']);
    team.hear(call('transferred', { to: 'li' }), t0 + 2);
    expect(toldTo(team, 'transferred')).toEqual(['assigned wang']);
    expect(team.seats.get('li')).toMatchObject({ standing: 'absent', asynchronous: 0 });
  });

  it('a deputy who is absent too has one of her own; who has nobody is refused', () => {
    const team = aTeam();
    setAbsent(team, { agent: 'wang', deputy: 'chen' }, t0);
    team.hear(taken('hers', 'li'), t0);
    setAbsent(team, { agent: 'li' }, t0);
    expect(toldTo(team, 'hers')).toEqual(['assigned chen for li']);
    expect(absenceRefusal(team, { agent: 'chen' }, t0)).toMatchObject({ code: 'NO_DEPUTY' });
    expect(absenceRefusal(team, { agent: 'chen', deputy: 'pope' }, t0)).toMatchObject({
      code: 'NO_DEPUTY',
      got: 'pope',
    });
    expect(absenceRefusal(team, { agent: 'chen', deputy: 'chen' }, t0)).toMatchObject({ code: 'NO_DEPUTY' });
    expect(absenceRefusal(team, { agent: 'pope' }, t0)).toMatchObject({ code: 'UNKNOWN_AGENT' });
    expect(unknownAgent(team, 'li')).toBeUndefined();
  });

  it('an absence with an end is over then', () => {
    const team = aTeam();
    setAbsent(team, { agent: 'li', until: new Date(t0 + hour).toISOString() }, t0);
    team.hear(taken('other', 'wang'), t0);
    expect(team.nextWakeMs(t0)).toBe(t0 + hour);
    team.goOn(t0 + hour);
    expect(team.seats.get('li')?.standing).toBe('online');
  });
});

describe('asking for the next one', () => {
  it('gives what she was offered, then the first in line that she can take', () => {
    const team = aTeam({ agents: [anAgent('li')], signIn: true });
    team.hear(call('p3'), t0);
    team.hear(call('p1', { priority: 1 }), t0);
    expect(takeNext(team, 'li', t0)).toEqual({
      reference: null,
      because: 'you are offline: say that you are online first',
    });
    setPresence(team, { agent: 'li', presence: 'busy' }, t0);
    expect(takeNext(team, 'li', t0).reference).toBe('p1');
    expect(takeNext(team, 'li', t0)).toMatchObject({ reference: 'p1', because: 'it was offered to you before' });
    team.hear(taken('p1', 'li'), t0);
    expect(takeNext(team, 'li', t0).reference).toBe('p3');
    team.hear(taken('p3', 'li'), t0);
    expect(takeNext(team, 'li', t0)).toEqual({ reference: null, because: 'nothing waits' });
  });
});

describe('shards', () => {
  it('a case that nobody of a shard can take goes on to the next, which answers for it', () => {
    const roster = aRoster({ agents: [anAgent('li'), anAgent('chen', { level: 2 })] });
    const [first, second] = [0, 1].map((shard) => {
      const team = new Team(newTeam('service', shard, 2));
      team.takeRoster(roster, ['v1'], t0);
      return team;
    });
    first?.hear(call('hard', { need: aNeed({ level: 2 }) }), t0);
    const [passed] = first?.outbox ?? [];
    expect(passed).toMatchObject({ do: 'passOn', shard: 1 });
    if (passed?.do === 'passOn') second?.hear(passed.call, t0);
    expect(second === undefined ? [] : toldTo(second, 'hard')).toEqual(['assigned chen']);
    first?.hear({ say: 'released', reference: 'hard', ticket: 1 }, t0);
    expect(first?.outbox.at(-1)).toMatchObject({ do: 'passOn', shard: 1, call: { say: 'released' } });
    expect(first?.book.size).toBe(0);
    second?.hear(call('impossible', { need: aNeed({ level: 3 }), hops: 1 }), t0);
    expect(second === undefined ? [] : toldTo(second, 'impossible')[0]).toMatch(/^queued: team service has nobody/);
  });
});
