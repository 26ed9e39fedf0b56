/** A promised call: wait for its hour, find somebody who calls, ring, and go on by the outcome until it is over. */
import { ApplicationFailure, CancellationScope, isCancellation } from '@temporalio/workflow';
import type { CallbackEnd, CallbackResult } from '../../domain/callback/callback.ts';
import { orderOf, requestOf } from '../../domain/callback/own-order.ts';
import { firstAttemptMs, isFinal, nextAttemptMs, promiseOf, windowRefusal } from '../../domain/callback/schedule.ts';
import { compileCalendar } from '../../domain/calendar/index.ts';
import { attempt } from './attempt.ts';
import { CallDesk } from './call-desk.ts';
import type { CallbackInput } from './contract.ts';
import { patient, provisional } from './profiles.ts';
import { tellEnd } from './tell.ts';

/**
 * Runs one callback. Input: the order of a case, or a wish that is planned here. Output: how it ended.
 * Fails only where a wish cannot be promised (`CALL_IN_PAST`, `CALL_OUTSIDE_HOURS`, `BAD_INPUT`).
 */
export async function callbackWorkflow(input: CallbackInput): Promise<CallbackResult> {
  const desk = new CallDesk(input);
  await plan(desk, input);
  try {
    return await ended(desk, await callUntilOver(desk));
  } catch (error) {
    if (!isCancellation(error)) throw error;
    return CancellationScope.nonCancellable(async () => {
      desk.cancelled ??= { because: 'cancelled', tellCustomer: true };
      return ended(desk, 'cancelled');
    });
  }
}

async function plan(desk: CallDesk, input: CallbackInput): Promise<void> {
  if ('order' in input) {
    desk.take(input.order);
    return;
  }
  const { wish } = input;
  if (wish.customer.phone === undefined) {
    throw desk.refuse({ code: 'BAD_INPUT', path: 'customer.phone', what: 'callback: no number to call' });
  }
  const nowMs = Date.now();
  const request = requestOf(wish);
  const found = await provisional.planProvisionally({ request, atMs: nowMs }).catch(async (error: unknown) => {
    if (isCancellation(error)) throw error;
    return patient.planProvisionally({ request, atMs: nowMs });
  });
  const order = orderOf(wish, wish.customer.phone, found, nowMs, compileCalendar);
  const refusal =
    order === undefined
      ? { code: 'POLICY_MISSING' as const, what: 'callback: the plan has no calendar for calls' }
      : windowRefusal(order.window, compileCalendar(order.calendar), nowMs);
  if (order === undefined || refusal !== undefined) {
    throw refusal === undefined ? ApplicationFailure.nonRetryable('no order') : desk.refuse(refusal);
  }
  desk.take(order);
}

/** Attempt after attempt; what was said in between comes first. */
async function callUntilOver(desk: CallDesk): Promise<CallbackEnd> {
  const { order, calendar } = desk;
  let dueMs: number | null = firstAttemptMs(order, calendar, Date.now());
  while (dueMs !== null) {
    const made = await attempt(desk, dueMs);
    if (made.is === 'over') return made.end;
    const last = desk.attempts.at(-1);
    if (last !== undefined && isFinal(last.outcome)) return last.outcome;
    dueMs = nextAttemptMs(order, desk.attempts, calendar);
  }
  return desk.attempts.at(-1)?.outcome === 'voicemail' ? 'voicemail' : 'noAnswer';
}

async function ended(desk: CallDesk, end: CallbackEnd): Promise<CallbackResult> {
  const { order, attempts, report } = desk;
  const endedAtMs = Date.now();
  desk.end = end;
  const promise = promiseOf(order, attempts, endedAtMs);
  const result: CallbackResult = { id: order.id, end, promise, attempts, report, endedAtMs };
  desk.show('ended', 'nothing: it is over');
  await tellEnd(desk, result);
  await desk.settled();
  return result;
}
