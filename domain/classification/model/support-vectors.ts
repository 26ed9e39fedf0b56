/**
 * Linear support vector machine, one label against the rest, squared hinge loss, by dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi, Sundararajan, ICML 2008: the method behind LIBLINEAR). Seeded, so the same rows give the
 * same weights.
 */
import { seededRandom, shuffle } from './random.ts';

/** Rows of a sparse matrix: row `i` has `columns` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

export interface Fit {
  readonly rows: SparseRows;
  /** Which rows to learn from. */
  readonly chosen: Int32Array;
  /** +1 or -1 for every row of the matrix. */
  readonly signs: Int8Array;
  /** Cost of an error on a positive and on a negative row. */
  readonly costs: { readonly positive: number; readonly negative: number };
  readonly seed: number;
}

const mostRounds = 100;
/** Spread of the projected gradient at which it counts as solved. */
const tolerance = 0.02;

/** Weights by column; the last one, at `width`, is the bias. */
export function fitSupportVectors({ rows, chosen, signs, costs, seed }: Fit): Float64Array {
  const { starts, columns, values, width } = rows;
  const weights = new Float64Array(width + 1);
  const dual = new Float64Array(chosen.length);
  const order = Int32Array.from(chosen.keys());
  const random = seededRandom(seed);
  const diagonal = { positive: 0.5 / costs.positive, negative: 0.5 / costs.negative };
  const curvature = Float64Array.from(chosen, (row) => {
    let sum = 1 + ((signs[row] ?? 0) > 0 ? diagonal.positive : diagonal.negative);
    for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at += 1) sum += (values[at] ?? 0) ** 2;
    return sum;
  });

  for (let round = 0; round < mostRounds; round += 1) {
    shuffle(order, random);
    let most = -Infinity;
    let least = Infinity;
    for (const index of order) {
      const row = chosen[index] ?? 0;
      const sign = signs[row] ?? 0;
      const from = starts[row] ?? 0;
      const end = starts[row + 1] ?? 0;
      let margin = weights[width] ?? 0;
      for (let at = from; at < end; at += 1) margin += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const own = dual[index] ?? 0;
      const gradient = sign * margin - 1 + own * (sign > 0 ? diagonal.positive : diagonal.negative);
      const projected = own === 0 ? Math.min(gradient, 0) : gradient;
      if (projected > most) most = projected;
      if (projected < least) least = projected;
      if (Math.abs(projected) < 1e-12) continue;
      const moved = Math.max(own - gradient / (curvature[index] ?? 1), 0);
      const step = (moved - own) * sign;
      dual[index] = moved;
      for (let at = from; at < end; at += 1) {
        const column = columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (values[at] ?? 0);
      }
      weights[width] = (weights[width] ?? 0) + step;
    }
    if (most - least < tolerance) break;
  }
  return weights;
}
