/** Delivery status notifications (RFC 3464): a mail of ours did not arrive. */
import type { Attachment, Email } from 'postal-mime';

export interface Bounce {
  /** Message-ID of our mail. */
  readonly of: string;
  /** For good; otherwise somebody still tries. */
  readonly permanent: boolean;
  /** `5.1.1` and what the server said. May name the address: cleaned before it goes anywhere. */
  readonly detail: string;
}

const longestDetailChars = 200;

/** The bounce that a mail is, or undefined. One that does not say which of our mails it is about is none. */
export function bounceIn(mail: Email): Bounce | undefined {
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (report === undefined) return undefined;
  const fields = fieldsOf(textOf(report));
  const original = originalId(mail);
  if (original === undefined || fields['action'] === undefined) return undefined;
  const failed = fields['action'].toLowerCase() === 'failed';
  const detail = [fields['status'], fields['diagnostic-code']?.replace(/^smtp;\s*/i, '')].filter(Boolean).join(' ');
  return { of: original, permanent: failed, detail: withoutAddresses(detail) };
}

/** Headers of the mail that came back, whole or only its head. */
function originalId(mail: Email): string | undefined {
  const returned = mail.attachments.find(
    ({ mimeType }) =>
      mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers' || mimeType === 'message/global',
  );
  const headers = returned === undefined ? (mail.text ?? '') : textOf(returned);
  return /^message-id:\s*(<[^<>\s]{1,900}>)/im.exec(headers)?.[1];
}

/** The first value of each field: the message's own fields, then those of the first recipient. */
function fieldsOf(text: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const line of text.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]{1,40}):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields[name.toLowerCase()] ??= value.trim();
  }
  return fields;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8');
}

/** Details go into histories and logs: no address may. */
function withoutAddresses(said: string): string {
  return said
    .replaceAll(/[\p{Cc}]+/gu, ' ')
    .replaceAll(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '(address)')
    .slice(0, longestDetailChars)
    .trim();
}
