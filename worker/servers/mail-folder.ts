import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** What SMTP knows of a mail: who sent it, and who is really to get it. */
interface Envelope {
  readonly id: string;
  readonly receivedAtMs: number;
  readonly bytes: number;
  readonly from: string;
  readonly to: readonly string[];
}

/** A mail's line in the index. */
export interface CaughtMail extends Envelope {
  readonly subject: string;
  readonly messageId: string | undefined;
  /** The `.eml` file. */
  readonly file: string;
}

/** A mail that was read again, with its content. */
export interface ReadMail extends CaughtMail {
  readonly text: string;
  readonly html: string | undefined;
  /** Sending time as the mail says, ISO 8601 where it can be understood. */
  readonly date: string | undefined;
  /** Each header with its lower-case name, in the mail's order. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export interface MailFolder {
  readonly list: () => readonly CaughtMail[];
  readonly read: (id: string) => Promise<ReadMail | undefined>;
  /** Puts `ID.eml`, which lies in the folder, into the index. */
  readonly add: (envelope: Envelope) => Promise<void>;
}

/** Our own ids only: an id from outside is a key of the index, and never becomes part of a path. */
const idForm = /^\d{17}-[0-9a-f]{8}$/;

/** The mails of a folder. The index is a file of JSON lines beside them, so that a start need not parse every mail. */
export function openMailFolder(folder: string): MailFolder {
  const indexFile = join(folder, 'index.jsonl');
  const fileOf = (id: string): string => join(folder, `${id}.eml`);
  const mails = new Map<string, CaughtMail>();
  const index = existsSync(indexFile) ? readFileSync(indexFile, 'utf8') : '';
  // Killed in the middle of a line: the next one must not grow on to it.
  if (index !== '' && !index.endsWith('\n')) appendFileSync(indexFile, '\n');
  for (const line of index.split('\n')) {
    const known = indexed(line);
    if (known && existsSync(fileOf(known.id))) mails.set(known.id, { ...known, file: fileOf(known.id) });
  }

  return {
    list: () => [...mails.values()],
    read: async (id) => {
      const mail = mails.get(id);
      return mail && { ...mail, ...(await contentOf(mail.file)) };
    },
    add: async (envelope) => {
      const { subject, messageId } = await contentOf(fileOf(envelope.id));
      appendFileSync(indexFile, `${JSON.stringify({ ...envelope, subject, messageId })}\n`);
      mails.set(envelope.id, { ...envelope, subject, messageId, file: fileOf(envelope.id) });
    },
  };
}

async function contentOf(file: string): Promise<Omit<ReadMail, keyof Envelope | 'file'>> {
  try {
    const mail = await PostalMime.parse(await readFile(file));
    return {
      subject: mail.subject ?? '',
      messageId: mail.messageId,
      date: mail.date,
      text: mail.text ?? '',
      html: mail.html,
      headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    };
  } catch (error) {
    // The parser refuses a mail nested hundreds deep, say. It was caught all the same, and the file is there to look at.
    const why = error instanceof Error ? error.message : String(error);
    return {
      subject: `(cannot be read: ${why})`,
      messageId: undefined,
      date: undefined,
      text: '',
      html: undefined,
      headers: [],
    };
  }
}

/** A line of the index; undefined where it is torn (we were killed while writing it) or not ours. */
function indexed(line: string): Omit<CaughtMail, 'file'> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, receivedAtMs, bytes, from, to, subject, messageId } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !idForm.test(id)) return undefined;
  if (typeof receivedAtMs !== 'number' || typeof bytes !== 'number') return undefined;
  if (typeof from !== 'string' || typeof subject !== 'string' || !Array.isArray(to)) return undefined;
  return {
    id,
    receivedAtMs,
    bytes,
    from,
    to: to.filter((address) => typeof address === 'string'),
    subject,
    messageId: typeof messageId === 'string' ? messageId : undefined,
  };
}
