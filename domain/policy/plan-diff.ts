/** What a new plan would change for a case: what `replan` lists in its dry run, before anything is moved. */
import type { ClockPlan } from '../clocks/plan.ts';
import { diffPolicies } from './diff.ts';
import type { PolicyDifference } from './diff.ts';
import type { CasePlan } from './plan.ts';

/**
 * Differences by path, clocks and holds by their names: `clocks.resolution.target.ms: 86400000 -> 28800000`. The calendars'
 * snapshots, the reasons and the context are left out: they differ from one day to the next and promise nothing.
 */
export function diffPlans(before: CasePlan, after: CasePlan): readonly PolicyDifference[] {
  return diffPolicies(promised(before), promised(after));
}

function promised(plan: CasePlan): Readonly<Record<string, unknown>> {
  const { calendars: _calendars, because: _because, context: _context, provisional: _provisional, ...rest } = plan;
  return {
    ...rest,
    clocks: Object.fromEntries(plan.clocks.map((clock): [string, ClockPlan] => [clock.name, clock])),
    holds: Object.fromEntries(plan.holds.map((hold) => [hold.reason, hold])),
  };
}
