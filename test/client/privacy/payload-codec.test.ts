/** Encryption of payloads: round trips, rotation, what an attacker with the database can and cannot do. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataConverterFrom, keysIn } from '../../../client/privacy/data-converter.ts';
import { readKeyRing } from '../../../client/privacy/key-ring.ts';
import { encryptingCodec, KeyMissing } from '../../../client/privacy/payload-codec.ts';
import { payloadBytes, payloadOf } from '../../../client/privacy/payload-wire.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;
const [old, young] = [key('2026-01'), key('2026-02')];
const codecOf = (keys: string) => encryptingCodec(readKeyRing(keys));
const said: Payload = defaultPayloadConverter.toPayload({ name: '李华', phone: '+86 139 1234 5678' });

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

describe('a payload', () => {
  test('comes back as it was, whatever is in it', async () => {
    const codec = codecOf(old);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.uint8Array()),
        fc.uint8Array({ maxLength: 5_000 }),
        async (metadata, data) => {
          const [back] = await codec.decode(await codec.encode([{ metadata, data }]));
          expect(Object.keys(back?.metadata ?? {}).sort()).toEqual(Object.keys(metadata).sort());
          for (const [name, value] of Object.entries(metadata))
            expect([...(back?.metadata?.[name] ?? [])]).toEqual([...value]);
          expect([...(back?.data ?? [])]).toEqual([...data]);
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  test("shows the key's id and nothing of its content; the same content twice looks different", async () => {
    const [one, two] = await codecOf(old).encode([said, said]);
    expect(text(one?.metadata?.['encryption-key-id'])).toBe('2026-01');
    expect(text(one?.data)).not.toMatch(/139|name|json/);
    expect(text(one?.data)).not.toBe(text(two?.data));
  });

  test('of before encryption was turned on is read as it is', async () => {
    expect(await codecOf(old).decode([said])).toEqual([said]);
  });

  test.each(['data', 'encryption-key-id'])('whose %s was altered is refused', async (part) => {
    const codec = codecOf(`${old},${old.replace('2026-01', 'other')}`);
    const [sealed] = await codec.encode([said]);
    if (part === 'data' && sealed?.data) sealed.data[20] = (sealed.data[20] ?? 0) ^ 1;
    else if (sealed?.metadata) sealed.metadata['encryption-key-id'] = Buffer.from('other');
    await expect(codec.decode([sealed ?? {}])).rejects.toThrow();
  });

  test('is written as Temporal writes it, so that codecs in other languages read it', () => {
    // Field 1 (map entry: 1 "encoding", 2 "x"), field 2 "ab".
    const bytes = Buffer.from('0a0d0a08656e636f64696e6712017812026162', 'hex');
    const payload = { metadata: { encoding: Buffer.from('x') }, data: Buffer.from('ab') };
    expect(Buffer.from(payloadBytes(payload)).toString('hex')).toBe(bytes.toString('hex'));
    expect(text(payloadOf(bytes).data)).toBe('ab');
  });
});

describe('rotation', () => {
  test('the first key writes, the old ones are read', async () => {
    const before = await codecOf(old).encode([said]);
    const rotated = codecOf(`${young},${old}`);
    const [now] = await rotated.encode([said]);
    expect(text(now?.metadata?.['encryption-key-id'])).toBe('2026-02');
    expect(defaultPayloadConverter.fromPayload((await rotated.decode(before))[0] ?? {})).toEqual({
      name: '李华',
      phone: '+86 139 1234 5678',
    });
  });

  test('a key that is gone is named, and nothing else', async () => {
    const before = await codecOf(old).encode([said]);
    await expect(codecOf(young).decode(before)).rejects.toThrow(KeyMissing);
    await expect(codecOf(young).decode(before)).rejects.toThrow(/2026-01/);
  });
});

describe('keys', () => {
  const secret = randomBytes(31).toString('base64');
  test.each([
    ['none', ' , '],
    ['one without an id', randomBytes(32).toString('base64')],
    ['one that is too short', `a:${secret}`],
    ['two of one id', `${key('a')},${key('a')}`],
  ])('%s are refused without being quoted', (_case, keys) => {
    expect(() => readKeyRing(keys)).toThrow(TypeError);
    try {
      readKeyRing(keys);
    } catch (error) {
      expect(String(error)).not.toContain(secret.slice(0, 10));
    }
  });

  test('stand in a variable or in a file; without them nothing is encrypted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'careloop-keys-'));
    writeFileSync(join(folder, 'keys'), `${young}\n${old}\n`);
    expect(keysIn({ CARELOOP_KEYS_FILE: join(folder, 'keys') })).toContain('2026-02');
    expect(dataConverterFrom({ CARELOOP_KEYS_FILE: join(folder, 'keys') })?.payloadCodecs).toHaveLength(1);
    expect(dataConverterFrom({})).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
