/**
 * The knowledge base's articles, and how often each was shown, used and of help. A usage row stands by itself: it outlives the
 * article, and counts articles of a knowledge base elsewhere as well.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table articles (
    id text primary key,
    language text not null,
    category text not null,
    question text not null,
    aliases text[] not null,
    answer text not null,
    valid_until timestamptz
  )`,

  `create table article_usage (
    article text primary key,
    shown integer not null default 0,
    used integer not null default 0,
    helped integer not null default 0,
    did_not_help integer not null default 0
  )`,

  // The writer of rows as it was, and after it what it did not know: counts by article, added once because a fact is written once.
  `alter function write_rows(text, integer, timestamptz, text, jsonb) rename to write_rows_before_articles`,
  `create function write_rows(p_reference text, p_seq integer, p_at timestamptz, p_agent text, p_writes jsonb) returns void language plpgsql as $$
begin
  perform write_rows_before_articles(p_reference, p_seq, p_at, p_agent, p_writes);
  if p_writes ? 'articles' then
    insert into article_usage as u (article, shown, used, helped, did_not_help)
      select article, sum(coalesce(shown, 0)), sum(coalesce(used, 0)), sum(coalesce(helped, 0)), sum(coalesce(did_not_help, 0))
      from jsonb_populate_recordset(null::article_usage, p_writes->'articles') group by article order by article
      on conflict (article) do update set
        shown = u.shown + excluded.shown, used = u.used + excluded.used,
        helped = u.helped + excluded.helped, did_not_help = u.did_not_help + excluded.did_not_help;
  end if;
end $$`,
];
