/** What every blob store must do; `open` gives an empty one. Run it against an adapter of your own. */
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Blobs } from '../../activities/blobs/port.ts';

export function blobsConformance(open: () => Promise<Blobs> | Blobs): void {
  describe('blobs', () => {
    test('what was put comes back under the SHA-256 of its bytes', async () => {
      const blobs = await open();
      for (const bytes of [Buffer.from(''), Buffer.from('发票'), randomBytes(300_000)]) {
        const hash = await blobs.put(bytes);
        expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(Buffer.from((await blobs.get(hash)) ?? []).equals(bytes)).toBe(true);
      }
    });

    test('the same bytes put again, also at once, are one blob', async () => {
      const blobs = await open();
      const hashes = await Promise.all(Array.from({ length: 8 }, () => blobs.put(Buffer.from('same'))));
      expect(new Set(hashes).size).toBe(1);
      expect(await blobs.get(hashes[0] ?? '')).toBeDefined();
    });

    test('what was removed is gone; removing again changes nothing', async () => {
      const blobs = await open();
      const hash = await blobs.put(Buffer.from('mine'));
      await blobs.remove(hash);
      await blobs.remove(hash);
      expect(await blobs.get(hash)).toBeUndefined();
    });

    test.each(['', 'no-hash', '../../etc/passwd', '..%2f..%2fetc%2fpasswd', `../${'a'.repeat(61)}`, 'A'.repeat(64)])(
      'nothing is found, and nothing removed, under "%s"',
      async (hash) => {
        const blobs = await open();
        const kept = await blobs.put(Buffer.from('kept'));
        expect(await blobs.get(hash)).toBeUndefined();
        await blobs.remove(hash);
        expect(await blobs.get(kept)).toBeDefined();
      },
    );
  });
}
