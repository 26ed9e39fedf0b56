/** When a callback is attempted, and whether its promise was kept. Pure: the calendar is given, the instant too. */
import { NEVER_MS, addWorkingTime, nextOpen, type Calendar } from '../calendar/index.ts';
import type { Refusal } from '../errors.ts';
import type { CallAttempt, CallOutcome, CallbackOrder, CallWindow, PromiseVerdict } from './callback.ts';

/** Further ahead nobody promises a call. */
const furthestMs = 90 * 86_400_000;

/**
 * Why a call cannot be promised for this window: it is over, it is none, or we are closed all through it. Quiet hours are no
 * reason: the hour she chose beats them, and only our opening hours limit it (R24).
 */
export function windowRefusal(window: CallWindow, calendar: Calendar | undefined, nowMs: number): Refusal | undefined {
  const { fromMs, toMs } = window;
  const got = `${iso(fromMs)} to ${iso(toMs)}`;
  if (!(fromMs < toMs)) {
    return { code: 'BAD_INPUT', path: 'window', what: 'callback: no window', expected: 'from before to', got };
  }
  if (toMs <= nowMs) {
    return {
      code: 'CALL_IN_PAST',
      path: 'window',
      what: 'callback: that time is over',
      expected: `after ${iso(nowMs)}`,
      got,
    };
  }
  if (fromMs > nowMs + furthestMs) {
    const expected = `before ${iso(nowMs + furthestMs)}`;
    return { code: 'BAD_INPUT', path: 'window', what: 'callback: too far ahead', expected, got };
  }
  const opensMs = calendar === undefined ? fromMs : nextOpen(calendar, Math.max(fromMs, nowMs));
  if (opensMs < toMs) return undefined;
  return {
    code: 'CALL_OUTSIDE_HOURS',
    path: 'window',
    what: 'callback: we are closed all through that time',
    expected: opensMs === NEVER_MS ? 'a time at which we are open' : `some time after ${iso(opensMs)}`,
    got,
    next: 'Choose a time within our opening hours',
  };
}

/** From now on for so much working time: what we promise where she named no hour. */
export function soonestWindow(calendar: Calendar | undefined, withinMs: number, nowMs: number): CallWindow {
  if (calendar === undefined) return { fromMs: nowMs, toMs: nowMs + withinMs };
  const fromMs = nextOpen(calendar, nowMs);
  return fromMs === NEVER_MS
    ? { fromMs: nowMs, toMs: nowMs + withinMs }
    : { fromMs, toMs: addWorkingTime(calendar, fromMs, withinMs) };
}

/** When the first attempt is due: in the window, while we are open. */
export function firstAttemptMs({ window }: Pick<CallbackOrder, 'window'>, calendar: Calendar, nowMs: number): number {
  const opensMs = nextOpen(calendar, Math.max(window.fromMs, nowMs));
  return opensMs === NEVER_MS ? Math.max(window.fromMs, nowMs) : opensMs;
}

/** When to try again after these attempts; null when the ladder is over. */
export function nextAttemptMs(
  order: Pick<CallbackOrder, 'retryAfterMs'>,
  attempts: readonly CallAttempt[],
  calendar: Calendar,
): number | null {
  const last = attempts.at(-1);
  const gapMs = order.retryAfterMs[attempts.length - 1];
  if (last === undefined || gapMs === undefined) return null;
  const dueMs = addWorkingTime(calendar, last.endedAtMs, gapMs);
  // At a closing the gap is over and nobody is there: the next opening is meant.
  return dueMs === NEVER_MS ? last.endedAtMs + gapMs : nextOpen(calendar, dueMs);
}

/** R24: kept by an attempt inside the window, whatever came of it; broken when the window passed without one. */
export function promiseOf(
  { window }: Pick<CallbackOrder, 'window'>,
  attempts: readonly Pick<CallAttempt, 'atMs'>[],
  nowMs: number,
): PromiseVerdict {
  if (attempts.some(({ atMs }) => atMs >= window.fromMs && atMs <= window.toMs)) return 'kept';
  return nowMs > window.toMs ? 'broken' : 'open';
}

/** Whether the callback is over with this outcome; else the ladder goes on. */
export function isFinal(outcome: CallOutcome | 'lost'): outcome is 'reached' | 'solved' | 'wrongNumber' | 'refused' {
  switch (outcome) {
    case 'reached':
    case 'solved':
    case 'wrongNumber':
    case 'refused':
      return true;
    case 'voicemail':
    case 'noAnswer':
    case 'lost':
      return false;
  }
}

/** She was spoken to. */
export function wasReached(end: string): boolean {
  return end === 'reached' || end === 'solved' || end === 'refused';
}

function iso(ms: number): string {
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : 'no instant';
}
