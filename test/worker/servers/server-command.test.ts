import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answers, freePort, host } from '../../../worker/servers/ports.ts';
import { findTemporalCli } from '../../../worker/servers/temporal-cli.ts';

const command = join(import.meta.dirname, '../../../worker/server.ts');
let cli: string;
let folder: string;
let ports: readonly [number, number, number, number];

beforeEach(async () => {
  cli = (await findTemporalCli()).path;
  folder = mkdtempSync(join(tmpdir(), 'careloop-command-'));
  ports = [await freePort(), await freePort(), await freePort(), await freePort()];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run server` with these settings; resolves once it has said all its addresses, or has ended. */
async function server(env: NodeJS.ProcessEnv = {}): Promise<{
  said: () => string;
  code: () => number | null;
  interrupt: () => Promise<number | null>;
}> {
  const [port, uiPort, smtpPort, mailPort] = ports.map(String);
  const args = [command, `--port=${port}`, `--ui-port=${uiPort}`, `--smtp-port=${smtpPort}`, `--mail-port=${mailPort}`];
  const child = spawn(process.execPath, [...args, `--folder=${folder}`], {
    env: { ...process.env, CARELOOP_TEMPORAL_CLI: cli, ...env },
  });
  let said = '';
  const exit = once(child, 'exit');
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!said.includes('Ctrl-C') && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), exit]);
  const interrupt = async (): Promise<number | null> => {
    child.kill('SIGINT');
    await exit;
    return child.exitCode;
  };
  return { said: () => said, code: () => child.exitCode, interrupt };
}

test('npm run server starts Temporal, its Web UI and the mail catcher, says where, and ends all on Ctrl-C', async () => {
  const { said, interrupt } = await server({ TEMPORAL_ADDRESS: '' });
  for (const port of ports) expect(said()).toContain(`${host}:${port}`);
  expect(await Promise.all(ports.map(answers))).toEqual([true, true, true, true]);
  expect(await interrupt()).toBe(0);
  expect(await Promise.all(ports.map(answers))).toEqual([false, false, false, false]);
});

test('TEMPORAL_ADDRESS means that there is a server: only mails are caught', async () => {
  const { said, interrupt } = await server({ TEMPORAL_ADDRESS: 'temporal.example:7233' });
  expect(said()).toContain('Temporal  temporal.example:7233');
  expect(said()).not.toContain('Web UI');
  expect(await Promise.all(ports.map(answers))).toEqual([false, false, true, true]);
  expect(await interrupt()).toBe(0);
});

test('a taken port ends it with the number and the option, without a stack, and stops what had started', async () => {
  const other = createServer().listen(ports[1], host);
  await once(other, 'listening');
  const { said, code } = await server({ TEMPORAL_ADDRESS: '' });
  expect(code()).toBe(1);
  expect(said()).toContain(`Port ${ports[1]} on ${host} is taken [PORT_TAKEN]`);
  expect(said()).toContain('--ui-port N');
  expect(said()).not.toMatch(/^\s+at /m);
  other.close();
});
