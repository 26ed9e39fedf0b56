/** Articles in the store. Run against each database by the `*.test.ts` files beside this one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../activities/knowledge/article.ts';
import type { Store } from '../../../activities/store/port.ts';
import type { FactBody } from '../../../domain/case/fact.ts';
import type { HandOverReason } from '../../../domain/case/knowledge.ts';
import { customer, newReference, request, robot, startMs, timelineOf } from './sample-facts.ts';

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

    const suggested = (...articles: readonly string[]): FactBody => ({
      type: 'articlesSuggested',
      articles: articles.map((one) => ({ article: one, title: one, confidence: 0.9 })),
    });
    const answeredBy = (one: string): FactBody => ({
      type: 'answeredByArticle',
      article: one,
      title: one,
      confidence: 0.9,
    });
    const handedOver = (one: string, because: HandOverReason): FactBody => ({
      type: 'handedOver',
      article: one,
      because,
    });
    const tell = async (bodies: readonly FactBody[]): Promise<void> => {
      const reference = newReference();
      const facts = timelineOf([
        [{ type: 'opened', request: request(reference) }, customer],
        ...bodies.map((body) => [body, robot] as const),
      ]);
      // Whole, again, and in parts that overlap: a batch that is replayed counts nothing twice.
      await store.record({ reference, facts });
      await store.record({ reference, facts });
      await store.record({ reference, facts: facts.slice(1) });
    };

    test('are counted by what became of them, each fact once however often its batch comes', async () => {
      await tell([suggested('u-a', 'u-b'), answeredBy('u-a'), { type: 'articleHelped', article: 'u-a' }]);
      await tell([suggested('u-b', 'u-a', 'u-c'), answeredBy('u-b'), handedOver('u-b', 'customerAsked')]);
      await tell([suggested('u-b'), answeredBy('u-b'), handedOver('u-b', 'didNotHelp')]);
      await tell([suggested('u-b'), answeredBy('u-b'), handedOver('u-b', 'unclear')]);
      // She could not say anything to these: they speak neither for the article nor against it.
      await tell([answeredBy('u-c'), handedOver('u-c', 'notDelivered')]);
      await tell([answeredBy('u-c'), handedOver('u-c', 'agentTookIt')]);
      expect((await store.articleUsage()).filter(({ article: id }) => id.startsWith('u-'))).toEqual([
        { article: 'u-a', shown: 2, used: 1, helped: 1, didNotHelp: 0 },
        { article: 'u-b', shown: 4, used: 3, helped: 0, didNotHelp: 3 },
        { article: 'u-c', shown: 1, used: 2, helped: 0, didNotHelp: 0 },
      ]);
    });

    test('are counted rightly when many cases name them at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => tell([suggested('v-a', 'v-b'), answeredBy('v-b')])));
      expect((await store.articleUsage()).filter(({ article: id }) => id.startsWith('v-'))).toEqual([
        { article: 'v-a', shown: 20, used: 0, helped: 0, didNotHelp: 0 },
        { article: 'v-b', shown: 20, used: 20, helped: 0, didNotHelp: 0 },
      ]);
    });
  });
}
