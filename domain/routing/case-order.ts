/**
 * Which case comes first (R30): the priority band, and the earliest deadline inside it. Cases that are late have a lane of
 * their own in which they age: nothing that is lost already pushes out a P1 that can still be saved, and nothing waits for
 * ever behind what is less urgent than its age.
 */
import type { WaitingCase } from './need.ts';

/** A late case is treated as one band more urgent for each of these. */
export const ageingMs = 3_600_000;

/** Behind the savable of its band, before those of the next. */
const lateLane = 0.5;
/** However late: behind every P1, savable or late, and before everything else. */
const oldest = 1.75;

/** The smaller, the sooner. A savable case ranks by its band; a late one by its band less what it has aged. */
export function rankOf({ priority, dueMs }: Pick<WaitingCase, 'priority' | 'dueMs'>, nowMs: number): number {
  if (dueMs > nowMs) return priority;
  if (priority === 1) return 1 + lateLane;
  return Math.max(oldest, priority + lateLane - Math.floor((nowMs - dueMs) / ageingMs));
}

/** Negative when `one` comes first. Total: two different cases are never equal. */
export function compareCases(one: WaitingCase, other: WaitingCase, nowMs: number): number {
  return rankOf(one, nowMs) - rankOf(other, nowMs) || compareDeadlines(one, other);
}

/** Inside a band: the earliest deadline, then who has waited longest. */
export function compareDeadlines(one: WaitingCase, other: WaitingCase): number {
  if (one.dueMs !== other.dueMs) return one.dueMs < other.dueMs ? -1 : 1;
  if (one.sinceMs !== other.sinceMs) return one.sinceMs < other.sinceMs ? -1 : 1;
  return one.reference < other.reference ? -1 : one.reference > other.reference ? 1 : 0;
}
