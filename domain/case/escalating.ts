/** Escalation along two axes (R33): expertise changes who handles the case, management who knows of it and decides. */
import { lookOn } from './deescalating.ts';
import type { Actor } from './fact.ts';
import type { Escalate } from './message.ts';
import { peopleOfRole, tellRole } from './notices.ts';
import { assigned } from './owning.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';
import { handToTeam, leaveTeam } from './team-turn.ts';

/** A person's own escalation: management is told and the owner stays; a higher level takes the case over. */
export function escalate(state: CaseState, decision: Escalate, atMs: number, setting: Setting): CaseState {
  const { axis, to, because, by } = decision;
  const counted: CaseState = { ...state, counts: { ...state.counts, escalated: state.counts.escalated + 1 } };
  const noted = record(counted, { type: 'escalated', axis, to, because }, atMs, by);
  switch (axis) {
    case 'management':
      return tellRole(lookOn(noted, to), to, { cause: decision.id, what: 'escalation', because, atMs }, setting);
    case 'expertise':
      return handToTeam({ ...noted, level: Number(to), owner: null }, decision.id);
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
  return handToTeam(noted, cause);
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
  const { nowMs } = setting;
  const { id: agent, name, email } = person;
  const head = { id: `${cause}/${role}`, by: { who: 'clock' }, at: new Date(nowMs).toISOString() } as const;
  const offer = { ...head, agent, team: plan.team, because: `the ladder names the ${role}`, name, email };
  return assigned(leaveTeam({ ...noted, owner: null }, cause), offer, nowMs, setting);
}
