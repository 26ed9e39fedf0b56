/** What a customer asked for, as it reached us. JSON-safe: instants are ISO strings here, milliseconds inside. */

/** On a live channel somebody waits at the other end: no acknowledgement mail, no long follow-up window (R3). */
export const liveChannels: readonly string[] = ['chat', 'phone'];

export type Language = 'zh' | 'en';

export interface Customer {
  /** The customer's id in the caller's system, when known. */
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** A name on a social platform; enough for an anonymous post (R7). */
  readonly handle?: string;
  readonly language?: Language;
  readonly tier?: string;
  /** The channel on which she wants to be answered (R6); else the one she used last. */
  readonly preferredChannel?: string;
}

export interface CaseRequest {
  /** The caller's reference: letters, digits, `.`, `_`, `-`; opening twice with the same one gives the same case. */
  readonly reference: string;
  /** chat, phone, email, ticket, social, field, and what a policy adds: wechat, sms, in-app, letter, counter (R6). */
  readonly channel: string;
  readonly customer: Customer;
  readonly subject?: string;
  readonly body: string;
  /** ISO instant at which the request reached us. */
  readonly receivedAt: string;
  /** The kind, when the entry point or the caller knows it (an order form, a complaint form). */
  readonly kind?: string;
  /** Phone number, page or menu choice by which a live contact came in (R3). */
  readonly entryPoint?: string;
  readonly orderNumber?: string;
  readonly product?: string;
  readonly region?: string;
  /** Where the goods were bought (website, shop, television, catalogue), apart from the channel (R6). */
  readonly salesChannel?: string;
  /** Message-ID of the mail it came in, for threading. */
  readonly messageId?: string;
  /** Message-ID of the mail that it answers. */
  readonly inReplyTo?: string;
  /** Reference of the open case that it belongs to, where the customer or the channel knows it (R27). */
  readonly joins?: string;
  /** How many people a public post had reached when it was taken. */
  readonly reach?: number;
  readonly policy?: string;
}

/** Longest body that travels through the workflow; a larger one goes to the blob store by its hash. */
export const longestBodyChars = 100_000;
/** Longest body taken at all. */
export const longestSubjectChars = 500;
export const referencePattern = '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$';
