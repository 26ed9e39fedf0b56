import { Temporal } from 'temporal-polyfill/implementation';

/** The UTC offsets of a zone over a stretch of time, as a snapshot carries them. */
export interface OffsetHistory {
  readonly utcOffsetSeconds: number;
  readonly utcOffsetChanges: readonly (readonly [atMs: number, seconds: number])[];
}

/** Whether this is the name of a time zone. An offset like `+08:00` is none: it does not know when clocks change. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]|^\s*$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function offsetHistory(timezone: string, fromMs: number, toMs: number): OffsetHistory {
  let at = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timezone);
  let seconds = secondsEast(at);
  const utcOffsetSeconds = seconds;
  const utcOffsetChanges: [number, number][] = [];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > toMs) return { utcOffsetSeconds, utcOffsetChanges };
    at = next;
    // Some transitions change the zone's abbreviation and not its offset.
    if (secondsEast(at) === seconds) continue;
    seconds = secondsEast(at);
    utcOffsetChanges.push([at.epochMilliseconds, seconds]);
  }
}

function secondsEast(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 1e9;
}
