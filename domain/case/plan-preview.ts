/** What another plan would change for a case: the answer of a dry run. Nothing is changed by asking. */
import { verdictOf } from '../clocks/index.ts';
import type { PolicyDifference } from '../policy/diff.ts';
import type { CasePlan } from '../policy/plan.ts';
import { diffPlans } from '../policy/plan-diff.ts';
import { setPlan, strikeSteps } from './clockwork.ts';
import { fitted } from './replanning.ts';
import { isoOrNull, type Setting } from './setting.ts';
import type { CaseState } from './state.ts';

/** A clock whose deadline would be another one. Instants are ISO strings; null where there is none. */
export interface MovedClock {
  readonly clock: string;
  readonly dueBefore: string | null;
  readonly dueAfter: string | null;
  /** Its deadline would lie in the past, so that it would be breached at once. */
  readonly breachesNow: boolean;
  /** It keeps a word given to the customer: when she hears next, or is called. */
  readonly promisedToCustomer: boolean;
}

export interface PlanPreview {
  readonly reference: string;
  readonly owner: string | null;
  readonly policy: string;
  readonly differences: readonly PolicyDifference[];
  readonly clocks: readonly MovedClock[];
}

/** What would change if the case were put under this plan now; undefined for one that has no plan or is closed. */
export function previewPlan(state: CaseState, newPlan: CasePlan, setting: Setting): PlanPreview | undefined {
  if (state.plan === null || state.stage === 'closed') return undefined;
  const plan = fitted(newPlan, state);
  return {
    reference: state.reference,
    owner: state.owner?.agent ?? null,
    policy: plan.policy,
    differences: diffPlans(state.plan, plan),
    clocks: movedClocks(state, strikeSteps(setPlan(state, plan, setting), setting)),
  };
}

function movedClocks(before: CaseState, after: CaseState): readonly MovedClock[] {
  const names = [...new Set([...before.clocks, ...after.clocks].map(({ name }) => name))];
  return names.flatMap((clock) => {
    const was = clockOf(before, clock);
    const is = clockOf(after, clock);
    const breachesNow = is?.verdict === 'breached' && was?.verdict !== 'breached';
    if (was?.due === is?.due && !breachesNow) return [];
    const promisedToCustomer = [after, before].some((state) => keepsWord(state, clock));
    return [{ clock, dueBefore: was?.due ?? null, dueAfter: is?.due ?? null, breachesNow, promisedToCustomer }];
  });
}

function keepsWord({ plan }: CaseState, clock: string): boolean {
  const stopsOn = plan?.clocks.find(({ name }) => name === clock)?.stopsOn ?? [];
  return stopsOn.includes('progressNotice') || stopsOn.includes('callbackAttempted');
}

/** A clock that is no longer running promises nothing. */
function clockOf({ clocks }: CaseState, name: string) {
  const clock = clocks.find((one) => one.name === name);
  if (clock === undefined) return undefined;
  const { verdict, dueMs } = verdictOf(clock);
  const runs = clock.state.status === 'running' || clock.state.status === 'paused';
  return { verdict, due: runs && dueMs !== null ? isoOrNull(dueMs) : null };
}
