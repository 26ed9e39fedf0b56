import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type * as sqliteModule from 'node:sqlite';
import { SetupError } from './setup-error.ts';

/** A folder that is ours until we release it, or die. */
export interface FolderLock {
  release(): void;
}

/** A database that nobody refers to would be collected, and closed with its lock, though its owner lives. */
const held = new Set<sqliteModule.DatabaseSync>();

/**
 * Takes a folder for this process alone. The operating system holds the lock, and frees it in the instant the process
 * dies, by SIGKILL too: no stale file is left for a person to remove. It is the write lock of a small SQLite database,
 * since Node.js has no file lock of its own and SQLite's works on every system (see docs/decisions.md).
 *
 * Nobody in this process may open `NAME.lock` by other means: on POSIX, closing any handle of a file frees its locks.
 *
 * @param path the folder; made where it is missing
 * @param name what is taken in it: two names are two locks
 * @throws SetupError `FOLDER_LOCKED`, with the holder's process id; `NODE_TOO_OLD` before Node.js 22.13
 */
export function lockFolder(path: string, name = 'folder'): FolderLock {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, `${name}.lock`));
  try {
    // Whoever is refused reads the holder's id out of the same file: it is committed first, then the lock is taken
    // again and kept, without a change, which lets others read.
    database.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER)');
    database.exec(`DELETE FROM holder; INSERT INTO holder VALUES (${String(process.pid)}); COMMIT`);
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const refusal = isBusy(error) ? locked(folder, name, holderOf(database)) : error;
    database.close();
    throw refusal;
  }
  held.add(database);
  return {
    release: () => {
      if (held.delete(database)) database.close();
    },
  };
}

function openDatabase(file: string): sqliteModule.DatabaseSync {
  // Asked for at run time: importing it would keep older Node.js from loading the client, which needs no lock.
  const sqlite = process.getBuiltinModule('node:sqlite') as typeof sqliteModule | undefined;
  if (sqlite === undefined) {
    throw new SetupError({
      code: 'NODE_TOO_OLD',
      what: 'This Node.js cannot lock the folder of the embedded store',
      expected: 'Node.js 22.13 or newer',
      got: process.version,
      next: 'use a newer Node.js, or set DATABASE_URL to a PostgreSQL',
    });
  }
  // Readers and the committing holder meet for a millisecond: they wait for each other, and for nothing longer.
  return new sqlite.DatabaseSync(file, { timeout: 100 });
}

/** SQLITE_BUSY is 5; extended codes carry it in their low byte. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5
  );
}

function holderOf(database: sqliteModule.DatabaseSync): string {
  try {
    const pid = database.prepare('SELECT pid FROM holder').get()?.['pid'];
    return typeof pid === 'number' ? `process ${String(pid)}` : 'another process';
  } catch {
    return 'another process';
  }
}

function locked(folder: string, name: string, holder: string): SetupError {
  return new SetupError({
    code: 'FOLDER_LOCKED',
    what: `The folder ${folder} is in use (${name})`,
    expected: 'a folder that no other process works in',
    got: `${holder} holds it`,
    next: 'end that process, or choose another folder',
  });
}
