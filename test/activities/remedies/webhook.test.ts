/** Orders to the shop's own system: signed, the same id for the same remedy, refusals told from what may pass. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RemedySystemDown, type RemedyOrder } from '../../../activities/remedies/port.ts';
import { remedyWebhook } from '../../../activities/remedies/webhook.ts';

const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
const order: RemedyOrder = {
  key: 'A-1/remedy.1/remedy',
  reference: 'A-1',
  remedy: '1',
  kind: 'refund',
  amount: { minor: 9_900, currency: 'CNY' },
  what: 'The cup',
  orderNumber: null,
  language: 'en',
  templates: 'default',
  finance: [],
};

let shop: Server;
let answer: { readonly status: number; readonly body: string };
const heard: { readonly type: string; readonly id: string }[] = [];

beforeEach(async () => {
  heard.length = 0;
  answer = { status: 200, body: '{"result":"refund 7"}' };
  shop = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
      const { type } = new Webhook(secret).verify(body, headers) as { type: string };
      heard.push({ type, id: headers['webhook-id'] ?? '' });
      response.writeHead(answer.status, { location: 'http://127.0.0.1:1/' }).end(answer.body);
    });
  }).listen(0, '127.0.0.1');
  await once(shop, 'listening');
});
afterEach(() => {
  shop.close();
});

function adapter() {
  return remedyWebhook({ url: `http://127.0.0.1:${String((shop.address() as AddressInfo).port)}/`, secret });
}

describe('the shop', () => {
  test('is told once for each id, in words that it can verify, and its result is kept', async () => {
    expect(await adapter().carryOut(order, 'rem_1')).toEqual({ state: 'carriedOut', result: 'refund 7' });
    expect(heard).toEqual([{ type: 'remedy.carryOut', id: 'rem_1' }]);
  });

  test.each([400, 404, 409, 410, 422])('refuses for good by %i', async (status) => {
    answer = { status, body: 'refunded before' };
    expect(await adapter().carryOut(order, 'rem_1')).toMatchObject({
      state: 'refused',
      detail: `${String(status)} refunded before`,
    });
  });

  test.each([301, 401, 429, 500, 503])('is asked again after %i', async (status) => {
    answer = { status, body: '' };
    await expect(adapter().carryOut(order, 'rem_1')).rejects.toThrow(RemedySystemDown);
  });

  test('is asked to take back under an id of its own; what it does not know need not be', async () => {
    await adapter().takeBack(order, 'rem_1');
    answer = { status: 404, body: '' };
    await adapter().takeBack(order, 'rem_1');
    answer = { status: 500, body: '' };
    await expect(adapter().takeBack(order, 'rem_1')).rejects.toThrow(RemedySystemDown);
    expect(new Set(heard.map(({ id }) => id))).toEqual(new Set(['rem_1_back']));
  });
});
