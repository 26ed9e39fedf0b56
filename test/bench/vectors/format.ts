import type { CalendarDefinition, ShiftText } from '../../../domain/calendar/index.ts';

/** What a vector file writes; instants are ISO strings with an offset. Unknown fields are ignored. */
export interface VectorCalendar {
  readonly timezone: string;
  readonly weekly: Readonly<Record<string, readonly ShiftText[] | undefined>>;
  readonly holidays?: readonly string[];
  readonly annual_holidays?: readonly string[];
  readonly date_overrides?: Readonly<Record<string, readonly ShiftText[]>>;
  readonly date_breaks?: Readonly<Record<string, readonly ShiftText[]>>;
  readonly [unseen: string]: unknown;
}

/** One expectation, whichever of the two formats it came in. */
export interface Vector {
  readonly id: string;
  readonly model: string;
  readonly source: string;
  readonly calendar: VectorCalendar;
  readonly op: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly amount: number | undefined;
  readonly pauses: readonly (readonly [string, string | null])[];
  readonly expected: unknown;
  /** What the file's authors hold to be right where a source differs. */
  readonly modelValue: unknown;
  /** Why a row of a model that is not counted differs, when the file says so. */
  readonly quirk: string | undefined;
}

interface Row {
  readonly id: string;
  readonly calendar: string | VectorCalendar;
  readonly op: string;
  readonly start: string;
  readonly end?: string;
  readonly amount_seconds?: number;
  readonly amount_days?: number;
  readonly expected?: unknown;
  readonly expected_seconds?: number;
  readonly expected_nearest?: string;
  readonly model?: string;
  readonly source?: { readonly project?: string };
  readonly pauses?: readonly (readonly [string, string | null])[];
  readonly model_value?: unknown;
  readonly quirk?: string;
  readonly note?: string;
}

/**
 * Reads a vector file of either format: with the calendar in each row and a `model`, or with named calendars and rows
 * whose results two libraries agreed on (`expected_nearest`, `expected_seconds`).
 */
export function readVectors(json: string): Vector[] {
  const file = JSON.parse(json) as {
    readonly calendars?: Readonly<Record<string, VectorCalendar>>;
    readonly vectors: readonly Row[];
  };
  return file.vectors.map((row) => vectorOf(row, file.calendars ?? {}));
}

function vectorOf(row: Row, calendars: Readonly<Record<string, VectorCalendar>>): Vector {
  const named = typeof row.calendar === 'string';
  const calendar = typeof row.calendar === 'string' ? calendars[row.calendar] : row.calendar;
  if (calendar === undefined) throw new Error(`${row.id}: no calendar ${JSON.stringify(row.calendar)} in the file`);
  return {
    id: row.id,
    model: row.model ?? (row.expected_nearest === undefined ? 'any' : 'expected_nearest'),
    source: row.source?.project ?? (named ? 'two libraries agreed' : 'not named'),
    calendar,
    op: row.op,
    start: row.start,
    end: row.end,
    amount: row.amount_seconds ?? row.amount_days,
    pauses: row.pauses ?? [],
    expected: row.expected_nearest ?? row.expected_seconds ?? row.expected,
    modelValue: row.model_value,
    quirk: row.quirk ?? row.note,
  };
}

export function definitionOf(calendar: VectorCalendar): CalendarDefinition {
  const { weekly } = calendar;
  return {
    timezone: calendar.timezone,
    weekly: {
      mon: weekly['mon'] ?? [],
      tue: weekly['tue'] ?? [],
      wed: weekly['wed'] ?? [],
      thu: weekly['thu'] ?? [],
      fri: weekly['fri'] ?? [],
      sat: weekly['sat'] ?? [],
      sun: weekly['sun'] ?? [],
    },
    holidays: calendar.holidays ?? [],
    annualHolidays: calendar.annual_holidays ?? [],
    dateOverrides: calendar.date_overrides ?? {},
    dateBreaks: calendar.date_breaks ?? {},
  };
}

const knownCalendarFields = new Set([
  'timezone',
  'weekly',
  'holidays',
  'annual_holidays',
  'date_overrides',
  'date_breaks',
  'id',
  'name',
  'note',
]);

/** Fields of a calendar that this reader does not know, and so must not pretend to have obeyed. */
export function unseenFields(calendar: VectorCalendar): string[] {
  return Object.keys(calendar).filter((field) => !knownCalendarFields.has(field));
}
