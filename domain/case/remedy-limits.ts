/** Who may grant what: the policy's limits by role, four eyes in the full branch (R19). */
import { branchOf } from './complaint-entry.ts';
import type { Remedy } from './redress-state.ts';
import type { CaseState } from './state.ts';

type Asked = Pick<Remedy, 'kind' | 'amount'>;

/** What everybody who handles cases is. */
const agentRole = 'agent';

/** Roles that somebody has, as the policy's limits name them. */
function rolesOf({ plan }: CaseState, person: string): readonly string[] {
  const held = (plan?.roles ?? []).filter(({ people }) => people.some(({ id }) => id === person));
  return [agentRole, ...held.map(({ role }) => role)];
}

/** Roles that may grant it, lowest first: high enough for its amount, and for its kind where the policy names a role. */
export function approversFor({ plan }: CaseState, { kind, amount }: Asked): readonly string[] {
  const limits = plan?.approval.limits ?? [];
  const roles = limits.filter(({ upToMinor }) => (amount?.minor ?? 0) <= upToMinor).map(({ role }) => role);
  const least = plan?.approval.kinds[kind];
  const from = least === undefined ? 0 : limits.findIndex(({ role }) => role === least);
  return roles.filter((role) => limits.findIndex((limit) => limit.role === role) >= from);
}

/** Whether somebody's own limit covers it. */
export function mayGrant(state: CaseState, asked: Asked, person: string): boolean {
  if (asked.kind === 'apology') return true;
  const roles = rolesOf(state, person);
  return approversFor(state, asked).some((role) => roles.includes(role));
}

/** Words cost nothing. In the full branch everything else is seen by a second person; at the front line what is above the limit. */
export function needsApproval(state: CaseState, asked: Asked, proposer: string): boolean {
  if (asked.kind === 'apology') return false;
  return branchOf(state) === 'full' || !mayGrant(state, asked, proposer);
}
