/** On 100,000 cases no question reads a whole table, and neither does recording a batch. Run on both databases. */
import { sql } from 'kysely';
import type { CompiledQuery, Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../activities/store/port.ts';
import type { Tables } from '../../../activities/store/tables.ts';
import type { WatchedStore } from './databases.ts';
import { startMs, timelineOf, wholeLife } from './sample-facts.ts';

const many = 100_000;

/** As a desk has them: one case in twenty open, ten teams of twenty agents, ten cases a customer. */
async function fill(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `insert into customers (id, first_seen_at, last_seen_at) select 'c' || n, now(), now() from generate_series(0, ${String(many / 10)}) n`,
    `insert into contact_points (customer_id, kind, address, since) select id, 'email', id || '@example.com', now() from customers`,
    `insert into cases (reference, last_seq, customer_id, channel, stage, team, agent, received_at)
      select 'P-' || n, 3, 'c' || (n / 10), 'email', case when n % 20 = 0 then 'handle' else 'closed' end,
        't' || (n % 10), 'a' || (n % 200), now() - n * interval '1 minute' from generate_series(1, ${String(many)}) n`,
    `insert into facts (case_reference, seq, at, type, by_who, body)
      select reference, seq, received_at, 'note', 'robot', '{"type":"note","body":"x"}' from cases, generate_series(1, 3) seq`,
    `insert into contacts (case_reference, contact_key, seq, customer_id, channel, direction, at)
      select reference, reference, 1, customer_id, channel, 'in', received_at from cases`,
    `insert into messages (case_reference, seq, direction, message_key, channel, robot, state, at)
      select reference, 1, 'out', reference || '/reply', 'email', false, 'sent', received_at from cases`,
    `insert into assignments (case_reference, seq, agent, team, because, since)
      select reference, 2, agent, team, 'load', received_at from cases`,
    `insert into deliveries (key, content_hash, state, attempts, holder, claimed_at, leased_until)
      select reference || '/reply', 'h', 'done', 1, 'w', received_at, received_at from cases`,
    'analyze',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export function queryPlans(open: () => Promise<WatchedStore>): void {
  let watched: WatchedStore;
  beforeAll(async () => {
    watched = await open();
    await fill(watched.db);
  });
  afterAll(async () => {
    await watched.store.close();
  });

  describe(`on ${String(many)} cases`, () => {
    test.each<[string, (store: Store) => Promise<unknown>]>([
      ['timeline', (store) => store.timeline('P-500')],
      ['findCase', (store) => store.findCase('P-500')],
      ['listCases', (store) => store.listCases({ limit: 50 })],
      ['listCases by stage', (store) => store.listCases({ stage: 'handle', limit: 50 })],
      ['listCases by team', (store) => store.listCases({ team: 't3', limit: 50 })],
      ['listCases by stage and team', (store) => store.listCases({ stage: 'handle', team: 't0', limit: 50 })],
      ['openCasesByAgent', (store) => store.openCasesByAgent('t0')],
      ['customerContext', (store) => store.customerContext('c50', startMs)],
      ['release', (store) => store.release('P-500/reply', 1)],
      ['markDone', (store) => store.markDone('P-500/reply', 'r', startMs)],
    ])('%s is answered by indexes', async (_what, ask) => {
      const [query] = await watched.statementsOf(() => ask(watched.store));
      if (query === undefined) throw new Error('nothing was asked');
      const plan = await planOf(watched.db, query);
      expect(plan).toMatch(/Index/);
      expect(plan).not.toMatch(/Seq Scan/);
    });

    test('recording a whole life reads no table from end to end', async () => {
      const { db, store } = watched;
      await sql`begin`.execute(db);
      const before = await wholeReads(db);
      const note = timelineOf([[{ type: 'note', body: 'x' }, { who: 'robot' }]], 4);
      await store.record({ reference: 'P-501', facts: note });
      await store.record({ reference: 'new', facts: wholeLife('new') });
      const after = await wholeReads(db);
      await sql`select count(*) from cases where subject = 'x'`.execute(db);
      const control = await wholeReads(db);
      await sql`rollback`.execute(db);
      expect(after).toEqual(before);
      // The counter counts: a question without an index shows in it.
      expect(control['cases']).toBeGreaterThan(after['cases'] ?? 0);
    });
  });
}

/** How often this connection has read each table from end to end. */
async function wholeReads(db: Kysely<Tables>): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ readonly relname: string; readonly scans: number }>`
    select relname, pg_stat_get_xact_numscans(oid)::integer as scans from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(db);
  return Object.fromEntries(rows.map(({ relname, scans }) => [relname, scans]));
}

async function planOf(db: Kysely<Tables>, query: CompiledQuery): Promise<string> {
  const { rows } = await db.executeQuery<Record<string, string>>({ ...query, sql: `explain ${query.sql}` });
  return rows.map((row) => row['QUERY PLAN'] ?? '').join('\n');
}
