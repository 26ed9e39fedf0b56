/** Quiet hours by the clock on the customer's own wall. Pure: whoever asks brings the clock of her time zone along. */

/** Seconds after midnight, `[from, to)`; a `to` at or before `from` lies on the next day. */
export type QuietSpan = readonly [from: number, to: number];

export interface QuietTime {
  readonly spans: readonly QuietSpan[];
  /** Days that are quiet from midnight to midnight: 0 Monday ... 6 Sunday. */
  readonly days: readonly number[];
}

export interface LocalMoment {
  /** 0 Monday ... 6 Sunday. */
  readonly weekday: number;
  readonly secondOfDay: number;
}

/** What the clocks of a time zone show at an instant. */
export type LocalClock = (atMs: number) => LocalMoment;

const daySeconds = 86_400;
/** Quiet weekends and nights follow each other; a fortnight of them is a mistake in the policy. */
const mostSteps = 60;

/**
 * When the quiet time that reigns at `atMs` is over; null when there is none. The end is looked at again by her clock, so
 * that a change to summer time in the night, or a quiet day after a quiet night, is counted right. `Infinity` where the
 * policy leaves no hour at all.
 */
export function quietUntil(quiet: QuietTime, clock: LocalClock, atMs: number): number | null {
  let untilMs = atMs;
  for (let step = 0; step < mostSteps; step += 1) {
    const left = secondsLeft(quiet, clock(untilMs));
    if (left === 0) return untilMs === atMs ? null : untilMs;
    untilMs = afterOnTheWall(untilMs, left, clock);
  }
  return Infinity;
}

/** So many seconds later by the wall: a night in which the clocks go forward is an hour shorter than it looks. */
function afterOnTheWall(fromMs: number, seconds: number, clock: LocalClock): number {
  // The fraction of the second that has passed is taken off.
  const plainMs = Math.floor(fromMs / 1_000) * 1_000 + seconds * 1_000;
  const wanted = (clock(fromMs).secondOfDay + seconds) % daySeconds;
  const ahead = clock(plainMs).secondOfDay - wanted;
  const jumped = ahead > daySeconds / 2 ? ahead - daySeconds : ahead < -daySeconds / 2 ? ahead + daySeconds : ahead;
  const mendedMs = plainMs - jumped * 1_000;
  return mendedMs > fromMs ? mendedMs : plainMs;
}

function secondsLeft({ spans, days }: QuietTime, { weekday, secondOfDay }: LocalMoment): number {
  const ofDay = days.includes(weekday) ? daySeconds - secondOfDay : 0;
  return spans.reduce((longest, span) => Math.max(longest, leftOf(span, secondOfDay)), ofDay);
}

function leftOf([from, to]: QuietSpan, second: number): number {
  if (from < to) return second >= from && second < to ? to - second : 0;
  if (second >= from) return daySeconds - second + to;
  return second < to ? to - second : 0;
}
