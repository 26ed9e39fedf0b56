/**
 * The one error table. Every refusal and failure that leaves Careloop carries one of these codes, as the `type` of its
 * `ApplicationFailure` and as `code` in the client.
 */
export const errorTable = {
  BAD_INPUT: { meaning: 'An input or message does not have the form the contract asks for', retryable: false },
  BAD_PAYLOAD: { meaning: 'A payload could not be decoded', retryable: false },
  CASE_CLOSED: { meaning: 'The case is closed and takes no such message any more', retryable: false },
  CASE_NOT_FOUND: { meaning: 'No case with this reference is known', retryable: false },
  INCIDENT_NOT_FOUND: { meaning: 'No incident of this id is open', retryable: false },
  WRONG_STAGE: { meaning: 'The case is at a stage where this is not possible', retryable: false },
  NOT_OWNER: { meaning: 'Somebody else owns the case', retryable: false },
  UNKNOWN_AGENT: { meaning: 'No such agent in the team', retryable: false },
  UNKNOWN_TEAM: { meaning: 'No policy that is loaded knows the team', retryable: false },
  NO_SKILL: { meaning: 'The agent lacks a skill, a language or the level that the case needs', retryable: false },
  NOT_OFFERED: { meaning: 'The case was offered to somebody else', retryable: false },
  SAME_AGENT: { meaning: 'It is hers already', retryable: false },
  NO_DEPUTY: { meaning: 'Nobody can stand in for the agent', retryable: false },
  NOBODY_ABLE: { meaning: 'Nobody of the team can take the case in time', retryable: true },
  ALREADY_ON_HOLD: { meaning: 'The case is already on hold', retryable: false },
  NOT_ON_HOLD: { meaning: 'The case is not on hold', retryable: false },
  UNKNOWN_HOLD_REASON: { meaning: 'The plan knows no such hold reason', retryable: false },
  HOLD_TOO_LONG: { meaning: 'The hold would last longer than its reason allows', retryable: false },
  CUSTOMER_WAITS: { meaning: 'The last message of the customer is unanswered', retryable: false },
  UNSEEN_MESSAGE: { meaning: 'The customer wrote something the agent had not seen', retryable: false },
  OPEN_ENDS: { meaning: 'Something promised or under way is still open', retryable: false },
  SAME_CASE: { meaning: 'A case cannot be merged into, linked with or made a part of itself', retryable: false },
  OTHER_CUSTOMER: { meaning: 'The two cases are not of one customer or account', retryable: false },
  CIRCULAR: { meaning: 'It would go round: a whole as a part of its part', retryable: false },
  PART_OF_OTHER: { meaning: 'A part of one case cannot be, or have, a part of another', retryable: false },
  ASK_UNDER_WAY: { meaning: 'Another case was asked and has not answered yet', retryable: true },
  REFERENCE_TAKEN: { meaning: 'Another case has this reference already', retryable: false },
  NOT_REPRESENTED: { meaning: 'Nobody of this number may act for the customer', retryable: false },
  REVIEW_DUE: { meaning: 'A decision about a customer has to be looked at again', retryable: false },
  BAD_RATING: { meaning: 'A rating lies outside its scale', retryable: false },
  WINDOW_OVER: { meaning: 'The time in which this was possible is over', retryable: false },
  OLD_OUTCOME: { meaning: 'It answers an earlier outcome of a case that was reopened since', retryable: false },
  LINK_INVALID: { meaning: 'A link was not signed by us for this case and act', retryable: false },
  LINK_EXPIRED: { meaning: 'The time of a link is over', retryable: false },
  EFFECT_BUSY: { meaning: 'Another attempt at the same effect is under way, or ended without a word', retryable: true },
  EFFECT_CHANGED: { meaning: 'An effect was issued again under the same key with another content', retryable: false },
  CONTACT_LATER: { meaning: 'The contact rules hold the message back for some hours', retryable: true },
  CALL_IN_PAST: { meaning: 'A call was wished for a time that is over', retryable: false },
  CALL_OUTSIDE_HOURS: { meaning: 'A call was wished for a time all through which we are closed', retryable: false },
  CALLBACK_OPEN: { meaning: 'A call is promised already', retryable: false },
  NO_CALLBACK: { meaning: 'No call is promised', retryable: false },
  TOO_EARLY: { meaning: 'The customer chose a later hour for her call', retryable: false },
  NOT_REACHED: { meaning: 'A promised call did not reach the customer', retryable: false },
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
  NO_COMPLAINT: { meaning: 'The case is no complaint', retryable: false },
  NOT_ASSESSED: { meaning: 'The complaint has not been assessed yet', retryable: false },
  COMPLAINED_ABOUT: { meaning: 'The complaint is about this very person', retryable: false },
  NOT_ENTITLED: { meaning: 'This is for somebody else of the team or somebody higher', retryable: false },
  SAME_PERSON: { meaning: 'Four eyes: whoever proposed it cannot approve it', retryable: false },
  ROOT_CAUSE_MISSING: { meaning: 'The plan asks for a root cause before it is solved', retryable: false },
  REMEDY_AMOUNT: { meaning: 'A remedy has no amount that it can have', retryable: false },
  REMEDY_CURRENCY: { meaning: 'A remedy is in another currency than the order', retryable: false },
  REMEDY_LIMIT: { meaning: 'A remedy is above the limit of whoever would grant it', retryable: false },
  REMEDY_SETTLED: { meaning: 'The remedy has been approved or refused already', retryable: false },
  REMEDY_FAILED: { meaning: 'A remedy was not carried out, and what had been done was taken back', retryable: false },
  REMEDY_SYSTEM_DOWN: { meaning: 'The system that carries out remedies cannot be reached', retryable: true },
  UNKNOWN_REMEDY: { meaning: 'The case has no such remedy', retryable: false },
  UNKNOWN_LETTER: { meaning: 'No such letter waits for an approval', retryable: false },
  APPROVAL_NEEDED: { meaning: 'Somebody of management has to approve it', retryable: false },
  DEADLINE_MISSED: { meaning: 'The deadline of an outside body has passed', retryable: false },
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
