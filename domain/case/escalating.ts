/** Escalation along two axes (R33): expertise changes who handles the case, management who knows of it and decides. */
import type { Actor } from './fact.ts';
import type { Escalate } from './message.ts';
import { tellRole } from './notices.ts';
import { offerToTeam } from './offering.ts';
import { record, type CaseState } from './state.ts';

/** A person's own escalation: management is told and the owner stays; a higher level takes the case over. */
export function escalate(state: CaseState, decision: Escalate, atMs: number, nowMs: number): CaseState {
  const { axis, to, because, by } = decision;
  const counted: CaseState = { ...state, counts: { ...state.counts, escalated: state.counts.escalated + 1 } };
  const noted = record(counted, { type: 'escalated', axis, to, because }, atMs, by);
  switch (axis) {
    case 'management':
      return tellRole(noted, to, { cause: decision.id, what: 'escalation', because, atMs }, nowMs);
    case 'expertise':
      return offerToTeam({ ...noted, level: Number(to), owner: null }, decision.id);
  }
}

/** A ladder's reassignment: only while nobody has accepted the case, never out of somebody's hands (R33). */
export function reassign(state: CaseState, toLevel: number, cause: string, atMs: number, by: Actor): CaseState {
  if (state.owner !== null && state.owner.acceptedAtMs !== null) return state;
  const level = Math.max(state.level, toLevel);
  const noted = record(
    { ...state, level, owner: null },
    { type: 'escalated', axis: 'expertise', to: String(level), because: cause },
    atMs,
    by,
  );
  return offerToTeam(noted, cause);
}
