/** A mail that came in: kept, understood, and told to Temporal before anybody hears that it was taken. */
import type { Blobs } from '../../activities/blobs/port.ts';
import type { CaseTokens } from '../../activities/messages/case-token.ts';
import { caseProvenBy, isIdOf } from '../../activities/messages/message-id.ts';
import type { Store } from '../../activities/store/port.ts';
import type { CareClient } from '../../client/care-client.ts';
import { CareError } from '../../client/care-error.ts';
import type { Bounce } from './bounce.ts';
import type { TakeIn } from './incoming.ts';
import { keepEnclosures, keepLongText } from './keep.ts';
import { readMail, type ReadMail } from './read-mail.ts';

export interface MailInDeps {
  readonly takeIn: TakeIn;
  readonly blobs: Blobs;
  readonly tokens: CaseTokens;
  readonly care: Pick<CareClient, 'case'>;
  readonly store: Pick<Store, 'timeline'>;
  /** Our own addresses: what they send us has gone in a circle. */
  readonly ownAddresses: readonly string[];
  readonly nowMs: () => number;
}

export interface MailEnvelope {
  /** Empty for what no answer is wanted to: bounces and automatic replies. */
  readonly sender: string;
  readonly recipients: readonly string[];
}

export type MailTaken =
  | { readonly did: 'joined' | 'opened' | 'known'; readonly reference: string }
  | { readonly did: 'bounced'; readonly reference: string }
  | { readonly did: 'dropped'; readonly because: 'automatic' | 'ownMail' };

/** It will never be taken, however often it is sent. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const mostHops = 40;

/** Throws `MailRefused` for good, and anything else for what may pass: the sender's server then tries again. */
export function createMailIn(deps: MailInDeps): (raw: Uint8Array, envelope: MailEnvelope) => Promise<MailTaken> {
  return async (raw, envelope) => {
    const mail = await readMail(raw).catch((error: unknown) => {
      throw new MailRefused('this cannot be read as a mail', { cause: error });
    });
    if (mail.hops > mostHops) throw new MailRefused('it goes in a circle: too many hops');
    if (deps.ownAddresses.includes(mail.from.address.toLowerCase())) return { did: 'dropped', because: 'ownMail' };
    if (mail.bounce !== undefined) return bounced(mail.id, mail.bounce, deps);
    const automatic = mail.automatic || envelope.sender === '';
    const proven = [...new Set(mail.thread.flatMap((id) => caseProvenBy(id, deps.tokens) ?? []))];
    const attachments =
      automatic && proven.length === 0
        ? []
        : [...(await keepLongText(deps.blobs, mail.newText)), ...(await keepEnclosures(deps.blobs, mail.enclosures))];
    const taken = await deps.takeIn({
      ...incomingOf(mail, envelope),
      proven,
      attachments,
      automatic,
      receivedAt: new Date(deps.nowMs()).toISOString(),
    });
    return taken.did === 'dropped' ? { did: 'dropped', because: 'automatic' } : taken;
  };
}

function incomingOf(mail: ReadMail, { sender, recipients }: MailEnvelope) {
  const [entryPoint] = recipients;
  const [inReplyTo] = mail.thread;
  const { id, subject, newText, messageId, from } = mail;
  return {
    id,
    channel: 'email',
    customer: {
      email: from.address === '' ? sender : from.address,
      ...(from.name === undefined ? {} : { name: from.name }),
    },
    ...(subject === undefined ? {} : { subject }),
    body: newText,
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(entryPoint === undefined ? {} : { entryPoint }),
  };
}

/** Of one of our mails, as its Message-ID proves; which message it was the timeline knows (R18). */
async function bounced(id: string, bounce: Bounce, { tokens, store, care }: MailInDeps): Promise<MailTaken> {
  const reference = caseProvenBy(bounce.of, tokens);
  if (reference === undefined || !bounce.permanent) return { did: 'dropped', because: 'automatic' };
  const facts = await store.timeline(reference);
  const sent = facts.find((fact) => fact.type === 'messageOut' && isIdOf(bounce.of, fact.key));
  if (sent?.type !== 'messageOut') throw new Error(`${reference}: the store does not know yet what bounced`);
  try {
    await care.case(reference).delivery({
      id,
      by: { who: 'robot' },
      key: sent.key,
      outcome: 'bounced',
      ...(bounce.detail === '' ? {} : { detail: bounce.detail }),
    });
  } catch (error) {
    // Closed meanwhile: the record stays as it is, and nobody can act on it any more.
    if (!(error instanceof CareError && (error.code === 'CASE_CLOSED' || error.code === 'CASE_NOT_FOUND'))) throw error;
  }
  return { did: 'bounced', reference };
}
