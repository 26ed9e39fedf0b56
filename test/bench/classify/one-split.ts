/** One split of a labelled file: train on 80%, judge the rest. */
import { performance } from 'node:perf_hooks';
import { predictorOf } from '../../../domain/classification/model/linear-model.ts';
import { score } from '../../../domain/classification/model/scores.ts';
import type { Scores } from '../../../domain/classification/model/scores.ts';
import { stratifiedSplit } from '../../../domain/classification/model/stratify.ts';
import { trainModel } from '../../../domain/classification/model/train.ts';
import type { Example, Trained } from '../../../domain/classification/model/train.ts';
import { keywordGuess, majorityGuess } from './baselines.ts';
import { rulesOnTop } from './rules-on-top.ts';
import type { RulesOnTop } from './rules-on-top.ts';

export interface SplitResult {
  readonly rules: RulesOnTop;
  readonly seed: number;
  readonly trainRows: number;
  readonly testRows: number;
  readonly model: Scores;
  readonly keywords: Scores;
  readonly majority: Scores;
  readonly choice: Trained['choice'];
  /** Mean probability that the model gave its answers, beside `model.accuracy`: equal when well calibrated. */
  readonly meanConfidence: number;
  readonly textsPerSecond: number;
  readonly trainSeconds: number;
}

const trainShare = 0.8;
/** Texts are judged again and again for at least so long, so that a small file gives a steady figure. */
const measureMs = 1_000;

export function measureSplit(examples: readonly Example[], seed: number): SplitResult {
  const split = stratifiedSplit(
    examples.map((example) => example.label),
    trainShare,
    seed,
  );
  const train = split.train.flatMap((row) => examples[row] ?? []);
  const test = split.test.flatMap((row) => examples[row] ?? []);
  const started = performance.now();
  const trained = trainModel(train, seed);
  const trainSeconds = (performance.now() - started) / 1_000;
  const predictor = predictorOf(trained.model);
  const predictions = test.map((example) => predictor.predict(example.text));
  const truth = test.map((example) => example.label);
  const judge = (guess: (text: string) => string): Scores =>
    score(
      truth,
      test.map((example) => guess(example.text)),
    );
  return {
    seed,
    rules: rulesOnTop(train, test),
    trainRows: train.length,
    testRows: test.length,
    model: score(
      truth,
      predictions.map((prediction) => prediction.label),
    ),
    keywords: judge(keywordGuess(train)),
    majority: judge(majorityGuess(train)),
    choice: trained.choice,
    meanConfidence: predictions.reduce((sum, one) => sum + one.probability, 0) / Math.max(1, predictions.length),
    textsPerSecond: speedOf((text) => predictor.predict(text), test),
    trainSeconds,
  };
}

function speedOf(work: (text: string) => unknown, examples: readonly Example[]): number {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < measureMs && examples.length > 0) {
    for (const example of examples) work(example.text);
    done += examples.length;
  }
  return Math.round((done * 1_000) / (performance.now() - started));
}
