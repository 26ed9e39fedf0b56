/** Message-IDs of our mails: the same for the same message, and proof of the case for whoever answers it. */
import { createHash } from 'node:crypto';
import type { CaseTokens } from './case-token.ts';

const keyChars = 32;
const ours = /^<?([0-9a-f]{32})\+([A-Za-z0-9][A-Za-z0-9._-]{0,99})\+([0-9a-f]{20})@/;

/** The same key always gives the same Message-ID, by which mail programs recognise a copy. */
export function messageIdOf(
  key: string,
  domain: string,
  thread?: { readonly case: string; readonly token: string },
): string {
  const name = createHash('sha256').update(key).digest('hex');
  return thread === undefined
    ? `<${name.slice(0, 40)}@${domain}>`
    : `<${name.slice(0, keyChars)}+${thread.case}+${thread.token}@${domain}>`;
}

/** The thread part of the Message-IDs of a case's mails. */
export function threadOf(reference: string, tokens: CaseTokens): { readonly case: string; readonly token: string } {
  return { case: reference, token: tokens.seal('thread', reference) };
}

/** The case that a Message-ID proves, or undefined: it is not ours, or somebody has made it up. */
export function caseProvenBy(messageId: string, tokens: CaseTokens): string | undefined {
  const [, , reference, token] = ours.exec(messageId.trim()) ?? [];
  if (reference === undefined || token === undefined) return undefined;
  return tokens.fits('thread', reference, token) ? reference : undefined;
}

/** Whether the Message-ID is that of the message with this key. */
export function isIdOf(messageId: string, key: string): boolean {
  const [, name] = ours.exec(messageId.trim()) ?? [];
  return name !== undefined && createHash('sha256').update(key).digest('hex').startsWith(name);
}
