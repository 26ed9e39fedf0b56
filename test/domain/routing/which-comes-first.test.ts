import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageingMs, compareCases, rankOf } from '../../../domain/routing/case-order.ts';
import { needKey, type WaitingCase } from '../../../domain/routing/need.ts';
import { WaitingLine } from '../../../domain/routing/waiting-line.ts';
import type { Priority } from '../../../domain/policy/plan.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { aCall, aNeed } from './agents.ts';

const nowMs = 1_000 * ageingMs;
const hour = 3_600_000;
const mail = aNeed();

function aCase(reference: string, priority: Priority, dueInMs: number, given: Partial<WaitingCase> = {}): WaitingCase {
  return { reference, need: mail, priority, dueMs: nowMs + dueInMs, sinceMs: nowMs - hour, ...given };
}

function order(...cases: readonly WaitingCase[]): readonly string[] {
  const line = new WaitingLine();
  for (const one of cases) line.add(one);
  const taken: string[] = [];
  for (;;) {
    const first = line.first(nowMs, () => true);
    if (first === undefined) return taken;
    taken.push(first.reference);
    line.remove(first.reference);
  }
}

describe('R30 which case comes first', () => {
  it('the priority band, then the earliest deadline inside it', () => {
    const cases = [aCase('p3', 3, 1), aCase('p1-late', 1, 2 * hour), aCase('p1', 1, hour), aCase('p2', 2, 5)];
    expect(order(...cases)).toEqual(['p1', 'p1-late', 'p2', 'p3']);
  });

  it('lost P4s never push out a P1 that can be saved, however old they are', () => {
    const lost = Array.from({ length: 40 }, (_, index) => aCase(`lost${index}`, 4, -1_000 * hour * (index + 1)));
    expect(order(...lost, aCase('savable', 1, 60_000))[0]).toBe('savable');
  });

  it('a late case follows the savable ones of its band, and comes before the next band', () => {
    expect(order(aCase('late', 2, -1), aCase('savable', 2, 1), aCase('next', 3, 1))).toEqual([
      'savable',
      'late',
      'next',
    ]);
  });

  it('with age a late case comes before what is more urgent and can wait, so that nothing starves', () => {
    const old = aCase('old', 4, -3 * hour);
    expect(order(aCase('p3', 3, 1), aCase('p2', 2, 1), old)).toEqual(['old', 'p2', 'p3']);
    expect(order(aCase('p2', 2, 1), aCase('young', 4, -1))).toEqual(['p2', 'young']);
  });

  it('among equals whoever has waited longest, and the reference at last', () => {
    const equal = [aCase('b', 3, 1), aCase('a', 3, 1), aCase('first', 3, 1, { sinceMs: 0 })];
    expect(order(...equal)).toEqual(['first', 'a', 'b']);
  });

  it('only what she can take is looked at', () => {
    const line = new WaitingLine();
    line.add(aCase('call', 1, 1, { need: aCall }));
    line.add(aCase('mail', 4, 1));
    expect(line.first(nowMs, (need) => !need.live)?.reference).toBe('mail');
    expect(line.heads(nowMs)).toHaveLength(2);
  });
});

describe('the waiting line, whatever comes and goes', () => {
  const needs = [mail, aCall, aNeed({ skills: ['returns'] })];
  const aWaiting = fc
    .record({
      reference: fc.integer({ min: 0, max: 60 }).map(String),
      need: fc.constantFrom(...needs),
      priority: fc.constantFrom<Priority>(1, 2, 3, 4),
      dueInMs: fc.integer({ min: -6, max: 6 }),
      waitedMs: fc.nat(3),
    })
    .map(({ dueInMs, waitedMs, ...given }) => ({ ...given, dueMs: nowMs + dueInMs * hour, sinceMs: nowMs - waitedMs }));
  const steps = fc.array(
    fc.oneof({ weight: 3, arbitrary: aWaiting }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }).map(String) }),
    { maxLength: 120 },
  );

  it('its first case is the one that sorting everything would put first, at any instant', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -8, max: 8 }), (all, shift) => {
        const line = new WaitingLine();
        const model = new Map<string, WaitingCase>();
        for (const step of all) {
          if (typeof step === 'string') {
            line.remove(step);
            model.delete(step);
          } else if (!model.has(step.reference)) {
            line.add(step);
            model.set(step.reference, step);
          }
        }
        const atMs = nowMs + shift * hour;
        const sorted = [...model.values()].sort((a, b) => compareCases(a, b, atMs));
        expect(line.size).toBe(model.size);
        expect(line.first(atMs, () => true)).toBe(sorted[0]);
        expect(line.inOrder(atMs)).toEqual(sorted);
        for (const need of needs) {
          const key = needKey(need);
          expect(line.first(atMs, (one) => needKey(one) === key)).toBe(sorted.find((one) => needKey(one.need) === key));
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('nothing starves: whoever is late for long enough is passed over by P1s only', () => {
    fc.assert(
      fc.property(aWaiting, aWaiting, (old, other) => {
        const aged = { ...old, dueMs: nowMs - 4 * ageingMs };
        const passes = rankOf(other, nowMs) < rankOf(aged, nowMs);
        if (passes) expect(other.priority).toBe(1);
      }),
      { numRuns: propertyRuns },
    );
  });
});
