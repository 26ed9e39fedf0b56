/** Messages of any channel by a signed webhook. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { folderBlobs } from '../../../activities/blobs/folder.ts';
import { caseTokens } from '../../../activities/messages/case-token.ts';
import { careError } from '../../../client/care-error.ts';
import { incomingMessages } from '../../../worker/http/incoming-messages.ts';
import { httpApp } from '../../../worker/http/server.ts';
import type { Incoming } from '../../../worker/intake/incoming.ts';

const secret = (letter: string): string => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;
const folder = mkdtempSync(join(tmpdir(), 'careloop-webhook-'));
const blobs = folderBlobs(folder);
const tokens = caseTokens('a secret of thirty-two characters!');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let taken: Incoming[] = [];
let failure: Error | undefined;
beforeEach(() => {
  taken = [];
  failure = undefined;
});
const app = await httpApp({
  target: { host: '127.0.0.1', port: 0 },
  parts: [
    incomingMessages({
      peers: { wechat: [secret('b'), secret('a')] },
      takeIn: async (message) => {
        if (failure !== undefined) throw failure;
        taken.push(message);
        return { did: 'opened', reference: message.id };
      },
      blobs,
      tokens,
      nowMs: () => Date.parse('2026-03-02T02:00:00Z'),
    }),
  ],
});

const message = { id: 'wx-1', channel: 'wechat', customer: { handle: 'wx_lihua' }, text: '还没有收到货' };

async function call(
  body: unknown,
  {
    by = 'a',
    peer = 'wechat',
    at = new Date(),
    payload = JSON.stringify(body),
  }: { by?: string; peer?: string; at?: Date; payload?: string } = {},
) {
  const signature = new Webhook(secret(by)).sign('msg-1', at, payload);
  return app.inject({
    method: 'POST',
    url: `/messages/${peer}`,
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'msg-1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': signature,
    },
    payload,
  });
}

describe('a signed message', () => {
  test('is taken; the answer says which case it is', async () => {
    const answer = await call(message);
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toEqual({ did: 'opened', reference: taken[0]?.id });
    expect(taken[0]).toMatchObject({
      channel: 'wechat',
      customer: { handle: 'wx_lihua' },
      body: '还没有收到货',
      proven: [],
      automatic: false,
    });
  });

  test('is the same when it comes again, and another when it is another, or of another peer', async () => {
    await call(message);
    await call(message);
    await call({ ...message, id: 'wx-2' });
    expect(taken[1]?.id).toBe(taken[0]?.id);
    expect(taken[2]?.id).not.toBe(taken[0]?.id);
  });

  test('is taken under the old secret and under the new one', async () => {
    expect((await call(message, { by: 'a' })).statusCode).toBe(202);
    expect((await call(message, { by: 'b' })).statusCode).toBe(202);
  });

  test('proves its case by a token, and by nothing else', async () => {
    await call({ ...message, case: { reference: 'A-1', token: tokens.seal('thread', 'A-1') } });
    await call({ ...message, case: { reference: 'A-1', token: tokens.seal('thread', 'A-2') } });
    expect(taken.map(({ proven, joins }) => [proven, joins])).toEqual([
      [['A-1'], 'A-1'],
      [[], 'A-1'],
    ]);
  });

  test('brings its attachments', async () => {
    await call({
      ...message,
      attachments: [{ name: '照片.png', type: 'image/png', content: Buffer.from('pixels').toString('base64') }],
    });
    const [card] = taken[0]?.attachments ?? [];
    expect(Buffer.from((await blobs.get(card?.hash ?? '')) ?? []).toString()).toBe('pixels');
  });
});

describe('refused is', () => {
  test.each([
    ['another secret', { by: 'z' }],
    ['an unknown peer', { peer: 'sms' }],
    ['a peer that is a name of JavaScript', { peer: 'constructor' }],
    ['a call of ten minutes ago', { at: new Date(Date.now() - 600_000) }],
  ])('%s', async (_case, how) => {
    expect((await call(message, how)).statusCode).toBe(401);
    expect(taken).toEqual([]);
  });

  test('a body that was altered by a blank', async () => {
    const payload = JSON.stringify(message);
    const answer = await app.inject({
      method: 'POST',
      url: '/messages/wechat',
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'msg-1',
        'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
        'webhook-signature': new Webhook(secret('a')).sign('msg-1', new Date(), payload),
      },
      payload: `${payload} `,
    });
    expect(answer.statusCode).toBe(401);
  });

  test.each([
    ['no customer', { ...message, customer: {} }, 'customer'],
    ['an unknown field', { ...message, adn: 1 }, ''],
    ['a channel that is none', { ...message, channel: 'We Chat' }, 'channel'],
  ])('what has %s, with the field named', async (_case, body, field) => {
    const answer = await call(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(field) as string });
  });
});

test('where Temporal is away the peer hears that it must send again', async () => {
  failure = careError({ code: 'UNREACHABLE', what: 'away' });
  const answer = await call(message);
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
});
