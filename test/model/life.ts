/** What every random life is lived under: one plan, promises of each sort, an office that never closes. */
import type { ClockPlan } from '../../domain/clocks/plan.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import { aClock, firstResponse, hour, resolution } from '../rig/plans.ts';

/** Each unanswered word of the customer starts it, each answer keeps it. */
const nextResponse: ClockPlan = aClock({
  name: 'nextResponse',
  target: { in: 'workingTime', ms: 8 * hour },
  startsOn: ['customerMessage'],
  restartsOn: ['customerMessage'],
  stopsOn: ['reply'],
  onReopen: 'nothing',
});

export const lifePlan: Partial<CasePlan> = { clocks: [firstResponse, nextResponse, resolution], survey: null };
