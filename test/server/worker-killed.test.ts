/** `npm run worker` killed in mid-case, on the real server, the real store and real mail: another one takes over. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../activities/store/open.ts';
import { CareClient } from '../../client/index.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { startMailCatcher, type MailCatcher } from '../../worker/servers/mail-catcher.ts';
import { startTestServer } from '../rig/index.ts';

let folder: string;
let server: DevServer;
let mail: MailCatcher;
let care: CareClient;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-killed-'));
  server = await startTestServer({ folder, inMemory: true });
  mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
  care = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(care.client.connection, care.client.options.namespace);
});
afterAll(async () => {
  await care.close();
  await server.stop();
  await mail.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A worker in a process of its own, at work when this resolves. */
async function worker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../worker/main.ts')], {
    env: {
      ...process.env,
      TEMPORAL_ADDRESS: server.address,
      SMTP_URL: mail.smtpAddress,
      CARELOOP_HOME: folder,
      CARELOOP_POLICY: 'default',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!said.includes('Careloop works on cases')) {
    if (child.exitCode !== null) throw new Error(`The worker ended: ${said}`);
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
  }
  return child;
}

test(
  'SIGKILL in mid-case, then another worker: nothing is lost, nothing is sent twice',
  { timeout: 180_000 },
  async () => {
    const first = await worker();
    const opened = await care.open({
      reference: 'killed-1',
      channel: 'email',
      customer: { email: 'li.hua@example.com', language: 'en' },
      subject: 'Where is my parcel?',
      body: 'It was due on Monday.',
      receivedAt: new Date().toISOString(),
    });
    await expect.poll(async () => (await opened.snapshot()).owner, { timeout: 30_000 }).not.toBeNull();
    // No mail is on its way when the worker dies: the one window in which a copy may come, and the lease that the next
    // worker then waits for, are test/activities/messages/send.test.ts.
    await expect.poll(async () => (await opened.snapshot()).pending, { timeout: 30_000 }).toEqual([]);
    await opened.note({ by: { who: 'agent', id: 'li.na' }, body: 'Called the carrier' });
    first.kill('SIGKILL');
    await once(first, 'exit');
    await opened.customerMessage({ by: { who: 'customer' }, channel: 'email', body: 'And the invoice?' });

    const second = await worker();
    const patient = new CareClient(care.client, { answerWithinMs: 60_000 }).case('killed-1');
    const by = { who: 'agent', id: (await patient.snapshot()).owner ?? 'nobody' } as const;
    await patient.reply({ by, body: 'It comes tomorrow.', solve: { code: 'answered', summary: 'It comes tomorrow' } });
    await patient.confirm({ by: { who: 'customer' } });
    expect(await patient.outcome()).toMatchObject({ closed: 'confirmed', counts: { messages: 2 } });
    second.kill('SIGTERM');
    expect((await once(second, 'exit'))[0]).toBe(0);

    const sent = mail.mails().map(({ messageId }) => messageId);
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(2);
    const store = await openStore({ kind: 'embedded', folder: join(folder, 'store') });
    const timeline = await store.timeline('killed-1');
    await store.close();
    expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
    expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['note', 'messageIn', 'solved', 'closed']));
  },
);
