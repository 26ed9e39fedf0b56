/** The channel: how a message leaves the house. One adapter a channel; mail is the embedded default. */

export interface OutgoingMessage {
  /** Effect key; the Message-ID is made from it, so that a copy is recognised as the same message. */
  readonly key: string;
  readonly to: { readonly name?: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'zh' | 'en';
  /** Message-ID of what this answers, and the thread so far. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** Written by a robot: `Auto-Submitted: auto-generated` (RFC 3834). */
  readonly automatic: boolean;
}

export type DeliveryResult =
  | { readonly state: 'accepted'; readonly messageId: string }
  /** The address refused for good (5xx); never tried again there (R18). */
  | { readonly state: 'undeliverable'; readonly detail: string };

export interface Channel {
  /** Throws for what may pass (4xx, no connection); the activity's profile retries. */
  send(message: OutgoingMessage): Promise<DeliveryResult>;
  close(): Promise<void>;
}
