/** Databases opened for a look behind the store, with every statement written down. */
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import type { CompiledQuery, Dialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../../../activities/store/migrate.ts';
import { surviveBrokenConnections } from '../../../activities/store/open.ts';
import type { Store } from '../../../activities/store/port.ts';
import { sqlStore } from '../../../activities/store/sql-store.ts';
import type { Tables } from '../../../activities/store/tables.ts';

export interface WatchedStore {
  readonly store: Store;
  readonly db: Kysely<Tables>;
  /** The statements that reached the database while `work` ran. */
  statementsOf(work: () => Promise<unknown>): Promise<readonly CompiledQuery[]>;
}

let emptied: Promise<File | Blob> | undefined;

/** An empty PGlite in memory. The first of a file is made from nothing (seconds), the others are copies of it. */
export async function embeddedDialect(): Promise<Dialect> {
  emptied ??= emptyDatabase();
  return new PGliteDialect({ pglite: await PGlite.create({ loadDataDir: await emptied }) });
}

async function emptyDatabase(): Promise<File | Blob> {
  const first = await PGlite.create();
  const files = await first.dumpDataDir('none');
  await first.close();
  return files;
}

/** One connection, so that a test can say `begin` and `rollback` around what it watches. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  surviveBrokenConnections(pool);
  return new PostgresDialect({ pool });
}

export async function watchedStore(dialect: Dialect): Promise<WatchedStore> {
  let seen: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect,
    log: ({ query }) => {
      seen.push(query);
    },
  });
  await migrate(db.$extendTables());
  return {
    store: sqlStore(db),
    db,
    async statementsOf(work) {
      seen = [];
      await work();
      return seen;
    },
  };
}
