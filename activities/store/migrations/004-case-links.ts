/**
 * Cases that belong together: links, parts, merges; the account of a customer, within which cases may be merged (R26); questions to
 * departments; who acts for a customer (R34), and how she is dealt with (R35).
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table customers add column account text`,

  // What the other case is to this one, since when and until when; how it ended is known of parts.
  `create table case_links (
    case_reference text not null,
    other text not null,
    is_a text not null,
    because text not null,
    since timestamptz not null,
    until timestamptz,
    ended text,
    primary key (case_reference, other, is_a)
  )`,
  `create index case_links_other on case_links (other)`,

  `create table case_consults (
    case_reference text not null,
    consult text not null,
    department text not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    ended text,
    primary key (case_reference, consult)
  )`,

  `create table case_representatives (
    case_reference text not null,
    representative text not null,
    name text not null,
    relation text not null,
    proof text not null,
    email text,
    phone text,
    since timestamptz not null,
    until timestamptz,
    primary key (case_reference, representative)
  )`,

  `create table case_conduct (
    case_reference text not null,
    seq integer not null,
    step text not null,
    because text not null,
    review_at timestamptz,
    at timestamptz not null,
    primary key (case_reference, seq)
  )`,

  `alter function write_rows(text, integer, timestamptz, text, jsonb) rename to write_rows_before_links`,
  `create function write_rows(p_reference text, p_seq integer, p_at timestamptz, p_agent text, p_writes jsonb) returns void language plpgsql as $$
begin
  perform write_rows_before_links(p_reference, p_seq, p_at, p_agent, p_writes);
  if p_writes->'customer'->>'account' is not null then
    update customers set account = p_writes->'customer'->>'account' where id = p_writes->'customer'->>'id';
  end if;
  if p_writes ? 'link' then
    insert into case_links as l (case_reference, other, is_a, because, since)
      select p_reference, other, is_a, because, p_at from jsonb_populate_record(null::case_links, p_writes->'link')
      on conflict (case_reference, other, is_a) do update set because = excluded.because, since = excluded.since, until = null, ended = null;
  end if;
  if p_writes ? 'consult' then
    insert into case_consults as c (case_reference, consult, department, asked_at, ended_at, ended)
      select p_reference, consult, department, p_at, case when ended is null then null else p_at end, ended
      from jsonb_populate_record(null::case_consults, p_writes->'consult')
      on conflict (case_reference, consult) do update set ended_at = excluded.ended_at, ended = excluded.ended;
  end if;
  if p_writes->'represent' ? 'name' then
    insert into case_representatives (case_reference, representative, name, relation, proof, email, phone, since)
      select p_reference, representative, name, relation, proof, email, phone, p_at
      from jsonb_populate_record(null::case_representatives, p_writes->'represent');
  elsif p_writes ? 'represent' then
    update case_representatives set until = p_at
      where case_reference = p_reference and representative = p_writes->'represent'->>'representative';
  end if;
  if p_writes ? 'conduct' then
    insert into case_conduct (case_reference, seq, step, because, review_at, at)
      select p_reference, p_seq, step, because, review_at, p_at from jsonb_populate_record(null::case_conduct, p_writes->'conduct');
  end if;
  if p_writes ? 'unlink' then
    update case_links set until = p_at, ended = p_writes->'unlink'->>'ended'
      where case_reference = p_reference and other = p_writes->'unlink'->>'other' and is_a = p_writes->'unlink'->>'is_a' and until is null;
  end if;
end $$`,
];
