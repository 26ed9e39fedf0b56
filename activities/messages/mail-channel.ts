/** Mail out: pooled SMTP. */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import { ChannelDown } from './failures.ts';
import { isMailAddress, isMessageId, singleLine, threadHeader } from './header-text.ts';
import type { Channel, DeliveryResult, OutgoingMessage } from './port.ts';

export interface MailChannelOptions {
  /** For example `smtps://user:password@mail.example.com` or `smtp://127.0.0.1:1025`. */
  readonly smtpUrl: string;
  /** Sender of every mail: `Careloop <care@example.com>`; its domain is that of the Message-IDs. */
  readonly from: string;
  /** Connections kept open at the same time; 5 unless told. */
  readonly maxConnections?: number;
  /** Longest time one message may take; less than the claim's lease, so that no two tries overlap. 60 s unless told. */
  readonly sendTimeoutMs?: number;
}

/** The mail channel. Connects when the first message goes out, so that a mail server may be away at the start. */
export function openMailChannel(options: MailChannelOptions): Channel {
  const from = senderOf(options.from);
  const transport = createTransport({
    url: options.smtpUrl,
    pool: true,
    maxConnections: options.maxConnections ?? 5,
    // The pool would send again by itself after a lost connection: a copy that nobody counted. The ledger decides.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message): Promise<DeliveryResult> {
      if (!isMailAddress(message.to.address)) {
        return { state: 'undeliverable', detail: 'not a mail address' };
      }
      const messageId = messageIdOf(message.key, from.domain);
      try {
        await transport.sendMail({
          ...envelopeAndHeaders(message, from, messageId),
          text: message.text,
          html: message.html,
          signal: AbortSignal.timeout(options.sendTimeoutMs ?? 60_000),
        });
        return { state: 'accepted', messageId };
      } catch (thrown) {
        if (refusedForGood(thrown)) return { state: 'undeliverable', detail: describe(thrown) };
        throw new ChannelDown(`mail: ${describe(thrown)}`, { cause: thrown });
      }
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

/** The same key always gives the same Message-ID, by which mail programs recognise a copy. */
export function messageIdOf(key: string, domain: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
}

interface Sender {
  readonly name: string;
  readonly address: string;
  readonly domain: string;
}

function senderOf(from: string): Sender {
  const [parsed, ...others] = addressparser(from, { flatten: true });
  if (parsed === undefined || others.length > 0 || singleLine(from) !== from || !isMailAddress(parsed.address)) {
    throw new TypeError(`mail: the sender must be like "Careloop <care@example.com>", got "${from}"`);
  }
  return { name: parsed.name, address: parsed.address, domain: parsed.address.slice(parsed.address.indexOf('@') + 1) };
}

function envelopeAndHeaders(message: OutgoingMessage, from: Sender, messageId: string): object {
  const { inReplyTo, to } = message;
  return {
    from: { name: from.name, address: from.address },
    to: { name: singleLine(to.name ?? ''), address: to.address },
    subject: singleLine(message.subject),
    messageId,
    ...(inReplyTo !== undefined && isMessageId(inReplyTo) ? { inReplyTo } : {}),
    references: [...threadHeader(message.references ?? [])],
    xMailer: false,
    headers: {
      'Content-Language': message.language,
      // RFC 3834; the second one is what Exchange obeys. Neither on what a person wrote: her out-of-office matters.
      ...(message.automatic ? { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
}

/** Replies by which a server asks us to log in: our trouble, wherever in the conversation they come. */
const loginReplies: readonly number[] = [530, 534, 535, 538];

/** The recipient or the message was refused with 5xx; not the sender, the login or the connection, which an operator mends. */
function refusedForGood(thrown: unknown): boolean {
  if (!isSmtpError(thrown)) return false;
  const { code, command, responseCode, permanent } = thrown;
  if (responseCode !== undefined && loginReplies.includes(responseCode)) return false;
  // Refused on this side: an address that SMTP cannot express, or a message above the size the server announced.
  if (responseCode === undefined)
    return (code === 'EENVELOPE' && command === 'API') || (code === 'EMESSAGE' && command === 'MAIL FROM');
  if (command === 'MAIL FROM') return responseCode === 552;
  return permanent === true && (command === 'RCPT TO' || command === 'DATA');
}

function isSmtpError(thrown: unknown): thrown is SmtpError {
  return thrown instanceof Error && 'code' in thrown;
}

/** What the server said, without the addresses in it: details go into histories and logs. */
function describe(thrown: unknown): string {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return singleLine(said)
    .replaceAll(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '(address)')
    .slice(0, 300);
}
