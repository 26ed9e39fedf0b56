/** A digest on its way out: each of its lines is told once, whatever is retried, reset or killed. */
import { contentHash } from '../messages/content-hash.ts';
import type { MessageActivities } from '../messages/send.ts';
import type { DeliveryResult } from '../messages/port.ts';
import type { Webhook } from '../messages/webhook.ts';
import { asApplicationFailure } from '../store/activities.ts';
import type { Store } from '../store/port.ts';
import type { NoticeLine } from '../../domain/notices/notice.ts';
import type { Digest } from '../../workflows/digest/contract.ts';

export interface DigestActivities {
  /** Fails as `sendMessage` does. */
  sendDigest(digest: Digest): Promise<DeliveryResult>;
}

export interface DigestDeps {
  readonly messages: Pick<MessageActivities, 'sendMessage'>;
  readonly webhook: Webhook;
  readonly store: Pick<Store, 'toldIn' | 'markTold'>;
  readonly nowMs: () => number;
}

export function createDigestActivities({ messages, webhook, store, nowMs }: DigestDeps): DigestActivities {
  return {
    sendDigest: async (digest) => {
      const { to, lines } = digest;
      // A digest is what is in it: the same lines are the same message, also after a reset of the workflow.
      const key = `digest/${to.id}/${to.way}/${contentHash(lines.map((line) => line.key))}`;
      const mark = (line: NoticeLine): string => `${line.key}/${to.way}`;
      const told = await asApplicationFailure(() => store.toldIn(lines.map(mark)));
      const fresh = lines.filter((line) => (told[mark(line)] ?? key) === key);
      if (fresh.length === 0) return { state: 'accepted', messageId: key };
      const result = await sendLines(key, digest, fresh);
      await asApplicationFailure(() => store.markTold(fresh.map(mark), key, nowMs()));
      return result;
    },
  };

  async function sendLines(key: string, digest: Digest, lines: readonly NoticeLine[]): Promise<DeliveryResult> {
    const { to, templates, language } = digest;
    if (to.way === 'webhook') {
      return webhook.post({ key, url: to.address, body: { type: 'digest', to: to.id, lines } });
    }
    const sent = await messages.sendMessage({
      key,
      purpose: 'notice',
      templates,
      language,
      to: { name: to.name, address: to.address },
      data: dataOf(digest, lines),
      automatic: true,
    });
    // Contact rules are for customers; nothing keeps a word from our own people.
    if (sent.state === 'suppressed') throw new Error(`digest ${key} was suppressed`);
    return sent;
  }
}

/** What the template says: one case's owner is worth a line of its own, a thousand cases' are not. */
function dataOf({ timeZone }: Digest, lines: readonly NoticeLine[]): Readonly<Record<string, unknown>> {
  const references = new Set(lines.map(({ reference }) => reference));
  const [first] = lines;
  const isOneCase = references.size === 1 && first !== undefined;
  return {
    reference: isOneCase ? first.reference : null,
    owner: isOneCase ? first.owner : null,
    cases: references.size,
    breaches: lines.filter(({ breach }) => breach).length,
    timeZone,
    steps: lines.map(({ reference, clock, step, due, breach, owner, tried }) => ({
      reference,
      clock,
      step,
      due,
      breach: breach ? 'breach' : null,
      owner: isOneCase ? null : owner,
      tried: tried.join('; '),
    })),
  };
}
