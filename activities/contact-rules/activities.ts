/** What workflows and the command line may ask about contacting a customer. */
import type { Customer } from '../../domain/case/request.ts';
import type { ContactPurpose, ContactVerdict } from '../../domain/contact-rules/contact-rules.ts';
import { asApplicationFailure } from '../store/activities.ts';
import { partiesOf } from '../store/customer-identity.ts';
import { claimContact, type ClaimContactInput } from './claim.ts';
import type { ConsentChange, ConsentRow, ContactRecord } from './port.ts';

/** A customer as somebody at the counter knows her: an id, an address, a number. */
type KnownBy = Pick<Customer, 'id' | 'email' | 'phone' | 'handle'>;

export interface ConsentInput {
  readonly customer: KnownBy;
  readonly purpose: ContactPurpose;
  readonly change: ConsentChange['change'];
  readonly atMs: number;
  readonly source: string;
}

/** All fail as `STORE_DOWN` (retryable) or `BAD_INPUT` (not). */
export interface ContactActivities {
  claimContact(input: ClaimContactInput): Promise<ContactVerdict>;
  endContact(input: { readonly key: string; readonly atMs: number }): Promise<void>;
  /** Writes a yes or a no down; answers with all that is known of the customer's wishes. */
  changeConsent(input: ConsentInput): Promise<readonly ConsentRow[]>;
  readConsents(customer: KnownBy): Promise<readonly ConsentRow[]>;
}

export function createContactActivities({ record }: { readonly record: ContactRecord }): ContactActivities {
  const partiesOfKnown = (customer: KnownBy) => partiesOf(customer, 'nobody');
  return {
    claimContact: (input) => asApplicationFailure(() => claimContact(record, input)),
    endContact: ({ key, atMs }) => asApplicationFailure(() => record.endContact(key, atMs)),
    changeConsent: ({ customer, ...change }) =>
      asApplicationFailure(async () => {
        const parties = partiesOfKnown(customer);
        await record.changeConsent({ ...change, parties });
        return record.consentsOf(parties);
      }),
    readConsents: (customer) => asApplicationFailure(() => record.consentsOf(partiesOfKnown(customer))),
  };
}
