import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreDown } from '../../../activities/store/failures.ts';
import { openStore } from '../../../activities/store/open.ts';
import { ask, findPostgres, startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { newReference, startMs, wholeLife } from './sample-facts.ts';

const found = findPostgres();
if ('missing' in found) console.warn(found.missing);

describe.skipIf('missing' in found)('a store on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if ('bin' in found) server = await startPostgres(found.bin);
  });
  afterAll(() => server.remove());

  test('whose connection is cut in the middle of a batch wrote nothing of it, says so, and takes it again', async () => {
    const url = await server.createDatabase();
    const store = await openStore({ kind: 'postgres', url });
    const reference = newReference();
    const facts = wholeLife(reference);
    await store.record({ reference, facts: facts.slice(0, 4) });
    // Somebody else holds the case's row, so that the batch stands still half-way: its connection is cut there.
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from cases where reference = $1 for update', [reference]);
    const cut = store.record({ reference, facts });
    const outcome = expect(cut).rejects.toThrow(StoreDown);
    while ((await waiting(url)) === 0) await new Promise((resolve) => setImmediate(resolve));
    await ask(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'careloop' and wait_event_type = 'Lock'",
    );
    await outcome;
    await holder.query('rollback');
    await holder.end();
    expect(await store.timeline(reference)).toEqual(facts.slice(0, 4));
    await store.record({ reference, facts });
    expect(await store.timeline(reference)).toEqual(facts);
    await store.close();
  });

  test('whose idle connections are all cut does not end the process and goes on', async () => {
    const url = await server.createDatabase();
    const store = await openStore({ kind: 'postgres', url });
    await Promise.all(Array.from({ length: 8 }, () => store.findCase('nobody')));
    await ask(url, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'careloop'");
    while ((await connections(url)) > 0) await new Promise((resolve) => setImmediate(resolve));
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => store.findCase('nobody')));
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(StoreDown);
    expect(await store.findCase('nobody')).toBeUndefined();
    await store.close();
  });

  test('killed and started again has every fact it acknowledged, and takes the rest', async () => {
    const store = await openStore({ kind: 'postgres', url: await server.createDatabase() });
    const references = Array.from({ length: 12 }, () => newReference());
    let acknowledged: readonly string[] = [];
    const recordAll = Promise.allSettled(
      references.map(async (reference) => {
        for (const fact of wholeLife(reference)) await store.record({ reference, facts: [fact] });
        acknowledged = [...acknowledged, reference];
        if (acknowledged.length === 1) await server.kill();
      }),
    );
    const outcomes = await recordAll;
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(StoreDown);
    await expect(store.claim('k', 'h', startMs)).rejects.toThrow(StoreDown);
    await server.start();
    for (const reference of acknowledged) expect(await store.timeline(reference)).toEqual(wholeLife(reference));
    for (const reference of references) {
      const before = await store.timeline(reference);
      expect(before).toEqual(wholeLife(reference).slice(0, before.length));
      await store.record({ reference, facts: wholeLife(reference) });
      expect(await store.timeline(reference)).toEqual(wholeLife(reference));
    }
    await store.close();
  });

  test('that is not there is told from one that refuses, without its password', async () => {
    const [address] = /127\.0\.0\.1:\d+/.exec(await server.createDatabase()) ?? [];
    const closedPort = 'postgres://care:hidden-word@127.0.0.1:1/care';
    const failure: unknown = await openStore({ kind: 'postgres', url: closedPort }).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(StoreDown);
    expect(String(failure)).toMatch(/ECONNREFUSED/);
    expect(String(failure)).not.toContain('hidden-word');
    const missing = openStore({ kind: 'postgres', url: `postgres://care@${address ?? ''}/no_such_database` });
    await expect(missing).rejects.toThrow(/database "no_such_database" does not exist/);
  });

  test('opened by four workers at the same moment is migrated once', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ kind: 'postgres', url })));
    const rows = await ask(
      url,
      'select name, count(*)::integer as times from kysely_migration group by name order by name',
    );
    expect(rows).toEqual([
      { name: '001-first-tables', times: 1 },
      { name: '002-record-facts', times: 1 },
      { name: '003-articles', times: 1 },
    ]);
    const reference = newReference();
    await Promise.all(stores.map((store) => store.record({ reference, facts: wholeLife(reference) })));
    expect(await stores[0]?.timeline(reference)).toEqual(wholeLife(reference));
    await Promise.all(stores.map((store) => store.close()));
  });
});

async function waiting(url: string): Promise<number> {
  const [row] = await ask(
    url,
    "select count(*)::integer as n from pg_stat_activity where application_name = 'careloop' and wait_event_type = 'Lock'",
  );
  return Number(row?.['n']);
}

async function connections(url: string): Promise<number> {
  const [row] = await ask(
    url,
    "select count(*)::integer as n from pg_stat_activity where application_name = 'careloop'",
  );
  return Number(row?.['n']);
}
