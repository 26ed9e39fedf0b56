import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import {
  addWorkingTime,
  addWorkingTimeWithPauses,
  compileCalendar,
  isOpen,
  nextClose,
  nextOpen,
  nextOpenStrict,
  previousClose,
  subtractWorkingTime,
  workingTimeBetween,
  workingTimeBetweenWithPauses,
} from '../../../domain/calendar/index.ts';
import type { Calendar } from '../../../domain/calendar/index.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { calendarsAround, secondsAround } from './random-calendars.ts';
import type { RandomCalendar } from './random-calendars.ts';
import { addByWalking, betweenByWalking, openIntervals, subtractByWalking, without } from './reference.ts';

const runs = { numRuns: propertyRuns };
const dayMs = 86_400_000;
const amounts = fc.integer({ min: 1, max: 200 * 3600 }).map((seconds) => seconds * 1000);

function compiled({ definition, horizon }: RandomCalendar): Calendar {
  // Through JSON, as a plan carries it.
  return compileCalendar(JSON.parse(JSON.stringify(expandCalendar(definition, horizon))) as never);
}

/** Whether the walk over listed intervals can answer for an amount, and our answer stays where exceptions are listed. */
function within(random: RandomCalendar, atMs: number): boolean {
  return Math.abs(atMs - random.baseMs) < 15 * dayMs;
}

describe('laws of working time', () => {
  it('adding an amount and measuring it gives the amount', () => {
    fc.assert(
      fc.property(calendarsAround, secondsAround(), amounts, (random, seconds, amountMs) => {
        const calendar = compiled(random);
        const fromMs = random.baseMs + seconds * 1000;
        const dueMs = addWorkingTime(calendar, fromMs, amountMs);
        if (dueMs === Infinity) return;
        expect(workingTimeBetween(calendar, fromMs, dueMs)).toBe(amountMs);
        expect(dueMs).toBeGreaterThan(fromMs);
      }),
      runs,
    );
  });

  it('parts add up: in measuring and in adding', () => {
    fc.assert(
      fc.property(
        calendarsAround,
        secondsAround(60),
        secondsAround(60),
        secondsAround(60),
        amounts,
        amounts,
        (random, a, b, c, one, two) => {
          const calendar = compiled(random);
          const at = (seconds: number): number => random.baseMs + seconds * 1000;
          const parts = workingTimeBetween(calendar, at(a), at(b)) + workingTimeBetween(calendar, at(b), at(c));
          expect(parts).toBe(workingTimeBetween(calendar, at(a), at(c)));
          const inTwoSteps = addWorkingTime(calendar, addWorkingTime(calendar, at(a), one), two);
          expect(inTwoSteps).toBe(addWorkingTime(calendar, at(a), one + two));
        },
      ),
      runs,
    );
  });

  it('a later start or a larger amount is never due earlier', () => {
    fc.assert(
      fc.property(calendarsAround, secondsAround(60), secondsAround(60), amounts, amounts, (random, a, b, one, two) => {
        const calendar = compiled(random);
        const [early, late] = [random.baseMs + Math.min(a, b) * 1000, random.baseMs + Math.max(a, b) * 1000];
        const [less, more] = [Math.min(one, two), Math.max(one, two)];
        expect(addWorkingTime(calendar, early, more)).toBeGreaterThanOrEqual(addWorkingTime(calendar, early, less));
        expect(addWorkingTime(calendar, late, less)).toBeGreaterThanOrEqual(addWorkingTime(calendar, early, less));
        expect(workingTimeBetween(calendar, early, late)).toBeGreaterThanOrEqual(0);
        expect(workingTimeBetween(calendar, early, late)).toBeLessThanOrEqual(late - early);
      }),
      runs,
    );
  });

  it('subtracting inverts adding, up to the closed time in which nothing is worked', () => {
    fc.assert(
      fc.property(calendarsAround, secondsAround(60), amounts, (random, seconds, amountMs) => {
        const calendar = compiled(random);
        const fromMs = random.baseMs + seconds * 1000;
        const dueMs = addWorkingTime(calendar, fromMs, amountMs);
        if (dueMs !== Infinity) expect(subtractWorkingTime(calendar, dueMs, amountMs)).toBe(nextOpen(calendar, fromMs));
        const beganMs = subtractWorkingTime(calendar, fromMs, amountMs);
        if (beganMs !== -Infinity)
          expect(addWorkingTime(calendar, beganMs, amountMs)).toBe(previousClose(calendar, fromMs));
      }),
      runs,
    );
  });
});

