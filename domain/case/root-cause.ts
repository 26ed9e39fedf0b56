/** What lay behind it: asked for where the plan says so, before a complaint is closed. */
import type { Actor } from './fact.ts';
import type { Solution } from './message.ts';
import { record, type CaseState } from './state.ts';

export function noteRootCause(state: CaseState, cause: string, atMs: number, by: Actor): CaseState {
  if (state.redress.rootCause === cause) return state;
  const caused = { ...state, redress: { ...state.redress, rootCause: cause } };
  return record(caused, { type: 'rootCause', cause }, atMs, by);
}

export function isRootCauseMissing({ plan, redress }: CaseState, { rootCause }: Pick<Solution, 'rootCause'>): boolean {
  return plan?.rootCauseRequired === true && redress.rootCause === null && rootCause === undefined;
}
