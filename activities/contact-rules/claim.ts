/** Leave to contact a customer: her clock and the policy first, then the record of what she allowed. */
import type { Customer } from '../../domain/case/request.ts';
import {
  conditionsOf,
  type ContactAttempt,
  type ContactRules,
  type ContactVerdict,
} from '../../domain/contact-rules/contact-rules.ts';
import { partiesOf } from '../store/customer-identity.ts';
import { clockIn } from './local-clock.ts';
import type { ContactRecord } from './port.ts';

/** Who is to be contacted, and why. */
export interface WantedContact {
  readonly customer: Customer;
  /** The case it is about; null for a campaign or a callback of its own. */
  readonly reference: string | null;
  readonly purpose: ContactAttempt['purpose'];
  readonly channel: string;
  readonly rings: boolean;
  readonly chosen: boolean;
  readonly rules: ContactRules;
}

export interface ClaimContactInput extends WantedContact {
  readonly key: string;
  readonly atMs: number;
  /** Of a call: nobody else calls her for so long, unless it is ended before. */
  readonly busyForMs?: number;
}

type Refused = Extract<ContactVerdict, { state: 'refused' }>;

/** Whether her clock says no, without anything being written down; undefined where it does not. */
export function quietVerdict(input: WantedContact & { readonly atMs: number }): Refused | undefined {
  const { customer, rules } = input;
  const { quietUntilMs } = conditionsOf(input, rules, clockIn(customer.timeZone, rules.zone));
  if (quietUntilMs === null) return undefined;
  return {
    state: 'refused',
    because: 'quietHours',
    notBeforeMs: Number.isFinite(quietUntilMs) ? quietUntilMs : null,
  };
}

/** Grants the contact, or says why not and when asking again may help. Idempotent by its key. */
export async function claimContact(
  record: Pick<ContactRecord, 'claimContact'>,
  input: ClaimContactInput,
): Promise<ContactVerdict> {
  const { key, customer, reference, purpose, channel, atMs, rules, busyForMs } = input;
  const quiet = quietVerdict(input);
  if (quiet !== undefined) return quiet;
  const { quietUntilMs: _quiet, ...conditions } = conditionsOf(input, rules, clockIn(customer.timeZone, rules.zone));
  return record.claimContact({
    key,
    parties: partiesOf(customer, reference ?? key),
    purpose,
    channel,
    reference,
    atMs,
    busyUntilMs: busyForMs === undefined ? null : atMs + busyForMs,
    conditions,
  });
}
