/** What is refused at the door of a case, and what is carried safely. */
import { describe, expect, test } from 'vitest';
import { formRefusals } from '../../../workflows/case/form.ts';

const request = {
  reference: 'A-1',
  channel: 'email',
  customer: { email: 'li.hua@example.com' },
  subject: 'Where is my parcel?',
  body: 'It was due on Monday.',
  receivedAt: '2026-03-02T09:30:00+08:00',
};
const head = { id: 'm-1', by: { who: 'agent', id: 'li' }, at: '2026-03-02T09:30:00Z' };

interface BadRequest {
  readonly why: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly expected?: string;
  readonly got?: string;
}

const badRequests: readonly BadRequest[] = [
  {
    why: 'nobody to answer',
    change: { customer: { name: 'Li' } },
    path: 'request.customer',
    expected: 'at least one of id, email, phone, handle',
  },
  { why: 'an empty body', change: { body: '' }, path: 'request.body', expected: 'text that is not blank' },
  {
    why: 'a body of ideographic blanks',
    change: { body: '　　' },
    path: 'request.body',
    expected: 'text that is not blank',
    got: 'text of 2 characters',
  },
  {
    why: 'a body of 3 MB',
    change: { body: 'x'.repeat(3_000_000) },
    path: 'request.body',
    expected: 'at most 100000 characters',
    got: 'text of 3000000 characters',
  },
  {
    why: 'a body that no database takes',
    change: { body: 'a\0b' },
    path: 'request.body',
    expected: 'text without NUL characters and halves of surrogate pairs',
  },
  {
    why: 'a reference with a slash',
    change: { reference: 'case/1' },
    path: 'request.reference',
    got: 'text of 6 characters',
  },
  { why: 'a reference with a blank', change: { reference: 'A 1' }, path: 'request.reference' },
  { why: 'a reference in Chinese', change: { reference: '订单1' }, path: 'request.reference' },
  { why: 'a reference that goes up a folder', change: { reference: '../1' }, path: 'request.reference' },
  { why: 'a channel that is none', change: { channel: 'E-Mail!' }, path: 'request.channel' },
  {
    why: 'an address without a domain',
    change: { customer: { email: 'li' } },
    path: 'request.customer.email',
    expected: 'an e-mail address such as li.hua@example.com',
    got: 'text of 2 characters',
  },
  {
    why: 'two addresses in one',
    change: { customer: { email: 'a@example.com,b@example.com' } },
    path: 'request.customer.email',
  },
  {
    why: 'an address that carries a header',
    change: { customer: { email: 'a@example.com\r\nBcc: b@example.com' } },
    path: 'request.customer.email',
  },
  {
    why: 'line ends in the subject',
    change: { subject: 'Hello\r\nBcc: b@example.com' },
    path: 'request.subject',
    expected: 'one line of text without control characters',
  },
  {
    why: 'a subject of 501 characters',
    change: { subject: 'x'.repeat(501) },
    path: 'request.subject',
    expected: 'at most 500 characters',
  },
  {
    why: 'an instant without offset',
    change: { receivedAt: '2026-03-02T09:30:00' },
    path: 'request.receivedAt',
    expected: 'an ISO instant with offset such as 2026-03-01T09:30:00+08:00',
  },
  { why: 'a day that does not exist', change: { receivedAt: '2026-02-30T09:30:00Z' }, path: 'request.receivedAt' },
  { why: 'a field nobody knows', change: { priority: 'P1' }, path: 'request.priority' },
  {
    why: 'a field of the wrong type',
    change: { orderNumber: 7 },
    path: 'request.orderNumber',
    expected: 'text',
    got: '7',
  },
];

describe('a request is refused, with the field named, for', () => {
  test.each(badRequests)('$why', ({ change, path, expected, got }) => {
    const [refusal, ...others] = formRefusals('input', { request: { ...request, ...change } });
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', path });
    if (expected !== undefined) expect(refusal?.expected).toBe(expected);
    if (got !== undefined) expect(refusal?.got).toBe(got);
  });

  test('everything at once: every field is named', () => {
    const refusals = formRefusals('input', {
      request: { reference: '?', channel: '', customer: {}, receivedAt: 1, more: 1 },
    });
    expect(refusals.map(({ path }) => path).sort()).toEqual(
      ['reference', 'channel', 'customer', 'receivedAt', 'more', 'body'].map((field) => `request.${field}`).sort(),
    );
  });

  test('a thousand unknown fields: fifty of them are named', () => {
    const extra = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`f${i}`, i]));
    expect(formRefusals('confirm', { ...head, ...extra })).toHaveLength(50);
  });

  test('nothing that is no object', () => {
    for (const value of [undefined, null, 'text', 7, []]) expect(formRefusals('input', value)).toHaveLength(1);
  });

  test('personal data is not repeated in the refusal', () => {
    const refusals = formRefusals('input', {
      request: { ...request, customer: { email: 'wang wu at example', name: 'Wang\nWu', phone: 'secret' } },
    });
    expect(refusals).toHaveLength(3);
    expect(JSON.stringify(refusals)).not.toMatch(/wang|secret/i);
  });
});

describe('a request is carried as it is with', () => {
  test.each([
    { what: 'HTML in the subject', change: { subject: '<script>alert(1)</script>' } },
    { what: 'HTML and line ends in the body', change: { body: '<img src=x onerror=alert(1)>\r\n.\r\n你好 😀' } },
    { what: 'characters beyond the first plane, counted as one each', change: { body: '😀'.repeat(60_000) } },
    { what: 'a handle only (R7)', change: { customer: { handle: '@匿名用户' } } },
    { what: 'a channel of the policy', change: { channel: 'wechat' } },
    { what: 'an address in Chinese', change: { customer: { email: '用户@例子.公司' } } },
  ])('$what', ({ change }) => {
    expect(formRefusals('input', { request: { ...request, ...change } })).toEqual([]);
  });
});

describe('a message', () => {
  test.each([
    { name: 'accept' as const, message: { agent: 'li' } },
    { name: 'rate' as const, message: { score: 11 } },
    { name: 'confirm' as const, message: {} },
  ])('$name needs id, by and at', ({ name, message }) => {
    expect(formRefusals(name, { ...head, ...message })).toEqual([]);
    expect(
      formRefusals(name, message)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['at', 'by', 'id']);
  });

  test('names its author in full', () => {
    expect(formRefusals('confirm', { ...head, by: { who: 'agent' } })).toMatchObject([
      { path: 'by.id', what: 'is missing' },
    ]);
    expect(formRefusals('confirm', { ...head, by: { who: 'boss' } })).toMatchObject([
      { path: 'by.who', expected: 'agent | customer | robot | clock' },
    ]);
  });
});

describe("a case's own next run", () => {
  test('takes the request as it was cut, whatever the excerpt ends in', () => {
    const cut = { ...request, body: ' '.repeat(200), subject: 'a\ud83d' };
    expect(formRefusals('input', { request: cut, carry: { reference: 'A-1', stage: 'handle' } })).toEqual([]);
    expect(formRefusals('input', { request: cut, carry: 'nothing' })).not.toEqual([]);
  });
});
