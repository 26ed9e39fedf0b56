/** A worker killed before and after each step of a remedy: the shop has one order, the ledger one row, and none is half done. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../activities/store/open.ts';
import { CareClient } from '../../client/index.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { startMailCatcher, type MailCatcher } from '../../worker/servers/mail-catcher.ts';
import { startTestServer } from '../rig/index.ts';

const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
const steps = ['reserveRemedy', 'performRemedy', 'settleRemedy'];
const points = steps.flatMap((step) => [`before.${step}`, `after.${step}`]);

let folder: string;
let server: DevServer;
let mail: MailCatcher;
let care: CareClient;
let shop: Server;
/** What the shop was asked to do, once for each id, by case. */
const orders = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-remedy-'));
  server = await startTestServer({ folder, inMemory: true });
  mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
  const connected = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(connected.client.connection, connected.client.options.namespace);
  care = new CareClient(connected.client, { answerWithinMs: 90_000 });
  shop = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
      const { data } = new Webhook(secret).verify(body, headers) as { data: { reference: string } };
      orders.set(headers['webhook-id'] ?? '', data.reference);
      response.end('{"result":"refunded"}');
    });
  }).listen(0, '127.0.0.1');
  await once(shop, 'listening');
});
afterAll(async () => {
  await care.close();
  shop.close();
  await server.stop();
  await mail.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'remedy-worker.ts')], {
    env: {
      ...process.env,
      TEMPORAL_ADDRESS: server.address,
      SMTP_URL: mail.smtpAddress,
      CARELOOP_HOME: folder,
      CARELOOP_REMEDY_URL: `http://127.0.0.1:${String((shop.address() as AddressInfo).port)}/`,
      CARELOOP_REMEDY_SECRET: secret,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!said.includes('ready')) {
    if (child.exitCode !== null) throw new Error(`The worker ended: ${said}`);
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
  }
  return child;
}

/** A worker that is replaced whenever it has killed itself. */
function keepWorking(): { readonly stop: () => Promise<number> } {
  let deaths = 0;
  const over = new AbortController();
  let current: ChildProcess | undefined;
  const working = (async () => {
    while (!over.signal.aborted) {
      current = await startWorker();
      const [, signal] = (await once(current, 'exit')) as [number | null, string | null];
      if (signal === 'SIGKILL') deaths += 1;
    }
  })();
  return {
    stop: async () => {
      over.abort();
      current?.kill('SIGTERM');
      await working;
      return deaths;
    },
  };
}

async function standingOf(reference: string): Promise<string | undefined> {
  try {
    return (await care.case(reference).snapshot()).redress.remedies[0]?.standing;
  } catch {
    // Its worker has just died: the next one answers.
    return undefined;
  }
}

test('between any two steps: exactly one remedy', { timeout: 420_000 }, async () => {
  const worker = keepWorking();
  for (const point of points) {
    const desk = await care.open({
      reference: `killed.${point}`,
      channel: 'email',
      customer: { email: 'li.hua@example.com', language: 'en' },
      subject: 'The cup came broken',
      body: 'Please give me my money back.',
      receivedAt: new Date().toISOString(),
    });
    await expect
      .poll(async () => (await desk.snapshot().catch(() => undefined))?.owner ?? null, { timeout: 90_000 })
      .not.toBeNull();
    const by = { who: 'agent', id: (await desk.snapshot()).owner ?? '' } as const;
    await desk.proposeRemedy({ by, kind: 'refund', amount: { minor: 9_900, currency: 'CNY' }, what: 'The cup' });
  }
  for (const point of points) {
    await expect.poll(() => standingOf(`killed.${point}`), { timeout: 240_000, interval: 1_000 }).toBe('done');
  }
  const deaths = await worker.stop();
  expect(deaths).toBe(points.length);
  const references = points.map((point) => `killed.${point}`);
  expect([...orders.values()].toSorted()).toEqual(references.toSorted());
  const store = await openStore({ kind: 'embedded', folder: join(folder, 'store') });
  try {
    for (const reference of references) {
      expect(await store.remediesOf(reference)).toMatchObject([
        { state: 'done', attempts: 1, amount: { minor: 9_900, currency: 'CNY' }, result: 'refunded' },
      ]);
    }
  } finally {
    await store.close();
  }
});
