/** What a request names: orders, amounts, phones, mail addresses, dates. */
import { findAmounts } from './amounts.ts';
import type { Amount } from './amounts.ts';
import { findDates } from './dates.ts';
import { findEmails, findOrderNumbers, findPhones } from './identifiers.ts';
import type { Found } from './found.ts';
import { apartFrom } from './found.ts';

export interface Entities {
  readonly orderNumbers: readonly Found<string>[];
  readonly amounts: readonly Found<Amount>[];
  /** E.164 where the country is clear, else the digits. */
  readonly phones: readonly Found<string>[];
  readonly emails: readonly Found<string>[];
  /** YYYY-MM-DD. */
  readonly dates: readonly Found<string>[];
}

export interface EntityContext {
  /** The local date of receipt; without it relative dates and dates without a year are left out. */
  readonly receivedOn?: string;
  /** ISO 4217 by sign. */
  readonly currencySigns: Readonly<Record<string, string>>;
}

const longestRead = 10_000;

/** Finds entities in a folded text; what one kind has taken is not read again as another. */
export function findEntities(folded: string, context: EntityContext): Entities {
  const text = folded.slice(0, longestRead);
  const emails = findEmails(text);
  const dates = apartFrom(findDates(text, context.receivedOn), emails);
  const named = apartFrom(findOrderNumbers(text, 'named'), [...emails, ...dates]);
  const amounts = apartFrom(findAmounts(text, context.currencySigns), [...emails, ...dates, ...named]);
  const phones = apartFrom(findPhones(text), [...emails, ...dates, ...named, ...amounts]);
  const bare = apartFrom(findOrderNumbers(text, 'bare'), [...emails, ...dates, ...named, ...amounts, ...phones]);
  return { orderNumbers: [...named, ...bare], amounts, phones, emails, dates };
}
