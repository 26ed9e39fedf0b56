/** Who a customer is to the store when the caller gave no id of its own. */
import { createHash } from 'node:crypto';
import type { Customer } from '../../domain/case/request.ts';

/**
 * The caller's id when there is one; else one made from the surest contact point (mail, phone, handle), so that a second
 * request from the same address meets the same customer. Hashed, because ids travel where addresses must not.
 *
 * A customer without any contact point is a customer of this one case only.
 */
export function customerIdOf(customer: Customer, reference: string): string {
  if (customer.id !== undefined && customer.id !== '') return customer.id;
  const [surest] = contactPointsOf(customer);
  const known = surest === undefined ? `case:${reference}` : `${surest.kind}:${surest.address}`;
  return `c-${createHash('sha256').update(known).digest('hex').slice(0, 24)}`;
}

export interface ContactPoint {
  readonly kind: 'email' | 'phone' | 'handle';
  /** In the form in which two spellings of one address are equal. */
  readonly address: string;
}

/** Where a customer can be reached, the surest first. */
export function contactPointsOf(customer: Customer): readonly ContactPoint[] {
  const points: ContactPoint[] = [];
  if (customer.email !== undefined) points.push({ kind: 'email', address: sameMail(customer.email) });
  if (customer.phone !== undefined) points.push({ kind: 'phone', address: customer.phone.replaceAll(/[\s().-]/g, '') });
  if (customer.handle !== undefined) points.push({ kind: 'handle', address: customer.handle.trim() });
  return points.filter((point) => point.address !== '');
}

/** Mail addresses that differ in case only reach one person in practice. */
function sameMail(address: string): string {
  return address.trim().toLowerCase();
}
