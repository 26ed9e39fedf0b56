/** A customer's right to see what is kept of her and to be forgotten, asked from any machine: only workers open the store. */
import type { Exported, KnownBy } from '../../activities/customer-data/activities.ts';

export const customerDataWorkflowType = 'customerDataWorkflow';
export type { Exported, KnownBy };

/** `find` is the only one that names her; the others go by ids. */
export type CustomerDataQuestion =
  | { readonly do: 'find'; readonly customer: KnownBy }
  | { readonly do: 'export'; readonly ids: readonly string[] }
  | {
      readonly do: 'erase';
      readonly ids: readonly string[];
      /** Waits until her open cases have closed; else they are named and nothing is erased. */
      readonly wait: boolean;
    };

export type CustomerDataAnswer =
  | {
      readonly did: 'found';
      readonly ids: readonly string[];
      readonly open: readonly string[];
      readonly closed: readonly string[];
    }
  | ({ readonly did: 'exported' } & Exported)
  | { readonly did: 'refused'; readonly open: readonly string[] }
  | { readonly did: 'erased'; readonly cases: number; readonly blobs: number };
