/** Random histories of a case: what happens, in order, minutes to days apart. */
import fc from 'fast-check';
import type { ClockEvent } from '../../../domain/clocks/index.ts';
import type { CaseEventName, ClockPlan } from '../../../domain/clocks/plan.ts';
import { at, department, firstResponse, hour, minute, nextResponse, regulator, resolution, update } from './watched.ts';

export const everyClock: readonly ClockPlan[] = [
  firstResponse,
  nextResponse,
  resolution,
  update,
  department,
  regulator,
  { ...resolution, name: 'days', target: { in: 'workingDays', days: 2 } },
  { ...resolution, name: 'calendar', target: { in: 'calendarTime', ms: 30 * hour }, onReopen: 'restart' },
];

const happenings: readonly CaseEventName[] = [
  'complaintRaised',
  'customerMessage',
  'reply',
  'progressNotice',
  'departmentAsked',
  'departmentAnswered',
  'responded',
  'solved',
  'reopened',
];

type Bare = ClockEvent extends infer E ? (E extends unknown ? Omit<E, 'atMs'> : never) : never;

const bare: fc.Arbitrary<Bare> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...happenings).map((type): Bare => ({ type })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('customer', 'appointment', 'thirdParty')
      .map((reason): Bare => ({ type: 'hold', reason })),
  },
  { weight: 3, arbitrary: fc.constant<Bare>({ type: 'resume' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('merged', 'withdrawn').map((because): Bare => ({ type: 'cancelled', because })),
  },
);

/** Whole minutes, so that a slow reference can count them; never two events at one instant. */
const minutesApart = fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 3_000 }));

/** `received` on a Monday morning, then what may happen to a case. */
export function histories(maxLength: number): fc.Arbitrary<readonly ClockEvent[]> {
  return fc.array(fc.tuple(bare, minutesApart), { maxLength }).map((steps) => {
    let atMs = at('2026-03-02 09:00');
    const rest = steps.map(([event, minutes]): ClockEvent => {
      atMs += minutes * minute;
      return { ...event, atMs };
    });
    return [{ type: 'received', atMs: at('2026-03-02 09:00') }, ...rest];
  });
}

/** `[from, to]` in minutes after the start, apart from each other. */
export const pauses: fc.Arbitrary<readonly (readonly [number, number])[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 4_000 })), { maxLength: 12 })
  .map((gaps) => {
    let reached = 0;
    return gaps.map(([gap, length]) => {
      const from = reached + gap + 1;
      reached = from + length;
      return [from, reached] as const;
    });
  });
