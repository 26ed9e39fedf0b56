import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { embeddedKnowledge } from '../../../activities/knowledge/embedded.ts';
import type { Knowledge } from '../../../activities/knowledge/port.ts';
import { readArticles } from '../../../activities/knowledge/read-articles.ts';
import { knowledgeConformance, nowMs } from './conformance.ts';

/** As the shipped policies have it. */
const cannedAnswerFrom = 0.8;
const samples = join(import.meta.dirname, '../../../worker/knowledge');

describe('the embedded knowledge base', () => {
  knowledgeConformance(async (articles) => embeddedKnowledge(articles));
});

describe('the confidence, on the shipped articles', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = embeddedKnowledge(await readArticles(samples));
  });
  const best = async (text: string) => {
    const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    return (await knowledge.suggest(text, language, nowMs, 1))[0];
  };

  test.each([
    ['怎么开发票？', 'invoice.get.zh'],
    ['您好，请问一下怎么开电子发票？谢谢', 'invoice.get.zh'],
    ['您好，我上周在你们店买了一双鞋，请问发票怎么开？', 'invoice.get.zh'],
    ['發票怎麼開', 'invoice.get.zh'],
    ['我的订单什么时候发货啊', 'delivery.time.zh'],
    ['订单20260301什么时候能发货？', 'delivery.time.zh'],
    ['退货运费谁出', 'return.shipping.zh'],
    ['我想退货，怎么操作？', 'return.how.zh'],
    ['我上个月买的手机，退款多久到账', 'refund.time.zh'],
    ['忘记密码了', 'account.password.zh'],
    ['How do I get an invoice?', 'invoice.get.en'],
    ['Hi, I bought shoes last week. How can I get an invoice for my order? Thanks, Tom', 'invoice.get.en'],
    ['Hello, how long does delivery usually take?', 'delivery.time.en'],
    ['I would like to return my order', 'return.how.en'],
    ['I forgot my password, how do I reset it?', 'account.password.en'],
    ['When will I get my refund?', 'refund.time.en'],
  ])('is enough for an answer at once: %s', async (asked, article) => {
    const found = await best(asked);
    expect(found?.article).toBe(article);
    expect(found?.confidence).toBeGreaterThanOrEqual(cannedAnswerFrom);
  });

  test.each([
    ['a word too many', '发票开错了怎么办'],
    ['a word too many', '发票抬头写错了，能重开吗'],
    ['a word too many', '密码被盗了怎么办'],
    ['a word too many', '要是买错了怎么退货呢'],
    ['a word too many', 'How do I return a damaged item?'],
    ['a word too many', 'How do I cancel an invoice?'],
    ['a word too many', 'How long does delivery take to Norway by sea?'],
    ['another matter of the same thing', '我的发票还没有收到'],
    ['another matter of the same thing', '发货地址写错了怎么改'],
    ['another matter of the same thing', 'Can I change my delivery address?'],
    ['another matter of the same thing', 'someone stole my password'],
    ['what went wrong, not how it goes', '退款没到账'],
    ['what went wrong, not how it goes', '退货寄回去了，怎么还没退款'],
    ['what went wrong, not how it goes', '你们怎么还不发货，我要投诉'],
    ['what went wrong, not how it goes', '我要退货，商品破损'],
    ['what went wrong, not how it goes', 'My invoice is wrong'],
    ['what went wrong, not how it goes', 'I have not got my refund'],
    ['two questions', '怎么开发票？退款多久到账？'],
    ['two questions', 'How do I get an invoice? And where is my refund?'],
    ['nothing of ours', '怎么取消订单'],
    ['nothing of ours', '怎么换货'],
  ])('leaves it to a person, %s: %s', async (_why, asked) => {
    expect((await best(asked))?.confidence ?? 0).toBeLessThan(cannedAnswerFrom);
  });

  test('there are articles for both languages, each found by its own question', async () => {
    const articles = await readArticles(samples);
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['zh', 'en']));
    expect(articles.length).toBeGreaterThanOrEqual(10);
    for (const { id, question } of articles) expect(await best(question)).toMatchObject({ article: id, confidence: 1 });
  });
});
