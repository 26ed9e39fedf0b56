/**
 * A remedy as a saga: reserved in the ledger, carried out, shown as done. Each step is safe to repeat under the remedy's key, and
 * has its own way back: so whatever dies in between, she has it once or not at all.
 */
import { isCancellation } from '@temporalio/workflow';
import type { RemedyOrder } from '../../activities/remedies/port.ts';
import type { Effect } from '../../domain/case/effect.ts';
import type { EffectResult } from '../../domain/case/effect-result.ts';
import type { Desk } from './desk.ts';
import { ledger, remedies, undoing } from './profiles.ts';

type Options = Parameters<typeof ledger.reserveRemedy.executeWithOptions>[0];

export async function carryOutRemedy(
  effect: Extract<Effect, { do: 'remedy' }>,
  desk: Desk,
  options: Options,
): Promise<EffectResult> {
  const order = orderOf(effect, desk);
  const reserved = await ledger.reserveRemedy.executeWithOptions(options, [order]);
  if (reserved.state === 'done') return ended('done', reserved.result);
  const { attempt } = reserved;
  const wayBack = [async () => undoing.cancelRemedy(order.key, 'not carried out')];
  try {
    // Before the step and not after it: when it gives up nobody knows how far it came.
    wayBack.unshift(async () => undoing.takeBackRemedy(order, attempt));
    const carried = await remedies.performRemedy.executeWithOptions(options, [order, attempt]);
    if (carried.state === 'refused') {
      await undoing.cancelRemedy(order.key, carried.detail);
      return ended('failed', carried.detail);
    }
    await ledger.settleRemedy.executeWithOptions(options, [order.key, carried.result]);
    return ended('done', carried.result);
  } catch (error) {
    if (isCancellation(error)) throw error;
    for (const back of wayBack) await back();
    return ended('failed', 'it could not be carried out in time');
  }
}

function ended(standing: 'done' | 'failed', result: string): EffectResult {
  return { state: 'remedyEnded', standing, result };
}

function orderOf({ key, remedy }: Extract<Effect, { do: 'remedy' }>, desk: Desk): RemedyOrder {
  const { reference, plan, request } = desk.state;
  const { id, kind, amount, what } = remedy;
  const finance = (plan?.roles ?? []).find(({ role }) => role === 'finance')?.people ?? [];
  return {
    key,
    reference,
    remedy: id,
    kind,
    amount,
    what,
    orderNumber: request.orderNumber,
    language: plan?.language ?? 'en',
    templates: plan?.templates ?? 'default',
    finance,
  };
}
