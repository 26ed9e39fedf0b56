/** The middle of some measurements; robust against the machine doing something else for a while. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Nanoseconds that a piece of work takes by the clock. Measure small pieces many times and take the median of each: on a
 * busy machine most of them pass undisturbed.
 */
export function nanoseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start);
}

/** A figure with as many digits as it deserves: 0.061, 4.2, 312, 12,400. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
