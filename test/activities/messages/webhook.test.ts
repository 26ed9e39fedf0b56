import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChannelDown } from '../../../activities/messages/failures.ts';
import { openWebhook } from '../../../activities/messages/webhook.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ....').toString('base64')}`;
const webhook = openWebhook({ secret, nowMs: Date.now, timeoutMs: 500 });
const message = { key: 'digest/wang/webhook/1', body: { type: 'digest', to: 'wang', lines: [] } };

describe('a webhook', () => {
  let server: Server;
  let status = 204;
  const heard: { readonly headers: Record<string, string>; readonly text: string }[] = [];
  beforeEach(async () => {
    status = 204;
    heard.length = 0;
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        heard.push({ headers: request.headers as Record<string, string>, text });
        if (status > 0) response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;

  test('posts what a receiver can verify with the shared secret, and recognise when it comes again', async () => {
    const first = await webhook.post({ ...message, url: url() });
    const again = await webhook.post({ ...message, url: url() });
    expect(first.state).toBe('accepted');
    expect(again).toEqual(first);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    for (const { headers, text } of heard) {
      expect(new Verifier(secret).verify(text, headers)).toEqual(message.body);
      expect(() => new Verifier(secret).verify(text.replace('wang', 'eve'), headers)).toThrow();
    }
  });

  test.each([500, 503, 429, 408, 302])('that answers %s is tried again', async (answer) => {
    status = answer;
    await expect(webhook.post({ ...message, url: url() })).rejects.toThrow(ChannelDown);
  });

  test.each([400, 401, 404, 410])('that answers %s is told as undeliverable', async (answer) => {
    status = answer;
    expect(await webhook.post({ ...message, url: url() })).toEqual({
      state: 'undeliverable',
      detail: `the webhook answered ${String(answer)}`,
    });
  });

  test('that does not answer, or is not there, is tried again', async () => {
    status = 0;
    await expect(webhook.post({ ...message, url: url() })).rejects.toThrow(ChannelDown);
    await expect(webhook.post({ ...message, url: 'http://127.0.0.1:1/' })).rejects.toThrow(ChannelDown);
  });

  test('without a secret nothing goes out', async () => {
    const unsigned = openWebhook({ secret: undefined, nowMs: Date.now });
    await expect(unsigned.post({ ...message, url: url() })).rejects.toThrow('CARELOOP_NOTICE_SECRET');
    expect(heard).toEqual([]);
  });
});
