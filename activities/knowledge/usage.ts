/** How often each article was shown, sent and of help: what its authors want to know. */
import { asApplicationFailure } from '../store/activities.ts';
import type { ArticleUsage, Store } from '../store/port.ts';

export interface ArticleReport extends ArticleUsage {
  /** Null when the article is not held any more. */
  readonly question: string | null;
  readonly language: string | null;
  readonly category: string | null;
}

/** Every article that is held or was ever used, in order of the ids. Fails as `STORE_DOWN`. */
export function createArticleUsageActivities({ store }: { readonly store: Pick<Store, 'articles' | 'articleUsage'> }) {
  return {
    async reportOnArticles(): Promise<readonly ArticleReport[]> {
      const [held, used] = await asApplicationFailure(() => Promise.all([store.articles(), store.articleUsage()]));
      const ids = [...new Set([...held.map(({ id }) => id), ...used.map(({ article }) => article)])].sort();
      return ids.map((id) => {
        const article = held.find((one) => one.id === id);
        const usage = used.find((one) => one.article === id);
        return {
          article: id,
          shown: usage?.shown ?? 0,
          used: usage?.used ?? 0,
          helped: usage?.helped ?? 0,
          didNotHelp: usage?.didNotHelp ?? 0,
          question: article?.question ?? null,
          language: article?.language ?? null,
          category: article?.category ?? null,
        };
      });
    },
  };
}

export type ArticleUsageActivities = ReturnType<typeof createArticleUsageActivities>;
