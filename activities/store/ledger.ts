/** The ledger of effects on the world: who may act, who acted, and what came of it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { StoreRefused } from './failures.ts';
import { claimLeaseMs } from './port.ts';
import type { Claim } from './port.ts';
import { instant } from './instants.ts';
import type { Tables } from './tables.ts';

interface LedgerRow {
  readonly content_hash: string;
  readonly state: 'claimed' | 'done';
  readonly attempts: number;
  readonly holder: string;
  readonly result: string | null;
}

/**
 * One upsert decides, under the row's lock. Leases run by the database's clock, because workers' clocks differ; statement time
 * is one value throughout, and after a wait for the lock too early rather than too late.
 */
export async function claimEffect(
  db: Kysely<Tables>,
  key: string,
  contentHash: string,
  atMs: number,
  leaseMs = claimLeaseMs,
): Promise<Claim> {
  const holder = randomUUID();
  const free = sql`(d.state = 'claimed' and d.content_hash = excluded.content_hash and d.leased_until <= statement_timestamp())`;
  const { rows } = await sql<LedgerRow>`
    insert into deliveries as d (key, content_hash, state, attempts, holder, claimed_at, leased_until)
    values (${key}, ${contentHash}, 'claimed', 1, ${holder}, ${instant(atMs)}::timestamptz,
            statement_timestamp() + ${leaseMs}::integer * interval '1 millisecond')
    on conflict (key) do update set
      attempts = case when ${free} then d.attempts + 1 else d.attempts end,
      holder = case when ${free} then excluded.holder else d.holder end,
      claimed_at = case when ${free} then excluded.claimed_at else d.claimed_at end,
      leased_until = case when ${free} then excluded.leased_until else d.leased_until end
    returning content_hash, state, attempts, holder, result`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`claiming ${key}: the upsert returned no row`);
  if (row.content_hash !== contentHash) return { state: 'changed' };
  if (row.state === 'done') return { state: 'done', result: row.result ?? '' };
  return row.holder === holder ? { state: 'granted', attempt: row.attempts } : { state: 'busy' };
}

/** Of the latest attempt only: a slow earlier one must not free what another holds by now. */
export async function releaseClaim(db: Kysely<Tables>, key: string, attempt: number): Promise<void> {
  await sql`
    update deliveries set leased_until = statement_timestamp()
    where key = ${key} and attempts = ${attempt}::integer and state = 'claimed'`.execute(db);
}

export async function markEffectDone(db: Kysely<Tables>, key: string, result: string, atMs: number): Promise<void> {
  const { rows } = await sql<{ readonly key: string }>`
    update deliveries set
      result = case when state = 'done' then result else ${result} end,
      done_at = case when state = 'done' then done_at else ${instant(atMs)}::timestamptz end,
      state = 'done'
    where key = ${key}
    returning key`.execute(db);
  if (rows.length === 0)
    throw new StoreRefused(`marking ${key} as done: nobody had claimed it. Claim an effect before having it.`);
}
