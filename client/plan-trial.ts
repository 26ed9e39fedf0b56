/** Dry runs of a new plan: cases tell what they would be planned from, a worker plans, cases tell what that would change. */
import { randomUUID } from 'node:crypto';
import type { PlanPreview } from '../domain/case/plan-preview.ts';
import type { CalendarClosure } from '../domain/policy/closure.ts';
import type { CasePlan } from '../domain/policy/plan.ts';
import { planTrialWorkflowType, taskQueues, type PlanTrialInput } from '../workflows/case/contract.ts';
import type { CareClient } from './care-client.ts';
import { asCareError, careError, noAnswer, ranOutOfTime } from './care-error.ts';

/** A worker that is there answers in well under a second; the store may take its time. */
const answerWithinMs = 20_000;

export type Previewed =
  | { readonly reference: string; readonly preview: PlanPreview }
  | { readonly reference: string; readonly error: unknown };

/**
 * What a new plan would change for each of these cases, in their order. Neither a case nor its history is touched.
 * A case that cannot answer has an error in place of a preview. With `closure`, as if that day were closed already.
 */
export async function previewPlans(
  care: CareClient,
  references: readonly string[],
  closure?: CalendarClosure,
): Promise<readonly Previewed[]> {
  const asked = await Promise.all(
    references.map(async (reference) => settled(reference, () => care.case(reference).planningFacts())),
  );
  const known = asked.filter((one) => 'value' in one);
  const plans =
    known.length === 0
      ? []
      : await plansFor(care, { cases: known.map(({ value }) => value), ...(closure !== undefined && { closure }) });
  return Promise.all(
    asked.map(async (one): Promise<Previewed> => {
      if ('error' in one) return one;
      const plan = plans[known.indexOf(one)];
      if (plan === undefined) throw new RangeError(`A dry run gave no plan for ${one.reference}`);
      const seen = await settled(one.reference, () => previewOf(care, one.reference, plan));
      return 'error' in seen ? seen : { reference: one.reference, preview: seen.value };
    }),
  );
}

async function previewOf(care: CareClient, reference: string, plan: CasePlan): Promise<PlanPreview> {
  const preview = await care.case(reference).previewPlan(plan);
  if (preview !== null) return preview;
  throw careError({ code: 'CASE_CLOSED', what: `case ${reference} has no plan to change, or is closed` });
}

/** Made by a worker: it has the policies, whoever asks may not. */
async function plansFor({ client }: CareClient, input: PlanTrialInput): Promise<readonly CasePlan[]> {
  try {
    return await client.withDeadline(
      Date.now() + answerWithinMs,
      async () =>
        (await client.workflow.execute(planTrialWorkflowType, {
          workflowId: `plan-trial/${randomUUID()}`,
          taskQueue: taskQueues.care,
          workflowRunTimeout: answerWithinMs,
          args: [input],
        })) as readonly CasePlan[],
    );
  } catch (error) {
    throw ranOutOfTime(error) ? noAnswer(error) : asCareError(error);
  }
}

type Settled<T> =
  { readonly reference: string; readonly value: T } | { readonly reference: string; readonly error: unknown };

async function settled<T>(reference: string, ask: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { reference, value: await ask() };
  } catch (error) {
    return { reference, error };
  }
}
