/** One case, from outside: ask it, tell it, decide. */
import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { CaseDecisions, CaseFacts, DecisionName, FactName, MessageHead } from '../domain/case/message.ts';
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
  isClosed,
  isNotFound,
  noAnswer,
  ranOutOfTime,
  refuse,
  unreachable,
} from './care-error.ts';
import { checkedWithOthers, currentOf } from './related-cases.ts';

/** A message whose id and instant the client stamps when they are left out: a new id, and now. */
export type Draft<M extends MessageHead> = Omit<M, 'id' | 'at'> & Partial<Pick<M, 'id' | 'at'>>;

export interface CallOptions {
  /** How long one call may take before it fails with `NO_ANSWER` or `UNREACHABLE`; 10 s when left out. */
  readonly answerWithinMs: number;
}

class CaseConversation {
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

  /** Any fact by its name: never refused by the case, also while it is being closed; one that it has already is not taken again. */
  async tell<N extends FactName>(name: N, message: Draft<CaseFacts[N]>): Promise<void> {
    const complete = stamped<CaseFacts[N]>(message);
    refuse(refusalsBySchema(schemas[name], complete));
    try {
      await this.call((handle) => handle.signal(facts[name].name, complete));
    } catch (error) {
      if (name !== 'customerMessage' || !isClosed(error)) throw error;
      // An old reference leads on (R26): what she says to it is said to the case of which it is a part.
      const current = await this.current();
      if (current.reference === this.reference) throw error;
      await current.tell(name, complete);
    }
  }

  /** Any decision by its name; one that was taken before under the same id is not taken again. */
  async decide<N extends DecisionName>(name: N, message: Draft<CaseDecisions[N]>): Promise<CaseReceipt> {
    const complete = stamped<CaseDecisions[N]>(message);
    refuse(refusalsBySchema(schemas[name], complete));
    const checked = await checkedWithOthers(this, name, complete);
    return this.call((handle) =>
      handle.executeUpdate<CaseReceipt, [CaseDecisions[N]]>(decisions[name].name, {
        args: [checked],
        updateId: complete.id,
      }),
    );
  }

  /** The case of which this one is a part by now; itself where it was not merged (R26). */
  async current(): Promise<CaseHandle> {
    return currentOf(this.other(this.reference));
  }

  /** Another case, over the same connection. */
  other(reference: string): CaseHandle {
    return caseHandle(this.client, reference, this.options);
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

/** Each fact as a method of its own name: `handle.customerMessage({ by, channel, body })`. */
export type FactMethods = { readonly [N in FactName]: (message: Draft<CaseFacts[N]>) => Promise<void> };

/** Each decision as a method of its own name: `handle.reply({ by, body })`. What each means: domain/case/message.ts. */
export type DecisionMethods = {
  readonly [N in DecisionName]: (message: Draft<CaseDecisions[N]>) => Promise<CaseReceipt>;
};

/**
 * A case by its reference. Nothing is asked before a method is called; then each throws `CareError`: `CASE_NOT_FOUND`,
 * `CASE_CLOSED`, `BAD_INPUT` with every field named, what the case itself refuses, `NO_ANSWER`, `UNREACHABLE`.
 * A decision sent twice with the same id is taken once.
 */
export type CaseHandle = CaseConversation & DecisionMethods & FactMethods;

export function caseHandle(client: Client, reference: string, options: CallOptions): CaseHandle {
  const conversation = new CaseConversation(client, reference, options);
  const tells = (Object.keys(facts) as FactName[]).map((name) => [
    name,
    (message: Draft<CaseFacts[typeof name]>) => conversation.tell(name, message),
  ]);
  const decides = (Object.keys(decisions) as DecisionName[]).map((name) => [
    name,
    (message: Draft<CaseDecisions[typeof name]>) => conversation.decide(name, message),
  ]);
  return Object.assign(
    conversation,
    Object.fromEntries(tells) as FactMethods,
    Object.fromEntries(decides) as DecisionMethods,
  );
}

/** The message as it is sent: with an id and an instant of its own where its author gave none. */
export function stamped<M extends MessageHead>(message: Draft<M>): M {
  const given = asItTravels(message) as Draft<M>;
  return { id: randomUUID(), at: new Date().toISOString(), ...given } as M;
}
