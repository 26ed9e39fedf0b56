/** What workflows may ask of the store. */
import { ApplicationFailure } from '@temporalio/common';
import { FactsChanged, FactsMissing, StoreDown, StoreRefused } from './failures.ts';
import type { FactBatch, Store } from './port.ts';

export interface StoreActivities {
  /** Applying a batch twice changes nothing. Fails as `STORE_DOWN` or `FACTS_MISSING` (retryable), `EFFECT_CHANGED` or `BAD_INPUT` (not). */
  recordFacts(batch: FactBatch): Promise<void>;
}

export function createStoreActivities({ store }: { readonly store: Pick<Store, 'record'> }): StoreActivities {
  return {
    recordFacts: (batch) => asApplicationFailure(() => store.record(batch)),
  };
}

/** The store's errors as failures with a code from the error table; `nonRetryable` where trying again cannot help. */
export async function asApplicationFailure<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof StoreDown || thrown instanceof FactsMissing) {
      throw ApplicationFailure.create({ type: thrown.code, message: thrown.message, cause: thrown });
    }
    if (thrown instanceof FactsChanged || thrown instanceof StoreRefused) {
      throw ApplicationFailure.create({
        type: thrown.code,
        message: thrown.message,
        cause: thrown,
        nonRetryable: true,
      });
    }
    throw thrown;
  }
}
