/** Classification and planning: what is this, how urgent, what do we promise. */
import { asApplicationFailure } from '../store/activities.ts';
import type { Found } from '../../domain/case/knowledge.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { CalendarClosure } from '../../domain/policy/closure.ts';
import type { CaseClassification, CasePlan } from '../../domain/policy/plan.ts';

/** What planning asks of the policies that are loaded; they are memory, so a provisional plan needs nothing else. */
export interface Planner {
  provisional(request: CaseRequest, atMs: number): CasePlan;
  classify(request: CaseRequest, atMs: number): Promise<Classified>;
  replan(input: ReplanInput): Promise<CasePlan>;
}

/** The request, and the instant by the workflow's clock: a worker's own may be skewed, and is skipped past in tests. */
export interface PlanningInput {
  readonly request: CaseRequest;
  readonly atMs: number;
}

/** A case that was planned before. */
export interface ReplanInput extends PlanningInput {
  /** The request's text is an excerpt; the store has all of it. */
  readonly excerpt: boolean;
  /** Null: nobody has classified it yet. */
  readonly classification: CaseClassification | null;
  /** Dissatisfaction was first expressed after receipt (R14). */
  readonly complaintRaisedLater: boolean;
  /** For dry runs: as if this day were closed already (R37). */
  readonly closure?: CalendarClosure;
}

export interface Classified {
  readonly classification: CaseClassification;
  readonly plan: CasePlan;
  readonly found: Found;
}

export function createPlanningActivities(deps: { readonly planner: Planner }) {
  return {
    /** Local activity: the language and a complete plan from the policy in memory. */
    async planProvisionally({ request, atMs }: PlanningInput): Promise<CasePlan> {
      return deps.planner.provisional(request, atMs);
    },
    async classifyRequest({ request, atMs }: PlanningInput): Promise<Classified> {
      return deps.planner.classify(request, atMs);
    },
    /** A new plan of the policy as it is now. Fails as `STORE_DOWN` (retryable) when what it needs of the store is away. */
    async planAgain(input: ReplanInput): Promise<CasePlan> {
      return asApplicationFailure(() => deps.planner.replan(input));
    },
  };
}

export type PlanningActivities = ReturnType<typeof createPlanningActivities>;
