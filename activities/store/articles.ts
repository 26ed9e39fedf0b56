/** Articles of the knowledge base as the store keeps them. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Article } from '../knowledge/article.ts';
import type { ArticleUsage } from './port.ts';
import type { Tables } from './tables.ts';

/** One statement, so that a reader sees the old articles or the new ones. */
export async function replaceArticles(db: Kysely<Tables>, articles: readonly Article[]): Promise<void> {
  const rows = articles.map(({ validUntilMs, ...article }) => ({
    ...article,
    valid_until: validUntilMs === null ? null : new Date(validUntilMs).toISOString(),
  }));
  await sql`
    with given as (select * from jsonb_populate_recordset(null::articles, ${JSON.stringify(rows)}::text::jsonb)),
      gone as (delete from articles where id not in (select id from given))
    insert into articles select * from given
      on conflict (id) do update set
        language = excluded.language, category = excluded.category, question = excluded.question,
        aliases = excluded.aliases, answer = excluded.answer, valid_until = excluded.valid_until`.execute(db);
}

export async function articlesOf(db: Kysely<Tables>): Promise<readonly Article[]> {
  const rows = await db.selectFrom('articles').selectAll().orderBy('id').execute();
  return rows.map(({ valid_until, language, ...article }) => ({
    ...article,
    language: language === 'zh' ? 'zh' : 'en',
    validUntilMs: valid_until?.getTime() ?? null,
  }));
}

export async function usageOf(db: Kysely<Tables>): Promise<readonly ArticleUsage[]> {
  const rows = await db.selectFrom('article_usage').selectAll().orderBy('article').execute();
  return rows.map(({ did_not_help: didNotHelp, ...counts }) => ({ ...counts, didNotHelp }));
}
