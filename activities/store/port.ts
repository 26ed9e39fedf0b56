/** The store: a read model and customer record. A case can always run its clocks without it and catches up later. */
import type { Fact } from '../../domain/case/fact.ts';
import type { OpenCase } from '../../domain/case/joining.ts';
import type { Article } from '../knowledge/article.ts';

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

/** How often an article was shown to an agent, sent as an answer, and what the customers said then. */
export interface ArticleUsage {
  readonly article: string;
  readonly shown: number;
  readonly used: number;
  readonly helped: number;
  readonly didNotHelp: number;
}

/** One effect on the world, claimed before it is tried and marked after it succeeded (design 8). */
export type Claim =
  /** Go ahead: nobody did it. `attempt` counts from 1; above 1 an earlier try may have reached the world. */
  | { readonly state: 'granted'; readonly attempt: number }
  /** It was done; what it returned then. */
  | { readonly state: 'done'; readonly result: string }
  /** Somebody holds an unexpired lease on it, or died with it a moment ago: ask again after the lease. */
  | { readonly state: 'busy' }
  /** Same key, other content: a workflow was reset, say. Nobody may act on it silently. */
  | { readonly state: 'changed' };

/** How long a granted claim keeps others out, by the database's clock; longer than any single try may take. */
export const claimLeaseMs = 120_000;

/** Contacts of a customer this long before an instant are repeats of one matter (first contact resolution counts with 7 days). */
export const recentContactDays = 7;

/**
 * Every call is one statement, so one transaction and one round trip, and may be made again after any failure. They throw the
 * types of `failures.ts`: `StoreDown` for what may pass, `StoreRefused` for data that no database will take.
 */
export interface Store {
  /**
   * Appends facts and brings the read model up to them, in one round trip; idempotent by (reference, seq).
   *
   * All of a batch or nothing of it. A batch that overlaps what is stored adds the rest; one that leaves a gap (the second came
   * before the first) writes nothing and throws `FactsMissing`: try again, the first is on its way. A stored fact that comes
   * again with another content throws `FactsChanged`.
   */
  record(batch: FactBatch): Promise<void>;
  timeline(reference: string): Promise<readonly Fact[]>;
  findCase(reference: string): Promise<CaseRow | undefined>;
  /** Open cases first, then by received; for boards and lists. */
  listCases(filter: {
    readonly stage?: string;
    readonly team?: string;
    readonly limit: number;
  }): Promise<readonly CaseRow[]>;
  /** How many open cases each agent of a team holds. */
  openCasesByAgent(team: string): Promise<Readonly<Record<string, number>>>;
  /** The customer's open cases with what a newcomer could join them by, oldest first; at most 100. */
  openCasesOf(customerId: string): Promise<readonly OpenCase[]>;
  /** What a plan should know of this customer: open cases and contacts on the same matter lately. */
  customerContext(
    customerId: string,
    beforeMs: number,
  ): Promise<{ readonly openCases: readonly string[]; readonly recentContacts: number }>;
  /** Puts these articles in place of those that are there. */
  replaceArticles(articles: readonly Article[]): Promise<void>;
  /** In order of their ids. */
  articles(): Promise<readonly Article[]>;
  /** Of every article that a recorded fact names, in order of the ids; it follows from the facts, each counted once. */
  articleUsage(): Promise<readonly ArticleUsage[]>;
  /**
   * Asks for leave to have an effect; `contentHash` is the SHA-256 of what will be sent. Of any number of callers at once one is
   * granted, for `leaseMs` (120 s unless told); the others are `busy` until it is done, given back or its lease is over.
   */
  claim(key: string, contentHash: string, atMs: number, leaseMs?: number): Promise<Claim>;
  /** Gives a granted claim back after a try that failed, so that the next one need not wait for the lease. */
  release(key: string, attempt: number): Promise<void>;
  /** Only for what was claimed; the first result stays. */
  markDone(key: string, result: string, atMs: number): Promise<void>;
  close(): Promise<void>;
}
