/** With a key, nothing that a customer or an agent wrote stands in Temporal's database or in a log; without one, it does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CareClient } from '../../client/index.ts';
import { encryptingConverter } from '../../client/privacy/data-converter.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { startMailCatcher, type MailCatcher } from '../../worker/servers/mail-catcher.ts';
import { startTestServer } from '../rig/index.ts';

const personal = {
  name: 'Xanthippe Quorndon',
  email: 'xanthippe.q@quorndon-mail.test',
  phone: '+8613987654321',
  subject: 'Vorpal kettle trouble',
  body: 'My frabjous kettle leaks at 12 Jabberwock Lane.',
  chinese: '水壶漏水了，请尽快处理',
  reply: 'A borogove is on its way.',
  summary: 'Sent a mome rath.',
  note: 'She sounded mimsy.',
  refused: 'outgrabe',
} as const;
const words = Object.values(personal).flatMap((text) => [text, ...text.split(/\s+/).filter((word) => word.length > 6)]);
const keys = `k1:${randomBytes(32).toString('base64')}`;

let folder: string;
let server: DevServer;
let mail: MailCatcher;
let plain: CareClient;
let care: CareClient;
let worker: ChildProcess;
let log = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-encrypted-'));
  server = await startTestServer({ folder: join(folder, 'temporal') });
  mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
  plain = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(plain.client.connection, plain.client.options.namespace);
  const { connection } = plain.client;
  care = new CareClient(new Client({ connection, dataConverter: encryptingConverter(keys) }), {
    answerWithinMs: 60_000,
  });
  worker = spawn(process.execPath, [join(import.meta.dirname, '../../worker/main.ts')], {
    env: {
      ...process.env,
      TEMPORAL_ADDRESS: server.address,
      SMTP_URL: mail.smtpAddress,
      CARELOOP_HOME: join(folder, 'home'),
      CARELOOP_KEYS: keys,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [worker.stdout, worker.stderr]) output?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  await vi.waitUntil(() => log.includes('Careloop works on cases') || worker.exitCode !== null, { timeout: 60_000 });
  expect(worker.exitCode, log).toBeNull();
});
afterAll(async () => {
  worker.kill('SIGKILL');
  await mail.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function found(text: string): readonly string[] {
  return words.filter((word) => text.includes(word));
}

test('a whole case, its refusals and failures included, leaves nothing readable', { timeout: 180_000 }, async () => {
  const { name, email, phone, subject, body } = personal;
  const opened = await care.open({
    reference: 'P-1',
    channel: 'email',
    customer: { name, email, phone },
    subject,
    body,
    receivedAt: new Date().toISOString(),
  });
  await expect.poll(async () => (await opened.snapshot()).owner, { timeout: 60_000 }).not.toBeNull();
  const by = { who: 'agent', id: (await opened.snapshot()).owner ?? '' } as const;
  await opened.customerMessage({ by: { who: 'customer' }, channel: 'email', body: personal.chinese });
  await opened.note({ by, body: personal.note });
  await expect(opened.hold({ by, reason: personal.refused })).rejects.toThrow();
  const handle = care.client.workflow.getHandle('case/P-1');
  await handle.signal('customerMessage', { body, from: email });
  await opened.reply({ by, body: personal.reply, solve: { code: 'replaced', summary: personal.summary } });
  await opened.confirm({ by: { who: 'customer' } });
  expect(await opened.outcome()).toMatchObject({ closed: 'confirmed' });
  // What the mail says is for the customer: it went out in clear words.
  expect((await mail.read(mail.mails().at(-1)?.id ?? ''))?.text).toContain(personal.reply);
  // The other way round: without the key a client reads nothing, and what it says itself stands in clear words.
  await expect(plain.case('P-1').outcome()).rejects.toThrow();
  await plain.client.workflow.start('nobodyRunsThis', {
    workflowId: 'control',
    taskQueue: 'nobody',
    args: ['gyre and gimble'],
  });

  worker.kill('SIGTERM');
  await once(worker, 'exit');
  await plain.close();
  await server.stop();
  const database = readdirSync(join(folder, 'temporal'))
    .map((file) => readFileSync(join(folder, 'temporal', file), 'utf8'))
    .join('\n');
  expect(database).toContain('gyre and gimble');
  expect(database).toContain('case/P-1');
  expect(found(database)).toEqual([]);
  expect(log).toContain('Careloop works on cases');
  expect(found(log)).toEqual([]);
});
