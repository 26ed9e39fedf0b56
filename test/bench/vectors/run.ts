import { expandCalendar } from '../../../domain/calendar/expand.ts';
import {
  addWorkingDays,
  addWorkingTimeWithPauses,
  compileCalendar,
  isOpen,
  nextClose,
  nextOpen,
  nextOpenStrict,
  previousClose,
  subtractWorkingDays,
  workingTimeBetweenWithPauses,
} from '../../../domain/calendar/index.ts';
import type { Calendar, Pause } from '../../../domain/calendar/index.ts';
import { definitionOf, unseenFields } from './format.ts';
import type { Vector, VectorCalendar } from './format.ts';

/** Models that our semantics claim (data/README.md); every other one is shown apart. */
export const countedModels: readonly string[] = ['any', 'nearest', 'half_open', 'expected_nearest'];

export const whyNotCounted: Readonly<Record<string, string>> = {
  farthest: 'an amount that ends at closing rolls to the next opening; ours stays',
  closed_end: 'still open at the closing instant; our intervals are half-open',
  rounded: 'the source rounds to whole seconds; ours are milliseconds',
  truncated: 'the source drops the rest of an hour or minute',
  unchecked: 'adding business days means something else in each source',
  disagrees: 'the source means something else',
};

export interface Outcome {
  readonly vector: Vector;
  readonly counted: boolean;
  readonly passed: boolean;
  readonly got: unknown;
  /** Whether we agree with what the file's authors hold to be right. */
  readonly agreesWithFile: boolean;
  /** Set when the row could not be run at all. */
  readonly unable?: string;
}

type Answer = number | boolean;
type Op = (calendar: Calendar, vector: Vector) => Answer;

const ops: Readonly<Record<string, Op>> = {
  add: (calendar, v) => addWorkingTimeWithPauses(calendar, ms(v.start), amountOf(v) * 1000, pausesOf(v)),
  subtract: (calendar, v) => addWorkingTimeWithPauses(calendar, ms(v.start), -amountOf(v) * 1000, pausesOf(v)),
  diff: (calendar, v) => workingTimeBetweenWithPauses(calendar, ms(v.start), ms(v.end), pausesOf(v)) / 1000,
  is_open: (calendar, v) => isOpen(calendar, ms(v.start)),
  next_open: (calendar, v) => nextOpen(calendar, ms(v.start)),
  next_open_strict: (calendar, v) => nextOpenStrict(calendar, ms(v.start)),
  next_close: (calendar, v) => nextClose(calendar, ms(v.start)),
  prev_close: (calendar, v) => previousClose(calendar, ms(v.start)),
  add_days: (calendar, v) => addWorkingDays(calendar, ms(v.start), amountOf(v)),
  subtract_days: (calendar, v) => subtractWorkingDays(calendar, ms(v.start), amountOf(v)),
};

/** Runs vectors of one file; each calendar is expanded once, over a horizon that spans all its rows. */
export function runVectors(vectors: readonly Vector[]): Outcome[] {
  const compiled = new Map<string, Calendar>();
  const spans = new Map<string, { from: number; to: number }>();
  for (const vector of vectors) {
    const key = JSON.stringify(vector.calendar);
    const span = spans.get(key) ?? { from: Infinity, to: -Infinity };
    for (const at of instantsOf(vector)) {
      span.from = Math.min(span.from, at);
      span.to = Math.max(span.to, at);
    }
    spans.set(key, span);
  }
  const calendarOf = (source: VectorCalendar): Calendar => {
    const key = JSON.stringify(source);
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const span = spans.get(key) ?? { from: 0, to: 0 };
    const horizon = { fromMs: span.from - twoYears, toMs: span.to + twoYears };
    const calendar = compileCalendar(expandCalendar(definitionOf(source), horizon));
    compiled.set(key, calendar);
    return calendar;
  };
  return vectors.map((vector) => outcomeOf(vector, calendarOf));
}

const twoYears = 2 * 366 * 86_400_000;

function outcomeOf(vector: Vector, calendarOf: (source: VectorCalendar) => Calendar): Outcome {
  const counted = countedModels.includes(vector.model);
  const op = ops[vector.op];
  const missed = { vector, passed: false, agreesWithFile: false };
  const unseen = unseenFields(vector.calendar);
  const unable = (reason: string): Outcome => ({ ...missed, counted: false, got: undefined, unable: reason });
  if (op === undefined) return unable(`unknown operation ${vector.op}`);
  if (unseen.length > 0) return unable(`unknown calendar fields: ${unseen.join(', ')}`);
  try {
    const answer = op(calendarOf(vector.calendar), vector);
    const passed = agrees(answer, vector.expected);
    return { vector, counted, passed, got: shown(answer, vector), agreesWithFile: agrees(answer, vector.modelValue) };
  } catch (error) {
    // A counted row that cannot be computed is a failure of ours, not a reason to leave it out.
    return { ...missed, counted, got: error instanceof Error ? error.message : String(error) };
  }
}

function agrees(answer: Answer, expected: unknown): boolean {
  if (typeof expected === 'string') return answer === Date.parse(expected);
  if (expected === null) return answer === Infinity || answer === -Infinity;
  // Some rows carry microseconds; our instants are whole milliseconds.
  if (typeof expected === 'number' && typeof answer === 'number') return Math.abs(answer - expected) < 0.001;
  return answer === expected;
}

function shown(answer: Answer, vector: Vector): unknown {
  if (typeof answer === 'boolean' || vector.op === 'diff') return answer;
  return Number.isFinite(answer) ? new Date(answer).toISOString() : 'never';
}

function amountOf(vector: Vector): number {
  if (vector.amount === undefined) throw new RangeError('expected amount_seconds or amount_days, got neither');
  return vector.amount;
}

function pausesOf(vector: Vector): Pause[] {
  return vector.pauses.map(([from, to]) => ({ fromMs: ms(from), toMs: to === null ? Infinity : ms(to) }));
}

function instantsOf(vector: Vector): number[] {
  const written = [vector.start, vector.end, vector.expected, ...vector.pauses.flat()];
  const read = written.map((text) => (typeof text === 'string' ? Date.parse(text) : Number.NaN));
  const start = Date.parse(vector.start);
  const reach = (vector.amount ?? 0) * 1000;
  return [...read, start + reach, start - reach].filter(Number.isFinite);
}

function ms(iso: string | undefined): number {
  const instant = Date.parse(iso ?? '');
  if (Number.isNaN(instant)) throw new RangeError(`expected an ISO instant, got ${String(iso)}`);
  return instant;
}
