/** All that the store keeps of a customer, and its erasure: one statement each. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Actor, Fact, FactBody } from '../../domain/case/fact.ts';
import type { CustomerCases, CustomerData, CustomerRecord } from '../customer-data/port.ts';
import { erasedFactKeys } from './migrations/009-customer-data.ts';
import type { Tables } from './tables.ts';

export function customerDataOn(
  db: Kysely<Tables>,
  tried: <T>(doing: string, call: () => Promise<T>) => Promise<T>,
): CustomerData {
  return {
    customersKnownBy: (known) => tried('finding a customer', () => knownBy(db, known)),
    casesOf: (ids) => tried('reading cases of a customer', () => casesOf(db, ids)),
    recordOf: (ids) => tried('reading the record of a customer', () => recordOf(db, ids)),
    blobsOf: (references) => tried('reading blobs of cases', () => blobsOf(db, references)),
    erasePerson: (ids, references) => tried('erasing a customer', () => erasePerson(db, ids, references)),
  };
}

async function knownBy(
  db: Kysely<Tables>,
  known: Parameters<CustomerData['customersKnownBy']>[0],
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from customers where id = ${known.id ?? null}
    union
    select p.customer_id from contact_points p
      join jsonb_to_recordset(${JSON.stringify(known.points)}::text::jsonb) as asked(kind text, address text)
        on p.kind = asked.kind and p.address = asked.address
    order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

async function casesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<CustomerCases> {
  const { rows } = await sql<{ readonly reference: string; readonly closed: boolean }>`
    select reference, stage = 'closed' as closed from cases
    where customer_id = any(${ids}::text[]) order by received_at, reference`.execute(db);
  const of = (closed: boolean): readonly string[] =>
    rows.filter((row) => row.closed === closed).map(({ reference }) => reference);
  return { open: of(false), closed: of(true) };
}

async function recordOf(db: Kysely<Tables>, ids: readonly string[]): Promise<CustomerRecord> {
  const { rows } = await sql<{
    readonly names: string[];
    readonly points: { readonly kind: string; readonly address: string; readonly state: string }[];
    readonly facts: {
      readonly reference: string;
      readonly seq: number;
      readonly at: string;
      readonly by_who: string;
      readonly by_id: string | null;
      readonly body: FactBody;
    }[];
  }>`
    select
      array(select name from customers where id = any(${ids}::text[]) and name is not null order by id) as names,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'address', address, 'state', state) order by kind, address), '[]')
       from contact_points where customer_id = any(${ids}::text[])) as points,
      (select coalesce(jsonb_agg(jsonb_build_object('reference', f.case_reference, 'seq', f.seq, 'at', f.at, 'by_who', f.by_who,
                'by_id', f.by_id, 'body', f.body) order by c.received_at, f.case_reference, f.seq), '[]')
       from cases c join facts f on f.case_reference = c.reference where c.customer_id = any(${ids}::text[])) as facts`.execute(
    db,
  );
  const [row] = rows;
  const cases = new Map<string, Fact[]>();
  for (const { reference, seq, at, by_who, by_id, body } of row?.facts ?? []) {
    const by = (by_who === 'agent' ? { who: 'agent', id: by_id ?? '' } : { who: by_who }) as Actor;
    cases.set(reference, [...(cases.get(reference) ?? []), { ...body, seq, atMs: Date.parse(at), by }]);
  }
  return {
    ids,
    names: row?.names ?? [],
    contactPoints: row?.points ?? [],
    cases: [...cases].map(([reference, facts]) => ({ reference, facts })),
  };
}

async function blobsOf(db: Kysely<Tables>, references: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly hash: string }>`
    with named as (
      select distinct found #>> '{}' as hash from facts f,
        lateral (select jsonb_path_query(f.body, '$.**.hash') union select jsonb_path_query(f.body, '$.**.transcript')) as paths(found)
      where f.case_reference = any(${references}::text[]) and jsonb_typeof(found) = 'string')
    select hash from named
    where not exists (select 1 from facts o
      where not (o.case_reference = any(${references}::text[])) and o.body::text like '%' || named.hash || '%')
    order by hash`.execute(db);
  return rows.map(({ hash }) => hash);
}

async function erasePerson(db: Kysely<Tables>, ids: readonly string[], references: readonly string[]): Promise<void> {
  const nobody = `erased-${randomUUID()}`;
  await sql`select erase_person(${ids}::text[], ${references}::text[], ${nobody}, ${erasedFactKeys}::text[])`.execute(
    db,
  );
}
