/** A wish for a call, checked at the edge with every field named. */
import type { Refusal } from '../domain/errors.ts';
import { requestOf } from '../domain/callback/own-order.ts';
import type { CallbackWish } from '../workflows/callback/contract.ts';
import { refusalsBySchema, requestSchema } from '../workflows/case/schema.ts';
import type { CallMeBack } from './callbacks.ts';
import { asItTravels } from './as-it-travels.ts';

/** The wish as the workflow takes it, and everything that is wrong with it. */
export function asTravelling(
  { customer, because, window, policy }: CallMeBack,
  id: string,
): { readonly wish: CallbackWish; readonly refusals: readonly Refusal[] } {
  const requestedAt = new Date().toISOString();
  const base = asItTravels({ id, customer, because, requestedAt, ...(policy !== undefined && { policy }) });
  const plain = base as Omit<CallbackWish, 'window'>;
  // What a request may say of a customer is what a wish may: one schema for both.
  const ofRequest = refusalsBySchema(requestSchema, requestOf(plain)).map(renamed);
  const noPhone: readonly Refusal[] =
    customer.phone === undefined
      ? [{ code: 'BAD_INPUT', path: 'customer.phone', what: 'callback: no number to call', expected: 'a phone number' }]
      : [];
  if (window === undefined) return { wish: plain, refusals: [...ofRequest, ...noPhone] };
  const fromMs = Date.parse(window.from);
  const toMs = Date.parse(window.to);
  const wrong = (['from', 'to'] as const).filter((end) => Number.isNaN(Date.parse(window[end])));
  const ofWindow = wrong.map((end): Refusal => ({
    code: 'BAD_INPUT',
    path: `window.${end}`,
    what: 'callback',
    expected: 'an instant such as 2026-03-02T18:00:00+08:00',
    got: window[end],
  }));
  return { wish: { ...plain, window: { fromMs, toMs } }, refusals: [...ofRequest, ...noPhone, ...ofWindow] };
}

function renamed(refusal: Refusal): Refusal {
  const names: Readonly<Record<string, string>> = { reference: 'id', body: 'because', receivedAt: 'requestedAt' };
  const path = refusal.path === undefined ? undefined : (names[refusal.path] ?? refusal.path);
  return path === undefined ? refusal : { ...refusal, path };
}
