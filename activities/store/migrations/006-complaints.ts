/**
 * Complaints, remedies as the case knows them, outside bodies; and `remedies`, the ledger of what was granted: a row a remedy,
 * for ever under its key. Reserved before it is carried out, done after; given back it is `cancelled` and may be tried again.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table complaints (
    case_reference text primary key references cases,
    step text,
    branch text,
    about text,
    raised_at timestamptz,
    severity text,
    harm text,
    complexity text,
    outcome text,
    decided_by text,
    root_cause text
  )`,

  `create table case_remedies (
    case_reference text not null references cases,
    remedy text not null,
    kind text not null,
    amount_minor bigint,
    currency text,
    standing text not null,
    by_id text not null,
    at timestamptz not null,
    primary key (case_reference, remedy)
  )`,

  `create table outside_bodies (
    case_reference text not null references cases,
    number text not null,
    body text not null,
    deadline timestamptz not null,
    owner text,
    standing text not null,
    at timestamptz not null,
    primary key (case_reference, number)
  )`,
  `create index outside_bodies_open on outside_bodies (deadline) where standing = 'open'`,

  `create table remedies (
    key text primary key,
    case_reference text not null,
    remedy text not null,
    content_hash text not null,
    kind text not null,
    amount_minor bigint check (amount_minor > 0),
    currency text,
    what text not null,
    state text not null check (state in ('reserved', 'done', 'cancelled')),
    attempts integer not null default 1,
    reserved_at timestamptz not null,
    settled_at timestamptz,
    result text,
    check ((amount_minor is null) = (currency is null))
  )`,
  `create index remedies_by_case on remedies (case_reference)`,

  // The writer of rows as it was, and after it what it did not know.
  `alter function write_rows(text, integer, timestamptz, text, jsonb) rename to write_rows_before_complaints`,
  `create function write_rows(p_reference text, p_seq integer, p_at timestamptz, p_agent text, p_writes jsonb) returns void language plpgsql as $$
begin
  perform write_rows_before_complaints(p_reference, p_seq, p_at, p_agent, p_writes);
  if p_writes ? 'complaint' then
    insert into complaints as c
      select * from jsonb_populate_record(null::complaints, p_writes->'complaint' || jsonb_build_object('case_reference', p_reference))
      on conflict (case_reference) do update set
        step = coalesce(excluded.step, c.step), branch = coalesce(excluded.branch, c.branch), about = coalesce(excluded.about, c.about),
        raised_at = coalesce(excluded.raised_at, c.raised_at), severity = coalesce(excluded.severity, c.severity),
        harm = coalesce(excluded.harm, c.harm), complexity = coalesce(excluded.complexity, c.complexity),
        outcome = coalesce(excluded.outcome, c.outcome), decided_by = coalesce(excluded.decided_by, c.decided_by),
        root_cause = coalesce(excluded.root_cause, c.root_cause);
  end if;
  if p_writes ? 'caseRemedy' then
    insert into case_remedies
      select * from jsonb_populate_record(null::case_remedies,
        p_writes->'caseRemedy' || jsonb_build_object('case_reference', p_reference, 'at', p_at))
      on conflict (case_reference, remedy) do update set
        standing = excluded.standing, by_id = excluded.by_id, at = excluded.at;
  end if;
  if p_writes ? 'outsideBody' then
    insert into outside_bodies
      select * from jsonb_populate_record(null::outside_bodies,
        p_writes->'outsideBody' || jsonb_build_object('case_reference', p_reference, 'at', p_at))
      on conflict (case_reference, number) do update set
        owner = excluded.owner, standing = excluded.standing, at = excluded.at;
  end if;
end $$`,
];
