/** What agents do with their team: say where they are, and take the next case. What is refused carries a code. */
import type { Refusal } from '../errors.ts';
import { cannotNow, lacks, standingText, type Presence } from '../routing/able.ts';
import { compareCases } from '../routing/case-order.ts';
import { deputiseAll, recall } from './giving-back.ts';
import { offer } from './serving.ts';
import type { AgentSeat } from './seats.ts';
import type { Team } from './team.ts';
import type { SetAbsent, SetPresence } from './team-message.ts';

/** Undefined when she is of the team. */
export function unknownAgent(team: Team, agent: string): Refusal | undefined {
  if (team.seats.get(agent) !== undefined) return undefined;
  const ids = team.seats.all().map((seat) => seat.agent.id);
  return {
    code: 'UNKNOWN_AGENT',
    path: 'agent',
    what: `team ${team.name} has no such agent`,
    expected: ids.length <= 12 ? ids.join(', ') : `one of ${ids.length} agents (care team show)`,
    got: agent,
  };
}

export function setPresence(team: Team, { agent, presence }: SetPresence, nowMs: number): void {
  team.seats.setPresence(agent, presence, nowMs);
  team.seats.refresh(nowMs);
  if (presence === 'offline') recall(team, agent, nowMs);
  else if (isAway(presence)) recall(team, agent, nowMs, 'live');
  team.goOn(nowMs);
}

function isAway(presence: Presence): boolean {
  return presence === 'break' || presence === 'away' || presence === 'busy';
}

export function absenceRefusal(team: Team, { agent, deputy, until }: SetAbsent, nowMs: number): Refusal | undefined {
  const unknown = unknownAgent(team, agent);
  if (unknown !== undefined) return unknown;
  const standIn = deputyOf(team, agent, deputy);
  const next = 'Name a deputy of the team: care agent absent ID --deputy ID';
  if (standIn === undefined || standIn === agent) {
    return { code: 'NO_DEPUTY', path: 'deputy', what: `${agent} has no deputy`, got: standIn ?? 'none', next };
  }
  const seat = team.seats.get(standIn);
  if (seat === undefined) {
    return { code: 'NO_DEPUTY', path: 'deputy', what: `team ${team.name} has no such agent`, got: standIn, next };
  }
  const reached = seat.standing === 'absent' ? team.seats.standIn(standIn)?.agent.id : standIn;
  if (reached === undefined || reached === agent) {
    return { code: 'NO_DEPUTY', path: 'deputy', what: `${standIn} is absent, and so is who stands in for her`, next };
  }
  if (until === undefined || Date.parse(until) > nowMs) return undefined;
  return { code: 'BAD_INPUT', path: 'until', what: 'absent: over already', expected: 'a later instant', got: until };
}

/** Her cases, and what comes for her, go to her deputy. */
export function setAbsent(team: Team, { agent, deputy, until }: SetAbsent, nowMs: number): void {
  const untilMs = until === undefined ? null : Date.parse(until);
  team.seats.setAbsent(agent, deputyOf(team, agent, deputy) ?? '', untilMs, nowMs);
  team.seats.refresh(nowMs);
  deputiseAll(team, agent, nowMs);
  team.goOn(nowMs);
}

function deputyOf(team: Team, agent: string, named: string | undefined): string | undefined {
  return named ?? team.seats.get(agent)?.agent.deputy ?? undefined;
}

export type Next =
  { readonly reference: string; readonly because: string } | { readonly reference: null; readonly because: string };

/** The case she should take next: one that she was offered, else the first in line that she can take, offered to her now. */
export function takeNext(team: Team, agent: string, nowMs: number): Next {
  team.goOn(nowMs);
  const seat = team.seats.get(agent);
  if (seat === undefined) return { reference: null, because: `team ${team.name} has no agent ${agent}` };
  const [offered] = team.book
    .of(agent)
    .filter(({ place }) => place.is === 'offered')
    .toSorted((one, other) => compareCases(one, other, nowMs));
  if (offered !== undefined) return { reference: offered.reference, because: 'it was offered to you before' };
  const { standing } = seat;
  if (standing === 'absent' || standing === 'offline' || standing === 'offShift') {
    return { reference: null, because: `you are ${standingText(standing)}: say that you are online first` };
  }
  const one = team.book.line.first(nowMs, (need) => canTake(seat, need));
  if (one === undefined) return { reference: null, because: nothingBecause(team, seat) };
  const because = `${agent}: asked for the next one`;
  offer(team, one, { agent, because }, nowMs);
  return { reference: one.reference, because };
}

/** Who asks for work can take it, busy or on a break. */
function canTake(seat: AgentSeat, need: Parameters<typeof cannotNow>[1]): boolean {
  return lacks(seat.agent, need) === undefined && cannotNow({ ...seat, standing: 'online' }, need) === undefined;
}

function nothingBecause(team: Team, seat: AgentSeat): string {
  const waiting = team.book.line.size;
  if (waiting === 0) return 'nothing waits';
  const need = team.book.line.needs().find((one) => lacks(seat.agent, one) === undefined);
  return need === undefined
    ? `${waiting} wait, none that you can take`
    : `you have your hands full: ${cannotNow({ ...seat, standing: 'online' }, need) ?? 'ask again'}`;
}
