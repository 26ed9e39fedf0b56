/** One case, from outside: ask it, tell it, decide. */
import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { CaseDecisions, CaseFacts, DecisionName, MessageHead } from '../domain/case/message.ts';
import type { PlanPreview } from '../domain/case/plan-preview.ts';
import type { CaseSnapshot } from '../domain/case/snapshot.ts';
import type { CasePlan } from '../domain/policy/plan.ts';
import {
  caseWorkflowId,
  decisions,
  explain,
  facts,
  planPreview,
  planningFacts,
  snapshot,
  type CaseOutcome,
  type CaseReceipt,
  type PlanningFacts,
} from '../workflows/case/contract.ts';
import { refusalsBySchema, schemas } from '../workflows/case/schema.ts';
import { asItTravels } from './as-it-travels.ts';
import {
  asCareError,
  careError,
  caseClosed,
  isNotFound,
  noAnswer,
  ranOutOfTime,
  refuse,
  unreachable,
} from './care-error.ts';
import { throughRenewal } from './through-renewal.ts';

/** A message whose id and instant the client stamps when they are left out: a new id, and now. */
export type Draft<M extends MessageHead> = Omit<M, 'id' | 'at'> & Partial<Pick<M, 'id' | 'at'>>;

export interface CallOptions {
  /** How long one call may take before it fails with `NO_ANSWER` or `UNREACHABLE`; 10 s when left out. */
  readonly answerWithinMs: number;
}

/**
 * A case by its reference. Nothing is asked before a method is called; then each throws `CareError`: `CASE_NOT_FOUND`,
 * `CASE_CLOSED`, `BAD_INPUT` with every field named, what the case itself refuses, `NO_ANSWER`, `UNREACHABLE`.
 * A decision sent twice with the same id is taken once.
 */
export class CaseHandle {
  readonly reference: string;
  private readonly client: Client;
  private readonly options: CallOptions;

  constructor(client: Client, reference: string, options: CallOptions) {
    this.client = client;
    this.reference = reference;
    this.options = options;
  }

  /** Where the case is now. Also answered by a closed one, while the namespace keeps it. */
  async snapshot(): Promise<CaseSnapshot> {
    return this.call((handle) => handle.query(snapshot));
  }

  /** Why a clock is due when it is due, or all of them, as text: step by step what was counted and what was not. */
  async explain(which: { readonly clock?: string; readonly language?: 'zh' | 'en' } = {}): Promise<string> {
    return this.call((handle) => handle.query(explain, which));
  }

  /** What a new plan of this case would be made from, for a dry run. */
  async planningFacts(): Promise<PlanningFacts> {
    return this.call((handle) => handle.query(planningFacts));
  }

  /** What another plan would change, and nothing is changed by asking; null for a case without a plan, or a closed one. */
  async previewPlan(plan: CasePlan): Promise<PlanPreview | null> {
    return this.call((handle) => handle.query(planPreview, plan));
  }

  /** How the case ended; waits until it has. */
  async outcome(): Promise<CaseOutcome> {
    try {
      return (await this.workflow().result()) as CaseOutcome;
    } catch (error) {
      throw await this.meaningOf(error);
    }
  }

  /** What the customer said since: a fact, so it is never refused by the case, also while it is being closed. */
  async customerMessage(message: Draft<CaseFacts['customerMessage']>): Promise<void> {
    const complete = stamped<CaseFacts['customerMessage']>(message);
    refuse(refusalsBySchema(schemas.customerMessage, complete));
    await this.call((handle) => handle.signal(facts.customerMessage, complete));
  }

  /** What a live contact reports as it goes on (R2): a fact, so it is never refused. */
  async contact(message: Draft<CaseFacts['contact']>): Promise<void> {
    const complete = stamped<CaseFacts['contact']>(message);
    refuse(refusalsBySchema(schemas.contact, complete));
    await this.call((handle) => handle.signal(facts.contact, complete));
  }

  /** Enters a call or visit that is over (R5); `CareClient.logContact` opens its case in the same act. */
  logContact(message: Draft<CaseDecisions['logContact']>): Promise<CaseReceipt> {
    return this.decide('logContact', message);
  }

