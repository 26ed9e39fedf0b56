import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifierByRules } from '../../../domain/classification/classify-by-rules.ts';
import { classifierWith, settle } from '../../../domain/classification/combine.ts';
import { predictorOf } from '../../../domain/classification/model/linear-model.ts';
import { trainModel } from '../../../domain/classification/model/train.ts';
import { defaultRules, rulesOf, urgencies } from '../../../domain/classification/rules.ts';
import type { ClassificationRules } from '../../../domain/classification/rules.ts';
import { foldText } from '../../../domain/classification/text/fold.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const classify = classifierByRules(defaultRules);
const pieces = [
  ...Object.values(defaultRules.categories),
  ...Object.values(defaultRules.kinds),
  ...Object.values(defaultRules.signals),
]
  .flatMap((rule) => [...rule.words.zh, ...rule.words.en])
  .concat(['不是', '没', 'not', '，', '. ', '?', '¥5,000', '订单号:', '13812345678', '\n', ' ']);
/** Anything at all, and texts made of the very words that rules look for. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
);
const facts = (text: string) => ({ text, channel: 'email', recentContacts: 0, receivedOn: '2025-03-10' });

function reversed(rules: ClassificationRules): ClassificationRules {
  const turn = <Rule>(from: Readonly<Record<string, Rule>>): Record<string, Rule> =>
    Object.fromEntries(Object.entries(from).reverse());
  const turnWords = <
    Rule extends { readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] } },
  >(
    from: Readonly<Record<string, Rule>>,
  ) =>
    Object.fromEntries(
      Object.entries(turn(from)).map(([name, rule]) => [
        name,
        { ...rule, words: { zh: [...rule.words.zh].reverse(), en: [...rule.words.en].reverse() } },
      ]),
    );
  return {
    ...rules,
    kinds: turnWords(rules.kinds),
    categories: turnWords(rules.categories),
    signals: turnWords(rules.signals),
  };
}

describe('whatever the text', () => {
  test('classification never throws, names only what the rules know, and is sure between 0 and 1', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = classify(facts(text));
        expect(Object.keys(defaultRules.kinds)).toContain(result.kind.value);
        expect(Object.keys(defaultRules.categories)).toContain(result.category.value);
        const { orderNumbers, amounts, phones, emails, dates } = result.entities;
        const found = [...orderNumbers, ...amounts, ...phones, ...emails, ...dates];
        const judgements = [
          result.kind,
          result.category,
          result.complexity,
          result.urgency,
          result.impact,
          result.sentiment,
          result.language,
          ...found,
        ];
        for (const one of judgements) {
          expect(one.confidence).toBeGreaterThanOrEqual(0);
          expect(one.confidence).toBeLessThanOrEqual(1);
        }
        expect(result.confidence).toBe(Math.min(result.kind.confidence, result.category.confidence));
        expect(result.needsPerson).toBe(result.confidence < defaultRules.minConfidence);
        for (const signal of result.signals) {
          const floor = defaultRules.signals[signal.name]?.urgency ?? 'low';
          expect(urgencies.indexOf(result.urgency.value)).toBeGreaterThanOrEqual(urgencies.indexOf(floor));
        }
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('the same text gives the same result, and the order of the rules does not matter', () => {
    const other = classifierByRules(reversed(defaultRules));
    fc.assert(
      fc.property(anyText, (text) => {
        const first = classify(facts(text));
        expect(classify(facts(text))).toEqual(first);
        expect(other(facts(text))).toEqual(first);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: propertyRuns },
    );
  });

  test('words of a policy never break the rules, whatever signs they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }), anyText, (words, text) => {
        const own = classifierByRules({ ...defaultRules, categories: { odd: { words: { zh: words, en: words } } } });
        expect(['odd', 'other']).toContain(own(facts(text)).category.value);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('rules and model together', () => {
  const decided = (value: string, confidence: number) => ({ value, confidence, because: [value] });

  test('agreement makes surer, disagreement less sure, and the surer one wins', () => {
    expect(settle(decided('a', 0.6), decided('a', 0.5)).confidence).toBeCloseTo(0.8);
    expect(settle(decided('a', 0.6), decided('b', 0.5))).toMatchObject({ value: 'a', confidence: 0.6 * 0.75 });
    expect(settle(decided('a', 0.4), decided('b', 0.9))).toMatchObject({ value: 'b', confidence: 0.9 * 0.8 });
  });

  const examples = Array.from({ length: 20 }, (_, at) => [
    { text: `水管又漏水了 第${at}次`, label: 'product.defect' },
    { text: `想要一个蓝色的袋子 ${at}`, label: 'product.advice' },
  ]).flat();
  const model = { field: 'category', version: 'abc', predictor: predictorOf(trainModel(examples, 1).model) } as const;

  test('a model knows what no word of the policy says, and tells its words', () => {
    const result = classifierWith(defaultRules, model)(facts('厨房漏水'));
    expect(classify(facts('厨房漏水')).category.value).toBe('other');
    expect(result.category.value).toBe('product.defect');
    expect(result.category.because).toContain('漏水');
    expect(result.judgedBy).toEqual(['rules', 'model abc for category']);
  });

  test('a label that the policy does not know is left aside', () => {
    const { 'product.defect': _, ...categories } = defaultRules.categories;
    const result = classifierWith({ ...defaultRules, categories }, model)(facts('厨房漏水'));
    expect(result.category).toEqual({ value: 'other', confidence: 0.2, because: [] });
  });
});

test('a policy decides the names; its words come on top of the shipped ones, its urgency wins', () => {
  const rules = rulesOf({
    language: 'en',
    kinds: { enquiry: { words: { zh: [], en: [] } } },
    categories: {
      'product.defect': { words: { zh: [], en: ['wobbles'] }, urgency: 'low' },
      'pets.lost': { words: { zh: [], en: ['cat'] } },
    },
    signals: {},
    confidence: 0.4,
  });
  const own = classifierByRules(rules);
  expect(Object.keys(rules.categories)).toEqual(['product.defect', 'pets.lost']);
  expect(own(facts('it wobbles')).category.value).toBe('product.defect');
  expect(own(facts('it is faulty')).category.value).toBe('product.defect');
  expect(own(facts('it is faulty')).urgency.value).toBe('low');
  expect(own(facts('my cat')).category.value).toBe('pets.lost');
  expect(own(facts('fire, hospital')).signals).toEqual([]);
});
