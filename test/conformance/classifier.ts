/** What every classifier must do, whatever judges behind it. */
import { describe, expect, test } from 'vitest';
import type { Classifier } from '../../activities/classifier/classifier.ts';
import type { ClassificationRules } from '../../domain/classification/rules.ts';

export function classifierConformance(open: () => Promise<Classifier> | Classifier, rules: ClassificationRules): void {
  const facts = (text: string) => ({ text, channel: 'email', receivedOn: '2026-03-02', recentContacts: 0 });

  describe('a classifier', () => {
    test.each(['我的包裹还没有收到', 'Where is my parcel?', '', '?', 'x'.repeat(50_000), '<script>alert(1)</script>'])(
      'gives kinds and categories of the policy, with a confidence and reasons, of any text',
      async (text) => {
        const found = await (await open()).classify(facts(text), rules);
        expect(Object.keys(rules.kinds)).toContain(found.kind.value);
        expect(Object.keys(rules.categories)).toContain(found.category.value);
        for (const { confidence } of [found.kind, found.category]) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(['zh', 'en']).toContain(found.language.value);
      },
    );

    test('says the same of the same text', async () => {
      const classifier = await open();
      const [one, two] = [
        await classifier.classify(facts('退款'), rules),
        await classifier.classify(facts('退款'), rules),
      ];
      expect(one.kind).toEqual(two.kind);
      expect(one.category).toEqual(two.category);
    });
  });
}
