import { handToTeam, returnToOwner } from './team-turn.ts';
import type { CaseState } from './state.ts';

/** Asks for somebody of the plan's team, unless somebody has it or the team is looking already. `cause` makes it happen once. */
export function offerToTeam(state: CaseState, cause: string): CaseState {
  const { plan, owner, turn } = state;
  if (plan === null) return state;
  // Taken while talking, before there was a plan: her team counts it from now on.
  if (owner !== null && owner.acceptedAtMs !== null) return returnToOwner(state, cause);
  // An offer of a turn that is over binds nobody.
  if (owner !== null) return turn.open ? state : handToTeam({ ...state, owner: null }, cause);
  return turn.open && turn.team === plan.team ? state : handToTeam(state, cause);
}
