/** What every knowledge base must do, whatever it is made of. Run against each by the `*.test.ts` files beside this one. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../activities/knowledge/article.ts';
import type { Knowledge } from '../../../activities/knowledge/port.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

export const nowMs = Date.UTC(2026, 2, 2, 9);

function anArticle(id: string, question: string, more: Partial<Article> = {}): Article {
  const language = /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
  return { id, language, category: 'x', question, aliases: [], answer: `Answer ${id}`, validUntilMs: null, ...more };
}

const articles: readonly Article[] = [
  anArticle('hours.zh', '你们几点营业？', { aliases: ['营业时间是什么时候', '周末上班吗'] }),
  anArticle('warranty.zh', '保修期有多长？'),
  anArticle('gift.zh', '礼品卡怎么使用？', { validUntilMs: nowMs }),
  anArticle('hours.en', 'What are your opening hours?', { aliases: ['When are you open?'] }),
  anArticle('warranty.en', 'How long is the warranty?'),
  anArticle('gift.en', 'How do I use a gift card?', { validUntilMs: nowMs + 1 }),
];

export function knowledgeConformance(open: (articles: readonly Article[]) => Promise<Knowledge>): void {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await open(articles);
  });
  const best = async (text: string, language: 'zh' | 'en', atMs = nowMs) =>
    (await knowledge.suggest(text, language, atMs, 3))[0];

  describe('a knowledge base', () => {
    test('is sure of every question as its article asks it, and of every other way to ask it', async () => {
      for (const { id, question, aliases, language, validUntilMs } of articles) {
        for (const asked of [question, ...aliases]) {
          const found = await best(asked, language, (validUntilMs ?? nowMs + 1) - 1);
          expect(found, asked).toMatchObject({ article: id, title: question, answer: `Answer ${id}` });
          expect(found?.confidence, asked).toBeGreaterThanOrEqual(0.95);
        }
      }
    });

    test('offers an article up to its last instant and never after it', async () => {
      expect(await best('礼品卡怎么使用？', 'zh', nowMs - 1)).toMatchObject({ article: 'gift.zh' });
      expect(await best('礼品卡怎么使用？', 'zh', nowMs)).toBeUndefined();
      expect(await best('How do I use a gift card?', 'en', nowMs)).toMatchObject({ article: 'gift.en' });
      expect(await best('How do I use a gift card?', 'en', nowMs + 1)).toBeUndefined();
    });

    test('answers in the language that was asked for', async () => {
      expect((await best('opening hours', 'en'))?.article).toBe('hours.en');
      expect((await best('opening hours', 'zh'))?.article).toBeUndefined();
    });

    test('has nothing for what no article is about', async () => {
      expect(await best('今天天气怎么样', 'zh')).toBeUndefined();
      expect(await best('Is it raining in London?', 'en')).toBeUndefined();
    });

    test('takes any text: confidences lie in 0..1 and fall, articles come once, never more than asked for', async () => {
      const text = fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc
          .array(fc.constantFrom('营业', '保修', '几点', '，', '？', 'warranty', 'open', ' ', '.', '\n', 'hours'), {
            maxLength: 30,
          })
          .map((parts) => parts.join('')),
      );
      await fc.assert(
        fc.asyncProperty(
          text,
          fc.constantFrom('zh', 'en'),
          fc.integer({ min: 1, max: 3 }),
          async (asked, language, limit) => {
            const found = await knowledge.suggest(asked, language, nowMs, limit);
            expect(found.length).toBeLessThanOrEqual(limit);
            expect(new Set(found.map(({ article }) => article)).size).toBe(found.length);
            const confidences = found.map(({ confidence }) => confidence);
            expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
            for (const confidence of confidences) expect(confidence > 0 && confidence <= 1).toBe(true);
          },
        ),
        { numRuns: propertyRuns },
      );
    });
  });
}
