/**
 * The one error table. Every refusal and failure that leaves Careloop carries one of these codes, as the `type` of its
 * `ApplicationFailure` and as `code` in the client.
 */
export const errorTable = {
  BAD_INPUT: { meaning: 'An input or message does not have the form the contract asks for', retryable: false },
  BAD_PAYLOAD: { meaning: 'A payload could not be decoded', retryable: false },
  CASE_CLOSED: { meaning: 'The case is closed and takes no such message any more', retryable: false },
  CASE_NOT_FOUND: { meaning: 'No case with this reference is known', retryable: false },
  WRONG_STAGE: { meaning: 'The case is at a stage where this is not possible', retryable: false },
  NOT_OWNER: { meaning: 'Somebody else owns the case', retryable: false },
  UNKNOWN_AGENT: { meaning: 'No such agent in the team', retryable: false },
  ALREADY_ON_HOLD: { meaning: 'The case is already on hold', retryable: false },
  NOT_ON_HOLD: { meaning: 'The case is not on hold', retryable: false },
  UNKNOWN_HOLD_REASON: { meaning: 'The plan knows no such hold reason', retryable: false },
  HOLD_TOO_LONG: { meaning: 'The hold would last longer than its reason allows', retryable: false },
  CUSTOMER_WAITS: { meaning: 'The last message of the customer is unanswered', retryable: false },
  UNSEEN_MESSAGE: { meaning: 'The customer wrote something the agent had not seen', retryable: false },
  BAD_RATING: { meaning: 'A rating lies outside its scale', retryable: false },
  WINDOW_OVER: { meaning: 'The time in which this was possible is over', retryable: false },
  EFFECT_BUSY: { meaning: 'Another attempt at the same effect is under way, or ended without a word', retryable: true },
  EFFECT_CHANGED: { meaning: 'An effect was issued again under the same key with another content', retryable: false },
  UNDELIVERABLE: { meaning: 'The address refused the message for good', retryable: false },
  CHANNEL_DOWN: { meaning: 'The channel cannot be reached or refused for the moment', retryable: true },
  FACTS_MISSING: { meaning: 'Facts came before the ones they follow', retryable: true },
  SCHEMA_TOO_NEW: { meaning: 'A later version of Careloop has migrated the store', retryable: false },
  STORE_DOWN: { meaning: 'The store cannot be reached', retryable: true },
  CLASSIFIER_DOWN: { meaning: 'The classifier cannot be reached', retryable: true },
  POLICY_REFUSED: { meaning: 'A policy has problems; the one before it stays in force', retryable: false },
  POLICY_MISSING: { meaning: 'No policy of this name is loaded', retryable: true },
  UNHEALTHY: { meaning: 'The doctor found something wrong', retryable: false },
  UNREACHABLE: { meaning: 'Temporal cannot be reached', retryable: true },
  NO_ANSWER: { meaning: 'Temporal is there, and no worker answered for the case in time', retryable: true },
  NOT_ALLOWED: { meaning: 'Temporal does not let this caller do that', retryable: false },
} as const satisfies Record<string, { readonly meaning: string; readonly retryable: boolean }>;

export type ErrorCode = keyof typeof errorTable;

/** Why something was refused: what, where, what was expected, what came, and what to do next. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly what: string;
  readonly path?: string;
  readonly expected?: string;
  readonly got?: string;
  readonly next?: string;
}

/** One line a person can act on, for example `hold: longest wait is PT72H, got PT90H. Ask a supervisor. (HOLD_TOO_LONG)`. */
export function describeRefusal(refusal: Refusal): string {
  const where = refusal.path === undefined ? '' : `${refusal.path}: `;
  const expected = refusal.expected === undefined ? '' : `; expected ${refusal.expected}`;
  const got = refusal.got === undefined ? '' : `; got ${refusal.got}`;
  const next = refusal.next === undefined ? '' : `. ${refusal.next}`;
  return `${where}${refusal.what}${expected}${got}${next} (${refusal.code})`;
}
