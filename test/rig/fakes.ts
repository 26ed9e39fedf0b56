/** Ports that record what reached them and fail on demand. */
import { ApplicationFailure } from '@temporalio/common';
import type { Article } from '../../activities/knowledge/article.ts';
import { embeddedKnowledge } from '../../activities/knowledge/embedded.ts';
import type { Knowledge } from '../../activities/knowledge/port.ts';
import type { MessageActivities } from '../../activities/messages/send.ts';
import type { Store } from '../../activities/store/port.ts';
import { customerIdOf } from '../../activities/store/customer-identity.ts';
import type { Fact } from '../../domain/case/fact.ts';
import type { OpenCase } from '../../domain/case/joining.ts';
import type { ErrorCode } from '../../domain/errors.ts';

type Sent = Parameters<MessageActivities['sendMessage']>[0];

/** A part that can be told to be down for its next calls. */
export class Faults {
  private down = 0;
  private code: ErrorCode = 'CHANNEL_DOWN';

  /** The next `calls` calls fail with this code, retryable as the error table says. */
  failNext(calls: number, code: ErrorCode): void {
    this.down = calls;
    this.code = code;
  }

  heal(): void {
    this.down = 0;
  }

  check(): void {
    if (this.down <= 0) return;
    this.down -= 1;
    throw ApplicationFailure.create({ type: this.code, message: `told to fail (${this.code})` });
  }
}

/** Every message that left the house, by key: a key that comes twice is delivered once, as the ledger would. */
export class FakeMailbox {
  readonly faults = new Faults();
  readonly sent: Sent[] = [];
  private readonly refused = new Set<string>();

  /** This address refuses for good from now on. */
  refuse(address: string): void {
    this.refused.add(address);
  }

  to(address: string): readonly Sent[] {
    return this.sent.filter((message) => message.to.address === address);
  }

  of(reference: string): readonly Sent[] {
    return this.sent.filter((message) => message.key.startsWith(`${reference}/`));
  }

  purposes(reference: string): readonly string[] {
    return this.of(reference).map(({ purpose }) => purpose);
  }

  readonly activities: MessageActivities = {
    sendMessage: async (message) => {
      this.faults.check();
      if (this.refused.has(message.to.address)) {
        return { state: 'undeliverable', detail: '550 no such mailbox', atMs: 0, repeated: false };
      }
      const repeated = this.sent.some(({ key }) => key === message.key);
      if (!repeated) this.sent.push(message);
      return { state: 'accepted', messageId: `<${message.key}@rig>`, atMs: 0, repeated };
    },
  };
}

/** The embedded knowledge base over the articles that a test gives it; none at first. */
export class FakeKnowledge implements Knowledge {
  readonly faults = new Faults();
  private base = embeddedKnowledge([]);

  hold(articles: readonly Article[]): void {
    this.base = embeddedKnowledge(articles);
  }

  async suggest(...asked: Parameters<Knowledge['suggest']>): ReturnType<Knowledge['suggest']> {
    this.faults.check();
    return this.base.suggest(...asked);
  }
}

/** The store in memory: facts by case, in order, each once. */
export class FakeStore implements Pick<Store, 'record' | 'openCasesByAgent' | 'openCasesOf'> {
  readonly faults = new Faults();
  private readonly facts = new Map<string, Fact[]>();

  async record(batch: { readonly reference: string; readonly facts: readonly Fact[] }): Promise<void> {
    this.faults.check();
    const known = this.facts.get(batch.reference) ?? [];
    for (const fact of batch.facts) {
      if (fact.seq > known.length + 1)
        throw new Error(`Gap in ${batch.reference}: ${String(fact.seq)} after ${String(known.length)}`);
      if (fact.seq === known.length + 1) known.push(fact);
    }
    this.facts.set(batch.reference, known);
  }

  timeline(reference: string): readonly Fact[] {
    return this.facts.get(reference) ?? [];
  }

  /** By what their facts say, as the real one does. */
  async openCasesOf(customerId: string): Promise<readonly OpenCase[]> {
    this.faults.check();
    return [...this.facts].flatMap(([reference, facts]) => {
      const [opened] = facts;
      if (opened?.type !== 'opened' || facts.some(({ type }) => type === 'closed')) return [];
      const { customer, orderNumber, messageId } = opened.request;
      if (customerIdOf(customer, reference) !== customerId) return [];
      const messageIds = messageId === undefined ? [] : [messageId];
      return [{ reference, orderNumber: orderNumber ?? null, messageIds }];
    });
  }

  async openCasesByAgent(): Promise<Readonly<Record<string, number>>> {
    return {};
  }
}
