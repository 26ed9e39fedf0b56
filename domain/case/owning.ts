/** Whose case it is: who accepts it has it. What the team says of it, and what it says to the team. */
import { happen } from './clock-events.ts';
import type { Actor } from './fact.ts';
import type { Assigned, Queued, Recalled } from './message.ts';
import type { Setting } from './setting.ts';
import { clearAttention, raiseAttention, record, type CaseState } from './state.ts';
import { isPresent, nobodyKey, refreshTurn, tellTaken } from './team-turn.ts';

const robot = { who: 'robot' } as const;

export function accept(state: CaseState, agent: string, atMs: number, by: Actor, setting: Setting): CaseState {
  if (state.owner?.agent === agent && state.owner.acceptedAtMs !== null) return state;
  const owned = record({ ...state, owner: { agent, acceptedAtMs: atMs } }, { type: 'accepted', agent }, atMs, by);
  const freed = clearAttention(owned, nobodyKey, atMs, by);
  const accepted = happen(freed, { type: 'accepted', atMs }, setting);
  const isAgreed = state.plan?.live !== true && state.turn.agent === agent;
  return isAgreed ? accepted : tellTaken(accepted, agent, `accepted.${String(atMs)}`);
}

/** Whoever works on a case that nobody has accepted, accepts it by doing so. */
export function acceptedBy(state: CaseState, by: Actor, atMs: number, setting: Setting): CaseState {
  return by.who === 'agent' ? accept(state, by.id, atMs, by, setting) : state;
}

/** Somebody was chosen; she has it when she accepts. A deputy has at once what her absent colleague had (R32). */
export function assigned(state: CaseState, message: Assigned, atMs: number, setting: Setting): CaseState {
  const { agent, team, because, ticket, deputyFor } = message;
  if (!isPresent(state, ticket) || state.stage === 'followUp' || state.stage === 'closed') return state;
  const { owner } = state;
  const isAccepted = owner !== null && owner.acceptedAtMs !== null;
  if (isAccepted && owner.agent !== deputyFor) {
    return ticket === undefined || owner.agent === agent ? state : tellTaken(state, owner.agent, message.id);
  }
  const known = withCard(state, message);
  const next = { agent, acceptedAtMs: isAccepted ? owner.acceptedAtMs : null };
  const offered = record(
    { ...known, owner: next, turn: { ...known.turn, agent } },
    { type: 'assigned', agent, team, because },
    atMs,
    robot,
  );
  const freed = clearAttention(offered, nobodyKey, atMs, robot);
  return isAccepted ? freed : happen(freed, { type: 'assigned', atMs }, setting);
}

/** It waits: an offer that nobody took is over; where nobody can take it, people see that at once. */
export function queued(state: CaseState, message: Queued, atMs: number): CaseState {
  const { ticket, nobody } = message;
  if (!isPresent(state, ticket) || state.owner?.acceptedAtMs != null) return state;
  const waiting: CaseState = { ...state, owner: null, turn: { ...state.turn, agent: null } };
  return nobody === undefined
    ? clearAttention(waiting, nobodyKey, atMs, robot)
    : raiseAttention(waiting, { key: nobodyKey, code: 'NOBODY_ABLE', what: `Nobody can take it: ${nobody}`, atMs });
}

/** She went off: what she has accepted stays hers, anything else waits for somebody again (R32). */
export function recalled(state: CaseState, { id, ticket }: Recalled): CaseState {
  if (!isPresent(state, ticket)) return state;
  if (state.owner?.acceptedAtMs != null) return tellTaken(state, state.owner.agent, id);
  return refreshTurn({ ...state, owner: null, turn: { ...state.turn, agent: null } }, id);
}

/** Whom the plan does not name still gets her notices. */
function withCard(state: CaseState, { agent: id, name, email }: Assigned): CaseState {
  const { plan } = state;
  if (plan === null || name === undefined || email === undefined) return state;
  if (plan.agents.some((known) => known.id === id)) return state;
  const card = { id, name, email, languages: [plan.language], level: state.level, skills: plan.skills };
  return { ...state, plan: { ...plan, agents: [...plan.agents, card] } };
}
