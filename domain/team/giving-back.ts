/** What becomes of an agent's cases when she goes: off shift they stay hers, absent they go to her deputy (R32). */
import type { Team } from './team.ts';
import type { TeamCase } from './team-state.ts';

/**
 * Takes back what she was offered and has not accepted. Of live offers the team knows that; of asynchronous ones the case
 * knows, and is asked.
 */
export function recall(team: Team, agent: string, nowMs: number, what: 'live' | 'all' = 'all'): void {
  for (const one of team.book.of(agent)) {
    if (one.place.is !== 'offered') continue;
    if (one.need.live) team.queue(one, nowMs, true);
    else if (what === 'all') {
      team.book.move(one, { is: 'asked', agent, atMs: one.place.atMs }, nowMs);
      team.tell(one, { tell: 'recalled', agent });
    }
  }
}

/** Everything an absent agent has goes to whoever stands in for her. */
export function deputiseAll(team: Team, absent: string, nowMs: number): void {
  for (const one of team.book.of(absent)) {
    if (one.place.is === 'offered' && one.need.live) team.queue(one, nowMs, true);
    else deputise(team, one, absent, nowMs);
  }
}

/** More than her capacity may come to a deputy: what was promised is kept first, and nothing new comes meanwhile. */
export function deputise(team: Team, one: TeamCase, absent: string, nowMs: number): void {
  const deputy = team.seats.standIn(absent);
  if (deputy === undefined) return;
  const { id, name, email } = deputy.agent;
  const isHeld = one.place.is === 'held';
  const place = isHeld
    ? { is: 'held' as const, agent: id, atMs: nowMs }
    : { is: 'offered' as const, agent: id, atMs: nowMs, untilMs: null };
  team.book.move(one, place, nowMs);
  const because = `${id}: deputy of ${absent}, who is absent`;
  team.tell(one, { tell: 'assigned', agent: { id, name, email }, because, deputyFor: absent });
}
