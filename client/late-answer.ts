/** A rating or a confirmation, also of a case that has closed (R17): the case takes it, or its timeline in the store does. */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { LateAnswer } from '../domain/case/late-answer.ts';
import { taskQueues } from '../workflows/case/contract.ts';
import { schemas, refusalsBySchema } from '../workflows/case/schema.ts';
import {
  lateAnswerWorkflowId,
  lateAnswerWorkflowType,
  type LateAnswerInput,
  type LateAnswerOutcome,
} from '../workflows/late/contract.ts';
import type { CareClient } from './care-client.ts';
import { asCareError, CareError, noAnswer, ranOutOfTime, refuse } from './care-error.ts';

/** Somebody waits in front of a page. */
const answerWithinMs = 10_000;

/** `inTime`: the case took it; else how it was recorded after closing. */
export type AnswerTaken = { readonly state: 'inTime' } | LateAnswerOutcome;

/** @throws CareError what the case refuses, except that it is closed; `BAD_RATING`, `NO_ANSWER` */
export async function answerEvenLate(care: CareClient, reference: string, answer: LateAnswer): Promise<AnswerTaken> {
  const { name, ...message } = answer;
  try {
    await care.case(reference).decide(name, message);
    return { state: 'inTime' };
  } catch (error) {
    const isOver = error instanceof CareError && (error.code === 'CASE_CLOSED' || error.code === 'CASE_NOT_FOUND');
    if (!isOver) throw error;
    return answerLate(care, { reference, answer });
  }
}

async function answerLate({ client }: CareClient, input: LateAnswerInput): Promise<LateAnswerOutcome> {
  const { name, ...message } = input.answer;
  refuse(refusalsBySchema(schemas[name], message));
  const workflowId = lateAnswerWorkflowId(input);
  try {
    await client.withDeadline(Date.now() + answerWithinMs, () =>
      client.workflow.start(lateAnswerWorkflowType, {
        workflowId,
        taskQueue: taskQueues.care,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw asCareError(error);
  }
  try {
    return await client.withDeadline(
      Date.now() + answerWithinMs,
      async () => (await client.workflow.getHandle(workflowId).result()) as LateAnswerOutcome,
    );
  } catch (error) {
    throw ranOutOfTime(error) ? noAnswer(error) : asCareError(error);
  }
}
