/** What the knowledge base found for a request, and the answer that a robot gave from it. */

/** An article that may answer: shown to the agent. */
export interface Suggestion {
  readonly article: string;
  /** The article's question. */
  readonly title: string;
  /** 0..1: how far her question and the article's are the same. */
  readonly confidence: number;
}

export interface Found {
  /** Best first; null when the knowledge base did not answer. */
  readonly suggestions: readonly Suggestion[] | null;
  /** The text of the first of them. */
  readonly answer: string | null;
}

/** A robot's answer (R10). Until it has reached the customer the human clocks run on; while it waits for her word they do not. */
export interface CannedAnswer {
  readonly article: string;
  readonly title: string;
  /** Key of the message. */
  readonly key: string;
  readonly sentAtMs: number;
  readonly deliveredAtMs: number | null;
  /** `helped`: she said so. `unconfirmed`: she said nothing (self-served). */
  readonly state: 'waiting' | 'helped' | 'unconfirmed' | 'handedOver';
}

/** Why a person took over from the robot. */
export type HandOverReason =
  'customerAsked' | 'didNotHelp' | 'unclear' | 'notDelivered' | 'reclassified' | 'agentTookIt';
