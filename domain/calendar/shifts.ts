import type { ShiftText } from './definition.ts';

/** Hours of one day in seconds after its local midnight, `[open, close, open, close ...]`, ascending and disjoint. */
export type Hours = readonly number[];

export const daySeconds = 86_400;

const wallTime = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** Seconds after midnight of `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day. Undefined when it is no wall time. */
export function secondsOfWallTime(text: string): number | undefined {
  const match = wallTime.exec(text);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '0')];
  const total = hours * 3600 + minutes * 60 + seconds;
  return minutes < 60 && seconds < 60 && total <= daySeconds ? total : undefined;
}

/** The union of shifts. A close at or before its open lies on the next day. */
export function hoursOfShifts(shifts: readonly ShiftText[]): Hours {
  return unionOfHours(
    shifts.map(([openText, closeText]) => {
      const open = secondsOrThrow(openText);
      const close = secondsOrThrow(closeText);
      return [open, close <= open ? close + daySeconds : close];
    }),
  );
}

/** Hours without the breaks. Both are seconds after the same midnight. */
export function cut(hours: Hours, breaks: Hours): Hours {
  let left = pairs(hours);
  for (const [from, to] of pairs(breaks)) {
    left = left.flatMap(([open, close]) => [
      [open, Math.min(close, from)] as const,
      [Math.max(open, to), close] as const,
    ]);
    left = left.filter(([open, close]) => open < close);
  }
  return left.flat();
}

/** The same hours seen from a midnight that lies `days` days earlier. */
export function later(hours: Hours, days: number): Hours {
  return hours.map((seconds) => seconds + days * daySeconds);
}

function unionOfHours(shifts: readonly (readonly [number, number])[]): Hours {
  const merged: number[] = [];
  for (const [open, close] of shifts.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && open <= last) merged[merged.length - 1] = Math.max(last, close);
    else merged.push(open, close);
  }
  return merged;
}

function pairs(hours: Hours): (readonly [number, number])[] {
  return hours.flatMap((open, i) => (i % 2 === 0 ? [[open, hours[i + 1] ?? open] as const] : []));
}

function secondsOrThrow(text: string): number {
  const seconds = secondsOfWallTime(text);
  if (seconds === undefined) throw new RangeError(`wall time: expected HH:MM up to 24:00, got ${JSON.stringify(text)}`);
  return seconds;
}
