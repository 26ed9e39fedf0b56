import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../../activities/store/open.ts';
import { articleConformance } from './article-conformance.ts';
import { timelineConformance } from './conformance.ts';
import { postgresDialect, watchedStore } from './databases.ts';
import { ledgerConformance } from './ledger-conformance.ts';
import { findPostgres, startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { questionConformance } from './question-conformance.ts';
import { readModelConformance } from './read-model-conformance.ts';

const found = findPostgres();
if ('missing' in found) console.warn(found.missing);

describe.skipIf('missing' in found)('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if ('bin' in found) server = await startPostgres(found.bin);
  });
  afterAll(() => server.remove());

  const fresh = async () => openStore({ kind: 'postgres', url: await server.createDatabase() });
  timelineConformance(fresh);
  ledgerConformance(fresh);
  articleConformance(fresh);
  readModelConformance(async () => watchedStore(postgresDialect(await server.createDatabase())));
  questionConformance(async () => watchedStore(postgresDialect(await server.createDatabase())));
});
