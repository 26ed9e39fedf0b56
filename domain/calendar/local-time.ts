/** Local time by the UTC offsets that a snapshot carries: no time zone library is needed to read it. */

export const dayMs = 86_400_000;

/** Offsets of one zone: `offsets[i]` holds before `changes[i]`, the last one after all of them. */
export interface ZoneOffsets {
  readonly changes: Float64Array;
  readonly offsets: Float64Array;
}

/** Index of the last element that is at most `value` in an ascending array; -1 when there is none. */
export function lastAtOrBefore(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function zoneOffsets(initialSeconds: number, changes: readonly (readonly [number, number])[]): ZoneOffsets {
  return {
    changes: Float64Array.from(changes, ([atMs]) => atMs),
    offsets: Float64Array.from([initialSeconds, ...changes.map(([, seconds]) => seconds)], (seconds) => seconds * 1000),
  };
}

/** Milliseconds that local clocks are ahead of UTC at an instant. */
export function offsetAt(zone: ZoneOffsets, atMs: number): number {
  return zone.offsets[lastAtOrBefore(zone.changes, atMs) + 1] ?? 0;
}

/**
 * The instant at which local clocks show `localMs` (wall time written as if it were UTC). A time that the clocks skip
 * is read with the offset before the change (02:30 becomes 03:30); one shown twice is the first: the "compatible" rule of
 * RFC 5545 and of Temporal.
 */
export function instantOfLocal(zone: ZoneOffsets, localMs: number): number {
  if (zone.changes.length === 0) return localMs - (zone.offsets[0] ?? 0);
  // Offsets reach from -12 h to +14 h, so a day either side of the wall time lies on either side of the instant.
  const before = offsetAt(zone, localMs - dayMs);
  const after = offsetAt(zone, localMs + dayMs);
  const byBefore = localMs - before;
  if (before === after || offsetAt(zone, byBefore) === before) return byBefore;
  const byAfter = localMs - after;
  return offsetAt(zone, byAfter) === after ? byAfter : byBefore;
}

/** Days since 1970-01-01 of the local date at an instant. */
export function localDayAt(zone: ZoneOffsets, atMs: number): number {
  return Math.floor((atMs + offsetAt(zone, atMs)) / dayMs);
}

/** A date that the clocks jumped over has no hours (Apia had no 30 December 2011). */
export function dayIsSkipped(zone: ZoneOffsets, day: number): boolean {
  for (let i = 0; i < zone.changes.length; i++) {
    const atMs = zone.changes[i] ?? 0;
    const lastShown = atMs + (zone.offsets[i] ?? 0);
    const nextShown = atMs + (zone.offsets[i + 1] ?? 0);
    if (lastShown <= day * dayMs && nextShown >= (day + 1) * dayMs) return true;
  }
  return false;
}

/** 0 Monday ... 6 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Days since 1970-01-01 of a `YYYY-MM-DD`. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
