/** Cases that belong together: links, parts, merges; and the account of a customer, within which cases may be merged (R26). */
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
  if p_writes ? 'unlink' then
    update case_links set until = p_at, ended = p_writes->'unlink'->>'ended'
      where case_reference = p_reference and other = p_writes->'unlink'->>'other' and is_a = p_writes->'unlink'->>'is_a' and until is null;
  end if;
end $$`,
];
