/** What is said about a contact: by the channel of a live one as it goes on, by the agent of one that is over (R1, R2, R5). */
import type { CaseClassification } from '../policy/plan.ts';

/** Who began it: the customer (in) or we (out). */
export type Direction = 'in' | 'out';

/** How a live contact came to its end: `abandoned` before anybody answered, `idle` because the customer fell silent. */
export type ContactEnd = 'finished' | 'abandoned' | 'idle';

/** What the agent enters when the talking is over. */
export interface WrapUp {
  /** What it was about: completes or corrects what the robot found meanwhile (R3). */
  readonly classification?: {
    readonly kind?: string;
    readonly category?: string;
    readonly urgency?: CaseClassification['urgency'];
  };
  /** Settled while talking; the customer heard it there, so nothing is sent. */
  readonly outcome?: { readonly code: string; readonly summary: string };
  /** The customer said that this settles it. */
  readonly confirmed?: boolean;
  /** Asked and answered in the channel (R3). */
  readonly rating?: { readonly score: number; readonly comment?: string };
}

/** Times within a contact; a case's hold is another thing and never added. */
export interface TalkTimes {
  readonly talkMs?: number;
  readonly holdMs?: number;
  readonly wrapUpMs?: number;
}

/** A call or visit that is over, entered in one act. Its agent is the author of the message. Instants are ISO strings. */
export interface LoggedContact extends WrapUp, TalkTimes {
  readonly channel: string;
  /** `in` when left out. */
  readonly direction?: Direction;
  /** When it began: the ringing, the customer at the counter. */
  readonly openedAt: string;
  readonly answeredAt: string;
  readonly endedAt: string;
  /** What was said, for the timeline. */
  readonly summary: string;
}

/** Reply times of a chat: the first one is the contact's answer, the mean is over all of them (R8). */
export interface ReplyGaps {
  /** Human replies. */
  readonly count: number;
  /** Sum of the customer's waits for them. */
  readonly totalMs: number;
  readonly longestMs: number;
  /** Replies of a robot, counted apart. */
  readonly robot: number;
}

/** The few facts of a live contact (R2); the instant is the message's. */
export type LiveReport =
  | { readonly is: 'opened'; readonly direction?: Direction; readonly entryPoint?: string }
  /** An agent answered, or came in addition or by transfer. */
  | { readonly is: 'joined'; readonly agent: string }
  /** The customer has waited for a word from us longer than the channel's threshold. */
  | { readonly is: 'unanswered'; readonly forMs: number }
  /** The customer has been silent for so long and was warned in the channel that it will end. */
  | { readonly is: 'idle'; readonly forMs: number }
  | ({
      readonly is: 'ended';
      readonly how: ContactEnd;
      readonly replies?: ReplyGaps;
      /** SHA-256 of the transcript, under which it is kept. */
      readonly transcript?: string;
    } & WrapUp &
      TalkTimes);

export interface LiveContact {
  /** All reports of one exchange name the same. */
  readonly contact: string;
  readonly channel: string;
  readonly report: LiveReport;
}
