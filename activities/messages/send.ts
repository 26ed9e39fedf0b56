/** Sends a message exactly as often as can be promised: claimed in the ledger, sent, marked. */
import { ApplicationFailure } from '@temporalio/common';
import type { MessagePurpose } from '../../domain/case/fact.ts';
import type { Language } from '../../domain/case/request.ts';
import { asApplicationFailure } from '../store/activities.ts';
import type { Store } from '../store/port.ts';
import { contentHash } from './content-hash.ts';
import { ChannelDown, TemplateFailed } from './failures.ts';
import type { Channel, DeliveryResult } from './port.ts';
import type { MessageData, RenderMessage } from './render.ts';

export interface SendInput {
  /** Effect key: the case, what caused the message, and its purpose. */
  readonly key: string;
  readonly purpose: MessagePurpose;
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
}

/** `atMs`: when the server took or refused it. `repeated`: it had been settled before, and nothing was sent now. */
type SendResult = DeliveryResult & { readonly atMs: number; readonly repeated: boolean };

export interface MessageActivities {
  /**
   * Sends one message once. A worker killed between the server's 250 and our mark is the one case in which it goes out again,
   * under the same Message-ID.
   *
   * Fails as `CHANNEL_DOWN`, `STORE_DOWN` or `EFFECT_BUSY` (retryable); as `EFFECT_CHANGED` when the key was used for another content, and as
   * `BAD_INPUT` when the template cannot be rendered (both not).
   */
  sendMessage(input: SendInput): Promise<SendResult>;
}

export interface MessageDeps {
  readonly store: Pick<Store, 'claim' | 'release' | 'markDone'>;
  readonly channel: Channel;
  readonly render: RenderMessage;
  readonly nowMs: () => number;
}

/** What is written into the ledger: the result as it was at the time. */
type Settled = DeliveryResult & { readonly atMs: number };

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
      const rendered = deps.render(input.templates, input.purpose, input.language, input.data);
      const { key, to, language, automatic, inReplyTo, references } = input;
      const result = await deps.channel.send({
        key,
        to,
        language,
        automatic,
        ...rendered,
        ...(inReplyTo === undefined ? {} : { inReplyTo }),
        ...(references === undefined ? {} : { references }),
      });
      return { ...result, atMs: deps.nowMs() };
    } catch (thrown) {
      await giveBack(input.key, attempt);
      throw thrown;
    }
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

/** What the reader gets. Not the thread's headers, nor the rendered text: an edited template is not another message. */
function hashOf({ purpose, templates, language, to, data }: SendInput): string {
  return contentHash({ purpose, templates, language, to, data });
}

function settledFrom(result: string): Settled {
  return JSON.parse(result) as Settled;
}
