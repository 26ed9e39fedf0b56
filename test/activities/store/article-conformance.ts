/** Articles in the store. Run against each database by the `*.test.ts` files beside this one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../activities/knowledge/article-schema.ts';
import type { Store } from '../../../activities/store/port.ts';
import { startMs } from './sample-facts.ts';

export function articleConformance(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.close();
  });

  const article: Article = {
    id: 'invoice',
    language: 'zh',
    category: 'invoice.missing',
    question: `怎么开"发票"？'; --`,
    aliases: ['a, b', '{c}'],
    answer: 'line\n\n- *one*',
    validUntilMs: startMs,
  };

  describe('articles', () => {
    test('are kept as they are, those of a later set in place of the earlier', async () => {
      const other: Article = { ...article, id: 'other', language: 'en', aliases: [], validUntilMs: null };
      await store.replaceArticles([other, article]);
      expect(await store.articles()).toEqual([article, other]);
      await store.replaceArticles([{ ...article, answer: 'new' }]);
      await store.replaceArticles([{ ...article, answer: 'new' }]);
      expect(await store.articles()).toEqual([{ ...article, answer: 'new' }]);
      await store.replaceArticles([]);
      expect(await store.articles()).toEqual([]);
    });
  });
}