describe('agreement with a slow and obvious reference', () => {
  it('in adding, subtracting and measuring, interval by interval', () => {
    fc.assert(
      fc.property(calendarsAround, secondsAround(), secondsAround(), amounts, (random, a, b, amountMs) => {
        const calendar = compiled(random);
        const intervals = openIntervals(random.definition, random.horizon.fromMs, random.horizon.toMs);
        const fromMs = random.baseMs + a * 1000;
        const toMs = random.baseMs + b * 1000;
        expect(workingTimeBetween(calendar, fromMs, toMs)).toBe(betweenByWalking(intervals, fromMs, toMs));
        const dueMs = addByWalking(intervals, fromMs, amountMs);
        if (dueMs !== undefined && within(random, dueMs))
          expect(addWorkingTime(calendar, fromMs, amountMs)).toBe(dueMs);
        const beganMs = subtractByWalking(intervals, fromMs, amountMs);
        if (beganMs !== undefined && within(random, beganMs)) {
          expect(subtractWorkingTime(calendar, fromMs, amountMs)).toBe(beganMs);
        }
      }),
      runs,
    );
  });

  it('in what is open, and when it opens and closes', () => {
    fc.assert(
      fc.property(calendarsAround, secondsAround(), fc.boolean(), (random, seconds, atAnEdge) => {
        const calendar = compiled(random);
        const intervals = openIntervals(random.definition, random.horizon.fromMs, random.horizon.toMs);
        const somewhere = random.baseMs + seconds * 1000;
        const edges = intervals.flat().filter((edge) => within(random, edge));
        const atMs = atAnEdge ? (edges.find((edge) => edge >= somewhere) ?? somewhere) : somewhere;
        const inside = intervals.some(([open, close]) => open <= atMs && atMs < close);
        expect(isOpen(calendar, atMs)).toBe(inside);
        const opening = intervals.find(([open]) => open > atMs)?.[0];
        if (opening !== undefined && within(random, opening)) {
          expect(nextOpenStrict(calendar, atMs)).toBe(opening);
          expect(nextOpen(calendar, atMs)).toBe(inside ? atMs : opening);
        }
        const closing = intervals.find(([, close]) => close > atMs)?.[1];
        if (closing !== undefined && within(random, closing)) expect(nextClose(calendar, atMs)).toBe(closing);
        const worked = intervals.findLast(([open]) => open < atMs);
        if (worked !== undefined && within(random, worked[1])) {
          expect(previousClose(calendar, atMs)).toBe(Math.min(atMs, worked[1]));
        }
      }),
      runs,
    );
  });

  it('second by second: an hour has as many working seconds as it has open seconds', () => {
    fc.assert(
      fc.property(calendarsAround, secondsAround(), (random, seconds) => {
        const calendar = compiled(random);
        const fromMs = random.baseMs + seconds * 1000;
        let open = 0;
        for (let second = 0; second < 3600; second++) if (isOpen(calendar, fromMs + second * 1000)) open++;
        expect(workingTimeBetween(calendar, fromMs, fromMs + 3_600_000)).toBe(open * 1000);
      }),
      runs,
    );
  });

  it('with pauses in any order, overlapping or not', () => {
    const pause = fc.tuple(secondsAround(), fc.integer({ min: 0, max: 3 * 86_400 }));
    fc.assert(
      fc.property(
        calendarsAround,
        secondsAround(),
        secondsAround(),
        amounts,
        fc.array(pause, { maxLength: 4 }),
        (random, a, b, amountMs, written) => {
          const calendar = compiled(random);
          const pauses = written.map(([from, length]) => {
            const fromMs = random.baseMs + from * 1000;
            return { fromMs, toMs: fromMs + length * 1000 };
          });
          const open = openIntervals(random.definition, random.horizon.fromMs, random.horizon.toMs);
          const running = without(
            open,
            pauses.map(({ fromMs, toMs }) => [fromMs, toMs] as const),
          );
          const fromMs = random.baseMs + a * 1000;
          const toMs = random.baseMs + b * 1000;
          const worked = workingTimeBetweenWithPauses(calendar, fromMs, toMs, pauses);
          expect(worked).toBe(betweenByWalking(running, fromMs, toMs));
          const dueMs = addByWalking(running, fromMs, amountMs);
          if (dueMs !== undefined && within(random, dueMs)) {
            expect(addWorkingTimeWithPauses(calendar, fromMs, amountMs, pauses)).toBe(dueMs);
          }
          const beganMs = subtractByWalking(running, fromMs, amountMs);
          if (beganMs !== undefined && within(random, beganMs)) {
            expect(addWorkingTimeWithPauses(calendar, fromMs, -amountMs, pauses)).toBe(beganMs);
          }
        },
      ),
      runs,
    );
  });

  it('past the horizon for a year: the weekly pattern, with the real changes of the clocks', () => {
    fc.assert(
      fc.property(calendarsAround, fc.integer({ min: 0, max: 300 }), secondsAround(2), (random, days, seconds) => {
        const calendar = compiled(random);
        // Exceptions are known two days further than asked for, and a break may reach one more.
        const fromMs = random.horizon.toMs + (days + 6) * dayMs;
        const toMs = fromMs + seconds * 1000;
        const { timezone, weekly } = random.definition;
        const intervals = openIntervals({ timezone, weekly }, Math.min(fromMs, toMs), Math.max(fromMs, toMs));
        expect(workingTimeBetween(calendar, fromMs, toMs)).toBe(betweenByWalking(intervals, fromMs, toMs));
        expect(isOpen(calendar, fromMs)).toBe(intervals.some(([open, close]) => open <= fromMs && fromMs < close));
      }),
      runs,
    );
  });

  it('before the horizon: the weekly pattern, with the first offset', () => {
    fc.assert(
      fc.property(calendarsAround, fc.integer({ min: 0, max: 900 }), secondsAround(2), (random, days, seconds) => {
        const weekly = random.definition.weekly;
        const calendar = compiled({ ...random, definition: { ...random.definition, timezone: 'UTC' } });
        const fromMs = random.horizon.fromMs - (days + 6) * dayMs;
        const toMs = fromMs + seconds * 1000;
        const intervals = openIntervals({ timezone: 'UTC', weekly }, Math.min(fromMs, toMs), Math.max(fromMs, toMs));
        expect(workingTimeBetween(calendar, fromMs, toMs)).toBe(betweenByWalking(intervals, fromMs, toMs));
        expect(isOpen(calendar, fromMs)).toBe(intervals.some(([open, close]) => open <= fromMs && fromMs < close));
      }),
      runs,
    );
  });
});