  accept(message: Draft<CaseDecisions['accept']>): Promise<CaseReceipt> {
    return this.decide('accept', message);
  }

  reply(message: Draft<CaseDecisions['reply']>): Promise<CaseReceipt> {
    return this.decide('reply', message);
  }

  note(message: Draft<CaseDecisions['note']>): Promise<CaseReceipt> {
    return this.decide('note', message);
  }

  hold(message: Draft<CaseDecisions['hold']>): Promise<CaseReceipt> {
    return this.decide('hold', message);
  }

  resume(message: Draft<CaseDecisions['resume']>): Promise<CaseReceipt> {
    return this.decide('resume', message);
  }

  reclassify(message: Draft<CaseDecisions['reclassify']>): Promise<CaseReceipt> {
    return this.decide('reclassify', message);
  }

  /** A new plan from the policy as it is now; it follows a moment after the receipt. */
  replan(message: Draft<CaseDecisions['replan']>): Promise<CaseReceipt> {
    return this.decide('replan', message);
  }

  escalate(message: Draft<CaseDecisions['escalate']>): Promise<CaseReceipt> {
    return this.decide('escalate', message);
  }

  solve(message: Draft<CaseDecisions['solve']>): Promise<CaseReceipt> {
    return this.decide('solve', message);
  }

  confirm(message: Draft<CaseDecisions['confirm']>): Promise<CaseReceipt> {
    return this.decide('confirm', message);
  }

  rate(message: Draft<CaseDecisions['rate']>): Promise<CaseReceipt> {
    return this.decide('rate', message);
  }

  reopen(message: Draft<CaseDecisions['reopen']>): Promise<CaseReceipt> {
    return this.decide('reopen', message);
  }

  withdraw(message: Draft<CaseDecisions['withdraw']>): Promise<CaseReceipt> {
    return this.decide('withdraw', message);
  }

  retry(message: Draft<CaseDecisions['retry']>): Promise<CaseReceipt> {
    return this.decide('retry', message);
  }

  private async decide<N extends DecisionName>(name: N, message: Draft<CaseDecisions[N]>): Promise<CaseReceipt> {
    const complete = stamped<CaseDecisions[N]>(message);
    refuse(refusalsBySchema(schemas[name], complete));
    return this.call((handle) =>
      throughRenewal(() =>
        handle.executeUpdate<CaseReceipt, [CaseDecisions[N]]>(decisions[name].name, {
          args: [complete],
          updateId: complete.id,
        }),
      ),
    );
  }

  private workflow(): WorkflowHandle {
    return this.client.workflow.getHandle(caseWorkflowId(this.reference));
  }

  private async call<T>(ask: (handle: WorkflowHandle) => Promise<T>): Promise<T> {
    try {
      return await this.client.withDeadline(Date.now() + this.options.answerWithinMs, () => ask(this.workflow()));
    } catch (error) {
      throw await this.meaningOf(error);
    }
  }

  /** Temporal says "not found" also of a closed workflow, and "deadline" whoever is away: a look at the case tells which. */
  private async meaningOf(error: unknown): Promise<unknown> {
    if (!isNotFound(error) && !ranOutOfTime(error)) return asCareError(error);
    try {
      const { status } = await this.client.withDeadline(Date.now() + Math.min(2_000, this.options.answerWithinMs), () =>
        this.workflow().describe(),
      );
      if (ranOutOfTime(error)) return noAnswer(error);
      return caseClosed(this.reference, error, status.name.toLowerCase());
    } catch (second) {
      if (isNotFound(second)) {
        return careError(
          {
            code: 'CASE_NOT_FOUND',
            what: `no case ${this.reference}`,
            next: 'Check the reference; a closed case is known until the retention is over',
          },
          error,
        );
      }
      return ranOutOfTime(second) ? unreachable(undefined, error) : asCareError(second);
    }
  }
}

/** The message as it is sent: with an id and an instant of its own where its author gave none. */
export function stamped<M extends MessageHead>(message: Draft<M>): M {
  const given = asItTravels(message) as Draft<M>;
  return { id: randomUUID(), at: new Date().toISOString(), ...given } as M;
}
