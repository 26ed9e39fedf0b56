import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { lockFolder } from '../folder-lock.ts';
import { SetupError } from '../setup-error.ts';
import { followToDeath } from './follow-to-death.ts';
import { answers, host, mustBeFree, portTaken } from './ports.ts';
import { findTemporalCli } from './temporal-cli.ts';

/** The ports that `temporal server start-dev` has always had: tools and habits expect them. */
export const ordinaryPort = 7233;
export const ordinaryUiPort = 8233;

export interface DevServerOptions {
  /** `.careloop`, or wherever this machine's data are: holds the database and the server's log. */
  readonly folder: string;
  readonly port: number;
  readonly uiPort: number;
  /** Dynamic configuration of the server, by key: `{'frontend.WorkflowTimeSkippingEnabled': true}`. */
  readonly dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
  /** Forget everything at the end: no database file. */
  readonly inMemory?: boolean;
  /** Told when the Temporal CLI has to be fetched first. */
  readonly onProgress?: (line: string) => void;
}

export interface DevServer {
  /** `host:port` of the gRPC front end. */
  readonly address: string;
  readonly uiAddress: string;
  /** The server's process, for those who test what its loss does. */
  readonly processId: number | undefined;
  /** Ends when the server does: with an error where nobody had asked for it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const servesWithinMs = 60_000;
const stopsWithinMs = 10_000;

/**
 * Starts the Temporal dev server with its Web UI, and resolves when it serves. It lives on until `stop()`, and dies with
 * this process however that ends.
 *
 * @throws SetupError `PORT_TAKEN`, `FOLDER_LOCKED` (another dev server has this folder's database open),
 *   `NO_SERVER_BINARY`, `SERVER_ENDED` (with the end of its log)
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { port, uiPort } = options;
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  await mustBeFree({ port, use: 'the Temporal server', choose: '--port N' });
  await mustBeFree({ port: uiPort, use: 'the Temporal Web UI', choose: '--ui-port N' });
  const lock = options.inMemory === true ? undefined : lockFolder(folder, 'temporal');
  try {
    const cli = await findTemporalCli({ folder, ...(options.onProgress && { onProgress: options.onProgress }) });
    const log = join(folder, 'temporal.log');
    const child = spawnServer(cli.path, folder, log, options);
    const exit = exitOf(child);
    let asked = false;
    const ended = exit.then((how) => {
      lock?.release();
      if (!asked) throw endedByItself(how, log);
    });
    // Whoever waits for `ended` hears of it; whoever does not must not be ended by it.
    ended.catch(() => undefined);
    const stop = async (): Promise<void> => {
      asked = true;
      await stopChild(child, exit);
    };
    try {
      await Promise.race([untilServing(port, uiPort), ended]);
    } catch (error) {
      await stop().catch(() => undefined);
      throw error;
    }
    const address = `${host}:${String(port)}`;
    return { address, uiAddress: `http://${host}:${String(uiPort)}`, processId: child.pid, ended, stop };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function spawnServer(cli: string, folder: string, log: string, options: DevServerOptions): ChildProcess {
  const output = openSync(log, 'w');
  const database = options.inMemory === true ? [] : ['--db-filename', join(folder, 'temporal.db')];
  const dynamic = Object.entries(options.dynamicConfig ?? {}).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${JSON.stringify(value)}`,
  ]);
  const child = spawn(
    cli,
    ['server', 'start-dev', '--ip', host, '--log-level', 'warn', '--log-format', 'pretty'].concat(
      ['--port', String(options.port), '--ui-port', String(options.uiPort)],
      database,
      dynamic,
    ),
    // A process group of its own: Ctrl-C reaches us alone, and we stop the worker before its server.
    { stdio: ['ignore', output, output], detached: true, windowsHide: true },
  );
  closeSync(output);
  followToDeath(child);
  return child;
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.once('error', (error) => {
      done(`could not be started: ${error.message}`);
    });
    child.once('exit', (code, signal) => {
      done(signal === null ? `ended with exit code ${String(code)}` : `was ended by ${signal}`);
    });
  });
}

/** Ready is: the front end says so by the gRPC health protocol, its namespace is there, and the Web UI listens. */
async function untilServing(port: number, uiPort: number): Promise<void> {
  const giveUpAt = Date.now() + servesWithinMs;
  let last: unknown;
  while (Date.now() < giveUpAt) {
    // A gRPC channel that was refused once waits a second before it tries again; a bare socket does not.
    if ((await answers(port)) && (await answers(uiPort))) {
      try {
        await checkHealth(port);
        return;
      } catch (error) {
        last = error;
      }
    }
    await pause(50);
  }
  throw new SetupError({
    code: 'SERVER_ENDED',
    what: `The Temporal dev server does not serve on port ${String(port)}`,
    expected: `an answer within ${String(servesWithinMs / 1000)} s`,
    got: last instanceof Error ? last.message : 'no answer',
    next: 'look into temporal.log in the same folder',
  });
}

async function checkHealth(port: number): Promise<void> {
  const connection = await Connection.connect({ address: `${host}:${String(port)}`, connectTimeout: '3s' });
  try {
    const { status }: { status?: number | null } = await connection.withDeadline(Date.now() + 3_000, () =>
      connection.healthService.check({ service: 'temporal.api.workflowservice.v1.WorkflowService' }),
    );
    // grpc.health.v1: SERVING is 1.
    if (status !== 1) throw new Error(`health status ${String(status)}`);
    await connection.workflowService.describeNamespace({ namespace: 'default' });
  } finally {
    await connection.close();
  }
}

async function stopChild(child: ChildProcess, exit: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = new AbortController();
  const timer = pause(stopsWithinMs, undefined, { signal: patience.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  );
  await exit;
  patience.abort();
  await timer;
}

function endedByItself(how: string, log: string): SetupError {
  const said = readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n    ');
  const bind = /127\.0\.0\.1:(\d+): bind: address already in use/.exec(said)?.[1];
  if (bind !== undefined)
    return portTaken({ port: Number(bind), use: 'the Temporal server', choose: '--port N, --ui-port N' });
  return new SetupError({
    code: 'SERVER_ENDED',
    what: `The Temporal dev server ${how}`,
    expected: 'a server that runs until it is stopped',
    got: said === '' ? 'nothing in its log' : `the end of its log:\n    ${said}`,
    next: `read ${log}; where its database is damaged, move temporal.db away`,
  });
}
