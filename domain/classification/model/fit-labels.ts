/** One machine for each label against the rest, rare labels weighing more. */
import type { Settings } from './choose-settings.ts';
import { fitSupportVectors } from './support-vectors.ts';
import type { SparseRows } from './support-vectors.ts';

export interface LabelFit {
  readonly rows: SparseRows;
  readonly chosen: Int32Array;
  readonly labelOf: readonly string[];
  readonly labels: readonly string[];
  readonly settings: Settings;
  readonly seed: number;
}

/** Weights by column, with the bias last, for each of `labels`. */
export function fitLabels({ rows, chosen, labelOf, labels, settings, seed }: LabelFit): Float64Array[] {
  const countOf = new Map<string, number>();
  for (const row of chosen) countOf.set(labelOf[row] ?? '', (countOf.get(labelOf[row] ?? '') ?? 0) + 1);
  const weightOf = (label: string): number =>
    (chosen.length / (labels.length * (countOf.get(label) ?? 1))) ** settings.balance;
  return labels.map((label) => {
    const signs = Int8Array.from(labelOf, (own) => (own === label ? 1 : -1));
    const other = labels.find((one) => one !== label);
    // With two labels the rest is one label with a weight of its own; with more it is a mixture that weighs 1.
    const rest = labels.length === 2 && other !== undefined ? weightOf(other) : 1;
    const costs = { positive: settings.cost * weightOf(label), negative: settings.cost * rest };
    return fitSupportVectors({ rows, chosen, signs, costs, seed });
  });
}

/** The margin of one row under one fit. */
export function marginOf(rows: SparseRows, row: number, fit: Float64Array): number {
  let margin = fit[rows.width] ?? 0;
  for (let at = rows.starts[row] ?? 0, end = rows.starts[row + 1] ?? 0; at < end; at += 1) {
    margin += (fit[rows.columns[at] ?? 0] ?? 0) * (rows.values[at] ?? 0);
  }
  return margin;
}
