import { describe, expect, it } from 'vitest';
import { localClassifier } from '../../activities/classifier/classifier.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import { unknownContext } from '../../domain/policy/facts.ts';
import { judgeWith } from '../../worker/classify.ts';
import { loadPolicies } from '../../worker/policies/load.ts';

const policy = loadPolicies().get('default');
const judge = judgeWith(localClassifier(null));

const request = (body: string, more: Partial<CaseRequest> = {}): CaseRequest => ({
  reference: 'r-1',
  channel: 'email',
  customer: { email: 'a@customer.test' },
  body,
  receivedAt: '2026-11-22T18:00:00Z',
  ...more,
});

describe('a request is judged by the words of its policy', () => {
  if (policy === undefined) throw new Error('The default policy is not shipped');

  it.each([
    ['我要投诉你们的快递员，态度太恶劣了', 'complaint', 'zh'],
    ['收到的杯子是碎的，没法用', 'problem', 'zh'],
    ['I want to file a complaint about your courier.', 'complaint', 'en'],
    ['建议你们的应用增加夜间模式', 'suggestion', 'zh'],
  ])('%s', async (body, kind, language) => {
    const { classification } = await judge(request(body), policy, unknownContext);
    expect(classification).toMatchObject({ kind, language });
    expect(classification.because.length).toBeGreaterThan(0);
  });

  it('takes the kind that the entry point knows', async () => {
    const { classification } = await judge(request('关于我的订单', { kind: 'complaint' }), policy, unknownContext);
    expect(classification.kind).toBe('complaint');
  });

  it('finds the largest amount named, in minor units', async () => {
    const { amount } = await judge(request('运费 12 元，商品 350.50 元，请退款'), policy, unknownContext);
    expect(amount).toEqual({ minor: 35_050, currency: 'CNY' });
  });

  it('raises a third contact on the same matter', async () => {
    const context = { openCases: [], recentContacts: 2 };
    const { classification } = await judge(request('我的发票还没有寄到'), policy, context);
    expect(classification.signals).toContain('repeated');
  });
});
