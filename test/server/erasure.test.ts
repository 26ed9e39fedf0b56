/** `care customer export` and `erase`: from the store, the blobs and Temporal; open cases refused or waited for. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderBlobs } from '../../activities/blobs/folder.ts';
import { CareClient } from '../../client/care-client.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import { openCareloop, type Careloop } from '../../worker/careloop.ts';
import { readConfig } from '../../worker/config.ts';
import { openLog } from '../../worker/log.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { startMailCatcher, type MailCatcher } from '../../worker/servers/mail-catcher.ts';
import { careCommand } from '../client/memory-terminal.ts';
import { startTestServer } from '../rig/index.ts';

let folder: string;
let server: DevServer;
let mail: MailCatcher;
let care: CareClient;
let careloop: Careloop;
beforeAll(async () => {
  openLog('error');
  folder = mkdtempSync(join(tmpdir(), 'careloop-erasure-'));
  server = await startTestServer({ folder, inMemory: true });
  mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
  const connected = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(connected.client.connection, connected.client.options.namespace);
  care = new CareClient(connected.client, { answerWithinMs: 60_000 });
  careloop = await openCareloop({
    config: readConfig({ CARELOOP_HOME: folder, SMTP_URL: mail.smtpAddress }),
    address: server.address,
  });
});
afterAll(async () => {
  await careloop.stop();
  await care.close();
  await mail.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function aCase(reference: string, email: string, hash?: string): Promise<void> {
  await care.open({
    reference,
    channel: 'email',
    customer: { email, name: 'Xanthippe' },
    body: `A frabjous matter (${reference}).`,
    receivedAt: new Date().toISOString(),
    ...(hash === undefined ? {} : { attachments: [{ name: 'a.png', type: 'image/png', bytes: 6, hash }] }),
  });
}

async function end(reference: string): Promise<void> {
  await care.case(reference).withdraw({ by: { who: 'agent', id: 'li.na' }, because: 'solved by itself' });
  await care.case(reference).outcome();
  await expect.poll(async () => (await careloop.store.findCase(reference))?.stage, { timeout: 30_000 }).toBe('closed');
}

const known = ['--email', 'Xanthippe@quorndon.test'];

test(
  'a customer gets what is kept of her, and is forgotten when her cases are closed',
  { timeout: 180_000 },
  async () => {
    const hash = await folderBlobs(join(folder, 'blobs')).put(Buffer.from('pixels'));
    await aCase('E-1', 'xanthippe@quorndon.test', hash);
    await aCase('E-2', 'xanthippe@quorndon.test');
    await aCase('E-3', 'li.hua@example.test');
    await end('E-1');
    await end('E-3');
    await expect.poll(async () => (await careloop.store.findCase('E-2'))?.stage, { timeout: 30_000 }).toBe('handle');

    const exported = await careCommand(['customer', 'export', ...known, '--json'], { care });
    expect(exported).toMatchObject({ code: 0, err: '' });
    const { blob, cases } = JSON.parse(exported.out) as { readonly blob: string; readonly cases: number };
    const record = readFileSync(join(folder, 'blobs', blob.slice(0, 2), blob), 'utf8');
    expect(cases).toBe(2);
    expect(record).toContain('A frabjous matter (E-1).');
    expect(record).not.toContain('li.hua');

    const unsure = await careCommand(['customer', 'erase', ...known], { care });
    expect(unsure).toMatchObject({ code: 2 });
    const refused = await careCommand(['customer', 'erase', ...known, '--yes'], { care });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('open cases: E-2');
    expect(JSON.stringify(await careloop.store.timeline('E-1'))).toContain('frabjous');

    await end('E-2');
    const erased = await careCommand(['customer', 'erase', ...known, '--yes', '--json'], { care });
    expect(erased, erased.err).toMatchObject({ code: 0 });
    expect(JSON.parse(erased.out)).toMatchObject({ did: 'erased', cases: 2, blobs: 1 });
    expect(await folderBlobs(join(folder, 'blobs')).get(hash)).toBeUndefined();
    for (const reference of ['E-1', 'E-2']) {
      const facts = await careloop.store.timeline(reference);
      expect(facts.length).toBeGreaterThan(3);
      expect(JSON.stringify(facts)).not.toMatch(/frabjous|quorndon|Xanthippe/i);
      // The history itself: a query may still be answered from the server's memory for a while.
      const history = care.client.workflow.getHandle(`case/${reference}`);
      await expect
        .poll(
          () =>
            history.fetchHistory().then(
              () => 'there',
              () => 'gone',
            ),
          { timeout: 60_000, interval: 1_000 },
        )
        .toBe('gone');
    }
    expect(JSON.stringify(await careloop.store.timeline('E-3'))).toContain('frabjous');
    expect(await care.case('E-3').snapshot()).toMatchObject({ stage: 'closed' });
    // What was asked about her is forgotten as well: the questions named her.
    await expect
      .poll(
        async () => {
          const asked: string[] = [];
          for await (const { workflowId } of care.client.workflow.list({
            query: "WorkflowId STARTS_WITH 'customer-data/find/'",
          }))
            asked.push(workflowId);
          return asked;
        },
        { timeout: 30_000 },
      )
      .toEqual([]);
  },
);

test('an erasure that is to wait goes on by itself', { timeout: 60_000 }, async () => {
  await aCase('E-4', 'patient@quorndon.test');
  await expect.poll(async () => (await careloop.store.findCase('E-4'))?.stage, { timeout: 30_000 }).toBe('handle');
  const started = await careCommand(
    ['customer', 'erase', '--email', 'patient@quorndon.test', '--yes', '--wait', '--json'],
    { care },
  );
  const { workflowId, open } = JSON.parse(started.out) as {
    readonly workflowId: string;
    readonly open: readonly string[];
  };
  expect(open).toEqual(['E-4']);
  const { status } = await care.client.workflow.getHandle(workflowId).describe();
  expect(status.name).toBe('RUNNING');
  await care.client.workflow.getHandle(workflowId).terminate('end of the test');
});
