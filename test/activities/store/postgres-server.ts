/** A real PostgreSQL for tests: found on the machine, run in a temporary folder, gone afterwards. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface PostgresServer {
  /** The address of a fresh, empty database. */
  createDatabase(): Promise<string>;
  /** As a power cut would: no shutdown, no last writes. */
  kill(): Promise<void>;
  /** On the same data and port as before. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root; this is `nobody` wherever there is one. */
const unprivileged = 65_534;

/** The folder with `initdb` and `postgres`, or why there is none. */
export function findPostgres(): { readonly bin: string } | { readonly missing: string } {
  const candidates = [
    process.env['CARELOOP_POSTGRES_BIN'],
    fromPgConfig(),
    ...debianFolders(),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const bin = candidates.find(
    (folder) =>
      folder !== undefined && folder !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
  if (bin !== undefined) return { bin };
  return {
    missing:
      'PostgreSQL tests skipped: no initdb and postgres in CARELOOP_POSTGRES_BIN, by pg_config, under /usr/lib/postgresql or on PATH',
  };
}

function fromPgConfig(): string | undefined {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function debianFolders(): readonly string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
}

export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'careloop-pg-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, unprivileged, unprivileged);
  const identity = asRoot ? { uid: unprivileged, gid: unprivileged } : {};
  const data = join(folder, 'data');
  const environment = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C' };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'care', '-E', 'UTF8', '--no-sync'], {
    ...identity,
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await freePort();
  const addressOf = (database: string): string => `postgres://care@127.0.0.1:${String(port)}/${database}`;
  let server: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    // After a kill the old server's children may hold its memory for a moment, and a new one refuses to start beside them.
    let said = '';
    for (let tries = 0; tries < 40; tries += 1) {
      const child = spawn(join(bin, 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder], {
        ...identity,
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      server = child;
      while (child.exitCode === null) {
        if (await answers(addressOf('postgres'))) return;
        await pause(50);
      }
      await pause(250);
    }
    throw new Error(`PostgreSQL did not start: ${said}`);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  await start();
  return {
    start,
    kill: () => end('SIGKILL'),
    async createDatabase() {
      databases += 1;
      const name = `care_${String(databases)}`;
      await ask(addressOf('postgres'), `create database ${name}`);
      return addressOf(name);
    },
    async remove() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function ask(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away while we ask is what some tests are about; the query's own promise tells.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await ask(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const closed = once(listener, 'close');
  listener.close();
  await closed;
  if (address === null || typeof address === 'string') throw new Error('no port was given to the listener');
  return address.port;
}
