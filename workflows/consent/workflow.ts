/** A short workflow: writes down what a customer allows or takes back, and answers with all that is known of it. */
import { proxyActivities } from '@temporalio/workflow';
import type { ContactActivities } from '../../activities/contact-rules/activities.ts';
import type { ConsentQuestion, ConsentRow } from './contract.ts';

/** Somebody waits for the answer; a store that is away for longer is asked again by her. */
const store = proxyActivities<Pick<ContactActivities, 'changeConsent' | 'readConsents'>>({
  startToCloseTimeout: 5_000,
  scheduleToCloseTimeout: 15_000,
  retry: { initialInterval: 500 },
});

export async function consentWorkflow({ customer, change }: ConsentQuestion): Promise<readonly ConsentRow[]> {
  return change === undefined ? store.readConsents(customer) : store.changeConsent({ customer, ...change });
}
