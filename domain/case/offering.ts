import { effectKey } from './effect.ts';
import { issue, type CaseState } from './state.ts';

/** Asks for somebody of the plan's team, unless somebody has it. `cause` makes it happen once. */
export function offerToTeam(state: CaseState, cause: string): CaseState {
  if (state.plan === null || state.owner !== null) return state;
  return issue(state, {
    do: 'assign',
    key: effectKey(state.reference, cause, 'assign'),
    team: state.plan.team,
    level: state.level,
    language: state.plan.language,
    because: state.plan.rule,
  });
}
