/** The customer's record of what she allowed and how often she was contacted: the one place where a contact is granted. */
import type { ContactConditions, ContactPurpose, ContactVerdict } from '../../domain/contact-rules/contact-rules.ts';

/** A contact that somebody is about to make. The same key again is the same contact, and granted again. */
export interface ContactClaim {
  readonly key: string;
  /** All that the customer is known by, hashed (`partiesOf`): what holds for one of them holds for her. */
  readonly parties: readonly string[];
  readonly purpose: ContactPurpose;
  readonly channel: string;
  readonly reference: string | null;
  readonly atMs: number;
  /** A call: until then, or until it is ended, nobody else calls her. */
  readonly busyUntilMs: number | null;
  readonly conditions: Omit<ContactConditions, 'quietUntilMs'>;
}

export interface ConsentChange {
  readonly parties: readonly string[];
  readonly purpose: ContactPurpose;
  /** What she said yes to; a no holds for its purpose on every channel. */
  readonly change: { readonly to: 'given'; readonly channel: string } | { readonly to: 'optedOut' };
  readonly atMs: number;
  /** Where it is known from: a form, a call, an unsubscribe link. */
  readonly source: string;
}

export interface ConsentRow {
  readonly purpose: ContactPurpose;
  /** `*` for an opt-out. */
  readonly channel: string;
  readonly state: 'given' | 'optedOut';
  readonly at: string;
  readonly source: string;
}

export interface ContactRecord {
  /** Grants a contact or says why not: one transaction, so that of any number at once no more are granted than the cap allows. */
  claimContact(claim: ContactClaim): Promise<ContactVerdict>;
  /** The call is over: she may be called by others again. */
  endContact(key: string, atMs: number): Promise<void>;
  /** The latest word counts, whatever order they come in. */
  changeConsent(change: ConsentChange): Promise<void>;
  consentsOf(parties: readonly string[]): Promise<readonly ConsentRow[]>;
}
