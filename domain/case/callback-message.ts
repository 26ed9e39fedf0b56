/** What is said of callbacks: asked for and called off (decisions), attempted and over (facts). JSON-safe. */
import type { CallAnswerLine, CallAttempt, CallbackEnd, PromiseVerdict } from '../callback/callback.ts';
import type { MessageHead } from './message.ts';

export interface RequestCallback extends MessageHead {
  readonly because: string;
  /** The hour that she chose; as soon as the plan promises when left out. */
  readonly window?: { readonly from: string; readonly to: string };
  /** The number to call, where it is another than the request's. */
  readonly phone?: string;
}

export interface CancelCallback extends MessageHead {
  readonly because: string;
}

/** It rings for the first time. */
export interface CallbackAttempted extends MessageHead {
  readonly callback: number;
}

/** It is over. `by` is the agent who talked, where somebody did. */
export interface CallbackEnded extends MessageHead {
  readonly callback: number;
  readonly end: CallbackEnd;
  readonly promise: PromiseVerdict;
  readonly attempts: readonly CallAttempt[];
  readonly summary?: string;
  readonly answers?: readonly CallAnswerLine[];
}
