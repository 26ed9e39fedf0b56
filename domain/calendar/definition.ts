/** The days of the week as a policy writes them, Monday first as in ISO 8601. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * A shift in local wall time, `["09:00", "17:30"]`. `"24:00"` is the midnight that ends the day. A close at or before the
 * open lies on the next day; the whole shift belongs to the day on which it opens.
 */
export type ShiftText = readonly [open: string, close: string];

/** Public holidays of a country, merged in when the calendar is expanded. */
export interface PublicHolidays {
  /** ISO 3166-1 code. `CN` brings its make-up working days (调休) along. */
  readonly country: string;
  /** State or region, as the country itself divides (`"ny"` in `US`, `"by"` in `DE`). */
  readonly region?: string;
  /** Hours of a make-up working day. Without them it has those of the first working day of the week. */
  readonly makeUpHours?: readonly ShiftText[];
}

/** What a policy writes. Dates are local `YYYY-MM-DD`. */
export interface CalendarDefinition {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly timezone: string;
  /** Shifts may be several a day, in any order, overlapping (their union counts) and over midnight. */
  readonly weekly: Readonly<Record<Weekday, readonly ShiftText[]>>;
  /** Dates on which no shift opens. The tail of the night before is still worked. */
  readonly holidays?: readonly string[];
  /** `MM-DD`, every year. */
  readonly annualHolidays?: readonly string[];
  /** Replaces the hours of that date, and wins over holidays. */
  readonly dateOverrides?: Readonly<Record<string, readonly ShiftText[]>>;
  /** Cut out of whatever is open on that date. */
  readonly dateBreaks?: Readonly<Record<string, readonly ShiftText[]>>;
  readonly publicHolidays?: PublicHolidays;
}

/**
 * A calendar as a plan carries it: plain JSON, at most 2 KB for thirteen months of a Chinese office. It holds every UTC
 * offset it needs, so neither a new time zone table nor a new holiday list can change what a running case computes.
 *
 * Hours are flat lists of seconds after the local midnight, `[open, close, open, close ...]`, ascending and disjoint; a
 * close above 86,400 lies on the next day.
 */
export interface CalendarSnapshot {
  readonly version: 1;
  readonly timezone: string;
  /** Between these instants every holiday and exception is known; outside, the weekly pattern goes on. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Monday to Sunday. */
  readonly weekly: readonly (readonly number[])[];
  /** Dates of the horizon on which nothing opens although the weekly pattern says so. */
  readonly closed: readonly string[];
  /** Dates of the horizon with other hours than the weekly pattern. */
  readonly changed: Readonly<Record<string, readonly number[]>>;
  /** East of Greenwich, in seconds, at the start of the horizon. */
  readonly utcOffsetSeconds: number;
  /** `[atMs, secondsFromThenOn]`, ascending, until one year after the horizon. */
  readonly utcOffsetChanges: readonly (readonly [atMs: number, seconds: number])[];
}
