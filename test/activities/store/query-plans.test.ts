import { afterAll, beforeAll, describe } from 'vitest';
import { embeddedDialect, postgresDialect, watchedStore } from './databases.ts';
import { findPostgres, startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { queryPlans } from './query-plans.ts';

const found = findPostgres();
if ('missing' in found) console.warn(found.missing);

describe('PGlite', () => {
  queryPlans(async () => watchedStore(await embeddedDialect()));
});

describe.skipIf('missing' in found)('PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if ('bin' in found) server = await startPostgres(found.bin);
  });
  afterAll(() => server.remove());
  queryPlans(async () => watchedStore(postgresDialect(await server.createDatabase())));
});
