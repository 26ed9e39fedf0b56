import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import type { CalendarDefinition, ShiftText, Weekday } from '../../../domain/calendar/index.ts';

/** Zones whose clocks do odd things: half hours, lost days, changes at midnight, and the plain ones. */
const zones = [
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/New_York',
  'Asia/Shanghai',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'America/St_Johns',
  'UTC',
] as const;

const dayMs = 86_400_000;
const wallTime = fc
  .integer({ min: 0, max: 287 })
  .map((slot) => `${String(Math.floor(slot / 12)).padStart(2, '0')}:${String((slot % 12) * 5).padStart(2, '0')}`);
/** Many ordinary shifts, some over midnight, some that end with the day. */
const shift: fc.Arbitrary<ShiftText> = fc
  .tuple(wallTime, fc.oneof(wallTime, wallTime, fc.constant('24:00')))
  .filter(([open, close]) => open !== close);
const day = fc.oneof(
  { weight: 3, arbitrary: fc.array(shift, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant<ShiftText[]>([]) },
  { weight: 1, arbitrary: fc.constant<ShiftText[]>([['00:00', '24:00']]) },
);
const weekly: fc.Arbitrary<Record<Weekday, ShiftText[]>> = fc.record({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
});

/** A calendar and a base instant around which its holidays, overrides and breaks lie, often beside a clock change. */
export interface RandomCalendar {
  readonly definition: CalendarDefinition;
  readonly baseMs: number;
  readonly horizon: { readonly fromMs: number; readonly toMs: number };
}

export const calendarsAround: fc.Arbitrary<RandomCalendar> = fc
  .record({
    timezone: fc.constantFrom(...zones),
    weekly,
    instant: fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 }),
    besideAChange: fc.boolean(),
    holidays: fc.array(fc.integer({ min: -15, max: 15 }), { maxLength: 5 }),
    annual: fc.array(fc.integer({ min: -15, max: 15 }), { maxLength: 2 }),
    overrides: fc.array(fc.tuple(fc.integer({ min: -15, max: 15 }), fc.array(shift, { maxLength: 2 })), {
      maxLength: 4,
    }),
    breaks: fc.array(fc.tuple(fc.integer({ min: -15, max: 15 }), fc.array(shift, { maxLength: 2 })), { maxLength: 3 }),
  })
  .map(({ timezone, weekly: hours, instant, besideAChange, holidays, annual, overrides, breaks }) => {
    const baseMs = besideAChange ? changeNear(timezone, instant * 1000) : instant * 1000;
    const dateAway = (days: number): string => new Date(baseMs + days * dayMs).toISOString().slice(0, 10);
    return {
      baseMs,
      // As tight as the exceptions lie: what repeats outside must not repeat them.
      horizon: { fromMs: baseMs - 15 * dayMs, toMs: baseMs + 15 * dayMs },
      definition: {
        timezone,
        weekly: hours,
        holidays: holidays.map(dateAway),
        annualHolidays: annual.map((days) => dateAway(days).slice(5)),
        dateOverrides: Object.fromEntries(overrides.map(([days, shifts]) => [dateAway(days), shifts])),
        dateBreaks: Object.fromEntries(breaks.map(([days, shifts]) => [dateAway(days), shifts])),
      },
    };
  });

/** Seconds around the base instant; within the horizon by default. */
export function secondsAround(days = 12): fc.Arbitrary<number> {
  return fc.integer({ min: -days * 86_400, max: days * 86_400 });
}

function changeNear(timezone: string, atMs: number): number {
  const at = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timezone);
  const change = at.getTimeZoneTransition('previous') ?? at.getTimeZoneTransition('next') ?? at;
  return change.epochMilliseconds < Date.UTC(1990, 0, 1) ? atMs : change.epochMilliseconds;
}
