/** A trained model: what it knows, and how it judges a text. */
import { runsOf, chineseSegmenter } from '../text/tokens.ts';
import { foldText } from '../text/fold.ts';
import { featureExtractor } from './features.ts';
import type { Vocabulary } from './weigh.ts';
import { columnsOf, weigher } from './weigh.ts';

export interface LinearModel {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** `weights[column * labels.length + label]`. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Margins are divided by it before they become probabilities; fitted on rows held out. */
  readonly temperature: number;
}

interface Prediction {
  readonly label: string;
  /** 0..1, calibrated on rows held out in training. */
  readonly probability: number;
  readonly probabilities: readonly { readonly label: string; readonly probability: number }[];
}

export interface Predictor {
  readonly labels: readonly string[];
  predict(text: string): Prediction;
  /** The words of the text that spoke most for the label, strongest first. */
  wordsFor(text: string, label: string, most: number): readonly string[];
}

/** Prepares a model for use. The predictor reuses buffers between calls and is not shared between threads. */
export function predictorOf(model: LinearModel): Predictor {
  const { labels, weights, bias } = model;
  const extract = featureExtractor(columnsOf(model.vocabulary));
  const weigh = weigher(model.vocabulary, 1);
  const segment = chineseSegmenter();

  const margins = (text: string): Float64Array => {
    const sums = Float64Array.from(bias);
    const { count, columns, values } = weigh(extract(text));
    for (let at = 0; at < count; at += 1) {
      const from = (columns[at] ?? 0) * labels.length;
      const value = values[at] ?? 0;
      for (let label = 0; label < labels.length; label += 1)
        sums[label] = (sums[label] ?? 0) + value * (weights[from + label] ?? 0);
    }
    return sums;
  };

  /** How much one word, taken alone, speaks for a label rather than for the others on average. */
  const pull = (word: string, label: number): number => {
    const sums = margins(word);
    const without = (at: number): number => (sums[at] ?? 0) - (bias[at] ?? 0);
    const others = labels.reduce((sum, _, at) => (at === label ? sum : sum + without(at)), 0);
    return without(label) - (labels.length < 2 ? 0 : others / (labels.length - 1));
  };

  return {
    labels,
    predict: (text) => {
      const shares = softmax(margins(text), model.temperature);
      const best = shares.indexOf(Math.max(...shares));
      const probabilities = labels.map((label, at) => ({ label, probability: shares[at] ?? 0 }));
      return { label: labels[best] ?? '', probability: shares[best] ?? 0, probabilities };
    },
    wordsFor: (text, label, most) => {
      const at = labels.indexOf(label);
      if (at === -1) return [];
      const words = runsOf(foldText(text)).flatMap((run) =>
        run.kind === 'han' ? segment(run.text) : run.kind === 'letter' ? [run.text] : [],
      );
      return [...new Set(words)]
        .map((word) => ({ word, pull: pull(word, at) }))
        .filter((one) => one.pull > 0)
        .sort((a, b) => b.pull - a.pull || (a.word < b.word ? -1 : 1))
        .slice(0, most)
        .map((one) => one.word);
    },
  };
}

/** Margins as shares that sum to 1. */
export function softmax(margins: Float64Array, temperature: number): number[] {
  const top = Math.max(...margins);
  const raised = Array.from(margins, (margin) => Math.exp((margin - top) / temperature));
  const sum = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / sum);
}
