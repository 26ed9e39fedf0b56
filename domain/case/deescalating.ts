/** Back down from where a ladder or a person has lifted a case: a decision with a reason (R33). */
import type { Refusal } from '../errors.ts';
import type { Deescalate } from './message.ts';
import { tellRole } from './notices.ts';
import { offerToTeam } from './offering.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

/** A role that has been told of the case looks on from then on; owner and team work on it anyway. */
export function lookOn(state: CaseState, role: string): CaseState {
  const { attentive = [] } = state;
  return role === 'owner' || role === 'team' || attentive.includes(role)
    ? state
    : { ...state, attentive: [...attentive, role] };
}

export function deescalateRefusal(state: CaseState, { axis, to }: Deescalate): Refusal | undefined {
  const what = 'deescalate: it is not raised that far';
  if (axis === 'management') {
    const { attentive = [] } = state;
    return attentive.includes(to)
      ? undefined
      : { code: 'BAD_INPUT', path: 'to', what, expected: attentive.join(', ') || 'nobody looks on', got: to };
  }
  return /^[123]$/.test(to) && Number(to) < state.level
    ? undefined
    : { code: 'BAD_INPUT', path: 'to', what, expected: `a level below ${String(state.level)}`, got: to };
}

/**
 * Management: the role hears that it need not look on, and with the last one the priority is again what the plan says.
 * Expertise: somebody of the lower level takes over.
 */
export function deescalate(state: CaseState, decision: Deescalate, atMs: number, setting: Setting): CaseState {
  const { axis, to, because, by, id } = decision;
  const noted = record(state, { type: 'deescalated', axis, to, because }, atMs, by);
  if (axis === 'expertise') return offerToTeam({ ...noted, level: Number(to), owner: null }, id);
  const attentive = (state.attentive ?? []).filter((role) => role !== to);
  const priority = attentive.length === 0 && state.plan !== null ? state.plan.priority : state.priority;
  return tellRole({ ...noted, attentive, priority }, to, { cause: id, what: 'deescalation', because, atMs }, setting);
}
