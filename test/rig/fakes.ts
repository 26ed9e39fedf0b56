/** Ports that record what reached them and fail on demand. */
import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type { Blobs } from '../../activities/blobs/port.ts';
import type { ConsentChange, ConsentRow, ContactClaim, ContactRecord } from '../../activities/contact-rules/port.ts';
import { FakeLedger } from './fake-remedies.ts';
import type { EndedCallback } from '../../activities/store/callback-record.ts';
import type { Article } from '../../activities/knowledge/article.ts';
import { embeddedKnowledge } from '../../activities/knowledge/embedded.ts';
import type { Knowledge } from '../../activities/knowledge/port.ts';
import type { MessageActivities } from '../../activities/messages/send.ts';
import type { Webhook } from '../../activities/messages/webhook.ts';
import type { Store } from '../../activities/store/port.ts';
import { customerIdOf } from '../../activities/store/customer-identity.ts';
import type { LateRecord } from '../../activities/store/port.ts';
import type { UnnumberedFact } from '../../domain/case/late-answer.ts';
import type { Fact } from '../../domain/case/fact.ts';
import type { ContactRefusalReason, ContactVerdict } from '../../domain/contact-rules/contact-rules.ts';
import type { OpenCase } from '../../domain/case/joining.ts';
import type { IncidentRow, OpenIncident } from '../../domain/incident/incident.ts';
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

/** A line of a digest as the template gets it. */
interface NoticeText {
  readonly reference: string;
  readonly clock: string;
  readonly step: string;
  readonly due: string;
  readonly breach: string | null;
  readonly tried: string;
}

function linesOf({ purpose, data }: Sent): readonly NoticeText[] {
  return purpose === 'notice' ? (data['steps'] as readonly NoticeText[]) : [];
}

/** Every message that left the house, by key: a key that comes twice is delivered once, as the ledger would. */
export class FakeMailbox {
  readonly faults = new Faults();
  readonly sent: Sent[] = [];
  private readonly refused = new Set<string>();
  private readonly away = new Set<string>();
  private readonly heldBack: { reference: string; purpose: Sent['purpose']; because: ContactRefusalReason }[] = [];

  /** This address refuses for good from now on. */
  refuse(address: string): void {
    this.refused.add(address);
  }

  /** This address cannot be reached until it can be again. */
  lose(address: string): void {
    this.away.add(address);
  }

  findAgain(address: string): void {
    this.away.delete(address);
  }

  /** The contact rules hold back messages of this purpose to this case's customer. */
  holdBack(reference: string, purpose: Sent['purpose'], because: ContactRefusalReason): void {
    this.heldBack.push({ reference, purpose, because });
  }

  to(address: string): readonly Sent[] {
    return this.sent.filter((message) => message.to.address === address);
  }

  /** What went to its customer, and the digests it is in. */
  of(reference: string): readonly Sent[] {
    return this.sent.filter(
      (message) =>
        message.key.startsWith(`${reference}/`) || linesOf(message).some((line) => line.reference === reference),
    );
  }

  /** What an address was told about a case, line by line. */
  notices(address: string, reference: string): readonly NoticeText[] {
    return this.to(address)
      .flatMap(linesOf)
      .filter((line) => line.reference === reference);
  }

  /** What was posted to webhooks, each under its key once. */
  readonly posted: { readonly key: string; readonly url: string; readonly body: object }[] = [];
  readonly webhook: Webhook = {
    post: async (message) => {
      this.faults.check();
      if (!this.posted.some(({ key }) => key === message.key)) this.posted.push(message);
      return { state: 'accepted', messageId: message.key };
    },
  };

  purposes(reference: string): readonly string[] {
    return this.of(reference).map(({ purpose }) => purpose);
  }

  readonly activities: MessageActivities = {
    sendMessage: async (message) => {
      this.faults.check();
      if (this.away.has(message.to.address)) {
        throw ApplicationFailure.create({ type: 'CHANNEL_DOWN', message: 'told to be away' });
      }
      if (this.refused.has(message.to.address)) {
        return { state: 'undeliverable', detail: '550 no such mailbox', atMs: 0, repeated: false };
      }
      const held = this.heldBack.find(
        ({ reference, purpose }) => message.key.startsWith(`${reference}/`) && message.purpose === purpose,
      );
      if (held !== undefined) return { state: 'suppressed', because: held.because, atMs: 0, repeated: false };
      const repeated = this.sent.some(({ key }) => key === message.key);
      if (!repeated) this.sent.push(message);
      return { state: 'accepted', messageId: `<${message.key}@rig>`, atMs: 0, repeated };
    },
  };
}

/** Blobs in memory. */
export class FakeBlobs implements Blobs {
  readonly faults = new Faults();
  private readonly kept = new Map<string, Uint8Array>();

  async put(bytes: Uint8Array): Promise<string> {
    this.faults.check();
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.kept.set(hash, Uint8Array.from(bytes));
    return hash;
  }

  async get(hash: string): Promise<Uint8Array | undefined> {
    this.faults.check();
    return this.kept.get(hash);
  }

