/** The plans that cases would get now, for dry runs: whoever asks may have no policy at hand, the workers have. */
import type { CasePlan } from '../domain/policy/plan.ts';
import type { PlanTrialInput } from './case/contract.ts';
import { trial } from './case/profiles.ts';

/** One plan each, in order. Fails with the first one that cannot be made: a dry run is asked again. */
export async function planTrialWorkflow({ cases, closure }: PlanTrialInput): Promise<readonly CasePlan[]> {
  const asIf = closure === undefined ? {} : { closure };
  return Promise.all(cases.map((facts) => trial.planAgain({ ...facts, ...asIf, atMs: Date.now() })));
}
