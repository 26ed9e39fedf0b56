/** Time until or since an instant, for people. Cases tell instants only: whoever reads subtracts, at the moment of reading. */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `3d 4h`, `2h 05m`, `4m 10s`, `0s`: the two largest units, rounded down. */
export function durationText(ms: number): string {
  const whole = Math.floor(Math.abs(ms) / second) * second;
  const part = (unit: number, within: number): number => Math.floor((whole % within) / unit);
  if (whole >= day) return `${Math.floor(whole / day)}d ${part(hour, day)}h`;
  if (whole >= hour) return `${Math.floor(whole / hour)}h ${two(part(minute, hour))}m`;
  if (whole >= minute) return `${Math.floor(whole / minute)}m ${two(part(second, minute))}s`;
  return `${whole / second}s`;
}

/** `in 2h 05m`, or `overdue 2h 05m`. Due at this very instant is not overdue yet. */
export function remainingText(dueMs: number, nowMs: number): string {
  return dueMs >= nowMs ? `in ${durationText(dueMs - nowMs)}` : `overdue ${durationText(nowMs - dueMs)}`;
}

export type Pressure = 'calm' | 'soon' | 'overdue';

/** How pressing it is: the last half hour is `soon`. */
export function pressureOf(dueMs: number, nowMs: number): Pressure {
  if (dueMs < nowMs) return 'overdue';
  return dueMs - nowMs < 30 * minute ? 'soon' : 'calm';
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
