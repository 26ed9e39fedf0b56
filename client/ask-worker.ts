/** Questions that only a worker can answer: it has the policies and the store, whoever asks has Temporal. */
import { randomUUID } from 'node:crypto';
import { taskQueues } from '../workflows/case/contract.ts';
import type { CareClient } from './care-client.ts';
import { asCareError, noAnswer, ranOutOfTime } from './care-error.ts';

/** A worker that is there answers in well under a second; the store may take its time. */
const usualMs = 20_000;

export interface Question<Input> {
  /** Workflow type: a short workflow that asks one activity. */
  readonly type: string;
  /** First part of its workflow id, for those who look at the list. */
  readonly name: string;
  readonly input: Input;
  /** For how long to wait; 20 s when left out. */
  readonly withinMs?: number;
}

/**
 * Starts a short workflow and waits for its answer, for so long and no longer.
 *
 * @throws CareError `NO_ANSWER` when no worker took it in time
 */
export async function askWorker<Input, Answer>(
  { client }: CareClient,
  { type, name, input, withinMs = usualMs }: Question<Input>,
): Promise<Answer> {
  try {
    return await client.withDeadline(
      Date.now() + withinMs,
      async () =>
        (await client.workflow.execute(type, {
          workflowId: `${name}/${randomUUID()}`,
          taskQueue: taskQueues.care,
          workflowRunTimeout: withinMs,
          args: [input],
        })) as Answer,
    );
  } catch (error) {
    throw ranOutOfTime(error) ? noAnswer(error) : asCareError(error);
  }
}
