/** Real requests out of files: each known form becomes requests that may be opened; anything else is refused in words. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRequests, type FileRequest } from '../../../worker/demo/request-files.ts';
import { refusalsBySchema, requestSchema } from '../../../workflows/case/schema.ts';

const shared = join(import.meta.dirname, '../../../../shared/data/requests');
const files = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.csv')) : [];
const everyRow = 100_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-requests-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function refusalsOf(request: FileRequest): readonly unknown[] {
  return refusalsBySchema(requestSchema, { ...request, receivedAt: '2026-03-02T09:30:00Z' });
}

describe('the files of real requests', () => {
  test('are on this machine', (context) => {
    context.skip(files.length === 0, `${shared} is not on this machine`);
    expect(files.length).toBeGreaterThanOrEqual(6);
  });

  test.each(files)(
    '%s: every row with a text is a request that can be opened, each under its own reference',
    async (name) => {
      const requests = await readRequests(join(shared, name), everyRow);
      expect(requests.length).toBeGreaterThan(400);
      expect(requests.filter((request) => refusalsOf(request).length > 0)).toEqual([]);
      expect(new Set(requests.map(({ reference }) => reference)).size).toBe(requests.length);
      expect(new Set(requests.map(({ customer }) => customer.language)).size).toBe(1);
      expect(await readRequests(join(shared, name), 3)).toEqual(requests.slice(0, 3));
    },
  );
});

describe('forms of files', () => {
  const rows = [
    [
      'citizen hotline',
      '留言编号,留言用户,留言主题,留言详情\n8,A1,路灯,路灯坏了\n',
      { reference: '8', channel: 'ticket', subject: '路灯', body: '路灯坏了', customer: { language: 'zh' } },
    ],
    [
      'consumer complaints',
      'Product,Issue,Submitted_via,Complaint_ID\nLoan,Late fee,Postal mail,77\n',
      { reference: '77', channel: 'letter', subject: 'Loan: Late fee', body: 'Late fee' },
    ],
    [
      'complaint narratives',
      'row,Product,Consumer complaint narrative\n5,Card,They billed me twice\n',
      { reference: '5', channel: 'email', body: 'They billed me twice' },
    ],
    [
      'after-sales disputes',
      'dispute_id,content,outline\n9,没有收到货,物流\n',
      { reference: '9', channel: 'ticket', subject: '物流', body: '没有收到货' },
    ],
    ['reviews', 'label,review\n0,太慢了\n', { reference: 'line-1', channel: 'social', body: '太慢了' }],
    ['with a byte order mark and quoted lines', '\uFEFFlabel,review\n0,"one\ntwo"\n', { body: 'one\ntwo' }],
  ] as const;
  test.each(rows)('%s', async (name, text, expected) => {
    const [request] = await readRequests(written(`${name}.csv`, text), 5);
    expect(request).toMatchObject(expected);
    expect(refusalsOf(request as FileRequest)).toEqual([]);
  });

  test('JSON Lines are requests as they are; an old receipt is left out, since they are received when they are played', async () => {
    const line = JSON.stringify({
      reference: 'J-1',
      channel: 'email',
      customer: { id: 'c' },
      body: 'x',
      receivedAt: '2020-01-01T00:00:00Z',
    });
    const requests = await readRequests(written('some.jsonl', `${line}\n\n${line.replace('J-1', 'J-2')}\n`), 5);
    expect(requests.map(({ reference }) => reference)).toEqual(['J-1', 'J-2']);
    expect(requests[0]).not.toHaveProperty('receivedAt');
  });

  test('a row without a text is passed over; a reference that comes twice is one request', async () => {
    const file = written('twice.csv', 'dispute_id,content,outline\n1,,x\n2,late,x\n2,still late,x\n');
    expect((await readRequests(file, 5)).map(({ reference, body }) => [reference, body])).toEqual([
      ['2', 'still late'],
    ]);
  });
});

describe('what is refused, with a code and what to do', () => {
  test.each([
    [
      'an unknown header',
      'orders.csv',
      'order,amount\n1,2\n',
      { got: 'order, amount', expected: expect.stringContaining('citizen hotline') as string },
    ],
    [
      'a quote that never ends',
      'torn.csv',
      'label,review\n0,"oh\n',
      { what: expect.stringContaining('cannot be read') as string },
    ],
    [
      'a line that is no JSON',
      'torn.jsonl',
      '{"reference":\n',
      { what: expect.stringContaining('torn.jsonl:1') as string },
    ],
    ['a line that is no object', 'list.jsonl', '[]\n', { what: expect.stringContaining('list.jsonl:1') as string }],
  ])('%s', async (_what, name, text, expected) => {
    await expect(readRequests(written(name, text), 5)).rejects.toMatchObject({ code: 'BAD_REQUESTS', ...expected });
  });

  test.each(['missing.csv', 'missing.jsonl'])('a file that is not there: %s', async (name) => {
    await expect(readRequests(join(folder, name), 5)).rejects.toMatchObject({
      code: 'BAD_REQUESTS',
      got: expect.stringContaining('ENOENT') as string,
    });
  });
});
