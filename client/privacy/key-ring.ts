/** The keys that payloads are encrypted with: the first one writes, all of them read. */
import { createSecretKey, type KeyObject } from 'node:crypto';

export interface KeyRing {
  readonly current: { readonly id: string; readonly key: KeyObject };
  /** Undefined for a key that is not in the ring (any more). */
  readonly find: (id: string) => KeyObject | undefined;
}

const form = /^([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/_-]{43}=?)$/;

/**
 * Reads `id:key` pairs parted by commas or lines, each key 32 bytes in base64. To rotate, put a new one in front and keep the old
 * ones for as long as anything encrypted with them is kept.
 *
 * @throws TypeError which says what is wrong and never quotes a key
 */
export function readKeyRing(text: string): KeyRing {
  const keys = new Map<string, KeyObject>();
  const entries = text.split(/[,\s]+/).filter((entry) => entry !== '');
  for (const [index, entry] of entries.entries()) {
    const [, id, encoded] = form.exec(entry) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    if (id === undefined || bytes.length !== 32)
      throw new TypeError(
        `key ${String(index + 1)}: expected id:key with a key of 32 bytes in base64, as \`openssl rand -base64 32\` makes`,
      );
    if (keys.has(id)) throw new TypeError(`key ${String(index + 1)}: the id ${id} is there twice`);
    keys.set(id, createSecretKey(bytes));
  }
  const [first] = keys;
  if (first === undefined) throw new TypeError('no key: expected id:key');
  return { current: { id: first[0], key: first[1] }, find: (id) => keys.get(id) };
}
