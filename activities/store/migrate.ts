/** Brings a database up to the schema this version knows, or refuses one that is ahead of it. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { SchemaTooNew, storeFailure } from './failures.ts';
import { migrations } from './migrations/index.ts';

/**
 * Runs what is missing, in one transaction under Kysely's lock (an advisory lock on PostgreSQL, so that workers may start
 * together; PGlite has one process and one connection).
 *
 * Throws `SchemaTooNew` when the database has a migration that `known` lacks, and `StoreDown` when it cannot be asked.
 */
export async function migrate(
  db: Kysely<never>,
  known: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...known }) } });
  await refuseNewer(db, known);
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // A newer worker may have migrated between our look and our turn.
  await refuseNewer(db, known);
  throw storeFailure('migrating the store', error);
}

async function refuseNewer(db: Kysely<never>, known: Readonly<Record<string, Migration>>): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in known));
  if (unknown.length === 0) return;
  const newest = Object.keys(known).sort().at(-1) ?? 'none';
  throw new SchemaTooNew(
    `store: this version knows migrations up to ${newest}, the database also has ${unknown.join(', ')}. ` +
      'Start the version of Careloop that made them, or point this one at another database.',
  );
}

async function appliedMigrations(db: Kysely<never>): Promise<readonly string[]> {
  try {
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
    if (!tables.some((table) => table.name === 'kysely_migration')) return [];
    const rows = await db
      .$extendTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    return rows.map((row) => row.name);
  } catch (thrown) {
    throw storeFailure('looking at the schema of the store', thrown);
  }
}
