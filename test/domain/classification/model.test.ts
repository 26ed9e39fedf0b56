import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predictorOf } from '../../../domain/classification/model/linear-model.ts';
import { keyTable } from '../../../domain/classification/model/key-table.ts';
import { score } from '../../../domain/classification/model/scores.ts';
import { stratifiedFolds, stratifiedSplit } from '../../../domain/classification/model/stratify.ts';
import { trainModel } from '../../../domain/classification/model/train.ts';
import type { Example } from '../../../domain/classification/model/train.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const things = ['杯子', '鞋子', 'kettle', 'jacket', '耳机', 'lamp', '书', 'phone'];
const forms = [
  { label: 'late', says: (thing: string, at: number) => `我的${thing}等了${at}天还没发货 where is my ${thing}` },
  { label: 'broken', says: (thing: string, at: number) => `${thing}用了${at}次就坏了, the ${thing} is broken` },
  { label: 'thanks', says: (thing: string, at: number) => `谢谢，${thing}很好 lovely ${thing} ${at}` },
];
const examples: readonly Example[] = things.flatMap((thing, at) =>
  forms.flatMap(({ label, says }) => [
    { text: says(thing, at), label },
    { text: says(thing, at + 20), label },
  ]),
);

describe('a model that learns from examples', () => {
  const trained = trainModel(examples, 7);
  const predictor = predictorOf(trained.model);

  test.each([
    ['椅子还没发货', 'late'],
    ['The chair is broken', 'broken'],
    ['椅子坏了', 'broken'],
    ['lovely chair, 谢谢', 'thanks'],
  ])('%s, a thing it never saw, is %s', (text, label) => expect(predictor.predict(text).label).toBe(label));

  test('tells the words that decided', () => {
    expect(predictor.wordsFor('The chair is broken', 'broken', 1)).toEqual(['broken']);
  });

  test('the same examples and seed give the same model, bit for bit', () => {
    const again = trainModel(examples, 7);
    expect(again.model).toEqual(trained.model);
    expect(again.choice).toEqual(trained.choice);
  });

  test('probabilities are shares of one, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const { probabilities, probability, label } = predictor.predict(text);
        const sum = probabilities.reduce((total, one) => total + one.probability, 0);
        expect(sum).toBeCloseTo(1);
        expect(probability).toBe(Math.max(...probabilities.map((one) => one.probability)));
        expect(probabilities.find((one) => one.label === label)?.probability).toBe(probability);
        expect(predictor.predict(text)).toEqual({ probabilities, probability, label });
      }),
      { numRuns: propertyRuns },
    );
  });

  test('what one text left behind does not colour the next', () => {
    const alone = predictorOf(trained.model).predict('椅子坏了');
    predictor.predict('一个很长的文本 '.repeat(500));
    expect(predictor.predict('椅子坏了')).toEqual(alone);
  });

  test('one label only, or hardly any examples, still give a model', () => {
    expect(predictorOf(trainModel([{ text: '好', label: 'a' }], 1).model).predict('坏').label).toBe('a');
    const two = trainModel(examples.slice(0, 3), 1);
    expect(two.choice).toBeNull();
    expect(examples.map((one) => one.label)).toContain(predictorOf(two.model).predict('x').label);
  });

  test('no examples are refused', () => expect(() => trainModel([], 1)).toThrow(RangeError));
});

describe('splits', () => {
  const labelLists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 200 });

  test('a stratified split holds every row once, keeps shares within a row, and follows its seed', () => {
    fc.assert(
      fc.property(labelLists, fc.integer(), (labels, seed) => {
        const { train, test: held } = stratifiedSplit(labels, 0.8, seed);
        expect([...train, ...held].sort((a, b) => a - b)).toEqual([...labels.keys()]);
        for (const label of new Set(labels)) {
          const all = labels.filter((one) => one === label).length;
          const trained = train.filter((row) => labels[row] === label).length;
          expect(Math.abs(trained - all * 0.8)).toBeLessThanOrEqual(1);
          if (all >= 2) expect(trained).toBeLessThan(all);
        }
        expect(stratifiedSplit(labels, 0.8, seed)).toEqual({ train, test: held });
      }),
      { numRuns: propertyRuns },
    );
  });

  test('another seed gives another split', () => {
    const labels = Array.from({ length: 100 }, () => 'a');
    expect(stratifiedSplit(labels, 0.8, 1)).not.toEqual(stratifiedSplit(labels, 0.8, 2));
  });

  test('folds differ in size by one row at most, also within a label', () => {
    fc.assert(
      fc.property(labelLists, (labels) => {
        const foldOf = stratifiedFolds(labels, 5, 3);
        for (const label of [...new Set(labels), null]) {
          const sizes = [0, 1, 2, 3, 4].map(
            (fold) => labels.filter((one, row) => foldOf[row] === fold && (label === null || one === label)).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

test('scores: accuracy, F1 by label, confusion, worked by hand', () => {
  const result = score(['a', 'a', 'a', 'b', 'b', 'c'], ['a', 'a', 'b', 'b', 'a', 'b']);
  expect(result.accuracy).toBe(0.5);
  expect(result.confusion).toEqual([
    [2, 1, 0],
    [1, 1, 0],
    [0, 1, 0],
  ]);
  expect(result.byLabel.map((one) => one.f1)).toEqual([2 / 3, 0.4, 0]);
  expect(result.macroF1).toBeCloseTo((2 / 3 + 0.4) / 3);
});

test('keys keep their slot while the table grows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 3_000 }), (keys) => {
      const table = keyTable(1);
      const slots = new Map<number, number>();
      for (const key of keys) {
        const slot = table.slotFor(key);
        expect(slots.get(key) ?? slot).toBe(slot);
        slots.set(key, slot);
      }
      expect(table.size).toBe(slots.size);
      for (const [key, slot] of slots) expect(table.slotOf(key)).toBe(slot);
    }),
    { numRuns: propertyRuns },
  );
});
