/** Lines of the timeline about cases that belong together. */
import type { ErrorCode } from '../errors.ts';
import type { Closing } from './fact.ts';
import type { LinkedAs } from './relations-state.ts';

export type RelationFactBody =
  | { readonly type: 'mergeAsked'; readonly into: string; readonly because: string }
  | { readonly type: 'mergedInto'; readonly into: string; readonly undoUntilMs: number }
  | {
      readonly type: 'absorbed';
      readonly reference: string;
      readonly because: string;
      /** Clocks that are due earlier because of it, or came with it. */
      readonly adopted: readonly string[];
      readonly breached: readonly string[];
      /** The earliest receipt of the two. */
      readonly receivedAtMs: number;
    }
  | {
      readonly type: 'mergeUndone';
      readonly from: string;
      readonly because: string;
      readonly stage: 'receive' | 'classify' | 'handle' | 'followUp' | 'closed';
      readonly hold: { readonly reason: string; readonly untilMs: number } | null;
    }
  | { readonly type: 'gaveBack'; readonly reference: string; readonly receivedAtMs: number }
  /** Another case said no, or is gone. */
  | {
      readonly type: 'caseRefused';
      readonly asked: 'merge' | 'unmerge' | 'adopt' | 'start';
      readonly reference: string;
      readonly code: ErrorCode;
      readonly what: string;
    }
  | { readonly type: 'forwarded'; readonly messageId: string; readonly to: string }
  | { readonly type: 'messageReturned'; readonly messageId: string; readonly channel: string; readonly from: string }
  | { readonly type: 'linked'; readonly reference: string; readonly as: LinkedAs; readonly because: string }
  | { readonly type: 'unlinked'; readonly reference: string; readonly as: LinkedAs; readonly because: string }
  | { readonly type: 'childClosed'; readonly reference: string; readonly how: Closing }
  | { readonly type: 'parentWithdrawn'; readonly reference: string };
