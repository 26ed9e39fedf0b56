/** The ledger of remedies: a row a remedy under its key, reserved before it is carried out and done after. Never two, never half. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Money } from '../../domain/case/remedy-kind.ts';
import { StoreRefused } from './failures.ts';
import { instant } from './instants.ts';
import type { Tables } from './tables.ts';

export interface RemedyEntry {
  readonly key: string;
  readonly reference: string;
  readonly remedy: string;
  readonly kind: string;
  readonly amount: Money | null;
  readonly what: string;
  readonly contentHash: string;
}

export interface RemedyRow extends Omit<RemedyEntry, 'contentHash'> {
  readonly state: 'reserved' | 'done' | 'cancelled';
  readonly attempts: number;
  readonly settledAt: string | null;
  readonly result: string | null;
}

export type Reservation =
  | { readonly state: 'reserved'; readonly attempt: number }
  | { readonly state: 'done'; readonly result: string }
  /** The key stands for another remedy. */
  | { readonly state: 'changed' };

export interface RemedyLedger {
  /** Once for a key: asked again it says the same. A cancelled one is reserved anew, as its next attempt. */
  reserveRemedy(entry: RemedyEntry, atMs: number): Promise<Reservation>;
  /** Only for what is reserved; the first result stays. */
  settleRemedy(key: string, result: string, atMs: number): Promise<void>;
  /** Gives a reserved one back; what is done stays done. */
  cancelRemedy(key: string, because: string, atMs: number): Promise<void>;
  /** Of one case, in the order of their numbers. */
  remediesOf(reference: string): Promise<readonly RemedyRow[]>;
}

export async function reserveRemedy(db: Kysely<Tables>, entry: RemedyEntry, atMs: number): Promise<Reservation> {
  const { key, reference, remedy, kind, amount, what, contentHash } = entry;
  const again = sql`(r.state = 'cancelled' and r.content_hash = excluded.content_hash)`;
  const { rows } = await sql<{
    readonly content_hash: string;
    readonly state: 'reserved' | 'done';
    readonly attempts: number;
    readonly result: string | null;
  }>`
    insert into remedies as r (key, case_reference, remedy, content_hash, kind, amount_minor, currency, what, state, reserved_at)
    values (${key}, ${reference}, ${remedy}, ${contentHash}, ${kind}, ${amount?.minor ?? null}::bigint,
            ${amount?.currency ?? null}::text, ${what}, 'reserved', ${instant(atMs)}::timestamptz)
    on conflict (key) do update set
      state = case when ${again} then 'reserved' else r.state end,
      attempts = case when ${again} then r.attempts + 1 else r.attempts end,
      reserved_at = case when ${again} then excluded.reserved_at else r.reserved_at end,
      settled_at = case when ${again} then null else r.settled_at end,
      result = case when ${again} then null else r.result end
    returning content_hash, state, attempts, result`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`reserving ${key}: the upsert returned no row`);
  if (row.content_hash !== contentHash) return { state: 'changed' };
  return row.state === 'done'
    ? { state: 'done', result: row.result ?? '' }
    : { state: 'reserved', attempt: row.attempts };
}

export async function settleRemedy(db: Kysely<Tables>, key: string, result: string, atMs: number): Promise<void> {
  const { rows } = await sql<{ readonly state: string }>`
    update remedies set
      result = case when state = 'reserved' then ${result} else result end,
      settled_at = case when state = 'reserved' then ${instant(atMs)}::timestamptz else settled_at end,
      state = case when state = 'reserved' then 'done' else state end
    where key = ${key} returning state`.execute(db);
  if (rows[0]?.state !== 'done')
    throw new StoreRefused(`settling remedy ${key}: it is not reserved. Reserve it first.`);
}

export async function cancelRemedy(db: Kysely<Tables>, key: string, because: string, atMs: number): Promise<void> {
  await sql`
    update remedies set state = 'cancelled', settled_at = ${instant(atMs)}::timestamptz, result = ${because}
    where key = ${key} and state = 'reserved'`.execute(db);
}

export async function remediesOf(db: Kysely<Tables>, reference: string): Promise<readonly RemedyRow[]> {
  const rows = await db
    .selectFrom('remedies')
    .selectAll()
    .where('case_reference', '=', reference)
    .orderBy(sql`length(remedy)`)
    .orderBy('remedy')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    reference: row.case_reference,
    remedy: row.remedy,
    kind: row.kind,
    amount:
      row.amount_minor === null || row.currency === null
        ? null
        : { minor: Number(row.amount_minor), currency: row.currency },
    what: row.what,
    state: row.state,
    attempts: row.attempts,
    settledAt: row.settled_at === null ? null : row.settled_at.toISOString(),
    result: row.result,
  }));
}
