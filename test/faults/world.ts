/** Everything a fault can hit, in processes that can be killed: the dev server on its file, workers, a mail server, a database. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StoreTarget } from '../../activities/store/open.ts';
import type { Store } from '../../activities/store/port.ts';
import { CareClient } from '../../client/care-client.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { freePort } from '../../worker/servers/ports.ts';
import { startFakeSmtp, type FakeSmtp } from '../activities/messages/fake-smtp.ts';
import { startPostgres, type PostgresServer } from '../activities/store/postgres-server.ts';
import { startTestServer } from '../rig/servers.ts';

export const secret = 'faults are made with this secret, and with no other one';
export const mailDomain = 'faults.test';

export interface World {
  readonly care: () => CareClient;
  readonly smtp: FakeSmtp;
  readonly database: PostgresServer | undefined;
  readonly killWorker: (which?: number) => Promise<void>;
  readonly startWorker: (which?: number) => Promise<void>;
  readonly killServer: () => Promise<void>;
  readonly startServer: () => Promise<void>;
  /** Looks behind the workers; they are stopped first, since the embedded store belongs to one process. */
  readonly look: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
}

export interface WorldOptions {
  readonly workers: number;
  /** Folder of PostgreSQL's programs; the embedded store when left out. */
  readonly postgresBin?: string;
}

export async function openWorld({ workers, postgresBin }: WorldOptions): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'careloop-faults-'));
  const ports = { port: await freePort(), uiPort: await freePort() };
  let server: DevServer = await startTestServer({ folder: join(folder, 'temporal'), ...ports });
  const smtp = await startFakeSmtp();
  const database = postgresBin === undefined ? undefined : await startPostgres(postgresBin);
  const url = await database?.createDatabase();
  const target: StoreTarget =
    url === undefined ? { kind: 'embedded', folder: join(folder, 'home', 'store') } : { kind: 'postgres', url };
  const connected = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(connected.client.connection, connected.client.options.namespace);
  const care = new CareClient(connected.client, { answerWithinMs: 15_000 });
  const running = new Map<number, ChildProcess>();

  async function startWorker(which = 0): Promise<void> {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../worker/main.ts')], {
      env: {
        ...process.env,
        TEMPORAL_ADDRESS: server.address,
        SMTP_URL: smtp.url,
        MAIL_FROM: `Care <care@${mailDomain}>`,
        CARELOOP_HOME: join(folder, 'home'),
        CARELOOP_SECRET: secret,
        CARELOOP_POLICIES: join(import.meta.dirname, 'policies'),
        CARELOOP_POLICY: 'faults',
        ...(url !== undefined && { DATABASE_URL: url }),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)));
    running.set(which, child);
    while (!said.includes('Careloop works on cases')) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The worker ended: ${said}`);
      await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
    }
  }

  async function endWorker(which: number, signal: NodeJS.Signals): Promise<void> {
    const child = running.get(which);
    running.delete(which);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  const all = Array.from({ length: workers }, (_, which) => which);
  for (const which of all) await startWorker(which);
  return {
    care: () => care,
    smtp,
    database,
    killWorker: (which = 0) => endWorker(which, 'SIGKILL'),
    startWorker,
    killServer: async () => {
      process.kill(server.processId ?? 0, 'SIGKILL');
      await server.ended.catch(() => undefined);
    },
    startServer: async () => {
      server = await startTestServer({ folder: join(folder, 'temporal'), ...ports });
    },
    look: async (work) => {
      for (const which of all) await endWorker(which, 'SIGTERM');
      const store = await openStore(target);
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    },
    end: async () => {
      for (const which of all) await endWorker(which, 'SIGKILL');
      await care.close();
      await server.stop().catch(() => undefined);
      await smtp.stop();
      await database?.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
