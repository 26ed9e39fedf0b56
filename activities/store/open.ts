/** Opens the store: PGlite in a folder by default, PostgreSQL by its address. */
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { storeFailure } from './failures.ts';
import { migrate } from './migrate.ts';
import type { Store } from './port.ts';
import { sqlStore } from './sql-store.ts';
import type { Tables } from './tables.ts';

export type StoreTarget =
  /** `memory://` keeps it in memory only. PGlite has no lock of its own: the caller holds the folder's. */
  | { readonly kind: 'embedded'; readonly folder: string }
  /** For example `postgres://care:secret@db/care`. */
  | { readonly kind: 'postgres'; readonly url: string };

/**
 * A store, connected and migrated.
 *
 * Throws `StoreDown` when the database cannot be reached, `SchemaTooNew` when a later version of Careloop has migrated it.
 */
export async function openStore(target: StoreTarget): Promise<Store> {
  const db = await connect(target);
  try {
    await migrate(db.$extendTables());
  } catch (thrown) {
    await db.destroy();
    throw thrown;
  }
  return sqlStore(db);
}

async function connect(target: StoreTarget): Promise<Kysely<Tables>> {
  switch (target.kind) {
    case 'embedded':
      return new Kysely({ dialect: new PGliteDialect({ pglite: await embedded(target.folder) }) });
    case 'postgres':
      return new Kysely({ dialect: new PostgresDialect({ pool: pooled(target.url) }) });
  }
}

async function embedded(folder: string): Promise<PGlite> {
  try {
    if (!folder.includes('://')) await mkdir(folder, { recursive: true });
    return await PGlite.create(folder);
  } catch (thrown) {
    throw storeFailure(`opening the embedded store in ${folder}`, thrown);
  }
}

/** Limits on every wait: an activity that hangs on a dead connection would hold its slot until its own time-out. */
function pooled(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'careloop',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    query_timeout: 20_000,
  });
  surviveBrokenConnections(pool);
  return pool;
}

/**
 * A connection that breaks while nobody asks anything of it (idle, or on its way out) says so by an event, which would end the
 * process if nobody heard it. The pool drops the connection; whoever asks next gets a new one or a `StoreDown`.
 */
export function surviveBrokenConnections(pool: pg.Pool): void {
  const heard = (): undefined => undefined;
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
}
