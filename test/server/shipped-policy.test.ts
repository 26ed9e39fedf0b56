/**
 * What an adopter has on the first day: the shipped policy, its words, the sample articles, the embedded store and real mail.
 * Every request goes through the same doors and each gets its own plan.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CareClient, type CaseHandle, type CaseSnapshot } from '../../client/index.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import { openCareloop, type Careloop } from '../../worker/careloop.ts';
import { readConfig } from '../../worker/config.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { startMailCatcher, type MailCatcher } from '../../worker/servers/mail-catcher.ts';
import { careCommand } from '../client/memory-terminal.ts';
import { startTestServer } from '../rig/index.ts';

let folder: string;
let server: DevServer;
let mail: MailCatcher;
let careloop: Careloop;
let care: CareClient;
beforeAll(async () => {
  if (Runtime._instance === undefined) Runtime.install({ logger: new DefaultLogger('ERROR') });
  folder = mkdtempSync(join(tmpdir(), 'care-shipped-'));
  server = await startTestServer({ folder, inMemory: true });
  mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
  care = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(care.client.connection, 'default');
  const config = readConfig({ CARELOOP_HOME: folder, SMTP_URL: mail.smtpAddress });
  careloop = await openCareloop({ config, address: server.address });
});
afterAll(async () => {
  for await (const { reference } of care.list())
    await care.client.workflow.getHandle(`case/${reference}`).terminate('the test is over');
  await care.close();
  await careloop.stop();
  await server.stop();
  await mail.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function opened(reference: string, request: { channel: string; body: string }): Promise<CaseHandle> {
  const email = `${reference.toLowerCase()}@example.com`;
  return care.open({ reference, customer: { email }, receivedAt: new Date().toISOString(), ...request });
}

function until(handle: CaseHandle, what: (seen: CaseSnapshot) => boolean): Promise<unknown> {
  return expect.poll(async () => what(await handle.snapshot()), { timeout: 30_000, interval: 100 }).toBe(true);
}

test.each([
  ['S-1', '我的快递三天没有更新物流了，什么时候能送到？', 'delivery.late', 'service', 'zh'],
  ['S-2', 'Please cancel my order, I ordered it by mistake', 'order.cancel', 'service', 'en'],
  ['S-3', '我要投诉！你们客服态度太差了，我要求道歉和赔偿', undefined, 'complaints', 'zh'],
])('%s "%s" is classified and planned', async (reference, body, category, team, language) => {
  const handle = await opened(reference, { channel: 'email', body });
  await until(handle, ({ stage }) => stage === 'handle');
  const seen = await handle.snapshot();
  expect(seen).toMatchObject({ team, language });
  if (category !== undefined) expect(seen.category).toBe(category);
  expect(seen.clocks.map(({ clock }) => clock)).toEqual(expect.arrayContaining(['firstResponse', 'resolution']));
});

test('a question of the knowledge base is answered at once, and the article is credited when that settled it (R10)', async () => {
  const handle = await opened('S-4', { channel: 'email', body: '您好，请问怎么开发票？' });
  await until(handle, ({ next }) => next?.what === 'cannedAnswer.close');
  const letters = mail.mails().filter(({ to }) => to.includes('s-4@example.com'));
  // The acknowledgement, then the answer.
  expect(letters).toHaveLength(2);
  await handle.confirm({ by: { who: 'customer' } });
  expect(await handle.outcome()).toMatchObject({ closed: 'confirmed', agent: null });

  const lines = (await careCommand(['articles', '--json'], { care })).out.split('\n');
  const articles = lines.map((line) => JSON.parse(line) as { readonly article: string });
  expect(articles).toContainEqual({
    article: 'invoice.get.zh',
    language: 'zh',
    category: 'invoice.missing',
    question: '怎么开发票？',
    shown: 1,
    used: 1,
    helped: 1,
    didNotHelp: 0,
  });
  const table = (await careCommand(['articles'], { care, width: 140 })).out.split('\n');
  expect(table[0]).toMatch(/^ARTICLE\s+LANGUAGE\s+CATEGORY\s+SUGGESTED\s+SENT\s+HELPED\s+DID NOT\s+QUESTION$/);
  expect(table.find((line) => line.startsWith('invoice.get.zh'))).toMatch(
    /1\s+1\s+1 \(100% of 1\)\s+0\s+怎么开发票？$/,
  );
});
