/** What the shipped words add to the model: kind, urgency, signals, entities; and how far they come alone. */
import { performance } from 'node:perf_hooks';
import { classifierByRules } from '../../../domain/classification/classify-by-rules.ts';
import { defaultRules } from '../../../domain/classification/rules.ts';
import { score } from '../../../domain/classification/model/scores.ts';
import type { Example } from '../../../domain/classification/model/train.ts';
import { majorityGuess } from './baselines.ts';

/** Shares of the judged texts, 0..1. */
export interface RulesOnTop {
  readonly decidesKind: number;
  readonly decidesCategory: number;
  readonly movesUrgency: number;
  readonly raisesSignal: number;
  readonly namesEntity: number;
  readonly leftToPerson: number;
  /** Each category of the rules taken for the label it most often meant among the training rows. */
  readonly alone: { readonly accuracy: number; readonly macroF1: number };
  readonly textsPerSecond: number;
}

export function rulesOnTop(train: readonly Example[], test: readonly Example[]): RulesOnTop {
  const classify = classifierByRules(defaultRules);
  const judge = (text: string) => classify({ text, channel: 'ticket', recentContacts: 0 });
  const meant = new Map<string, Example[]>();
  for (const example of train) {
    const category = judge(example.text).category.value;
    meant.set(category, [...(meant.get(category) ?? []), example]);
  }
  const labelFor = new Map([...meant].map(([category, examples]) => [category, majorityGuess(examples)('')]));
  const otherwise = majorityGuess(train)('');

  const started = performance.now();
  const results = test.map((example) => judge(example.text));
  const seconds = (performance.now() - started) / 1_000;
  const share = (holds: (result: (typeof results)[number]) => boolean): number =>
    results.filter(holds).length / Math.max(1, results.length);
  const { accuracy, macroF1 } = score(
    test.map((example) => example.label),
    results.map((result) => labelFor.get(result.category.value) ?? otherwise),
  );
  return {
    decidesKind: share((result) => result.kind.because.length > 0),
    decidesCategory: share((result) => result.category.because.length > 0),
    movesUrgency: share((result) => result.urgency.value !== 'normal'),
    raisesSignal: share((result) => result.signals.length > 0),
    namesEntity: share(({ entities }) => Object.values(entities).some((found: readonly unknown[]) => found.length > 0)),
    leftToPerson: share((result) => result.needsPerson),
    alone: { accuracy, macroF1 },
    textsPerSecond: Math.round(test.length / Math.max(seconds, 1e-6)),
  };
}
