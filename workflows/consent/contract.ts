/** What a customer allows, asked or changed from any machine: only workers open the store. */
import type { ConsentInput } from '../../activities/contact-rules/activities.ts';
import type { ConsentRow } from '../../activities/contact-rules/port.ts';

export const consentWorkflowType = 'consentWorkflow';
export type { ConsentRow };

/** A change to write down, or nothing but the question. */
export interface ConsentQuestion {
  readonly customer: ConsentInput['customer'];
  readonly change?: Omit<ConsentInput, 'customer'>;
}
