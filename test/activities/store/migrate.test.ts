import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Dialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SchemaTooNew } from '../../../activities/store/failures.ts';
import { migrate } from '../../../activities/store/migrate.ts';
import { migrations } from '../../../activities/store/migrations/index.ts';
import { embeddedDialect, postgresDialect } from './databases.ts';
import { findPostgres, startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

const found = findPostgres();
if ('missing' in found) console.warn(found.missing);

function migrationConformance(dialect: () => Promise<Dialect>): void {
  const applied = async (db: Kysely<never>): Promise<readonly string[]> => {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name);
  };

  test('brings an empty database up to date, and leaves one that is as it is', async () => {
    const db = new Kysely<never>({ dialect: await dialect() });
    await migrate(db);
    await migrate(db);
    expect(await applied(db)).toEqual(Object.keys(migrations));
    await db.destroy();
  });

  test('adds what a later version brings, and is then refused by the earlier one', async () => {
    const db = new Kysely<never>({ dialect: await dialect() });
    await migrate(db);
    const later = {
      ...migrations,
      '999-later': {
        up: async (target: Kysely<unknown>) => {
          await sql`create table later (id text)`.execute(target);
        },
      },
    };
    await migrate(db, later);
    expect(await applied(db)).toContain('999-later');
    await expect(migrate(db)).rejects.toThrow(SchemaTooNew);
    await expect(migrate(db)).rejects.toThrow(/knows migrations up to 003-articles, the database also has 999-later/);
    await db.destroy();
  });

  test('leaves nothing of a migration that fails', async () => {
    const db = new Kysely<never>({ dialect: await dialect() });
    const broken = {
      ...migrations,
      '998-broken': {
        up: async (target: Kysely<unknown>) => {
          await sql`create table half (id text)`.execute(target);
          await sql`select 1 / 0`.execute(target);
        },
      },
    };
    await expect(migrate(db, broken)).rejects.toThrow(/division by zero/);
    const tables = await db.introspection.getTables();
    expect(tables.map(({ name }) => name)).toEqual([]);
    await migrate(db);
    expect(await applied(db)).toEqual(Object.keys(migrations));
    await db.destroy();
  });
}

describe('migrating PGlite', () => {
  migrationConformance(embeddedDialect);
});

describe.skipIf('missing' in found)('migrating PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if ('bin' in found) server = await startPostgres(found.bin);
  });
  afterAll(() => server.remove());
  migrationConformance(async () => postgresDialect(await server.createDatabase()));
});

test('every migration file is in the list, under its own name, in order', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../activities/store/migrations'))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''));
  expect(Object.keys(migrations)).toEqual(files.sort());
});
