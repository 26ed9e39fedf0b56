/** Lines of the timeline about calls, and the purposes of what is written about them. */
import type {
  CallAnswerLine,
  CallAttempt,
  CallbackEnd,
  CallbackKind,
  CallWindow,
  PromiseVerdict,
} from '../callback/callback.ts';

/** To the agent: call her, and: no need any more. To the customer: there will be no call, and: we did not reach you. */
export type CallbackPurpose = 'callbackTask' | 'callbackOff' | 'callbackCancelled' | 'callbackMissed';

export type CallbackFact =
  | {
      readonly type: 'callbackRequested';
      readonly callback: number;
      readonly kind: CallbackKind;
      readonly because: string;
      readonly window: CallWindow;
      readonly chosen: boolean;
    }
  | { readonly type: 'callbackAttempted'; readonly callback: number; readonly inWindow: boolean }
  | {
      readonly type: 'callbackEnded';
      readonly callback: number;
      readonly end: CallbackEnd;
      readonly promise: PromiseVerdict;
      readonly reached: boolean;
      readonly attempts: readonly CallAttempt[];
      readonly summary: string | null;
      readonly answers: readonly CallAnswerLine[];
    }
  | { readonly type: 'callbackCancelled'; readonly callback: number; readonly because: string };
