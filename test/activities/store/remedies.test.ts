/** The ledger of remedies on the embedded store: a row a key, reserved, done or given back; never two and never half. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../activities/store/open.ts';
import type { Store } from '../../../activities/store/port.ts';
import type { RemedyEntry } from '../../../activities/store/remedies.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', folder: 'memory://' });
});
afterAll(async () => {
  await store.close();
});

const atMs = Date.parse('2026-11-22T10:00:00Z');
const entry = (reference: string): RemedyEntry => ({
  key: `${reference}/remedy.1/remedy`,
  reference,
  remedy: '1',
  kind: 'refund',
  amount: { minor: 9_900, currency: 'CNY' },
  what: 'The cup',
  contentHash: 'a',
});

describe('a remedy in the ledger', () => {
  test('is reserved once however often and by however many it is asked for', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => store.reserveRemedy(entry('L-1'), atMs)));
    expect(all).toEqual(all.map(() => ({ state: 'reserved', attempt: 1 })));
    expect(await store.remediesOf('L-1')).toMatchObject([{ state: 'reserved', attempts: 1 }]);
  });

  test('is done once: the first result stays, and giving it back does nothing any more', async () => {
    await store.reserveRemedy(entry('L-2'), atMs);
    await store.settleRemedy(entry('L-2').key, 'first', atMs);
    await store.settleRemedy(entry('L-2').key, 'second', atMs);
    await store.cancelRemedy(entry('L-2').key, 'too late', atMs);
    expect(await store.remediesOf('L-2')).toMatchObject([{ state: 'done', result: 'first', amount: entry('').amount }]);
    expect(await store.reserveRemedy(entry('L-2'), atMs)).toEqual({ state: 'done', result: 'first' });
  });

  test('given back may be tried again, as its next attempt', async () => {
    await store.reserveRemedy(entry('L-3'), atMs);
    await store.cancelRemedy(entry('L-3').key, 'refused', atMs);
    expect(await store.reserveRemedy(entry('L-3'), atMs)).toEqual({ state: 'reserved', attempt: 2 });
  });

  test('is not another one under the same key, and not done without having been reserved', async () => {
    await store.reserveRemedy(entry('L-4'), atMs);
    expect(await store.reserveRemedy({ ...entry('L-4'), contentHash: 'b' }, atMs)).toEqual({ state: 'changed' });
    await expect(store.settleRemedy('nobody/remedy', 'x', atMs)).rejects.toThrow('it is not reserved');
  });
});

test('facts of a complaint become its row, its remedies and its outside bodies', async () => {
  const agent = { who: 'agent', id: 'li' } as const;
  const request = {
    reference: 'L-9',
    channel: 'email',
    customer: { email: 'li.hua@example.com' },
    body: 'It broke.',
    receivedAt: '2026-11-22T10:00:00Z',
  };
  const remedy = {
    type: 'remedy',
    remedy: '1',
    kind: 'refund',
    amount: { minor: 5, currency: 'CNY' },
    what: 'x',
    because: null,
  } as const;
  const facts = [
    { type: 'opened', request },
    { type: 'complaint', step: 'raised', branch: 'front', because: 'x', about: 'wu', raisedAtMs: atMs },
    { type: 'assessed', severity: 'serious', harm: 'none', complexity: 'simple', sought: ['refund'] },
    { ...remedy, standing: 'proposed', result: null },
    { ...remedy, standing: 'done', result: 'r' },
    { type: 'decided', outcome: 'upheld', reasons: 'It broke.', review: false },
    { type: 'rootCause', cause: 'packaging' },
    { type: 'outsideBody', body: '12315', number: 'B-1', deadlineMs: atMs, owner: 'li', standing: 'open' },
    { type: 'outsideBody', body: '12315', number: 'B-1', deadlineMs: atMs, owner: 'li', standing: 'answered' },
  ] as const;
  await store.record({
    reference: 'L-9',
    facts: facts.map((body, index) => ({ ...body, seq: index + 1, atMs, by: agent })),
  });
  expect((await store.timeline('L-9')).map(({ type }) => type)).toEqual(facts.map(({ type }) => type));
});
