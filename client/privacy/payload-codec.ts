/** Encrypts everything that a case says through Temporal: the server, its database and its Web UI keep only cipher text. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { KeyRing } from './key-ring.ts';
import { payloadBytes, payloadOf } from './payload-wire.ts';

const encoding = Buffer.from('binary/encrypted');
const cipherName = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** A payload was encrypted with a key that is not in the ring. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
}

/**
 * AES-256-GCM over the whole payload, metadata included. The key's id stands beside it in the metadata, and is authenticated with
 * it. What came without encryption (before it was turned on) is read as it is.
 */
export function encryptingCodec(ring: KeyRing): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => encrypted(payload, ring)),
    decode: async (payloads) => payloads.map((payload) => (isEncrypted(payload) ? decrypted(payload, ring) : payload)),
  };
}

function encrypted(payload: Payload, { current }: KeyRing): Payload {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, current.key, nonce).setAAD(Buffer.from(current.id));
  const data = Buffer.concat([nonce, cipher.update(payloadBytes(payload)), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding, 'encryption-key-id': Buffer.from(current.id) }, data };
}

function decrypted({ metadata, data }: Payload, ring: KeyRing): Payload {
  const id = Buffer.from(metadata?.['encryption-key-id'] ?? []).toString();
  const key = ring.find(id);
  if (key === undefined)
    throw new KeyMissing(`a payload is encrypted with the key "${id.slice(0, 40)}", which is not in CARELOOP_KEYS`);
  const bytes = Buffer.from(data ?? []);
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(id))
    .setAuthTag(bytes.subarray(-tagBytes));
  return payloadOf(Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]));
}

function isEncrypted({ metadata }: Payload): boolean {
  return encoding.equals(Buffer.from(metadata?.['encoding'] ?? []));
}
