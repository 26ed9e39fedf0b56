/** Sends a message exactly as often as can be promised: claimed in the ledger, sent, marked. */
import { ApplicationFailure } from '@temporalio/common';
import type { MessagePurpose } from '../../domain/case/fact.ts';
import type { Language } from '../../domain/case/request.ts';
import type { ContactRefusalReason } from '../../domain/contact-rules/contact-rules.ts';
import { claimContact, type WantedContact } from '../contact-rules/claim.ts';
import type { NotAsked } from '../../domain/case/survey.ts';
import type { SurveyScale } from '../../domain/policy/plan.ts';
import type { Links } from '../links/links.ts';
import { asApplicationFailure } from '../store/activities.ts';
import type { Store } from '../store/port.ts';
import { contentHash } from './content-hash.ts';
import { ChannelDown, TemplateFailed } from './failures.ts';
import type { Channel, DeliveryResult } from './port.ts';
import type { MessageData, RenderMessage } from './render.ts';
import { extraData, type LinkWishOf } from './with-links.ts';

export interface SendInput {
  /** Effect key: the case, what caused the message, and its purpose. */
  readonly key: string;
  readonly purpose: MessagePurpose;
  /** Name of the template where it is not the purpose's. */
  readonly template?: string;
  /** Name of the template set. */
  readonly templates: string;
  readonly language: Language;
  readonly to: { readonly name?: string; readonly address: string };
  /** What the template says; JSON. */
  readonly data: MessageData;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** Written by a robot. */
  readonly automatic: boolean;
  /** Of a message to a customer: it is a contact with her, which the contact rules may hold back (R23). */
  readonly contact?: WantedContact;
  /** The outcome that its links answer. */
  readonly links?: LinkWishOf;
  /** A rating is asked for with it, on this scale. */
  readonly survey?: SurveyScale;
}

/** `atMs`: when the server took or refused it. `repeated`: it had been settled before, and nothing was sent now. */
type SendResult = (DeliveryResult | Suppressed) & {
  readonly atMs: number;
  readonly repeated: boolean;
  /** Why the rating was left out. */
  readonly notAsked?: NotAsked;
};

/** The contact rules say no, for longer than it is worth waiting. */
interface Suppressed {
  readonly state: 'suppressed';
  readonly because: ContactRefusalReason;
}

export interface MessageActivities {
  /**
   * Sends one message once. A worker killed between the server's 250 and our mark is the one case in which it goes out again,
   * under the same Message-ID.
   *
   * Fails as `CHANNEL_DOWN`, `STORE_DOWN`, `CONTACT_LATER` or `EFFECT_BUSY` (retryable); as `EFFECT_CHANGED` when the key was used for another content, and as
   * `BAD_INPUT` when the template cannot be rendered (both not).
   */
  sendMessage(input: SendInput): Promise<SendResult>;
}

export interface MessageDeps {
  readonly store: Pick<Store, 'claim' | 'release' | 'markDone' | 'claimContact'>;
  readonly channel: Channel;
  readonly render: RenderMessage;
  /** Where pages are served; without it a message asks for a reply. */
  readonly links?: Links;
  readonly nowMs: () => number;
}

/** What is written into the ledger: the result as it was at the time. */
type Settled = (DeliveryResult | Suppressed) & { readonly atMs: number } & { readonly notAsked?: NotAsked };

/** A message that may not go out within this time has lost its point. */
const longestWaitMs = 24 * 3_600_000;

/** Another attempt has the claim: its lease ends before long. */
const busyRetryMs = 15_000;

