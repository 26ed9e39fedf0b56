/** Splits that keep the share of each label. */
import { seededRandom, shuffle } from './random.ts';

/** Row numbers by label, labels in the order of their names, each group shuffled. */
function groups(labels: readonly string[], seed: number): number[][] {
  const rowsOf = new Map<string, number[]>();
  labels.forEach((label, row) => {
    const rows = rowsOf.get(label);
    if (rows === undefined) rowsOf.set(label, [row]);
    else rows.push(row);
  });
  const random = seededRandom(seed);
  return [...rowsOf.keys()].sort().map((label) => {
    const rows = rowsOf.get(label) ?? [];
    shuffle(rows, random);
    return rows;
  });
}

export interface Split {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/**
 * A seeded split: of each label `trainShare` of its rows, rounded, train, and the rest test. A label with at least two
 * rows has at least one on either side.
 */
export function stratifiedSplit(labels: readonly string[], trainShare: number, seed: number): Split {
  const train: number[] = [];
  const test: number[] = [];
  for (const rows of groups(labels, seed)) {
    const wanted = Math.round(rows.length * trainShare);
    const count = rows.length < 2 ? rows.length : Math.min(rows.length - 1, Math.max(1, wanted));
    train.push(...rows.slice(0, count));
    test.push(...rows.slice(count));
  }
  return { train: train.sort((a, b) => a - b), test: test.sort((a, b) => a - b) };
}

/** For each row the number (0..folds-1) of the fold that holds it out, each label spread evenly over the folds. */
export function stratifiedFolds(labels: readonly string[], folds: number, seed: number): Int32Array {
  const foldOf = new Int32Array(labels.length);
  let next = 0;
  for (const rows of groups(labels, seed)) {
    for (const row of rows) {
      foldOf[row] = next % folds;
      next += 1;
    }
  }
  return foldOf;
}
