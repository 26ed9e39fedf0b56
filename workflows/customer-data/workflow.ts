/** Finds, exports or erases; an erasure that was begun is finished, whatever is away meanwhile. */
import { proxyActivities, sleep } from '@temporalio/workflow';
import type { CustomerDataActivities } from '../../activities/customer-data/activities.ts';
import type { CustomerDataAnswer, CustomerDataQuestion } from './contract.ts';

/** Somebody waits for the answer. */
const asked = proxyActivities<Pick<CustomerDataActivities, 'findCustomer' | 'casesOfCustomer' | 'exportCustomer'>>({
  startToCloseTimeout: 60_000,
  scheduleToCloseTimeout: 120_000,
  retry: { initialInterval: 500 },
});

/** Half an erasure is none: tried until it is done. */
const erasing = proxyActivities<
  Pick<CustomerDataActivities, 'eraseBlobs' | 'eraseRecord' | 'deleteExecutions' | 'casesOfCustomer'>
>({
  startToCloseTimeout: 300_000,
  retry: { initialInterval: 1_000, maximumInterval: 60_000 },
});

/** Long enough that a year of waiting stays a short history. */
const lookAgainMs = 6 * 3_600_000;

export async function customerDataWorkflow(question: CustomerDataQuestion): Promise<CustomerDataAnswer> {
  switch (question.do) {
    case 'find': {
      const ids = await asked.findCustomer(question.customer);
      return { did: 'found', ids, ...(await asked.casesOfCustomer(ids)) };
    }
    case 'export':
      return { did: 'exported', ...(await asked.exportCustomer(question.ids)) };
    case 'erase':
      return erase(question.ids, question.wait);
  }
}

async function erase(ids: readonly string[], wait: boolean): Promise<CustomerDataAnswer> {
  let { open, closed } = await erasing.casesOfCustomer(ids);
  while (open.length > 0) {
    if (!wait) return { did: 'refused', open };
    await sleep(lookAgainMs, { summary: 'open cases' });
    ({ open, closed } = await erasing.casesOfCustomer(ids));
  }
  // What is known of her is in the record: it goes last but one, so that a second attempt still finds all the rest.
  const blobs = await erasing.eraseBlobs(closed);
  await erasing.deleteExecutions(closed);
  await erasing.eraseRecord(ids, closed);
  return { did: 'erased', cases: closed.length, blobs };
}
