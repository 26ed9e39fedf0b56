/** Who may handle a case that is a complaint (R22). */
import type { CasePlan, PlannedAgent } from '../policy/plan.ts';
import type { CaseState } from './state.ts';

/** Who of the team may be offered it. */
export function handlersOf(state: CaseState): readonly PlannedAgent[] {
  const agents = state.plan?.agents ?? [];
  return state.redress.complaint === null ? agents : agents.filter(({ id }) => mayHandle(state, id));
}

/** Not whom it is about; in the full branch somebody of its team or of management; in a review not who decided before. */
export function mayHandle(state: CaseState, agent: string): boolean {
  const { complaint } = state.redress;
  if (complaint === null) return true;
  if (complaint.about === agent) return false;
  if (complaint.reviews > 0 && complaint.firstDecidedBy === agent) return false;
  if (complaint.branch === 'front') return true;
  const isOfTeam = state.plan?.agents.some(({ id, guest }) => id === agent && guest !== true) ?? false;
  return isOfTeam || isManagement(state, agent);
}

/** Somebody who knows and decides (R33): a supervisor or manager of the plan. */
export function isManagement({ plan }: CaseState, agent: string): boolean {
  return managers(plan).some(({ id }) => id === agent);
}

export function managers(plan: CasePlan | null): CasePlan['roles'][number]['people'] {
  return ['supervisor', 'manager'].flatMap(
    (role) => plan?.roles.filter((planned) => planned.role === role).flatMap(({ people }) => people) ?? [],
  );
}

/** Whom nobody may give it to: who was relieved of it (R35), and whom the complaint is about. */
export function excluded(state: CaseState): readonly string[] {
  return [...new Set([...state.customerSide.relieved, ...complainedAbout(state)])];
}

function complainedAbout(state: CaseState): readonly string[] {
  const { complaint } = state.redress;
  if (complaint === null) return [];
  const known = (state.plan?.agents ?? []).filter(({ id }) => !mayHandle(state, id)).map(({ id }) => id);
  return complaint.about === null || known.includes(complaint.about) ? known : [...known, complaint.about];
}