export function createMessageActivities(deps: MessageDeps): MessageActivities {
  /** Sent, but the store was away when it should have been marked: the next attempt here only marks. */
  const unmarked = new Map<string, Settled>();

  async function settle(key: string, settled: Settled): Promise<SendResult> {
    unmarked.set(key, settled);
    await deps.store.markDone(key, JSON.stringify(settled), deps.nowMs());
    unmarked.delete(key);
    return { ...settled, repeated: false };
  }

  async function send(input: SendInput): Promise<SendResult> {
    const { key } = input;
    const hash = hashOf(input);
    const known = unmarked.get(key);
    const claim = await deps.store.claim(key, hash, deps.nowMs());
    switch (claim.state) {
      case 'changed':
        throw ApplicationFailure.create({
          type: 'EFFECT_CHANGED',
          nonRetryable: true,
          message: `message ${key}: issued before with another content. Compare the two and decide whether the customer needs both.`,
        });
      case 'done':
        return { ...settledFrom(claim.result), repeated: true };
      case 'busy':
        if (known !== undefined) return settle(key, known);
        throw ApplicationFailure.create({
          type: 'EFFECT_BUSY',
          message: `message ${key}: another attempt is under way or ended without a word`,
          nextRetryDelay: busyRetryMs,
        });
      case 'granted':
        return settle(key, known ?? (await deliver(input, claim.attempt)));
    }
  }

  async function deliver(input: SendInput, attempt: number): Promise<Settled> {
    try {
      const refused = await heldBack(input);
      if (refused !== undefined) return { ...refused, atMs: deps.nowMs() };
      const unasked = await notAskedOf(input);
      const { survey: _survey, ...silent } = input;
      const data = { ...input.data, ...extraData(unasked === undefined ? input : silent, deps.links) };
      const rendered = deps.render(input.templates, input.template ?? input.purpose, input.language, data);
      const { key, to, language, automatic, inReplyTo, references } = input;
      const result = await deps.channel.send({
        key,
        to,
        language,
        automatic,
        ...rendered,
        ...(input.purpose === 'notice' ? {} : { case: caseOf(key) }),
        ...(inReplyTo === undefined ? {} : { inReplyTo }),
        ...(references === undefined ? {} : { references }),
      });
      return { ...result, atMs: deps.nowMs(), ...(unasked === undefined ? {} : { notAsked: unasked }) };
    } catch (thrown) {
      await giveBack(input.key, attempt);
      throw thrown;
    }
  }

  /** What the contact rules say; a quiet night is waited for, a no is taken for an answer. */
  async function heldBack({ key, contact }: SendInput): Promise<Suppressed | undefined> {
    if (contact === undefined) return undefined;
    const atMs = deps.nowMs();
    const verdict = await claimContact(deps.store, { ...contact, key, atMs });
    if (verdict.state === 'granted') return undefined;
    const { because, notBeforeMs } = verdict;
    if (notBeforeMs === null || notBeforeMs - atMs > longestWaitMs) return { state: 'suppressed', because };
    throw ApplicationFailure.create({
      type: 'CONTACT_LATER',
      message: `message ${key}: held back (${because}) until ${new Date(notBeforeMs).toISOString()}`,
      nextRetryDelay: Math.max(notBeforeMs - atMs, 1_000),
    });
  }

  /**
   * The question rides on a message that goes out anyway, so that no hour is too quiet for it; her wishes and the cap bind it as
   * they bind a questionnaire of its own.
   */
  async function notAskedOf({ key, contact, survey }: SendInput): Promise<NotAsked | undefined> {
    if (survey === undefined || contact === undefined) return undefined;
    const rules = { ...contact.rules, quiet: { spans: [], days: [] } };
    const wanted = { ...contact, rules, purpose: 'survey', key: `${key}/survey`, atMs: deps.nowMs() } as const;
    const verdict = await claimContact(deps.store, wanted);
    return verdict.state === 'granted' ? undefined : verdict.because;
  }

  /** When even this fails the lease runs out by itself; what went wrong before is what the caller must hear. */
  async function giveBack(key: string, attempt: number): Promise<void> {
    await deps.store.release(key, attempt).catch(() => undefined);
  }

  return { sendMessage: (input) => asApplicationFailure(() => withChannelFailures(() => send(input))) };
}

async function withChannelFailures<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof ChannelDown) {
      throw ApplicationFailure.create({ type: thrown.code, message: thrown.message, cause: thrown });
    }
    if (thrown instanceof TemplateFailed) {
      throw ApplicationFailure.create({
        type: thrown.code,
        message: thrown.message,
        cause: thrown,
        nonRetryable: true,
      });
    }
    throw thrown;
  }
}

/**
 * What the reader gets. Not the thread's headers, the links (another secret makes no other message), nor the rendered text: an
 * edited template is not another message.
 */
function hashOf({ purpose, template, templates, language, to, data, survey }: SendInput): string {
  const given = { ...(template === undefined ? {} : { template }), ...(survey === undefined ? {} : { survey }) };
  return contentHash({ purpose, ...given, templates, language, to, data });
}

/** A key begins with the reference, which has no slash (see effectKey). */
function caseOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

function settledFrom(result: string): Settled {
  return JSON.parse(result) as Settled;
}
