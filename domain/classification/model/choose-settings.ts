/** Which settings suit these examples, found on rows held out in turn. */
import { fitLabels, marginOf } from './fit-labels.ts';
import { softmax } from './linear-model.ts';
import { score } from './scores.ts';
import { stratifiedFolds, stratifiedSplit } from './stratify.ts';
import type { SparseRows } from './support-vectors.ts';
import { weighAll } from './weigh.ts';
import type { Vocabulary } from './weigh.ts';

export interface Settings {
  /** How much characters count beside words at 1. */
  readonly charShare: number;
  /** Cost of an error: high follows the examples closely, low generalises. */
  readonly cost: number;
  /** 1 gives every label the same say, 0 every row. */
  readonly balance: number;
}

/** One candidate, tried on held-out rows. */
export interface Tried {
  readonly settings: Settings;
  readonly accuracy: number;
  readonly macroF1: number;
  /** Its margins are divided by it before they are compared with others'. */
  readonly temperature: number;
}

export interface Choice {
  /** The best candidates, best first; the model is their mean. */
  readonly best: readonly Tried[];
  /** How their mean does on held-out rows. */
  readonly accuracy: number;
  readonly macroF1: number;
  readonly temperature: number;
}

/** Where nothing could be held out. */
export const untried: Tried = {
  settings: { charShare: 1, cost: 0.1, balance: 1 },
  accuracy: 0,
  macroF1: 0,
  temperature: 1,
};

const candidates: readonly Settings[] = [1, 2].flatMap((charShare) =>
  [0.03, 0.1, 0.3].flatMap((cost) => [1, 0.75].map((balance) => ({ charShare, cost, balance }))),
);
const folds = 5;
/** More rows make the choice no better, only slower. */
const mostRows = 2_000;
const temperatures = Array.from({ length: 25 }, (_, step) => 0.05 * 1.25 ** step);

export interface Trial {
  readonly keys: readonly Uint32Array[];
  readonly labelOf: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly seed: number;
}

/**
 * Tries every candidate by five-fold cross-validation and keeps those that are best by the mean of macro F1 and
 * accuracy, or within chance of it: blending them beats picking one of them by luck. Null with one label only or hardly any rows: nothing could be held out.
 */
export function chooseSettings(trial: Trial): Choice | null {
  const labels = [...new Set(trial.labelOf)].sort();
  if (labels.length < 2 || trial.labelOf.length < folds * 2) return null;
  const share = Math.min(1, mostRows / trial.labelOf.length);
  const used = share === 1 ? [...trial.labelOf.keys()] : stratifiedSplit(trial.labelOf, share, trial.seed).train;
  const labelOf = used.map((row) => trial.labelOf[row] ?? '');
  const keys = used.flatMap((row) => trial.keys[row] ?? []);
  const foldOf = stratifiedFolds(labelOf, folds, trial.seed);

  const guesses = (margins: readonly Float64Array[]): string[] =>
    margins.map((row) => labels[row.indexOf(Math.max(...row))] ?? '');

  const tries = [1, 2].flatMap((charShare) => {
    const rows = weighAll(keys, trial.vocabulary, charShare);
    return candidates
      .filter((settings) => settings.charShare === charShare)
      .map((settings) => {
        const margins = heldOutMargins(rows, labelOf, labels, foldOf, settings, trial.seed);
        const { accuracy, macroF1 } = score(labelOf, guesses(margins));
        return {
          margins,
          tried: { settings, accuracy, macroF1, temperature: bestTemperature(margins, labelOf, labels) },
        };
      });
  });
  const top = tries.reduce((most, one) => Math.max(most, merit(one.tried)), 0);
  const best = tries
    .filter((one) => merit(one.tried) >= top - chanceOf(top, labelOf.length))
    .sort((a, b) => merit(b.tried) - merit(a.tried));
  const mean = labelOf.map((_, row) =>
    Float64Array.from(
      labels,
      (_label, at) =>
        best.reduce((sum, one) => sum + (one.margins[row]?.[at] ?? 0) / one.tried.temperature, 0) / best.length,
    ),
  );
  const { accuracy, macroF1 } = score(labelOf, guesses(mean));
  return { best: best.map((one) => one.tried), accuracy, macroF1, temperature: bestTemperature(mean, labelOf, labels) };
}

const merit = (tried: Pick<Tried, 'accuracy' | 'macroF1'>): number => (tried.accuracy + tried.macroF1) / 2;

/** The standard error of a share measured on so many rows: candidates closer than this differ by chance. */
const chanceOf = (share: number, rows: number): number => Math.sqrt((share * (1 - share)) / rows);

/** For each row the margins by a model that has not seen it. */
function heldOutMargins(
  rows: SparseRows,
  labelOf: readonly string[],
  labels: readonly string[],
  foldOf: Int32Array,
  settings: Settings,
  seed: number,
): Float64Array[] {
  const margins = labelOf.map(() => new Float64Array(labels.length));
  for (let fold = 0; fold < folds; fold += 1) {
    const chosen = Int32Array.from([...labelOf.keys()].filter((row) => foldOf[row] !== fold));
    const fits = fitLabels({ rows, chosen, labelOf, labels, settings, seed });
    labelOf.forEach((_, row) => {
      if (foldOf[row] === fold) margins[row] = Float64Array.from(fits, (fit) => marginOf(rows, row, fit));
    });
  }
  return margins;
}

/** The temperature under which the true labels of held-out rows are least surprising. */
function bestTemperature(
  margins: readonly Float64Array[],
  labelOf: readonly string[],
  labels: readonly string[],
): number {
  const surprise = (temperature: number): number =>
    margins.reduce(
      (sum, row, at) =>
        sum - Math.log(Math.max(1e-9, softmax(row, temperature)[labels.indexOf(labelOf[at] ?? '')] ?? 0)),
      0,
    );
  return temperatures.reduce((best, one) => (surprise(one) < surprise(best) ? one : best), temperatures[0] ?? 1);
}
