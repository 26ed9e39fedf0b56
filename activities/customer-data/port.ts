/** What is kept of a customer: all of it in one document, and its erasure. */
import type { Fact } from '../../domain/case/fact.ts';

/** A case of hers with its whole timeline. */
export interface CaseRecord {
  readonly reference: string;
  readonly facts: readonly Fact[];
}

export interface CustomerRecord {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly contactPoints: readonly { readonly kind: string; readonly address: string; readonly state: string }[];
  readonly cases: readonly CaseRecord[];
}

export interface CustomerCases {
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

/** Every call may be made again after any failure. */
export interface CustomerData {
  /** Ids under which somebody with this id, or this contact point, is known. */
  customersKnownBy(known: {
    readonly id?: string;
    readonly points: readonly { readonly kind: string; readonly address: string }[];
  }): Promise<readonly string[]>;
  casesOf(ids: readonly string[]): Promise<CustomerCases>;
  recordOf(ids: readonly string[]): Promise<CustomerRecord>;
  /** Hashes of blobs that only these cases name. */
  blobsOf(references: readonly string[]): Promise<readonly string[]>;
  /**
   * Takes the person out of these customers and their cases: names, addresses, words. What remains can be counted: kinds,
   * instants, verdicts, scores, who worked on it. Wishes not to be contacted remain too, under a hash.
   */
  erasePerson(ids: readonly string[], references: readonly string[]): Promise<void>;
}
