/**
 * A case's turn with its team: it hands itself over, hears who gets it, and says when somebody has it and when nobody has to
 * any more. The team's word counts only under the ticket of the turn, so that what crosses on the way does no harm.
 */
import { verdictOf } from '../clocks/index.ts';
import type { CasePlan } from '../policy/plan.ts';
import type { Need } from '../routing/need.ts';
import type { CaseCall, TeamCall } from '../team/team-message.ts';
import { effectKey } from './effect.ts';
import { excluded } from './may-handle.ts';
import { issue, type CaseState } from './state.ts';
import type { TeamTurn } from './team-turn-state.ts';

/** Under this key a case that nobody can take is shown to people. */
export const nobodyKey = 'team';

interface Whom {
  /** Meant for her alone. */
  readonly to?: string;
  /** Another team than the plan's. */
  readonly team?: string;
}

/** Asks a team for somebody, in a new turn. `cause` makes it happen once. */
export function handToTeam(state: CaseState, cause: string, whom: Whom = {}): CaseState {
  const { plan } = state;
  if (plan === null) return state;
  const team = whom.team ?? plan.team;
  const left = state.turn.open && state.turn.team !== team ? leaveTeam(state, cause) : state;
  const turn = { ticket: left.turn.ticket + 1, team, shards: plan.teams[team] ?? 1, open: true, agent: null };
  return sayHandOver({ ...left, turn }, plan, cause, whom.to ?? null);
}

/** Brings the team up to date about a case that still waits there: its priority, its deadline. */
export function refreshTurn(state: CaseState, cause: string): CaseState {
  const { plan, turn, owner } = state;
  if (plan === null || !turn.open || owner?.acceptedAtMs != null) return state;
  return sayHandOver(state, plan, cause, null);
}

/** She has it. Of an asynchronous offer the team takes that as agreed; anything else it has to hear. */
export function tellTaken(state: CaseState, agent: string, cause: string): CaseState {
  const { plan, turn } = state;
  if (plan === null || !turn.open) return state;
  return tellTeam({ ...state, turn: { ...turn, agent } }, cause, { say: 'taken', ...callOf(state, plan), agent });
}

/** Back at work with the owner it had: the team counts it again. */
export function returnToOwner(state: CaseState, cause: string): CaseState {
  const { plan, turn, owner } = state;
  if (plan === null || turn.open || owner === null) return state;
  const again = { ...turn, ticket: turn.ticket + 1, team: plan.team, shards: plan.teams[plan.team] ?? 1, open: true };
  return tellTaken({ ...state, turn: again }, owner.agent, cause);
}

/** Nobody of the team has to do with it any more. */
export function leaveTeam(state: CaseState, cause: string): CaseState {
  const { turn, reference } = state;
  if (!turn.open) return state;
  const left = { ...state, turn: { ...turn, open: false, agent: null } };
  const call = { say: 'released' as const, reference, ticket: turn.ticket };
  return tellIn(left, turn, effectKey(reference, cause, 'release'), call);
}

/** Whether a word of the team is about the present turn. Who dispatches without tickets means the present one. */
export function isPresent({ turn }: CaseState, ticket: number | undefined): boolean {
  return ticket === undefined || (turn.open && ticket === turn.ticket);
}

function sayHandOver(state: CaseState, plan: CasePlan, cause: string, to: string | null): CaseState {
  const { ownAgents: own, context } = plan;
  const marked = state.attention.some(({ key }) => key === nobodyKey);
  return tellTeam(state, cause, { say: 'handOver', ...callOf(state, plan), own, last: context.lastAgent, marked, to });
}

function tellTeam(state: CaseState, cause: string, call: TeamCall): CaseState {
  return tellIn(state, state.turn, effectKey(state.reference, cause, call.say, String(state.turn.ticket)), call);
}

function tellIn(state: CaseState, { team, shards }: TeamTurn, key: string, call: TeamCall): CaseState {
  return issue(state, { do: 'tellTeam', key, team, shards, call });
}

function callOf(state: CaseState, plan: CasePlan): CaseCall {
  const { reference, turn } = state;
  return {
    reference,
    ticket: turn.ticket,
    policyVersion: plan.policyVersion,
    need: needOf(state, plan),
    priority: state.priority ?? plan.priority,
    dueMs: nearestPromiseMs(state),
    sinceMs: sinceMs(state),
  };
}

function needOf(state: CaseState, { channel, live, language, skills }: CasePlan): Need {
  return { channel, live, language, level: state.level, skills, not: excluded(state) };
}

/** Kept through transfers: a case does not lose its place because it was moved. */
function sinceMs({ request }: CaseState): number {
  return request.receivedAtMs;
}

function nearestPromiseMs({ clocks }: CaseState): number | null {
  const due = clocks.flatMap((clock) => {
    const { status } = clock.state;
    const { dueMs } = verdictOf(clock);
    const runs = status === 'running' || status === 'paused';
    return runs && dueMs !== null && Number.isFinite(dueMs) ? [dueMs] : [];
  });
  return due.length === 0 ? null : Math.min(...due);
}
