/** Who reviews a decision that was not accepted: somebody higher than whoever made it. */
import { handlersOf, isManagement, managers } from './may-handle.ts';
import { tellRole } from './notices.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';
import { handToTeam, leaveTeam } from './team-turn.ts';

const robot = { who: 'robot' } as const;
/** Above the three levels of expertise. */
const supervisorRank = 4;

/** How high somebody stands: her level, or above it a supervisor, then a manager. 0: not known here. */
function rankOf(state: CaseState, agent: string): number {
  const rolesAbove = ['supervisor', 'manager'];
  const held = rolesAbove.findLastIndex((role) =>
    (state.plan?.roles ?? []).some((planned) => planned.role === role && planned.people.some(({ id }) => id === agent)),
  );
  if (held >= 0) return supervisorRank + held;
  return state.plan?.agents.find(({ id }) => id === agent)?.level ?? 0;
}

/** A colleague of a higher level where there is one, else a supervisor, else the manager. */
export function handToReviewer(state: CaseState, cause: string, atMs: number, setting: Setting): CaseState {
  const decider = state.redress.complaint?.firstDecidedBy ?? null;
  const floor = decider === null ? 0 : rankOf(state, decider);
  const free: CaseState = { ...state, owner: null };
  const language = state.plan?.language ?? 'en';
  const able = handlersOf(free).some(({ level, languages }) => level > floor && languages.includes(language));
  if (able && floor < 3) return handToTeam({ ...free, level: Math.max(state.level, floor + 1) }, cause);
  const above = managers(state.plan).find(
    ({ id }) => rankOf(state, id) > floor && id !== state.redress.complaint?.about,
  );
  if (above === undefined || state.plan === null) return handToTeam(free, cause);
  const agents = state.plan.agents.some(({ id }) => id === above.id)
    ? state.plan.agents
    : [...state.plan.agents, { ...above, languages: [language], level: 3, skills: [], guest: true as const }];
  const offered = record(
    { ...leaveTeam(free, cause), plan: { ...state.plan, agents }, owner: { agent: above.id, acceptedAtMs: null } },
    { type: 'assigned', agent: above.id, team: state.plan.team, because: 'review by somebody higher' },
    atMs,
    robot,
  );
  const role = state.plan.roles.find(({ people }) => people.some(({ id }) => id === above.id))?.role ?? 'supervisor';
  return tellRole(offered, role, { cause, what: 'complaint review', because: 'review', atMs }, setting);
}

/** Whether this person may decide the review: somebody else than the first, and higher. */
export function mayReview(state: CaseState, agent: string): boolean {
  const decider = state.redress.complaint?.firstDecidedBy ?? null;
  if (decider === null) return true;
  return agent !== decider && (rankOf(state, agent) > rankOf(state, decider) || isManagement(state, agent));
}
