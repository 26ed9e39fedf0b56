/** All of Careloop with real parts on one machine, for what is measured end to end: server, store, SMTP sink, worker, client. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { CareClient } from '../../client/index.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import { openCareloop, type Careloop } from '../../worker/careloop.ts';
import { readConfig } from '../../worker/config.ts';
import { startMailCatcher, type MailCatcher } from '../../worker/servers/mail-catcher.ts';
import { startTestServer } from '../rig/index.ts';

export interface Whole {
  readonly address: string;
  readonly care: CareClient;
  readonly careloop: Careloop;
  readonly mail: MailCatcher;
  readonly stop: () => Promise<void>;
}

export async function openWhole(): Promise<Whole> {
  if (Runtime._instance === undefined) Runtime.install({ logger: new DefaultLogger('ERROR') });
  const folder = mkdtempSync(join(tmpdir(), 'careloop-bench-'));
  const server = await startTestServer({ folder, inMemory: true });
  const mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
  const care = await CareClient.connect({ address: server.address, answerWithinMs: 60_000 });
  await ensureSearchAttributes(care.client.connection, 'default');
  const config = readConfig({ CARELOOP_HOME: folder, SMTP_URL: mail.smtpAddress });
  const careloop = await openCareloop({ config, address: server.address });
  const stop = async (): Promise<void> => {
    await care.close();
    await careloop.stop();
    await server.stop();
    await mail.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { address: server.address, care, careloop, mail, stop };
}

export function requestOf(reference: string) {
  return {
    reference,
    channel: 'email',
    customer: { email: `${reference}@example.com`, language: 'en' as const },
    subject: 'Where is my parcel?',
    body: 'It was due on Monday and nothing has come.',
    receivedAt: new Date().toISOString(),
  };
}

/** Looks again every so often until it is so. */
export async function until(isSo: () => Promise<boolean> | boolean, everyMs = 20): Promise<void> {
  const giveUpAt = Date.now() + 120_000;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error('It did not come to be so within two minutes');
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Does a piece of work so many times, so many at once. Returns the milliseconds it took. */
export async function timeMany(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count) }, async () => {
      while (next < count) await work(next++);
    }),
  );
  return performance.now() - began;
}