  async remove(hash: string): Promise<void> {
    this.faults.check();
    this.kept.delete(hash);
  }
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
export class FakeStore
  extends FakeLedger
  implements
    Pick<
      Store,
      | 'record'
      | 'openCasesByAgent'
      | 'openCasesOf'
      | 'toldIn'
      | 'markTold'
      | 'recordIncident'
      | 'openIncidents'
      | keyof ContactRecord
    >
{
  readonly faults = new Faults();
  private readonly facts = new Map<string, Fact[]>();
  private readonly late = new Map<string, number>();
  private readonly away = new Set<string>();

  /** Nothing can be recorded of this case until it can be again. */
  lose(reference: string): void {
    this.away.add(reference);
  }

  findAgain(reference: string): void {
    this.away.delete(reference);
  }

  async record(batch: { readonly reference: string; readonly facts: readonly Fact[] }): Promise<void> {
    this.faults.check();
    if (this.away.has(batch.reference)) {
      throw ApplicationFailure.create({ type: 'STORE_DOWN', message: 'told to be away' });
    }
    const known = this.facts.get(batch.reference) ?? [];
    for (const fact of batch.facts) {
      if (fact.seq > known.length + 1)
        throw new Error(`Gap in ${batch.reference}: ${String(fact.seq)} after ${String(known.length)}`);
      if (fact.seq === known.length + 1) known.push(fact);
    }
    this.facts.set(batch.reference, known);
  }

  private readonly told = new Map<string, string>();

  async toldIn(keys: readonly string[]): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(keys.flatMap((key) => (this.told.has(key) ? [[key, this.told.get(key) ?? '']] : [])));
  }

  async markTold(keys: readonly string[], digest: string): Promise<void> {
    for (const key of keys) if (!this.told.has(key)) this.told.set(key, digest);
  }

  private readonly incidents = new Map<string, IncidentRow>();

  async recordIncident(row: IncidentRow): Promise<void> {
    this.faults.check();
    this.incidents.set(row.id, row);
  }

  async openIncidents(): Promise<readonly OpenIncident[]> {
    this.faults.check();
    return [...this.incidents.values()].filter(({ status }) => status === 'open');
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

  /** As the real one: numbered after the closing, once by its id. */
  async recordLate(reference: string, id: string, fact: UnnumberedFact): Promise<LateRecord> {
    this.faults.check();
    const facts = this.facts.get(reference);
    if (facts === undefined) return { state: 'unknown' };
    const known = this.late.get(`${reference} ${id}`);
    if (known !== undefined) return { state: 'recorded', seq: known, again: true };
    if (!facts.some(({ type }) => type === 'closed')) return { state: 'open' };
    const seq = facts.length + 1;
    facts.push({ ...fact, seq });
    this.late.set(`${reference} ${id}`, seq);
    return { state: 'recorded', seq, again: false };
  }

  async openCasesByAgent(): Promise<Readonly<Record<string, number>>> {
    return {};
  }

  /** Every contact that was asked for, in order. */
  readonly contactClaims: ContactClaim[] = [];
  private readonly busy = new Map<string, { readonly parties: readonly string[]; untilMs: number }>();
  private readonly wishes: ConsentChange[] = [];

  /** One call at a time and the opt-outs; caps are the real store's to count. */
  async claimContact(claim: ContactClaim): Promise<ContactVerdict> {
    this.faults.check();
    const again = this.contactClaims.some(({ key }) => key === claim.key);
    const shared = (parties: readonly string[]): boolean => parties.some((party) => claim.parties.includes(party));
    const said = this.wishes.some(({ parties, change }) => change.to === 'optedOut' && shared(parties));
    if (said && claim.conditions.optOutBinds) return { state: 'refused', because: 'optedOut', notBeforeMs: null };
    const calls = [...this.busy].filter(([key, { parties }]) => key !== claim.key && shared(parties));
    const busyMs = Math.max(0, ...calls.map(([, { untilMs }]) => untilMs));
    if (claim.busyUntilMs !== null && !again && busyMs > claim.atMs) {
      return { state: 'refused', because: 'beingCalled', notBeforeMs: busyMs };
    }
    if (claim.busyUntilMs !== null) this.busy.set(claim.key, { parties: claim.parties, untilMs: claim.busyUntilMs });
    if (!again) this.contactClaims.push(claim);
    return { state: 'granted' };
  }

  async endContact(key: string, atMs: number): Promise<void> {
    const call = this.busy.get(key);
    if (call !== undefined) call.untilMs = Math.min(call.untilMs, atMs);
  }

  async changeConsent(change: ConsentChange): Promise<void> {
    this.faults.check();
    this.wishes.push(change);
  }

  readonly callbacks: EndedCallback[] = [];

  async recordCallback(callback: EndedCallback): Promise<void> {
    this.faults.check();
    this.callbacks.push(callback);
  }

  async consentsOf(parties: readonly string[]): Promise<readonly ConsentRow[]> {
    return this.wishes
      .filter((wish) => wish.parties.some((party) => parties.includes(party)))
      .map(({ purpose, change, atMs, source }) => ({
        purpose,
        channel: change.to === 'given' ? change.channel : '*',
        state: change.to,
        at: new Date(atMs).toISOString(),
        source,
      }));
  }
}
