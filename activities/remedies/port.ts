/** Remedies: how a refund, a replacement or a coupon reaches the customer. One adapter is in force; a mail to finance is the default. */
import type { RemedyKind, Money } from '../../domain/case/remedy-kind.ts';
import type { Language } from '../../domain/case/request.ts';

export interface RemedyOrder {
  /** Effect key: the same remedy for ever. */
  readonly key: string;
  readonly reference: string;
  readonly remedy: string;
  readonly kind: RemedyKind;
  readonly amount: Money | null;
  readonly what: string;
  readonly orderNumber: string | null;
  readonly language: Language;
  /** Set of message templates. */
  readonly templates: string;
  /** Who carries it out where people do. */
  readonly finance: readonly { readonly id: string; readonly name: string; readonly email: string }[];
}

export type CarriedOut =
  | { readonly state: 'carriedOut'; readonly result: string }
  /** For good: the order was refunded before, say. Nothing was done. */
  | { readonly state: 'refused'; readonly detail: string };

export interface Remedies {
  /**
   * Has it done once for each `idempotencyKey`, however often it is called. Throws `RemedySystemDown` for what may pass.
   */
  carryOut(order: RemedyOrder, idempotencyKey: string): Promise<CarriedOut>;
  /** Takes back what `carryOut` did, or may have done; nothing when it did nothing. */
  takeBack(order: RemedyOrder, idempotencyKey: string): Promise<void>;
}

/** The system that carries out remedies cannot be reached, or does not take the order for the moment. */
export class RemedySystemDown extends Error {
  override readonly name = 'RemedySystemDown';
  readonly code = 'REMEDY_SYSTEM_DOWN';
}
