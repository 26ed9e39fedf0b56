/** A customer's right to see what is kept of her and to be forgotten. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { taskQueues } from '../workflows/case/contract.ts';
import {
  customerDataWorkflowType,
  type CustomerDataAnswer,
  type CustomerDataQuestion,
  type KnownBy,
} from '../workflows/customer-data/contract.ts';
import type { CareClient } from './care-client.ts';
import { asCareError, careError, noAnswer, ranOutOfTime } from './care-error.ts';

const answerWithinMs = 150_000;

type Answer<D extends CustomerDataAnswer['did']> = Extract<CustomerDataAnswer, { did: D }>;

/**
 * Puts everything that is kept of her into one blob, JSON, and answers its hash: `CARELOOP_BLOBS/<first two digits>/<hash>`.
 *
 * @throws CareError `BAD_INPUT`, `NO_ANSWER`, `UNREACHABLE`
 */
export async function exportCustomer(care: CareClient, customer: KnownBy): Promise<Answer<'exported'>> {
  return withCustomer(
    care,
    customer,
    async ({ ids }) => (await ask(care, { do: 'export', ids })) as Answer<'exported'>,
  );
}

/**
 * Erases her: names, addresses and words from the store, attachments, and her closed cases from Temporal. With `wait` an
 * erasure goes on by itself until her open cases have closed, and `started` names it; without it they are a refusal.
 *
 * @throws CareError `OPEN_ENDS` naming the open cases, `BAD_INPUT`, `NO_ANSWER`, `UNREACHABLE`
 */
export async function eraseCustomer(
  care: CareClient,
  customer: KnownBy,
  options: { readonly wait?: boolean } = {},
): Promise<
  Answer<'erased'> | { readonly did: 'started'; readonly workflowId: string; readonly open: readonly string[] }
> {
  return withCustomer(care, customer, async ({ ids, open }) => {
    if (open.length > 0) {
      if (options.wait !== true) throw stillOpen(open);
      const workflowId = `erasure/${randomUUID()}`;
      await care.client.workflow.start(customerDataWorkflowType, {
        workflowId,
        taskQueue: taskQueues.care,
        args: [{ do: 'erase', ids, wait: true } satisfies CustomerDataQuestion],
      });
      return { did: 'started', workflowId, open };
    }
    const answer = await ask(care, { do: 'erase', ids, wait: false });
    if (answer.did === 'refused') throw stillOpen(answer.open);
    return answer as Answer<'erased'>;
  });
}

/** Works with who she is. The question names her, so that it is forgotten in the end, whatever came of it. */
async function withCustomer<T>(
  care: CareClient,
  customer: KnownBy,
  work: (found: Answer<'found'>) => Promise<T>,
): Promise<T> {
  if (!Object.values(customer).some((value) => value.trim() !== ''))
    throw careError({
      code: 'BAD_INPUT',
      path: 'customer',
      what: 'nobody is named',
      expected: 'an id, an e-mail address, a phone number or a handle',
    });
  const question = `customer-data/find/${randomUUID()}`;
  try {
    return await work((await ask(care, { do: 'find', customer }, question)) as Answer<'found'>);
  } finally {
    await forget(care, question);
  }
}

/** The server says yes at once, deletes later, and forgets to where the execution has just closed: asked until it is gone. */
async function forget({ client }: CareClient, workflowId: string): Promise<void> {
  const { namespace } = client.options;
  for (let attempt = 0; attempt < 15; attempt += 1) {
    try {
      await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId } });
      await sleep(1_000);
      await client.workflow.getHandle(workflowId).describe();
    } catch {
      // Gone, or nobody there to ask: retention then ends it.
      return;
    }
  }
}

async function ask(
  { client }: CareClient,
  question: CustomerDataQuestion,
  workflowId = `customer-data/${question.do}/${randomUUID()}`,
): Promise<CustomerDataAnswer> {
  try {
    return await client.withDeadline(Date.now() + answerWithinMs, async () => {
      return (await client.workflow.execute(customerDataWorkflowType, {
        workflowId,
        taskQueue: taskQueues.care,
        ...(question.do === 'erase' ? {} : { workflowRunTimeout: answerWithinMs }),
        args: [question],
      })) as CustomerDataAnswer;
    });
  } catch (error) {
    throw ranOutOfTime(error) ? noAnswer(error) : asCareError(error);
  }
}

function stillOpen(open: readonly string[]): Error {
  return careError({
    code: 'OPEN_ENDS',
    what: `open cases: ${open.join(', ')}`,
    next: 'Close them first, or let the erasure wait for them (--wait)',
  });
}
