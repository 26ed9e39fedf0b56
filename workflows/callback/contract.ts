/** The callback workflow's contract: a promised call, as a child of its case or on its own. All that outsiders may import. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type {
  CallAnswerLine,
  CallAttempt,
  CallbackEnd,
  CallbackOrder,
  CallOutcome,
  CallQuestion,
  CallReport,
  CallWindow,
  PromiseVerdict,
} from '../../domain/callback/callback.ts';
import type { Customer } from '../../domain/case/request.ts';

export const callbackWorkflowType = 'callbackWorkflow';

/** Id of a case's n-th callback: the case's own id and a number, nothing about the person. */
export function callbackWorkflowId(reference: string, n: number): string {
  return `case/${reference}/callback/${String(n)}`;
}

/** Id of a callback without a case: "call me back". */
export function ownCallbackWorkflowId(id: string): string {
  return `callback/${id}`;
}

/** The workflow id of a callback by the name people know it under: `A-1042/1`, or its own id. */
export function workflowIdOfCallback(id: string): string {
  const [, reference, n] = /^(.+)\/(\d+)$/.exec(id) ?? [];
  return reference === undefined ? ownCallbackWorkflowId(id) : callbackWorkflowId(reference, Number(n));
}

/** Activity id of an attempt, by which it is completed from outside. */
export function callActivityId(attempt: number): string {
  return `call-${String(attempt)}`;
}

/** "Call me back" by somebody who has no case: planned by the worker, which has the policy. */
export interface CallbackWish {
  readonly id: string;
  readonly customer: Customer;
  readonly because: string;
  /** Left out: as soon as the policy promises. */
  readonly window?: CallWindow;
  readonly policy?: string;
  readonly requestedAt: string;
}

export type CallbackInput = { readonly order: CallbackOrder } | { readonly wish: CallbackWish };

export interface CallStarted {
  readonly agent: string;
  readonly at: string;
}

/** A report as it travels: ISO instant, fields left out where nothing is to be said. */
export interface CallReported {
  readonly outcome: CallOutcome;
  readonly agent?: string;
  readonly at: string;
  readonly summary?: string;
  readonly answers?: readonly CallAnswerLine[];
}

export interface CancelCallback {
  readonly because: string;
  /** The customer hears of it, unless she said it herself. */
  readonly tellCustomer: boolean;
}

/** What the activity of an attempt is completed with. */
export type CallAnswer =
  | { readonly state: 'answered'; readonly report: CallReport }
  /** It never rang: the contact rules, or another caller, and when to ask again. */
  | { readonly state: 'notNow'; readonly because: string; readonly notBeforeMs: number | null };

export interface CallbackSnapshot {
  readonly id: string;
  readonly reference: string | null;
  readonly kind: CallbackOrder['kind'];
  readonly state: 'planned' | 'waiting' | 'offered' | 'ringing' | 'reporting' | 'ended';
  readonly because: string;
  readonly phone: string;
  readonly language: string;
  readonly script: readonly CallQuestion[];
  readonly window: CallWindow | null;
  readonly promise: PromiseVerdict;
  readonly agent: string | null;
  /** When it goes on by itself; null while it waits for people. */
  readonly nextMs: number | null;
  readonly waitsFor: string;
  readonly ringing: { readonly attempt: number; readonly activityId: string } | null;
  readonly attempts: readonly CallAttempt[];
  readonly end: CallbackEnd | null;
}

export const callbackUpdates = {
  /** Waits until it is known whether the call can be promised; fails with the code when not. */
  booked: defineUpdate<CallWindow>('booked'),
  /** The agent picks up the phone: one ringing attempt begins. */
  start: defineUpdate<CallbackSnapshot, [CallStarted]>('start'),
  /** What came of it, where no attempt is ringing: a late word, or a call made without telling us before. */
  report: defineUpdate<CallbackSnapshot, [CallReported]>('report'),
  /** Somebody else calls: her own wish, or because the first one is away (R32). */
  giveTo: defineUpdate<CallbackSnapshot, [{ readonly agent: string }]>('giveTo'),
} as const;

export const callbackSignals = { cancel: defineSignal<[CancelCallback]>('cancel') } as const;

export const callbackSnapshot = defineQuery<CallbackSnapshot>('snapshot');
