/** Instants as database columns take them. */
const earliestMs = Date.parse('0001-01-01T00:00:00Z');
const latestMs = Date.UTC(9999, 11, 31);

/** An ISO instant that a database column takes: a fact with an absurd one must not hold up the facts behind it. */
export function instant(ms: number): string {
  if (Number.isNaN(ms)) return new Date(0).toISOString();
  return new Date(Math.min(Math.max(Math.round(ms), earliestMs), latestMs)).toISOString();
}

export function instantOrNull(ms: number | null): string | null {
  return ms === null ? null : instant(ms);
}
