/** What a customer allows: read it, write down a yes or a no. */
import { contactPurposes, isBound, type ContactPurpose } from '../domain/contact-rules/contact-rules.ts';
import { consentWorkflowType, type ConsentQuestion, type ConsentRow } from '../workflows/consent/contract.ts';
import { askWorker } from './ask-worker.ts';
import type { CareClient } from './care-client.ts';
import { careError } from './care-error.ts';

/** By any one thing she is known by: what is said under her address holds for her number too, once a case had both. */
export type KnownCustomer = ConsentQuestion['customer'];

/** @throws CareError `BAD_INPUT`, `NO_ANSWER`, `UNREACHABLE` */
export async function consentsOf(care: CareClient, customer: KnownCustomer): Promise<readonly ConsentRow[]> {
  return ask(care, { customer: known(customer) });
}

/**
 * Writes down that she agrees to be contacted for a purpose on a channel.
 *
 * @throws CareError `BAD_INPUT`, `NO_ANSWER`, `UNREACHABLE`
 */
export async function giveConsent(
  care: CareClient,
  customer: KnownCustomer,
  consent: { readonly purpose: string; readonly channel: string; readonly source: string; readonly at?: string },
): Promise<readonly ConsentRow[]> {
  const { purpose, channel, source } = consent;
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(channel)) throw refused('channel', 'a channel such as email or phone', channel);
  const change = {
    purpose: bound(purpose),
    change: { to: 'given', channel } as const,
    atMs: instant(consent.at),
    source,
  };
  return ask(care, { customer: known(customer), change });
}

/**
 * Writes down that she does not want to be contacted for a purpose, on any channel (R23).
 *
 * @throws CareError `BAD_INPUT`, `NO_ANSWER`, `UNREACHABLE`
 */
export async function optOut(
  care: CareClient,
  customer: KnownCustomer,
  wish: { readonly purpose: string; readonly source: string; readonly at?: string },
): Promise<readonly ConsentRow[]> {
  const change = {
    purpose: bound(wish.purpose),
    change: { to: 'optedOut' } as const,
    atMs: instant(wish.at),
    source: wish.source,
  };
  return ask(care, { customer: known(customer), change });
}

function bound(purpose: string): ContactPurpose {
  const asked = contactPurposes.filter(isBound);
  const found = asked.find((one) => one === purpose);
  if (found === undefined) throw refused('purpose', asked.join(' or '), purpose);
  return found;
}

function known(customer: KnownCustomer): KnownCustomer {
  if (Object.values(customer).some((value) => value.trim() !== '')) return customer;
  throw refused('customer', 'an id, an e-mail address, a phone number or a handle', 'none');
}

function instant(at: string | undefined): number {
  if (at === undefined) return Date.now();
  const atMs = Date.parse(at);
  if (Number.isNaN(atMs)) throw refused('at', 'an instant such as 2026-03-02T18:00:00+08:00', at);
  return atMs;
}

function refused(path: string, expected: string, got: string): Error {
  return careError({ code: 'BAD_INPUT', path, what: 'contact wishes', expected, got });
}

function ask(care: CareClient, input: ConsentQuestion): Promise<readonly ConsentRow[]> {
  return askWorker(care, { type: consentWorkflowType, name: 'consent', input });
}
