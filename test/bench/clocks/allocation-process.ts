/**
 * Started by the bench in a process of its own: prints the bytes of heap that an operation leaves behind. The answers are
 * written into a typed array, so that keeping them allocates nothing.
 */
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { addWorkingTime, compileCalendar, isOpen, workingTimeBetween } from '../../../domain/calendar/index.ts';
import { median } from './timing.ts';
import { readWork } from './work.ts';

/** Few enough that a collection seldom falls into a round. */
const operations = 2_000;
const warmUps = 2_000;
const rounds = 201;

const largest = readWork()?.toSorted((a, b) => b.adds.length - a.adds.length)[0];
if (largest === undefined) throw new Error('the vectors of other projects are not there');
const { definition, adds } = largest;
const fromMs = Float64Array.from(adds, (add) => add.fromMs);
const amountMs = Float64Array.from(adds, (add) => add.amountMs);
const span = { fromMs: Math.min(...fromMs), toMs: Math.max(...fromMs) + 400 * 86_400_000 };
const calendar = compileCalendar(expandCalendar(definition, span));
const answers = new Float64Array(adds.length);
const bytes = {
  add: bytesEach(manyAdds),
  between: bytesEach(manySpans),
  isOpen: bytesEach(manyOpens),
};
console.log(JSON.stringify(bytes));

function manyAdds(): void {
  for (let i = 0, k = 0; i < operations; i++, k = k + 1 === answers.length ? 0 : k + 1) {
    answers[k] = addWorkingTime(calendar, fromMs[k] ?? 0, amountMs[k] ?? 0);
  }
}

function manySpans(): void {
  for (let i = 0, k = 0; i < operations; i++, k = k + 1 === answers.length ? 0 : k + 1) {
    const from = fromMs[k] ?? 0;
    answers[k] = workingTimeBetween(calendar, from, from + 10 * (amountMs[k] ?? 0));
  }
}

function manyOpens(): void {
  for (let i = 0, k = 0; i < operations; i++, k = k + 1 === answers.length ? 0 : k + 1) {
    answers[k] = isOpen(calendar, fromMs[k] ?? 0) ? 1 : 0;
  }
}

function bytesEach(work: () => void): number {
  const left: number[] = [];
  // Often enough for the compiler to have finished: until then numbers are boxed between its stages.
  for (let i = 0; i < warmUps + rounds; i++) {
    const before = process.memoryUsage().heapUsed;
    work();
    const bytes = process.memoryUsage().heapUsed - before;
    // A collection in between would hide what was allocated: such a round says nothing.
    if (i >= warmUps && bytes >= 0) left.push(bytes);
  }
  return Math.round((median(left) / operations) * 10) / 10;
}
