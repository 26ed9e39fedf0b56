/** The words of a policy reach classification, and every name that classification knows by itself has a title here. */
import { expect, test } from 'vitest';
import { defaultRules, rulesOf } from '../../../domain/classification/rules.ts';
import { trialOf } from '../../domain/policy/trial.ts';

test.each(['default', 'global', 'demo'])(
  '%s names all kinds, categories and signals that have words by default',
  (name) => {
    const { document } = trialOf(name).policy;
    expect(Object.keys(document.kinds)).toEqual(expect.arrayContaining(Object.keys(defaultRules.kinds)));
    expect(Object.keys(document.categories)).toEqual(expect.arrayContaining(Object.keys(defaultRules.categories)));
    expect(Object.keys(document.signals)).toEqual(expect.arrayContaining(Object.keys(defaultRules.signals)));
  },
);

test('a category of one’s own, with its words and urgency, is one that classification can find', () => {
  const own = trialOf(
    'own',
    'name: own\ninherits: default\ncategories:\n  warranty.repair: { title: { zh: 保修, en: Warranty }, words: { zh: [保修期] }, urgency: high }\n',
  );
  const rules = rulesOf(own.policy.document);
  expect(rules.categories['warranty.repair']).toMatchObject({ words: { zh: ['保修期'], en: [] }, urgency: 'high' });
  expect(rules.minConfidence).toBe(own.policy.document.confidence);
});
