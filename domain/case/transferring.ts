/** To another agent or team: the case goes as it is, with its clocks and its place, and how often it went is counted. */
import type { Transfer } from './message.ts';
import type { Refusal } from '../errors.ts';
import { lacks } from '../routing/able.ts';
import type { PlannedAgent } from '../policy/plan.ts';
import { effectKey } from './effect.ts';
import { excluded } from './may-handle.ts';
import { issue, record, type CaseState } from './state.ts';
import { handToTeam } from './team-turn.ts';

export function transfer(state: CaseState, { id, by, toAgent, toTeam, because }: Transfer, atMs: number): CaseState {
  const { plan, owner, counts } = state;
  if (plan === null) return state;
  const team = toTeam ?? plan.team;
  const isElsewhere = team !== plan.team;
  const moved: CaseState = {
    ...state,
    owner: null,
    plan: isElsewhere ? { ...plan, team, agents: [] } : plan,
    counts: { ...counts, transferred: counts.transferred + 1 },
  };
  const noted = record(
    moved,
    { type: 'transferred', from: owner?.agent ?? null, toAgent: toAgent ?? null, toTeam: team, reason: because },
    atMs,
    by,
  );
  // Its people have to be known: notices go to them.
  const asked = isElsewhere
    ? issue(noted, { do: 'readTeam', key: effectKey(state.reference, id, 'readTeam'), team })
    : noted;
  return handToTeam(asked, id, toAgent === undefined ? {} : { to: toAgent });
}

/** Who is in the team that has it now: those whom it has heard of since stay. */
export function takeTeam(state: CaseState, team: string, agents: readonly PlannedAgent[]): CaseState {
  const { plan } = state;
  if (plan === null || plan.team !== team) return state;
  const others = plan.agents.filter(({ id }) => !agents.some((agent) => agent.id === id));
  return { ...state, plan: { ...plan, agents: [...agents, ...others] } };
}

/** What the case knows: its owner, its own team's people, the names of the others. What these can, their team knows. */
export function transferRefusal(state: CaseState, { by, toAgent, toTeam }: Transfer): Refusal | undefined {
  const { plan, owner, stage } = state;
  if (plan === null) return undefined;
  if (by.who !== 'agent') {
    return {
      code: 'BAD_INPUT',
      path: 'by',
      what: 'transfer: only an agent can',
      expected: '{ who: "agent", id }',
      got: by.who,
    };
  }
  const isManager = plan.roles.some(({ people }) => people.some(({ id }) => id === by.id));
  if (owner?.acceptedAtMs != null && owner.agent !== by.id && !isManager) {
    return {
      code: 'NOT_OWNER',
      what: `transfer: the case is with ${owner.agent}`,
      got: by.id,
      next: 'Ask her, or somebody of management',
    };
  }
  if (stage === 'followUp')
    return { code: 'WRONG_STAGE', what: 'transfer: the case is solved', next: 'Reopen it first' };
  if (toAgent === undefined && toTeam === undefined) {
    return { code: 'BAD_INPUT', path: 'toAgent', what: 'transfer: to whom?', expected: 'an agent, a team, or both' };
  }
  if (toTeam !== undefined && !Object.hasOwn(plan.teams, toTeam)) {
    const expected = Object.keys(plan.teams).join(', ');
    return {
      code: 'UNKNOWN_TEAM',
      path: 'toTeam',
      what: 'transfer: the policy has no such team',
      expected,
      got: toTeam,
    };
  }
  if (toAgent === undefined) {
    return toTeam === plan.team && owner === null
      ? { code: 'SAME_AGENT', path: 'toTeam', what: `transfer: it waits in team ${toTeam} already` }
      : undefined;
  }
  if (owner?.agent === toAgent) {
    return {
      code: 'SAME_AGENT',
      path: 'toAgent',
      what: `transfer: it is with ${toAgent} already`,
      next: 'Name somebody else',
    };
  }
  return toTeam === undefined || toTeam === plan.team ? colleagueRefusal(state, toAgent, 'toAgent') : undefined;
}

/** Why this agent of the plan's team cannot have it. Right after a transfer to another team only that team knows. */
export function colleagueRefusal(state: CaseState, id: string, path: string): Refusal | undefined {
  const { plan, level } = state;
  if (plan === null || plan.agents.length === 0) return undefined;
  const agent = plan.agents.find((one) => one.id === id);
  if (agent === undefined) {
    return {
      code: 'UNKNOWN_AGENT',
      path,
      what: `team ${plan.team} has no such agent`,
      expected: plan.agents.map((one) => one.id).join(', '),
      got: id,
    };
  }
  const { channel, live, language, skills } = plan;
  // A guest was chosen by name, whatever she knows.
  if (agent.guest === true) return undefined;
  const lack = lacks(agent, { channel, live, language, level, skills, not: excluded(state) });
  return lack === undefined
    ? undefined
    : { code: 'NO_SKILL', path, what: `${id}: ${lack}`, next: 'Name somebody who has it, or a team' };
}
