import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDevServer } from '../../../worker/servers/dev-server.ts';
import type { DevServer, DevServerOptions } from '../../../worker/servers/dev-server.ts';
import { answers, freePort, host } from '../../../worker/servers/ports.ts';
import { findTemporalCli } from '../../../worker/servers/temporal-cli.ts';

const sources = join(import.meta.dirname, '../../../worker');
let folder: string;
let options: DevServerOptions;
const running: DevServer[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-server-'));
  // The program itself is the one that the project keeps: a folder of its own must not cost a download of its own.
  vi.stubEnv('CARELOOP_TEMPORAL_CLI', (await findTemporalCli()).path);
  options = { folder, port: await freePort(), uiPort: await freePort() };
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function started(more: Partial<DevServerOptions> = {}): Promise<DevServer> {
  const server = await startDevServer({ ...options, ...more });
  running.push(server);
  return server;
}

async function withClient<T>(server: DevServer, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

describe('the dev server', () => {
  test('serves workflows and the Web UI as soon as it is there, keeps its data over a restart, and frees its ports', async () => {
    const first = await started();
    const workflowId = 'case/kept';
    await withClient(first, (client) => client.workflow.start('nobodyRuns', { workflowId, taskQueue: 'none' }));
    expect((await fetch(first.uiAddress)).status).toBe(200);
    await first.stop();
    expect(await answers(options.port)).toBe(false);

    const second = await started();
    const { status } = await withClient(second, (client) => client.workflow.getHandle(workflowId).describe());
    expect(status.name).toBe('RUNNING');
  });

  test('takes dynamic configuration, and forgets everything where it is in memory', async () => {
    const server = await started({ inMemory: true, dynamicConfig: { 'limit.maxIDLength': 50 } });
    const start = (workflowId: string): Promise<unknown> =>
      withClient(server, (client) => client.workflow.start('x', { workflowId, taskQueue: 'none' }));
    await start('short');
    await expect(start('x'.repeat(51))).rejects.toThrow();
  });

  test.each(['port', 'uiPort'] as const)('says which port is taken, and how to choose another (%s)', async (which) => {
    const other = createServer().listen(options[which], host);
    await once(other, 'listening');
    await expect(started()).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      what: expect.stringContaining(String(options[which])) as string,
      next: expect.stringContaining(which === 'port' ? '--port' : '--ui-port') as string,
    });
    other.close();
  });

  test('refuses a folder whose database another dev server has open', async () => {
    await started();
    const second = started({ port: await freePort(), uiPort: await freePort() });
    await expect(second).rejects.toMatchObject({ code: 'FOLDER_LOCKED' });
  });

  test('that ends by itself tells it, and stop() is then no error', async () => {
    const server = await started({ inMemory: true });
    process.kill(server.processId ?? 0, 'SIGKILL');
    await expect(server.ended).rejects.toMatchObject({
      code: 'SERVER_ENDED',
      what: expect.stringContaining('SIGKILL') as string,
    });
    await server.stop();
  });

  test('dies with its parent, by SIGKILL too', async () => {
    const parent = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `const { startDevServer } = await import(${JSON.stringify(pathToFileURL(join(sources, 'servers/dev-server.ts')).href)});
       await startDevServer(JSON.parse(process.argv[1]));
       console.log('up');`,
      JSON.stringify({ ...options, inMemory: true }),
    ]);
    await once(parent.stdout, 'data');
    expect(await answers(options.port)).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitUntil(async () => !(await answers(options.port)), { timeout: 30_000, interval: 50 });
  });
});

describe.skipIf(process.platform === 'win32')('a program that is no server', () => {
  test.each([
    ['ends', 'echo "Error: disk on fire" >&2; exit 7', /ended with exit code 7[^]*disk on fire/],
    [
      'says that a port is taken',
      'echo "listen tcp 127.0.0.1:4711: bind: address already in use"; exit 1',
      /4711[^]*PORT_TAKEN/,
    ],
  ])('that %s is told with what it said', async (_what, script, message) => {
    const program = join(folder, 'temporal');
    mkdirSync(folder, { recursive: true });
    writeFileSync(program, `#!/bin/sh\n${script}\n`);
    chmodSync(program, 0o755);
    vi.stubEnv('CARELOOP_TEMPORAL_CLI', program);
    await expect(started()).rejects.toThrow(message);
    // And nothing of it stays: the folder is free again.
    await expect(started()).rejects.toThrow(message);
  });
});
