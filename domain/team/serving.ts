/** Who gets which case, when, and what is said when nobody can. */
import { cannotNow } from '../routing/able.ts';
import { chooseAgent, type Choice, type Wish } from '../routing/agent-order.ts';
import { compareCases } from '../routing/case-order.ts';
import { needKey, type Need } from '../routing/need.ts';
import { choiceText, nobodyText, outlookOf, type Outlook } from './explain-choice.ts';
import type { Team } from './team.ts';
import type { TeamCase } from './team-state.ts';

/** To whom a newcomer is meant for first: the agent named, her own, her last one; then whoever is free. */
export function place(team: Team, one: TeamCase, to: string | null, nowMs: number): void {
  const { roster, seats } = team;
  if (roster === null) {
    if (to !== null) team.book.move(one, { is: 'kept', agent: to, untilMs: null }, nowMs);
    return;
  }
  seats.refresh(nowMs);
  const able = seats.able(one.need);
  if (to !== null) {
    const her = seats.standIn(to);
    if (her === undefined || !able.includes(her)) return;
    const untilMs = one.need.live ? nowMs + roster.acceptWithinMs : null;
    team.book.move(one, { is: 'kept', agent: her.agent.id, untilMs }, nowMs);
    return;
  }
  const { own, last } = one.wish;
  const wished = (last === null ? own : [...own, last]).flatMap(
    (id) => able.find(({ agent }) => agent.id === id) ?? [],
  );
  if (wished.some((seat) => cannotNow(seat, one.need) === undefined)) {
    const choice = choose(team, one, one.wish);
    if (choice !== undefined) offer(team, one, choice, nowMs);
    return;
  }
  // She is there and has her hands full: a few seconds, no more (R31).
  const soon = wished.find(({ standing }) => standing === 'online' || standing === 'busy');
  if (soon === undefined || roster.lastAgentForMs === 0) return;
  team.book.move(one, { is: 'kept', agent: soon.agent.id, untilMs: nowMs + roster.lastAgentForMs }, nowMs);
}

/** What is kept for somebody first; then the first case that anybody can take, again and again. */
export function serve(team: Team, nowMs: number): void {
  serveKept(team, nowMs);
  const blocked = new Set<Need>();
  for (;;) {
    const heads = team.book.line.heads(nowMs).filter(({ need }) => !blocked.has(need));
    const [first, ...others] = heads;
    if (first === undefined) return;
    const head = others.reduce((best, one) => (compareCases(one, best, nowMs) < 0 ? one : best), first);
    const choice = choose(team, head, { own: head.wish.own, last: null });
    if (choice === undefined) blocked.add(head.need);
    else offer(team, head, choice, nowMs);
  }
}

export function offer(team: Team, one: TeamCase, choice: Choice, nowMs: number): void {
  const seat = team.seats.get(choice.agent);
  if (seat === undefined || team.roster === null) return;
  const untilMs = one.need.live ? nowMs + team.roster.acceptWithinMs : null;
  team.book.put({ ...one, nobody: null, place: { is: 'offered', agent: choice.agent, atMs: nowMs, untilMs } }, nowMs);
  const { id, name, email } = seat.agent;
  team.tell(one, { tell: 'assigned', agent: { id, name, email }, because: choice.because, deputyFor: null });
}

/** Offers and keepings whose time is over. Whom a live offer passed by is set to away, and told (R31). */
export function expire(team: Team, nowMs: number): void {
  for (const one of team.book.over(nowMs)) {
    const { place } = one;
    // One of those before it may have brought it back already.
    if (team.book.get(one.reference) !== one) continue;
    if (place.is !== 'offered') {
      team.queue(one, nowMs, false);
      continue;
    }
    team.seats.setPresence(place.agent, 'away', nowMs);
    team.issue({ do: 'tellAgent', agent: place.agent, reference: one.reference, atMs: nowMs });
    for (const other of team.book.of(place.agent)) {
      if (other.need.live && other.place.is === 'offered') team.queue(other, nowMs, true);
    }
  }
  team.seats.refresh(nowMs);
}

/** Says of each case in line whether nobody can take it in time, and only when that has changed. */
export function sayNobody(team: Team, nowMs: number, just?: TeamCase): void {
  if (team.roster === null) return;
  const outlooks = new Map<string, Outlook>();
  for (const one of just === undefined ? team.book.unserved() : [just]) {
    const nobody = nobodyText(outlook(team, one, outlooks, nowMs), one, nowMs);
    if (nobody !== null && passOn(team, one, nowMs)) continue;
    if ((nobody === null) === (one.nobody === null)) continue;
    team.book.put({ ...one, nobody }, nowMs);
    team.tell(one, { tell: 'queued', nobody });
  }
}

function outlook(team: Team, one: TeamCase, known: Map<string, Outlook>, nowMs: number): Outlook {
  const { name, seats } = team;
  if (one.place.is === 'kept') {
    const her = seats.get(one.place.agent);
    return outlookOf(name, one.need, her === undefined ? [] : [her], seats, nowMs);
  }
  const key = needKey(one.need);
  const found = known.get(key) ?? outlookOf(name, one.need, seats.able(one.need), seats, nowMs);
  known.set(key, found);
  return found;
}

function serveKept(team: Team, nowMs: number): void {
  for (const one of team.book.kept()) {
    if (one.place.is !== 'kept') continue;
    const { agent } = one.place;
    const her = team.seats.standIn(agent);
    if (her === undefined || !team.seats.able(one.need).includes(her)) team.queue(one, nowMs, false);
    else if (cannotNow(her, one.need) === undefined) {
      const { id } = her.agent;
      const because = id === agent ? `${id}: it was kept for her` : `${id}: deputy of ${agent}, for whom it was kept`;
      offer(team, one, { agent: id, because }, nowMs);
    }
  }
}

function choose(team: Team, { need }: TeamCase, wish: Wish): Choice | undefined {
  const choice = chooseAgent(team.seats.able(need), need, wish);
  return choice === undefined ? undefined : { ...choice, because: choiceText(choice, team.seats.all(), need, wish) };
}

/** To the next shard, as long as one has not looked at it. */
function passOn(team: Team, one: TeamCase, nowMs: number): boolean {
  const { shard, shards, policyVersion } = team;
  if (one.hops + 1 >= shards) return false;
  const { reference, ticket, need, priority, dueMs, sinceMs, wish, hops } = one;
  const next = (shard + 1) % shards;
  const to = one.place.is === 'kept' ? one.place.agent : null;
  const marked = one.nobody !== null;
  const call = {
    reference,
    ticket,
    policyVersion,
    need,
    priority,
    dueMs,
    sinceMs,
    ...wish,
    to,
    marked,
    hops: hops + 1,
  };
  team.book.move(one, { is: 'passed', shard: next }, nowMs);
  team.issue({ do: 'passOn', shard: next, call: { say: 'handOver', ...call } });
  return true;
}
