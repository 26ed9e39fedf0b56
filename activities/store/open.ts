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

/** The database behind a store, not yet migrated. */
export async function connect(target: StoreTarget): Promise<Kysely<Tables>> {
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
  // A connection that breaks while idle is reported here and leaves the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return pool;
}
