import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLines,
  digestSent,
  digestWindowMs,
  emptyDigest,
  gatherFrom,
  gathersForMs,
  takeBack,
  takeDigest,
} from '../../../domain/notices/digest.ts';
import type { NoticeLine } from '../../../domain/notices/notice.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const wording = { templates: 'default', language: 'en', timeZone: null } as const;
const line = (key: string, more: Partial<NoticeLine> = {}): NoticeLine => ({
  key,
  reference: `case-${key}`,
  clock: 'firstResponse',
  step: 'breach',
  due: '2026-03-02T09:00:00.000Z',
  breach: true,
  owner: null,
  tried: [],
  ...more,
});

const key = fc.integer({ min: 0, max: 30 }).map(String);
/** Lines that come, also again; some taken back; sendings whenever. */
const happenings = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ is: fc.constant('told' as const), keys: fc.array(key, { maxLength: 6 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant('takenBack' as const), keys: fc.array(key, { maxLength: 2 }) }),
    },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('sent' as const), keys: fc.constant<string[]>([]) }) },
  ),
  { maxLength: 40 },
);

describe('R29 a digest', () => {
  it('swallows no line and holds none twice, in whatever order things come', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        let state = emptyDigest();
        const waiting = new Set<string>();
        const out: string[][] = [];
        for (const { is, keys } of all) {
          if (is === 'told') {
            state = addLines(
              state,
              wording,
              keys.map((one) => line(one)),
            );
            for (const one of keys) waiting.add(one);
          } else if (is === 'takenBack') {
            state = takeBack(state, keys);
            for (const one of keys) waiting.delete(one);
          } else {
            const taken = takeDigest(state);
            out.push(taken.sending.map((one) => one.key));
            expect(new Set(out.at(-1))).toEqual(waiting);
            waiting.clear();
            state = digestSent(taken);
          }
          expect(state.pending.map((one) => one.key).toSorted()).toEqual([...waiting].toSorted());
        }
        for (const digest of out) expect(new Set(digest).size).toBe(digest.length);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('lists the same, broken promises first, in whatever order the lines came', () => {
    const lines = [
      line('a', { breach: false, due: '2026-03-02T08:00:00.000Z' }),
      line('b', { due: '2026-03-02T10:00:00.000Z' }),
      line('c', { due: '2026-03-02T09:30:00.000Z' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (order) => {
        const { sending } = takeDigest(addLines(emptyDigest(), wording, order));
        expect(sending.map((one) => one.key)).toEqual(['c', 'b', 'a']);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('goes out a minute after its first line; a burst that still grows is waited for, for five minutes at most', () => {
    const few = gatherFrom(addLines(emptyDigest(), wording, [line('1')]), 0);
    expect(gathersForMs(few, undefined, 0)).toBe(digestWindowMs);
    expect(gathersForMs(few, 1, digestWindowMs)).toBe(0);
    const lines = Array.from({ length: 100 }, (_, index) => line(String(index)));
    const burst = gatherFrom(addLines(emptyDigest(), wording, lines), 0);
    expect(gathersForMs(burst, 90, digestWindowMs)).toBe(5_000);
    expect(gathersForMs(burst, 100, digestWindowMs + 5_000)).toBe(0);
    expect(gathersForMs(burst, 90, 5 * digestWindowMs)).toBe(0);
  });

  it('of 5,000 lines is one; what would not fit into a payload goes into the next', () => {
    const many = (count: number, tried: readonly string[]) =>
      Array.from({ length: count }, (_, index) => line(`TB-${String(index)}/firstResponse/notice/wang`, { tried }));
    const one = takeDigest(addLines(emptyDigest(), wording, many(5_000, [])));
    expect([one.sending.length, one.pending.length]).toEqual([5_000, 0]);
    const two = takeDigest(addLines(emptyDigest(), wording, many(5_000, ['x'.repeat(400)])));
    expect(two.sending.length + two.pending.length).toBe(5_000);
    expect(two.pending.length).toBeGreaterThan(0);
    expect(JSON.stringify(two.sending).length).toBeLessThan(2 * 1024 * 1024);
  });
});
