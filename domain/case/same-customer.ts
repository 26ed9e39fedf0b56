/** Whether two requests come from one customer or one account: only then may their cases be merged (R26). */
import type { Customer } from './request.ts';

/**
 * Ids of the caller's system decide where both have one. Else one address in common does: mail, phone, or handle. Two people of
 * one account are one customer here.
 */
export function sameCustomer(one: Customer, other: Customer): boolean {
  if (one.account !== undefined && one.account === other.account) return true;
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  const theirs = addresses(other);
  return addresses(one).some((address) => theirs.includes(address));
}

function addresses({ email, phone, handle }: Customer): readonly string[] {
  return [
    ...(email === undefined ? [] : [`email:${email.trim().toLowerCase()}`]),
    ...(phone === undefined ? [] : [`phone:${phone.replaceAll(/[\s().-]/g, '')}`]),
    ...(handle === undefined ? [] : [`handle:${handle.trim()}`]),
  ];
}
