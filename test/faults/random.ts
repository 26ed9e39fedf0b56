/** Numbers by a seed: the same seed hurts at the same places. */

export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number;
  readonly between: (from: number, to: number) => number;
}

/** A linear congruential generator (Numerical Recipes' constants): enough to choose moments. */
export function randomBy(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { next, between: (from, to) => from + next() * (to - from) };
}
