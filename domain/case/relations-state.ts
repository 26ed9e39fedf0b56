/** How a case belongs with others: parts of one request as child cases. JSON-safe. */
import type { Closing } from './fact.ts';

/** A part of the request that is a case of its own. */
export interface ChildCard {
  readonly reference: string;
  /** The parent cannot be solved while it is open. */
  readonly required: boolean;
  readonly what: string;
  readonly openedAtMs: number;
  /** How it ended; null while it is open. */
  readonly closed: { readonly how: Closing; readonly atMs: number } | null;
}

export interface Relations {
  readonly children: readonly ChildCard[];
}

export const noRelations: Relations = { children: [] };
