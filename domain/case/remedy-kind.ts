/** What a remedy can be, and what it costs. */
export const remedyKinds = ['refund', 'replacement', 'repair', 'coupon', 'points', 'apology', 'other'] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** In minor units (分, cents) of a currency (ISO 4217). */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}
