/** What cases say to their team, and agents: JSON-safe. */
import type { Priority } from '../policy/plan.ts';
import type { Presence } from '../routing/able.ts';
import type { Need } from '../routing/need.ts';

/** A case as its team has to know it. */
export interface CaseCall {
  readonly reference: string;
  /** Counts the case's turns with teams: what belongs to an earlier one is no longer meant. */
  readonly ticket: number;
  /** Of the policy that planned it: an unknown one makes the team read its roster again. */
  readonly policyVersion: string;
  readonly need: Need;
  readonly priority: Priority;
  /** Its nearest promise; null when it has none. */
  readonly dueMs: number | null;
  readonly sinceMs: number;
}

/** It wants somebody. Said again under the same ticket it brings priority, deadline or needs up to date, in its place. */
export interface HandOver extends CaseCall {
  /** One-to-one agents of its customer. */
  readonly own: readonly string[];
  /** Who dealt with the customer last, unless that went badly. */
  readonly last: string | null;
  /** It shows that nobody can take it: it has to hear when somebody can. */
  readonly marked: boolean;
  /** For her and nobody else: a transfer. */
  readonly to: string | null;
  /** How many shards of the team have looked at it before. */
  readonly hops?: number;
}

/** Somebody has it: offered or not. */
export interface Taken extends CaseCall {
  readonly agent: string;
}

/** Nobody of the team has to do with it any more. */
export interface Released {
  readonly reference: string;
  readonly ticket: number;
}

/** One message of a case to its team. */
export type TeamCall =
  | ({ readonly say: 'handOver' } & HandOver)
  | ({ readonly say: 'taken' } & Taken)
  | ({ readonly say: 'released' } & Released);

/** What the team says to a case: it goes out as a signal, once for each number. */
export type CaseNews =
  | {
      readonly tell: 'assigned';
      readonly agent: { readonly id: string; readonly name: string; readonly email: string };
      readonly because: string;
      /** She stands in for this absent agent (R32). */
      readonly deputyFor: string | null;
    }
  /** It waits; `nobody` says why nobody can take it in time, null that somebody can. */
  | { readonly tell: 'queued'; readonly nobody: string | null }
  /** She has gone off without a word: has she accepted it? */
  | { readonly tell: 'recalled'; readonly agent: string };

/** What the team wants done, in order. */
export type TeamEffect = { readonly seq: number } & (
  | { readonly do: 'tellCase'; readonly reference: string; readonly ticket: number; readonly news: CaseNews }
  /** A live offer passed her by: she is away now, and hears it. */
  | { readonly do: 'tellAgent'; readonly agent: string; readonly reference: string; readonly atMs: number }
  /** To another shard of the team. */
  | { readonly do: 'passOn'; readonly shard: number; readonly call: TeamCall }
);

export interface SetPresence {
  readonly agent: string;
  readonly presence: Presence;
}

/** She will not be back for a while: her deputy has her cases (R32). */
export interface SetAbsent {
  readonly agent: string;
  /** Else the policy's. */
  readonly deputy?: string;
  /** ISO instant; until she says that she is back when left out. */
  readonly until?: string;
}
