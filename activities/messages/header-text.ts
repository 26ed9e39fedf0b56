/** What may stand in a mail's header. Subjects, names and thread ids come from strangers. */

/**
 * One line without control characters and without marks that reverse the reading order (a name could pose as another). An
 * encoded word (RFC 2047) written as plain text is broken up, so that no mail program decodes what nobody encoded.
 */
export function singleLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('=?', '=\u200B?')
    .trim();
}

/** One plain address and nothing else: no second recipient, no line break, no route. */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s\p{Cc}<>()[\],;:"\\@]+@[^\s\p{Cc}<>()[\],;:"\\@]+$/u.test(address);
}

/** RFC 5322 asks for lines of at most 998 characters; an id of a foreign mailer is not worth a broken header. */
export function isMessageId(id: string): boolean {
  return id.length <= 900 && /^<[\x21-\x3B\x3D\x3F-\x7E]+>$/.test(id);
}

/** The start of a thread and its latest messages: enough for every mail program to keep it together. */
export function threadHeader(references: readonly string[]): readonly string[] {
  const ids = references.filter(isMessageId);
  return ids.length <= 20 ? ids : [...ids.slice(0, 1), ...ids.slice(-19)];
}
