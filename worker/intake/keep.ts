/** What is too large for a case, or is no text, goes to the blobs before anybody is told of it. */
import { extname } from 'node:path';
import type { Blobs } from '../../activities/blobs/port.ts';
import type { Attachment } from '../../domain/case/attachment.ts';
import { longestBodyChars } from '../../domain/case/request.ts';

export interface Enclosure {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

const mostKept = 20;
const largestBytes = 10 * 1024 * 1024;

/** What people send to a service desk. A list of what is allowed: one of what is not always lacks something. */
const allowedTypes =
  /^(?:image\/(?:png|jpe?g|gif|webp|heic|heif|bmp|tiff)|text\/(?:plain|csv|calendar|vcard)|application\/(?:pdf|rtf|msword|zip|vnd\.ms-(?:excel|powerpoint)|vnd\.oasis\.opendocument\.[a-z]+|vnd\.openxmlformats-officedocument\.[a-z.]+)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+|message\/rfc822)$/;
/** What a desk's computer would run or render, whatever type it is said to be. */
const dangerousNames =
  /^\.(?:exe|com|bat|cmd|scr|pif|msi|msix|jar|js|mjs|jse|vbs|vbe|wsf|hta|ps1|psm1|sh|app|dmg|apk|lnk|reg|dll|cpl|iso|img|html?|xhtml|svg|docm|xlsm|pptm)$/i;

/** Keeps what may be kept; what may not is named with the reason, so that nobody believes it never came. */
export async function keepEnclosures(blobs: Blobs, enclosures: readonly Enclosure[]): Promise<readonly Attachment[]> {
  const cards: Attachment[] = [];
  for (const { name, type, content } of enclosures) {
    const card = { name, type, bytes: content.byteLength };
    const refused = refusalOf(card, cards.length);
    cards.push(refused === undefined ? { ...card, hash: await blobs.put(content) } : { ...card, refused });
  }
  return cards;
}

/** The whole text of a message that is longer than a case carries; none where it fits. */
export async function keepLongText(blobs: Blobs, text: string): Promise<readonly Attachment[]> {
  if (text.length <= longestBodyChars) return [];
  const content = Buffer.from(text, 'utf8');
  return [{ name: 'message.txt', type: 'text/plain', bytes: content.byteLength, hash: await blobs.put(content) }];
}

function refusalOf({ name, type, bytes }: Attachment, before: number): Attachment['refused'] {
  if (before >= mostKept) return 'number';
  if (bytes > largestBytes) return 'size';
  return allowedTypes.test(type) && !dangerousNames.test(extname(name.trim().replace(/[\s.]+$/, '')))
    ? undefined
    : 'type';
}
