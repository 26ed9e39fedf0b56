/** Escalation along two axes (R33): expertise changes who handles the case, management who knows of it and decides. */
import { lookOn } from './deescalating.ts';
import type { Actor } from './fact.ts';
import type { Escalate } from './message.ts';
import { peopleOfRole, tellRole } from './notices.ts';
import { offerToTeam } from './offering.ts';
import { assigned } from './owning.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

/** A person's own escalation: management is told and the owner stays; a higher level takes the case over. */
export function escalate(state: CaseState, decision: Escalate, atMs: number, setting: Setting): CaseState {
  const { axis, to, because, by } = decision;
  const counted: CaseState = { ...state, counts: { ...state.counts, escalated: state.counts.escalated + 1 } };
  const noted = record(counted, { type: 'escalated', axis, to, because }, atMs, by);
  switch (axis) {
    case 'management':
      return tellRole(lookOn(noted, to), to, { cause: decision.id, what: 'escalation', because, atMs }, setting);
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

/**
 * To a named role, under the same condition: whoever of it is on shift is offered the case. Where the role has nobody but its
 * present owner, nothing changes.
 */
export function reassignToRole(state: CaseState, role: string, cause: string, setting: Setting): CaseState {
  const { owner, plan } = state;
  if (plan === null || (owner !== null && owner.acceptedAtMs !== null)) return state;
  const people = peopleOfRole(state, role, setting);
  const [person] = people;
  if (person === undefined || people.some(({ id }) => id === owner?.agent)) return state;
  const noted = record(state, { type: 'escalated', axis: 'expertise', to: role, because: cause }, setting.nowMs, {
    who: 'clock',
  });
  // An offer that is on its way must not take it back from her.
  const offered: CaseState = { ...noted, owner: null, outbox: noted.outbox.filter((effect) => effect.do !== 'assign') };
  return assigned(offered, person.id, plan.team, `the ladder names the ${role}`, setting.nowMs, setting);
}
