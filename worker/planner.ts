/** Planning as the worker does it: policies in memory, the classifier, and what the store knows of the customer. */
import { classifierFromEnvironment } from '../activities/classifier/classifier.ts';
import type { Planner } from '../activities/planning/activities.ts';
import type { Store } from '../activities/store/port.ts';
import type { CaseRequest } from '../domain/case/request.ts';
import { factsOf, type KnownContext } from '../domain/policy/facts.ts';
import { planCase } from '../domain/policy/plan-case.ts';
import type { CaseClassification, CasePlan } from '../domain/policy/plan.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { provisionalPlan } from '../domain/policy/provisional.ts';
import { judgeWith, type Judge } from './classify.ts';
import type { WorkerConfig } from './config.ts';
import { loadPolicies, type LoadedPolicies } from './policies/load.ts';
import { SetupError } from './setup-error.ts';

/**
 * Loads the policies and returns what makes a planner of them, once there is a store.
 *
 * @throws PolicyError when a policy has problems; SetupError `BAD_CONFIG` when the default one is not there
 */
export async function openPlanner(config: WorkerConfig): Promise<(store: Pick<Store, 'customerContext'>) => Planner> {
  const policies = config.policiesFolder === undefined ? loadPolicies() : loadPolicies(config.policiesFolder);
  if (policies.get(config.policy) === undefined) {
    throw new SetupError({
      code: 'BAD_CONFIG',
      what: `There is no policy ${config.policy}`,
      expected: policies.names().join(', '),
      got: config.policy,
      next: 'set CARELOOP_POLICY to one of them, or CARELOOP_POLICIES to a folder that has it',
    });
  }
  const judge = judgeWith(await classifierFromEnvironment(process.env));
  return (store) => plannerOf(policies, config.policy, judge, store);
}

export function plannerOf(
  policies: LoadedPolicies,
  otherwise: string,
  judge: Judge,
  store: Pick<Store, 'customerContext'>,
): Planner {
  const policyOf = (request: CaseRequest): Policy => {
    const policy = policies.get(request.policy ?? otherwise) ?? policies.get(otherwise);
    if (policy === undefined) throw new Error(`No policy ${otherwise} is in force`);
    return policy;
  };
  const planFor = (
    request: CaseRequest,
    classification: CaseClassification,
    context: KnownContext,
    atMs: number,
  ): CasePlan => {
    const policy = policyOf(request);
    return planCase(factsOf(request, classification, context), policy, policies.calendarsAt(policy, atMs));
  };
  return {
    provisional: (request, atMs) => {
      const policy = policyOf(request);
      return provisionalPlan(request, policy, policies.calendarsAt(policy, atMs));
    },
    classify: async (request, atMs) => {
      const context = await contextOf(store, request);
      const { classification, amount } = await judge(request, policyOf(request), context);
      return {
        classification,
        plan: planFor(request, classification, amount === undefined ? context : { ...context, amount }, atMs),
      };
    },
    replan: (request, classification, atMs) =>
      planFor(request, classification, { openCases: [], recentContacts: 0 }, atMs),
  };
}

/** What the store knows of the customer: nothing while it is away, since classification does not wait for it. */
async function contextOf(store: Pick<Store, 'customerContext'>, request: CaseRequest): Promise<KnownContext> {
  const { id } = request.customer;
  if (id === undefined) return { openCases: [], recentContacts: 0 };
  try {
    const { openCases, recentContacts } = await store.customerContext(id, Date.parse(request.receivedAt));
    return { openCases, recentContacts };
  } catch {
    return { openCases: [], recentContacts: 0 };
  }
}
