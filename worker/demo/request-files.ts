/** Real requests from files: which column means what. One row a known form of file; JSON Lines hold requests as they are. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse';
import type { CaseRequest } from '../../domain/case/request.ts';
import { SetupError } from '../setup-error.ts';

/** A request that has not been received yet. */
export type FileRequest = Omit<CaseRequest, 'receivedAt'>;

type Row = Readonly<Record<string, string>>;

interface FileForm {
  readonly name: string;
  /** A file has this form when its header has all of these columns. */
  readonly columns: readonly string[];
  readonly id: (row: Row, line: number) => string;
  readonly person: (row: Row, line: number) => string;
  readonly channel: (row: Row) => string;
  readonly subject: (row: Row) => string | undefined;
  readonly body: (row: Row) => string;
  readonly language: 'zh' | 'en';
}

const cell = (row: Row, column: string): string => row[column]?.trim() ?? '';

const byHowItCame: Readonly<Record<string, string>> = {
  web: 'ticket',
  phone: 'phone',
  'postal mail': 'letter',
  fax: 'letter',
  email: 'email',
  referral: 'ticket',
};

const forms: readonly FileForm[] = [
  {
    name: 'citizen hotline',
    columns: ['留言编号', '留言用户', '留言主题', '留言详情'],
    id: (row) => cell(row, '留言编号'),
    person: (row) => cell(row, '留言用户'),
    channel: () => 'ticket',
    subject: (row) => cell(row, '留言主题'),
    body: (row) => cell(row, '留言详情'),
    language: 'zh',
  },
  {
    name: 'consumer complaints',
    columns: ['Product', 'Issue', 'Submitted_via', 'Complaint_ID'],
    id: (row) => cell(row, 'Complaint_ID'),
    person: (row) => `consumer-${cell(row, 'Complaint_ID')}`,
    channel: (row) => byHowItCame[cell(row, 'Submitted_via').toLowerCase()] ?? 'ticket',
    subject: (row) => `${cell(row, 'Product')}: ${cell(row, 'Issue')}`,
    body: (row) =>
      [cell(row, 'Consumer_complaint_narrative'), cell(row, 'Issue'), cell(row, 'Sub-issue')]
        .filter((text) => text !== '')
        .join('. '),
    language: 'en',
  },
  {
    name: 'complaint narratives',
    columns: ['row', 'Product', 'Consumer complaint narrative'],
    id: (row) => cell(row, 'row'),
    person: (row) => `consumer-${cell(row, 'row')}`,
    channel: () => 'email',
    subject: (row) => cell(row, 'Product'),
    body: (row) => cell(row, 'Consumer complaint narrative'),
    language: 'en',
  },
  {
    name: 'after-sales disputes',
    columns: ['dispute_id', 'content', 'outline'],
    id: (row) => cell(row, 'dispute_id'),
    person: (row) => `buyer-${cell(row, 'dispute_id')}`,
    channel: () => 'ticket',
    subject: (row) => cell(row, 'outline'),
    body: (row) => cell(row, 'content'),
    language: 'zh',
  },
  {
    name: 'reviews',
    columns: ['label', 'review'],
    id: (_row, line) => `line-${line}`,
    person: (_row, line) => `reviewer-${line}`,
    channel: () => 'social',
    subject: () => undefined,
    body: (row) => cell(row, 'review'),
    language: 'zh',
  },
];

/**
 * Reads up to `limit` requests; they are stamped as received when they are played. Rows without a text are passed over; of rows
 * with one reference the last counts.
 *
 * @throws SetupError `BAD_REQUESTS` when the file cannot be read, or has no known form
 */
export async function readRequests(file: string, limit: number): Promise<readonly FileRequest[]> {
  return extname(file) === '.jsonl' ? readLines(file, limit) : readTable(file, limit);
}

async function readTable(file: string, limit: number): Promise<readonly FileRequest[]> {
  const requests = new Map<string, FileRequest>();
  const bytes = createReadStream(file);
  const rows = bytes.pipe(parse({ columns: true, bom: true, relax_column_count: true }));
  // `pipe` hands on no errors.
  bytes.once('error', (error) => rows.destroy(error));
  let form: FileForm | undefined;
  let line = 0;
  try {
    for await (const row of rows as AsyncIterable<Row>) {
      line += 1;
      form ??= formOf(file, Object.keys(row));
      if (requests.size >= limit) break;
      const request = requestOf(form, row, line);
      if (request.body !== '') requests.set(request.reference, request);
    }
  } catch (error) {
    throw error instanceof SetupError ? error : unreadable(file, error);
  } finally {
    bytes.destroy();
  }
  return [...requests.values()];
}

function formOf(file: string, header: readonly string[]): FileForm {
  const form = forms.find(({ columns }) => columns.every((column) => header.includes(column)));
  if (form !== undefined) return form;
  throw new SetupError({
    code: 'BAD_REQUESTS',
    what: `${file} has no form that is known here`,
    expected: forms.map(({ name, columns }) => `${name}: ${columns.join(', ')}`).join('; '),
    got: header.join(', '),
    next: 'rename the columns, or write the requests as JSON Lines (one request a line, as in docs/contract)',
  });
}

function requestOf(form: FileForm, row: Row, line: number): FileRequest {
  const person = form.person(row, line).replace(/[^A-Za-z0-9._-]/gu, '-');
  const subject = form.subject(row);
  return {
    reference: form
      .id(row, line)
      .replace(/[^A-Za-z0-9._-]/gu, '-')
      .slice(0, 80),
    channel: form.channel(row),
    customer: { id: person, email: `${person.toLowerCase()}@customers.example`, language: form.language },
    ...(subject === undefined ? {} : { subject: subject.replace(/\s+/gu, ' ').slice(0, 500) }),
    body: form.body(row).slice(0, 100_000),
  };
}

async function readLines(file: string, limit: number): Promise<readonly FileRequest[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, limit).map((line, index) => {
    const request: unknown = parseLine(file, line, index + 1);
    if (typeof request !== 'object' || request === null || Array.isArray(request))
      throw badLine(file, index + 1, 'not an object');
    const { receivedAt: _past, ...given } = request as CaseRequest;
    return given;
  });
}

function parseLine(file: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw badLine(file, number, 'not JSON');
  }
}

function unreadable(file: string, error: unknown): SetupError {
  return new SetupError({
    code: 'BAD_REQUESTS',
    what: `${file} cannot be read`,
    expected: 'a readable .csv or .jsonl file',
    got: error instanceof Error ? error.message : String(error),
    next: 'name another file, or mend this one',
  });
}

function badLine(file: string, number: number, got: string): SetupError {
  return new SetupError({
    code: 'BAD_REQUESTS',
    what: `${file}:${number} is no request`,
    expected: 'one JSON object a line',
    got,
    next: 'mend the line',
  });
}
