/** A customer's right to see and to be forgotten, step by step; each step may be made again. */
import { ApplicationFailure } from '@temporalio/common';
import type { Customer } from '../../domain/case/request.ts';
import type { Blobs } from '../blobs/port.ts';
import { BlobsDown } from '../blobs/port.ts';
import { asApplicationFailure } from '../store/activities.ts';
import { contactPointsOf, customerIdOf } from '../store/customer-identity.ts';
import type { CustomerCases, CustomerData } from './port.ts';

export type KnownBy = Pick<Customer, 'id' | 'email' | 'phone' | 'handle'>;

export interface Exported {
  readonly blob: string;
  readonly bytes: number;
  readonly cases: number;
}

export interface CustomerDataActivities {
  /** Ids only: from here on nothing that is said of her names her. */
  findCustomer(known: KnownBy): Promise<readonly string[]>;
  casesOfCustomer(ids: readonly string[]): Promise<CustomerCases>;
  /** Puts all that is kept of her into one blob. */
  exportCustomer(ids: readonly string[]): Promise<Exported>;
  /** Attachments and transcripts; answers how many. */
  eraseBlobs(references: readonly string[]): Promise<number>;
  eraseRecord(ids: readonly string[], references: readonly string[]): Promise<void>;
  /** Their executions in Temporal, children included; fails, retryable, until they are gone. */
  deleteExecutions(references: readonly string[]): Promise<void>;
}

export interface CustomerDataDeps {
  readonly data: CustomerData;
  readonly blobs: Blobs;
  /** Deletes what Temporal keeps of a closed case. */
  readonly deleteExecutionsOf: (reference: string) => Promise<void>;
}

export function createCustomerDataActivities({
  data,
  blobs,
  deleteExecutionsOf,
}: CustomerDataDeps): CustomerDataActivities {
  return {
    findCustomer: (known) =>
      asApplicationFailure(async () => {
        const points = contactPointsOf(known);
        const found = await data.customersKnownBy({ ...(known.id === undefined ? {} : { id: known.id }), points });
        // Known by her address only, she has an id made from it, also before the store has heard of her.
        return [...new Set([...found, customerIdOf(known, 'nobody')])];
      }),
    casesOfCustomer: (ids) => asApplicationFailure(() => data.casesOf(ids)),
    exportCustomer: (ids) =>
      withBlobFailures(async () => {
        const record = await data.recordOf(ids);
        const bytes = Buffer.from(JSON.stringify(record, null, 2));
        return { blob: await blobs.put(bytes), bytes: bytes.byteLength, cases: record.cases.length };
      }),
    eraseBlobs: (references) =>
      withBlobFailures(async () => {
        const hashes = await data.blobsOf(references);
        for (const hash of hashes) await blobs.remove(hash);
        return hashes.length;
      }),
    eraseRecord: (ids, references) => asApplicationFailure(() => data.erasePerson(ids, references)),
    deleteExecutions: async (references) => {
      const asked = await Promise.allSettled(references.map(deleteExecutionsOf));
      for (const one of asked) if (one.status === 'rejected') throw one.reason;
    },
  };
}

async function withBlobFailures<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await asApplicationFailure(call);
  } catch (thrown) {
    if (thrown instanceof BlobsDown)
      throw ApplicationFailure.create({ type: 'STORE_DOWN', message: thrown.message, cause: thrown });
    throw thrown;
  }
}
