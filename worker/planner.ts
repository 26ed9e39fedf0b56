/** Planning as the worker does it: policies in memory, the classifier, and what the store knows of the customer. */
import { classifierFromEnvironment } from '../activities/classifier/classifier.ts';
import type { Knowledge } from '../activities/knowledge/port.ts';
import { foundFor } from '../activities/knowledge/suggestions.ts';
import type { Planner } from '../activities/planning/activities.ts';
import { customerIdOf } from '../activities/store/customer-identity.ts';
import type { Store } from '../activities/store/port.ts';
import type { CaseRequest } from '../domain/case/request.ts';
import type { CalendarClosure } from '../domain/policy/closure.ts';
import { factsOf, unknownContext, type KnownContext } from '../domain/policy/facts.ts';
import { planCase } from '../domain/policy/plan-case.ts';
import type { CaseClassification, CasePlan } from '../domain/policy/plan.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { provisionalPlan } from '../domain/policy/provisional.ts';
import { judgeWith, type Judge } from './classify.ts';
import type { WorkerConfig } from './config.ts';
import { loadPolicies, type LoadedPolicies } from './policies/load.ts';
import { amountIn, calendarsOf, wholeRequest } from './replan.ts';
import { SetupError } from './setup-error.ts';

/** What planning asks of the store. */
export type PlanningStore = Pick<Store, 'customerContext' | 'timeline'>;

/** Policies in force, and what makes a planner of them once there is a store. */
export interface OpenedPlanner {
  readonly policies: LoadedPolicies;
  readonly plannerOn: (store: PlanningStore, knowledge: Knowledge) => Planner;
}

/**
 * Loads the policies and the classifier.
 *
 * @throws PolicyError when a policy has problems; SetupError `BAD_CONFIG` when the default one is not there
 */
export async function openPlanner(config: WorkerConfig): Promise<OpenedPlanner> {
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
  return {
    policies,
    plannerOn: (store, knowledge) => plannerOf(policies, config.policy, judge, store, knowledge),
  };
}

export function plannerOf(
  policies: LoadedPolicies,
  otherwise: string,
  judge: Judge,
  store: PlanningStore,
  knowledge: Knowledge,
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
    closure?: CalendarClosure,
  ): CasePlan => {
    const policy = policyOf(request);
    const calendars = calendarsOf(policies, policy, request, atMs, closure);
    return planCase(factsOf(request, classification, context), policy, calendars);
  };
  const provisional: Planner['provisional'] = (request, atMs) => {
    const policy = policyOf(request);
    return provisionalPlan(request, policy, calendarsOf(policies, policy, request, atMs));
  };
  return {
    provisional,
    classify: async (request, atMs) => {
      const context = await contextOf(store, request).catch(() => unknownContext);
      const { classification, amount } = await judge(request, policyOf(request), context);
      const found = await foundFor(knowledge, request, classification.language, atMs);
      const known: KnownContext = {
        ...context,
        ...(amount === undefined ? {} : { amount }),
        cannedAnswerConfidence: found.suggestions?.[0]?.confidence ?? 0,
      };
      return { classification, plan: planFor(request, classification, known, atMs), found };
    },
    replan: async (input) => {
      const { classification, complaintRaisedLater, atMs, closure } = input;
      const request = await wholeRequest(input, store);
      if (classification === null) return provisional(request, atMs);
      const amount = amountIn(request, policyOf(request));
      const known = { ...(await contextOf(store, request)), complaintRaisedLater };
      return planFor(request, classification, amount === undefined ? known : { ...known, amount }, atMs, closure);
    },
  };
}

/** What the store knows of the customer besides this case. */
async function contextOf(
  store: PlanningStore,
  { customer, reference, receivedAt }: CaseRequest,
): Promise<KnownContext> {
  const known = await store.customerContext(customerIdOf(customer, reference), Date.parse(receivedAt));
  return { openCases: known.openCases.filter((open) => open !== reference), recentContacts: known.recentContacts };
}
