/** The steps of a remedy, each safe to repeat: reserved in the ledger, carried out, shown as done; and what undoes each of them. */
import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { contentHash } from '../messages/content-hash.ts';
import { asApplicationFailure } from '../store/activities.ts';
import type { RemedyLedger } from '../store/remedies.ts';
import { RemedySystemDown, type CarriedOut, type Remedies, type RemedyOrder } from './port.ts';

export interface RemedyDeps {
  readonly ledger: RemedyLedger;
  readonly remedies: Remedies;
  readonly nowMs: () => number;
}

/** `attempt` counts from 1: a remedy that was taken back may be tried again, and is then another order to the world. */
export type Reserved =
  { readonly state: 'reserved'; readonly attempt: number } | { readonly state: 'done'; readonly result: string };

export function createRemedyActivities({ ledger, remedies, nowMs }: RemedyDeps) {
  return {
    /** Fails as `STORE_DOWN` (retryable), and as `EFFECT_CHANGED` when the key stands for another remedy. */
    async reserveRemedy(order: RemedyOrder): Promise<Reserved> {
      const { key, reference, remedy, kind, amount, what } = order;
      const hash = contentHash({ reference, remedy, kind, amount, what });
      const entry = { key, reference, remedy, kind, amount, what, contentHash: hash };
      const reserved = await asApplicationFailure(() => ledger.reserveRemedy(entry, nowMs()));
      if (reserved.state !== 'changed') return reserved;
      throw ApplicationFailure.create({
        type: 'EFFECT_CHANGED',
        nonRetryable: true,
        message: `remedy ${key}: the ledger has another one under this key. Compare the two and decide what she gets.`,
      });
    },
    /** Fails as `REMEDY_SYSTEM_DOWN` or `CHANNEL_DOWN` (retryable). */
    async performRemedy(order: RemedyOrder, attempt: number): Promise<CarriedOut> {
      return asRemedyFailure(() => remedies.carryOut(order, idempotencyKey(order, attempt)));
    },
    async settleRemedy(key: string, result: string): Promise<void> {
      await asApplicationFailure(() => ledger.settleRemedy(key, result, nowMs()));
    },
    /** Undoes `performRemedy`. */
    async takeBackRemedy(order: RemedyOrder, attempt: number): Promise<void> {
      await asRemedyFailure(() => remedies.takeBack(order, idempotencyKey(order, attempt)));
    },
    /** Undoes `reserveRemedy`. */
    async cancelRemedy(key: string, because: string): Promise<void> {
      await asApplicationFailure(() => ledger.cancelRemedy(key, because, nowMs()));
    },
  };
}

export type RemedyActivities = ReturnType<typeof createRemedyActivities>;

/** Without the reference's characters: ids of signed webhooks have no full stops. */
function idempotencyKey({ key }: RemedyOrder, attempt: number): string {
  return `rem_${createHash('sha256')
    .update(`${key}#${String(attempt)}`)
    .digest('hex')
    .slice(0, 40)}`;
}

async function asRemedyFailure<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (thrown) {
    if (!(thrown instanceof RemedySystemDown)) throw thrown;
    throw ApplicationFailure.create({ type: thrown.code, message: thrown.message, cause: thrown });
  }
}
