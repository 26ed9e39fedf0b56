/** The ledger of effects: claimed before, marked after, by one caller at a time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreRefused } from '../../../activities/store/failures.ts';
import type { Claim, Store } from '../../../activities/store/port.ts';
import { newReference, startMs } from './sample-facts.ts';

const hash = 'a'.repeat(64);
const otherHash = 'b'.repeat(64);

export function ledgerConformance(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.close();
  });

  /** A hundred callers at one moment. */
  const rush = (key: string, contentHash = hash, leaseMs?: number): Promise<readonly Claim[]> =>
    Promise.all(Array.from({ length: 100 }, () => store.claim(key, contentHash, startMs, leaseMs)));

  describe('the ledger', () => {
    test('grants one of a hundred claims at once; the others hear that it is busy', async () => {
      const claims = await rush(newReference());
      expect(claims.filter((claim) => claim.state === 'granted')).toEqual([{ state: 'granted', attempt: 1 }]);
      expect(claims.filter((claim) => claim.state === 'busy')).toHaveLength(99);
    });

    test('tells a hundred callers what came of it once it is done', async () => {
      const key = newReference();
      await store.claim(key, hash, startMs);
      await store.markDone(key, '{"messageId":"<1@x>"}', startMs + 5);
      const claims = await rush(key);
      expect(claims).toEqual(Array.from({ length: 100 }, () => ({ state: 'done', result: '{"messageId":"<1@x>"}' })));
    });

    test('grants one of a hundred again after a release, as the second attempt', async () => {
      const key = newReference();
      await store.claim(key, hash, startMs);
      await store.release(key, 1);
      const claims = await rush(key);
      expect(claims.filter((claim) => claim.state === 'granted')).toEqual([{ state: 'granted', attempt: 2 }]);
    });

    test('grants again when a lease is over, and never the same attempt twice', async () => {
      const claims = await rush(newReference(), hash, 0);
      const attempts = claims.flatMap((claim) => (claim.state === 'granted' ? [claim.attempt] : []));
      expect(new Set(attempts).size).toBe(attempts.length);
      expect(attempts).toContain(1);
    });

    test('keeps an attempt whose lease is over from freeing what a later one holds', async () => {
      const key = newReference();
      await store.claim(key, hash, startMs, 0);
      expect(await store.claim(key, hash, startMs)).toEqual({ state: 'granted', attempt: 2 });
      await store.release(key, 1);
      expect(await store.claim(key, hash, startMs)).toEqual({ state: 'busy' });
    });

    test('says changed for another content under the same key: claimed, given back or done', async () => {
      const key = newReference();
      await store.claim(key, hash, startMs);
      expect(await store.claim(key, otherHash, startMs)).toEqual({ state: 'changed' });
      await store.release(key, 1);
      expect(await store.claim(key, otherHash, startMs)).toEqual({ state: 'changed' });
      await store.claim(key, hash, startMs);
      await store.markDone(key, 'sent', startMs);
      expect(await store.claim(key, otherHash, startMs)).toEqual({ state: 'changed' });
      expect(await store.claim(key, hash, startMs)).toEqual({ state: 'done', result: 'sent' });
    });

    test('lets one content win when two contents are claimed at once', async () => {
      const key = newReference();
      const [first, second] = await Promise.all([rush(key, hash), rush(key, otherHash)]);
      const states = [first, second].map((claims) => new Set(claims.map((claim) => claim.state)));
      expect([...states].filter((seen) => seen.has('granted'))).toEqual([new Set(['granted', 'busy'])]);
      expect([...states].filter((seen) => seen.has('changed'))).toEqual([new Set(['changed'])]);
    });

    test('keeps the first result when it is marked again', async () => {
      const key = newReference();
      await store.claim(key, hash, startMs);
      await Promise.all(['one', 'one', 'one'].map((result) => store.markDone(key, result, startMs)));
      await store.markDone(key, 'two', startMs + 9);
      expect(await store.claim(key, hash, startMs)).toEqual({ state: 'done', result: 'one' });
    });

    test('refuses to mark what nobody claimed', async () => {
      await expect(store.markDone(newReference(), 'sent', startMs)).rejects.toThrow(StoreRefused);
    });
  });
}
