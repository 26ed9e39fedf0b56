/** Mail and webhooks into cases, all real: SMTP in, Temporal, the store, SMTP out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CareClient } from '../../client/care-client.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import { openCareloop, type Careloop } from '../../worker/careloop.ts';
import { readConfig } from '../../worker/config.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { startMailCatcher, type MailCatcher } from '../../worker/servers/mail-catcher.ts';
import { startTestServer } from '../rig/index.ts';

const peerSecret = `whsec_${Buffer.from('k'.repeat(32)).toString('base64')}`;
let folder: string;
let server: DevServer;
let mail: MailCatcher;
let care: CareClient;
let careloop: Careloop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-mail-in-'));
  server = await startTestServer({ folder, inMemory: true });
  mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
  care = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(care.client.connection, care.client.options.namespace);
  const config = readConfig({
    CARELOOP_HOME: folder,
    SMTP_URL: mail.smtpAddress,
    MAIL_FROM: 'Shop Care <care@shop.test>',
    CARELOOP_HTTP: '127.0.0.1:0',
    CARELOOP_MAIL_IN: '127.0.0.1:0',
    CARELOOP_WEBHOOK_SECRETS: `wechat=${peerSecret}`,
  });
  careloop = await openCareloop({ config, address: server.address });
});
afterAll(async () => {
  await careloop.stop();
  await care.close();
  await mail.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function write(letter: {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo?: string;
}): Promise<void> {
  const transport = createTransport(careloop.mailInUrl);
  await transport.sendMail({ from: 'Li Hua <li.hua@example.com>', to: 'care@shop.test', ...letter });
  transport.close();
}

async function openCases(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { reference } of care.list()) found.push(reference);
  return found;
}

test(
  'a mail opens a case, its answer joins it, and each is taken once however often it comes',
  { timeout: 120_000 },
  async () => {
    const first = { messageId: '<m-1@example.com>', subject: 'Where is my parcel?', text: 'It was due on Monday.' };
    await write(first);
    await write(first);
    await expect.poll(openCases, { timeout: 30_000 }).toHaveLength(1);
    const [reference = ''] = await openCases();
    await expect.poll(() => mail.mails().length, { timeout: 30_000 }).toBe(1);
    const [acknowledgement] = mail.mails();
    // A mail program keeps the thread and may lose the subject.
    const answer = {
      messageId: '<m-2@example.com>',
      subject: 'One more thing',
      text: 'And the invoice?\n\nOn Monday, Shop Care wrote:\n> We have received your message.',
      inReplyTo: acknowledgement?.messageId ?? '',
    };
    await write(answer);
    await write(answer);
    const desk = new CareClient(care.client, { answerWithinMs: 60_000 }).case(reference);
    await expect
      .poll(async () => (await careloop.store.timeline(reference)).filter(({ type }) => type === 'messageIn'), {
        timeout: 30_000,
      })
      .toHaveLength(1);
    const facts = await careloop.store.timeline(reference);
    expect(facts.find(({ type }) => type === 'messageIn')).toMatchObject({
      body: 'And the invoice?',
      mailMessageId: '<m-2@example.com>',
    });
    expect(await openCases()).toEqual([reference]);
    await desk.withdraw({ by: { who: 'agent', id: 'li.na' }, because: 'end of the test' });
    await desk.outcome();
  },
);

test('a signed message opens a case; the worker says that it is alive and ready', { timeout: 60_000 }, async () => {
  const url = careloop.httpUrl ?? '';
  const body = JSON.stringify({
    id: 'wx-1',
    channel: 'wechat',
    customer: { handle: 'wx_lihua', language: 'zh' },
    text: '我的包裹在哪里？',
  });
  const sent = await fetch(`${url}/messages/wechat`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'wx-1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
      'webhook-signature': new Webhook(peerSecret).sign('wx-1', new Date(), body),
    },
    body,
  });
  expect(sent.status).toBe(202);
  const { reference } = (await sent.json()) as { readonly reference: string };
  const desk = new CareClient(care.client, { answerWithinMs: 60_000 }).case(reference);
  await expect.poll(async () => (await desk.snapshot()).clocks, { timeout: 30_000 }).not.toEqual([]);
  await desk.withdraw({ by: { who: 'agent', id: 'li.na' }, because: 'end of the test' });
  await desk.outcome();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
    ready: true,
    stopping: false,
    temporal: true,
    store: true,
  });
});

test('while Temporal is away a mail is put off and not acknowledged', { timeout: 60_000 }, async () => {
  await server.stop();
  const refused = await write({ messageId: '<m-3@example.com>', subject: 'Hello', text: 'Hello' }).catch(
    (error: unknown) => error,
  );
  expect(refused).toMatchObject({ responseCode: 451 });
  expect((await fetch(`${careloop.httpUrl ?? ''}/readyz`)).status).toBe(503);
});
