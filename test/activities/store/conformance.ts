/** What every store must do, whatever it is made of. Run against each database by the `*.test.ts` files beside this one. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FactsChanged, FactsMissing, StoreRefused } from '../../../activities/store/failures.ts';
import type { Store } from '../../../activities/store/port.ts';
import type { Fact } from '../../../domain/case/fact.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { agent, customer, newReference, planned, request, startMs, timelineOf, wholeLife } from './sample-facts.ts';

export function timelineConformance(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.close();
  });

  describe('the timeline', () => {
    test('keeps every type of fact as it was, in order', async () => {
      const reference = newReference();
      const facts = wholeLife(reference);
      await store.record({ reference, facts });
      expect(await store.timeline(reference)).toEqual(facts);
    });

    test('of an unknown case is empty, and so is the case itself', async () => {
      expect(await store.timeline('nobody')).toEqual([]);
      expect(await store.findCase('nobody')).toBeUndefined();
    });

    test('takes an empty batch for nothing at all', async () => {
      const reference = newReference();
      await store.record({ reference, facts: [] });
      expect(await store.findCase(reference)).toBeUndefined();
    });

    test('is unchanged by a batch that comes again, whole or in part', async () => {
      const reference = newReference();
      const facts = wholeLife(reference);
      await store.record({ reference, facts: facts.slice(0, 10) });
      await store.record({ reference, facts: facts.slice(0, 10) });
      await store.record({ reference, facts: facts.slice(4, 8) });
      await store.record({ reference, facts: facts.slice(6) });
      const once = newReference();
      await store.record({ reference: once, facts: wholeLife(once) });
      expect(await store.timeline(reference)).toEqual(facts);
      expect(comparable(await store.findCase(reference))).toEqual(comparable(await store.findCase(once)));
    });

    test('refuses a batch that leaves a gap, writes nothing of it, and takes it once the first has come', async () => {
      const reference = newReference();
      const facts = wholeLife(reference);
      await expect(store.record({ reference, facts: facts.slice(3, 6) })).rejects.toThrow(FactsMissing);
      expect(await store.timeline(reference)).toEqual([]);
      expect(await store.findCase(reference)).toBeUndefined();
      await store.record({ reference, facts: facts.slice(0, 3) });
      await store.record({ reference, facts: facts.slice(3, 6) });
      expect(await store.timeline(reference)).toEqual(facts.slice(0, 6));
    });

    test('refuses a stored fact that comes with another content, and everything that came with it', async () => {
      const reference = newReference();
      const facts = wholeLife(reference).slice(0, 6);
      await store.record({ reference, facts: facts.slice(0, 5) });
      const before = await store.findCase(reference);
      const changed = facts.map((fact) => (fact.seq === 2 ? { ...fact, team: 'other' } : fact)) as readonly Fact[];
      await expect(store.record({ reference, facts: changed })).rejects.toThrow(FactsChanged);
      await expect(store.record({ reference, facts: [later(facts, 2)] })).rejects.toThrow(FactsChanged);
      expect(await store.timeline(reference)).toEqual(facts.slice(0, 5));
      expect(await store.findCase(reference)).toEqual(before);
    });

    test.each([
      ['a hole', [1, 3]],
      ['a double', [1, 1]],
      ['a wrong order', [2, 1]],
      ['a number below one', [0, 1]],
    ])('refuses %s inside one batch', async (_what, numbers) => {
      const reference = newReference();
      const facts = numbers.map((seq): Fact => ({ type: 'note', body: 'x', seq, atMs: startMs, by: agent }));
      await expect(store.record({ reference, facts })).rejects.toThrow(StoreRefused);
    });

    test('takes text that databases choke on', async () => {
      const reference = newReference();
      const odd = `'; drop table facts; -- "quoted" \\ \0 \uD800 👩‍👩‍👧 𠮷 <b>\r\nBcc: x@y.z`;
      await store.record({
        reference,
        facts: timelineOf([
          [{ type: 'opened', request: request(reference, { subject: odd, body: odd }) }, customer],
          [{ type: 'note', body: odd }, agent],
        ]),
      });
      const kept = odd.replace('\0', '\uFFFD').replace('\uD800', '\uFFFD');
      expect((await store.findCase(reference))?.subject).toBe(kept);
      expect((await store.timeline(reference))[1]).toMatchObject({ type: 'note', body: kept });
    });

    test('takes an instant beyond every calendar, so that no absurd date holds up the facts behind it', async () => {
      const reference = newReference();
      const absurd: Fact = { type: 'held', reason: 'customer', untilMs: 8.64e15, seq: 2, atMs: startMs, by: agent };
      await store.record({ reference, facts: [...wholeLife(reference).slice(0, 1), absurd] });
      expect((await store.timeline(reference))[1]).toEqual(absurd);
    });

    test('is whole after twenty identical batches and twenty overlapping ones at once', async () => {
      const reference = newReference();
      const facts = wholeLife(reference);
      const same = Array.from({ length: 20 }, () => facts);
      const overlapping = Array.from({ length: 20 }, (_, index) => facts.slice(0, index + 1));
      await Promise.all([...same, ...overlapping].map((part) => store.record({ reference, facts: part })));
      expect(await store.timeline(reference)).toEqual(facts);
      expect(await store.findCase(reference)).toMatchObject({ reopened: 1, stage: 'closed' });
    });

    test('ends the same however its facts are cut, repeated and shuffled, when refused batches are tried again', async () => {
      const whole = newReference();
      await store.record({ reference: whole, facts: wholeLife(whole) });
      const expected = comparable(await store.findCase(whole));
      const length = wholeLife(whole).length;
      const slice = fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }));
      await fc.assert(
        fc.asyncProperty(fc.array(slice, { minLength: 1, maxLength: 6 }), async (slices) => {
          const reference = newReference();
          const facts = wholeLife(reference);
          for (const [from, size] of slices) await attempt(store, { reference, facts: facts.slice(from, from + size) });
          await store.record({ reference, facts });
          expect(await store.timeline(reference)).toEqual(facts);
          expect(comparable(await store.findCase(reference))).toEqual(expected);
        }),
        { numRuns: propertyRuns },
      );
    });
  });
}

/** Refused for a gap is one of the two right answers here; anything else fails the property. */
async function attempt(store: Store, batch: Parameters<Store['record']>[0]): Promise<void> {
  try {
    await store.record(batch);
  } catch (thrown) {
    if (!(thrown instanceof FactsMissing)) throw thrown;
  }
}

function later(facts: readonly Fact[], seq: number): Fact {
  const fact = facts.find((one) => one.seq === seq);
  if (fact === undefined) throw new Error(`no fact ${String(seq)}`);
  return { ...planned, seq: fact.seq, by: fact.by, atMs: fact.atMs + 1 };
}

/** A row without what differs from case to case. */
function comparable(row: Awaited<ReturnType<Store['findCase']>>): object {
  const { reference: _reference, customerId: _customerId, ...rest } = row ?? {};
  return rest;
}
