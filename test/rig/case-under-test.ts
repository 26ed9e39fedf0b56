/** A case as a test works with it: act, let time pass, look. */
import { randomUUID } from 'node:crypto';
import { Client, WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import { throughRenewal } from '../../client/through-renewal.ts';
import type { Fact } from '../../domain/case/fact.ts';
import type { CaseDecisions, CaseFacts, DecisionName, FactName } from '../../domain/case/message.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { CaseSnapshot } from '../../domain/case/snapshot.ts';
import {
  decisions,
  explain,
  facts,
  snapshot,
  type CaseOutcome,
  type CaseReceipt,
} from '../../workflows/case/contract.ts';
import type { Rig } from './rig.ts';

type Given<M> = Omit<M, 'id' | 'by' | 'at'> & Partial<Pick<CaseDecisions['note'], 'id' | 'by' | 'at'>>;

export class CaseUnderTest {
  readonly rig: Rig;
  readonly request: CaseRequest;
  readonly handle: WorkflowHandle;

  constructor(rig: Rig, request: CaseRequest, handle: WorkflowHandle) {
    this.rig = rig;
    this.request = request;
    this.handle = handle;
  }

  get reference(): string {
    return this.request.reference;
  }

  /** Takes a decision as agent `li`, unless told otherwise. */
  async decide<N extends DecisionName>(name: N, message: Given<CaseDecisions[N]>): Promise<CaseReceipt> {
    const complete = { id: randomUUID(), by: { who: 'agent', id: 'li' }, at: await this.now(), ...message };
    try {
      return await throughRenewal(() =>
        this.handle.executeUpdate<CaseReceipt, [never]>(decisions[name] as never, { args: [complete as never] }),
      );
    } catch (error) {
      // The test server forgets an update whose workflow ended, by this very decision, before the answer was fetched.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      const { reference, stage, closed } = await this.snapshot();
      if (closed === null || Date.parse(closed.at) < Date.parse(complete.at)) throw error;
      return { reference, stage, seq: this.timeline().length };
    }
  }

  /** Tells a fact, as the customer unless told otherwise. */
  async tell<N extends FactName>(name: N, message: Given<CaseFacts[N]>): Promise<void> {
    const complete = { id: randomUUID(), by: { who: 'customer' }, at: await this.now(), ...message };
    await this.handle.signal(facts[name] as never, complete as never);
  }

  /** Lets time pass: skipped, not waited for. */
  async after(ms: number): Promise<void> {
    await this.rig.env.sleep(ms);
  }

  /** Waits, without letting case time pass on purpose, until the case looks as expected. */
  async until(expected: (seen: CaseSnapshot) => boolean): Promise<CaseSnapshot> {
    for (let tries = 0; tries < 800; tries += 1) {
      const seen = await this.snapshot();
      if (expected(seen)) return seen;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The case did not come to look as expected: ${JSON.stringify(await this.snapshot(), null, 2)}`);
  }

  async snapshot(): Promise<CaseSnapshot> {
    return this.handle.query(snapshot);
  }

  async explain(clock?: string): Promise<string> {
    return this.handle.query(explain, clock === undefined ? {} : { clock });
  }

  /** How it ended. Looks until the run has ended before it asks: asking for a result lets the test server's time skip. */
  async outcome(): Promise<CaseOutcome> {
    for (let tries = 0; tries < 800; tries += 1) {
      const { status } = await this.handle.describe();
      if (status.name !== 'RUNNING') break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    // Not through the environment's own client, which lets time skip while it waits.
    const { connection, namespace } = this.rig.env;
    const client = new Client({ connection, namespace: namespace ?? 'default' });
    return (await client.workflow.getHandle(this.handle.workflowId).result()) as CaseOutcome;
  }

  timeline(): readonly Fact[] {
    return this.rig.store.timeline(this.reference);
  }

  factsOf<T extends Fact['type']>(type: T): readonly Extract<Fact, { type: T }>[] {
    return this.timeline().filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type);
  }

  mails(): readonly string[] {
    return this.rig.mailbox.purposes(this.reference);
  }

  private async now(): Promise<string> {
    return new Date(await this.rig.env.currentTimeMs()).toISOString();
  }
}
