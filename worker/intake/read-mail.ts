/** A mail as bytes, read: who wrote what, in which thread, with what enclosed, and whether a machine wrote it. */
import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { bounceIn, type Bounce } from './bounce.ts';
import type { Enclosure } from './keep.ts';
import { plainTextOf } from './plain-text.ts';
import { withoutQuotes } from './quoted-text.ts';

export interface ReadMail {
  /** Made from the Message-ID, or from all of it where there is none: the same mail again has the same id. */
  readonly id: string;
  readonly from: { readonly address: string; readonly name?: string };
  readonly subject: string | undefined;
  /** The whole text, and what of it is new. */
  readonly text: string;
  readonly newText: string;
  readonly messageId: string | undefined;
  /** What it answers and the thread before, the nearest first. */
  readonly thread: readonly string[];
  readonly enclosures: readonly Enclosure[];
  readonly automatic: boolean;
  readonly bounce: Bounce | undefined;
  /** How many servers have passed it on. */
  readonly hops: number;
}

/** Nesting and headers beyond this are an attack or a loop. */
const limits = { maxNestingDepth: 50, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 3 } as const;
const mostThreadIds = 30;

/** Throws where the bytes cannot be read as a mail. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw, {
    ...limits,
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
  });
  const text = (mail.text ?? '').trim() === '' ? plainTextOf(mail.html ?? '') : (mail.text ?? '');
  const bounce = bounceIn(mail);
  const thread = [...idsIn(mail.inReplyTo), ...idsIn(mail.references).toReversed()];
  const from = senderOf(mail);
  return {
    id: idOf(mail.messageId, from.address, raw),
    from,
    subject: mail.subject,
    text,
    newText: withoutQuotes(text),
    messageId: idsIn(mail.messageId)[0],
    thread: [...new Set(thread)].slice(0, mostThreadIds),
    enclosures: enclosuresOf(mail),
    automatic: bounce !== undefined || isAutomatic(mail),
    bounce,
    hops: mail.headers.filter(({ key }) => key === 'received').length,
  };
}

/** A reference too, where the mail opens a case: it says nothing of its sender, and nobody else's mail can have the same. */
function idOf(messageId: string | undefined, sender: string, raw: Uint8Array): string {
  const [known] = idsIn(messageId);
  const digest = createHash('sha256')
    .update(known === undefined ? raw : `${known} ${sender}`)
    .digest('hex');
  return `M-${digest.slice(0, 16).toUpperCase()}`;
}

/** Where an answer is wanted: the author's own wish before her address. */
function senderOf(mail: Email): { readonly address: string; readonly name?: string } {
  const all = [...(mail.replyTo ?? []), ...(mail.from === undefined ? [] : [mail.from])];
  const people = all.flatMap((one) => one.group ?? [one]);
  const first = people.find(({ address }) => address !== '');
  const name = mail.from?.name ?? first?.name ?? '';
  return { address: first?.address ?? '', ...(name === '' ? {} : { name }) };
}

function idsIn(header: string | undefined): readonly string[] {
  return header?.match(/<[^<>\s]{1,900}>/g) ?? [];
}

function enclosuresOf(mail: Email): readonly Enclosure[] {
  return mail.attachments.flatMap(({ filename, mimeType, content }) =>
    typeof content === 'string' || isReport(mimeType)
      ? []
      : [{ name: filename ?? 'attachment', type: mimeType, content: new Uint8Array(content) }],
  );
}

function isReport(mimeType: string): boolean {
  return mimeType === 'message/delivery-status' || mimeType === 'text/rfc822-headers';
}

/**
 * By what its headers say: RFC 3834, what older programs write, and mailing lists (nobody waits for our answer there). Words are
 * read later, and only where it matters (see intent.ts).
 */
function isAutomatic(mail: Email): boolean {
  const header = (name: string): string =>
    mail.headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  const submitted = header('auto-submitted');
  return (
    (submitted !== '' && submitted !== 'no' && !isForm(mail, submitted)) ||
    /^(?:bulk|junk|list|auto_reply)$/.test(header('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-auto-reply-from', 'list-id'].some(
      (name) => header(name) !== '',
    ) ||
    header('return-path') === '<>'
  );
}

/** A web form writes for a customer: generated, but the beginning of a thread and no answer to one. */
function isForm(mail: Email, submitted: string): boolean {
  return submitted.startsWith('auto-generated') && mail.inReplyTo === undefined && mail.references === undefined;
}
