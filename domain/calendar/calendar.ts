import type { ZoneOffsets } from './local-time.ts';
import type { SortedList } from './sorted-list.ts';

/** What there is to say when a calendar never opens (or closes) again: the due instant that never comes. */
export const NEVER_MS = Infinity;

/** The same towards the past. */
export const BEFORE_ALL_MS = -Infinity;

/**
 * A calendar that is always open has one interval, from minus to plus this instant (the year 128,000). The difference of
 * two such instants is still an exact integer.
 */
export const END_OF_AGES_MS = 4e15;

/**
 * A stretch that is listed once and repeats outside: before `start` by `headPeriod`, from `end` on by `tailPeriod`.
 * A period of 0 means that nothing lies outside.
 */
export interface Repetition {
  readonly start: number;
  readonly end: number;
  readonly headPeriod: number;
  readonly tailPeriod: number;
}

/**
 * A compiled calendar: open intervals as sorted UTC instants with running totals, and its working days. Every question
 * is a search in them. Not JSON: it is compiled from the snapshot where it is needed, and is never changed.
 */
export interface Calendar {
  readonly fromMs: number;
  readonly toMs: number;
  /** Half-open intervals `[opens[i], closes[i])`, disjoint and never touching. */
  readonly opens: SortedList;
  readonly closes: Float64Array;
  /** Working time in the intervals before the i-th; one longer than `opens`. */
  readonly totals: SortedList;
  /** `opens[i] - totals[i]`: what a running total inside the i-th interval must be moved by to be an instant. */
  readonly leads: Float64Array;
  /** All working time that is listed: the last of the totals. */
  readonly total: number;
  readonly instants: Repetition;
  /** Working time in one head or tail period. */
  readonly headTotal: number;
  readonly tailTotal: number;
  readonly zone: ZoneOffsets;
  /** Local days (since 1970-01-01) on which a shift opens, and the last closing of each. */
  readonly workingDays: Float64Array;
  readonly lastCloses: Float64Array;
  readonly dates: Repetition;
}

/** True where holidays and exceptions are no longer (or not yet) known, and only the weekly pattern answers. */
export function beyondHorizon(calendar: Calendar, atMs: number): boolean {
  return atMs < calendar.fromMs || atMs >= calendar.toMs;
}

/** How often a period must be added to bring `at` into the listed stretch: negative when it lies after it. */
export function periodsAway(repetition: Repetition, at: number): number {
  if (at < repetition.start && repetition.headPeriod > 0)
    return Math.ceil((repetition.start - at) / repetition.headPeriod);
  if (at >= repetition.end && repetition.tailPeriod > 0)
    return -(Math.floor((at - repetition.end) / repetition.tailPeriod) + 1);
  return 0;
}
