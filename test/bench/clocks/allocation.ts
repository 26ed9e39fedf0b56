import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { addWorkingTime, compileCalendar, isOpen, workingTimeBetween } from '../../../domain/calendar/index.ts';
import type { Calendar } from '../../../domain/calendar/index.ts';
import { median } from './timing.ts';
import type { Work } from './work.ts';

/** Few enough that even 100 bytes each fit into the young generation: no collection can hide them. */
const operations = 2_000;
const warmUps = 2_000;
const rounds = 51;

/**
 * Bytes of heap that some operations leave behind, all of them together; the measuring itself leaves a few. The answers are written into a typed array, so
 * that keeping them allocates nothing.
 */
export function measureAllocation(work: readonly Work[]): object {
  const largest = work.toSorted((a, b) => b.adds.length - a.adds.length)[0];
  if (largest === undefined) return {};
  const { definition, adds } = largest;
  const fromMs = Float64Array.from(adds, (add) => add.fromMs);
  const amountMs = Float64Array.from(adds, (add) => add.amountMs);
  const span = { fromMs: Math.min(...fromMs), toMs: Math.max(...fromMs) + 400 * 86_400_000 };
  const calendar = compileCalendar(expandCalendar(definition, span));
  const answers = new Float64Array(adds.length);
  const bytes = {
    add: bytesLeft(() => manyAdds(calendar, fromMs, amountMs, answers)),
    between: bytesLeft(() => manySpans(calendar, fromMs, amountMs, answers)),
    isOpen: bytesLeft(() => manyOpens(calendar, fromMs, answers)),
  };
  const each = Object.entries(bytes).map(([name, left]) => `${name} ${(left / operations).toFixed(3)}`);
  console.log(`Bytes of heap an operation: ${each.join(', ')}\n`);
  return { operations, heapBytes: bytes };
}

function manyAdds(calendar: Calendar, fromMs: Float64Array, amountMs: Float64Array, answers: Float64Array): void {
  for (let i = 0, k = 0; i < operations; i++, k = k + 1 === answers.length ? 0 : k + 1) {
    answers[k] = addWorkingTime(calendar, fromMs[k] ?? 0, amountMs[k] ?? 0);
  }
}

function manySpans(calendar: Calendar, fromMs: Float64Array, amountMs: Float64Array, answers: Float64Array): void {
  for (let i = 0, k = 0; i < operations; i++, k = k + 1 === answers.length ? 0 : k + 1) {
    const from = fromMs[k] ?? 0;
    answers[k] = workingTimeBetween(calendar, from, from + 10 * (amountMs[k] ?? 0));
  }
}

function manyOpens(calendar: Calendar, fromMs: Float64Array, answers: Float64Array): void {
  for (let i = 0, k = 0; i < operations; i++, k = k + 1 === answers.length ? 0 : k + 1) {
    answers[k] = isOpen(calendar, fromMs[k] ?? 0) ? 1 : 0;
  }
}

function bytesLeft(work: () => void): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Often enough for the compiler to have finished: until then numbers are boxed between its stages.
  for (let i = 0; i < warmUps; i++) work();
  const left = Array.from({ length: rounds }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    work();
    return process.memoryUsage().heapUsed - before;
  });
  return median(left);
}
