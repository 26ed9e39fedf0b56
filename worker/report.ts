/** What this worker says of itself to the doctor. */
import type { WorkerReport } from '../activities/doctor/activities.ts';
import { describeProblem } from '../domain/policy/problem.ts';
import type { LoadedPolicies } from './policies/load.ts';
import { version } from './version.ts';

export function reportOf(policies?: Pick<LoadedPolicies, 'names' | 'get' | 'refused'>): WorkerReport {
  return {
    careloop: version,
    node: process.version,
    policies: (policies?.names() ?? []).map((name) => ({ name, version: policies?.get(name)?.version ?? '' })),
    refused: (policies?.refused() ?? []).map(describeProblem),
  };
}
