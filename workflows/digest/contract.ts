/**
 * The digest's contract. One workflow a recipient and way: reached by signal-with-start, so that it is there when somebody has to
 * be told and gone when nobody has.
 */
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { DigestState, Wording } from '../../domain/notices/digest.ts';
import type { NoticeLine } from '../../domain/notices/notice.ts';

export const digestWorkflowType = 'digestWorkflow';

/** Where a digest goes. Webhooks are told apart from mail, so that one that is away delays no mail. */
export interface DigestRecipient {
  /** Of a person of ours; the id says nothing more about her. */
  readonly id: string;
  readonly name: string;
  readonly way: 'mail' | 'webhook';
  /** A mail address, or the webhook's URL. */
  readonly address: string;
}

export function digestWorkflowId({ id, way }: Pick<DigestRecipient, 'id' | 'way'>): string {
  return way === 'mail' ? `digest/${id}` : `digest/${id}/${way}`;
}

export interface DigestInput {
  readonly to: DigestRecipient;
  /** A minute when left out (R29). */
  readonly windowMs?: number;
  /** Continue as new after so many history events; 8,000 when left out, earlier when Temporal suggests it. */
  readonly renewAfterEvents?: number;
  /** Set by the workflow itself when it continues as new. */
  readonly carry?: DigestState;
}

export interface TellSignal {
  /** Where she can be reached now; the last one counts. */
  readonly to: DigestRecipient;
  readonly wording: Wording;
  readonly lines: readonly NoticeLine[];
}

export const tell = defineSignal<[TellSignal]>('tell');
export const takeBack = defineSignal<[{ readonly keys: readonly string[] }]>('takeBack');
export const pendingLines = defineQuery<readonly NoticeLine[]>('pendingLines');

/** What the digest sends: the lines in order, and how to word them. */
export interface Digest extends Wording {
  readonly to: DigestRecipient;
  readonly lines: readonly NoticeLine[];
}
