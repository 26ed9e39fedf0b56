/** The store: a read model and customer record. A case can always run its clocks without it and catches up later. */
import type { Fact } from '../../domain/case/fact.ts';

export interface FactBatch {
  readonly reference: string;
  /** In order of `seq`; a batch that was applied before changes nothing. */
  readonly facts: readonly Fact[];
}

export interface CaseRow {
  readonly reference: string;
  readonly channel: string;
  readonly stage: string;
  readonly kind: string | null;
  readonly category: string | null;
  readonly priority: number | null;
  readonly team: string | null;
  readonly agent: string | null;
  readonly subject: string | null;
  readonly customerId: string;
  readonly receivedAt: string;
  readonly firstReplyAt: string | null;
  readonly solvedAt: string | null;
  readonly closedAt: string | null;
  readonly closedHow: string | null;
  readonly reopened: number;
  readonly breached: readonly string[];
}

/** One effect on the world, claimed before it is tried and marked after it succeeded (design 8). */
export type Claim =
  /** Go ahead: nobody did it. `attempt` counts from 1; above 1 an earlier try may have reached the world. */
  | { readonly state: 'granted'; readonly attempt: number }
  /** It was done; what it returned then. */
  | { readonly state: 'done'; readonly result: string }
  /** Same key, other content: a workflow was reset, say. Nobody may act on it silently. */
  | { readonly state: 'changed' };

export interface Store {
  /** Appends facts and brings the read model up to them, in one round trip; idempotent by (reference, seq). */
  record(batch: FactBatch): Promise<void>;
  timeline(reference: string): Promise<readonly Fact[]>;
  findCase(reference: string): Promise<CaseRow | undefined>;
  /** Open cases first, then by received; for boards and lists. */
  listCases(filter: { readonly stage?: string; readonly team?: string; readonly limit: number }): Promise<readonly CaseRow[]>;
  /** How many open cases each agent of a team holds. */
  openCasesByAgent(team: string): Promise<Readonly<Record<string, number>>>;
  /** What a plan should know of this customer: open cases and contacts on the same matter lately. */
  customerContext(customerId: string, beforeMs: number): Promise<{ readonly openCases: readonly string[]; readonly recentContacts: number }>;
  /** Asks for leave to have an effect; `contentHash` is the SHA-256 of what will be sent. */
  claim(key: string, contentHash: string, atMs: number): Promise<Claim>;
  markDone(key: string, result: string, atMs: number): Promise<void>;
  close(): Promise<void>;
}
