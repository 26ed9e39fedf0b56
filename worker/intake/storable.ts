/** A message as the contract takes it: what strangers send has control characters, halves of characters, no end, or no text. */
import { mostAttachments } from '../../domain/case/attachment.ts';
import { longestBodyChars, longestSubjectChars, type Customer } from '../../domain/case/request.ts';
import { textForms } from '../../workflows/case/schema.ts';
import type { Incoming } from './incoming.ts';

/** What stands where a message has only attachments, or nothing at all. */
const noText = '(no text)';
const longestNameChars = 200;

export function storable(message: Incoming): Incoming {
  const { messageId, inReplyTo, subject, entryPoint, ...rest } = message;
  return {
    ...rest,
    ...(subject === undefined ? {} : { subject: line(subject, longestSubjectChars) }),
    body: text(message.body),
    customer: customerOf(message.customer),
    ...(entryPoint === undefined || line(entryPoint, longestNameChars) === ''
      ? {}
      : { entryPoint: line(entryPoint, longestNameChars) }),
    // A foreign mailer's broken id is no reason to lose a message.
    ...(messageId !== undefined && textForms.messageId[0].test(messageId) ? { messageId } : {}),
    ...(inReplyTo !== undefined && textForms.messageId[0].test(inReplyTo) ? { inReplyTo } : {}),
    attachments: message.attachments.slice(0, mostAttachments).map((one) => ({
      ...one,
      name: line(one.name, 255) || 'attachment',
      type: textForms.mediaType[0].test(one.type) && one.type.length <= 127 ? one.type : 'application/octet-stream',
    })),
  };
}

/** An address that the contract does not know as one is kept as a handle: somebody wrote, and a person can see who. */
function customerOf(customer: Customer): Customer {
  const { email, name, handle, ...rest } = customer;
  const known = email !== undefined && email.length <= 254 && textForms.email[0].test(email);
  const called = line(name ?? '', longestNameChars);
  const handled = line(handle ?? (known ? '' : (email ?? '')), longestNameChars);
  return {
    ...rest,
    ...(known ? { email } : {}),
    ...(called === '' ? {} : { name: called }),
    ...(handled === '' ? {} : { handle: handled }),
  };
}

function text(said: string): string {
  const clean = cut(said.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', ''), longestBodyChars).trim();
  return clean === '' ? noText : clean;
}

function line(said: string, chars: number): string {
  return cut(
    said
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
    chars,
  ).trim();
}

/** Between characters and not inside one. */
function cut(said: string, chars: number): string {
  return said.length <= chars
    ? said
    : Array.from(said.slice(0, 2 * chars))
        .slice(0, chars)
        .join('');
}
