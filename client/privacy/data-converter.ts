/** One variable turns encryption on: CARELOOP_KEYS. Worker, client and `care` read it the same way. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { readKeyRing } from './key-ring.ts';
import { encryptingCodec } from './payload-codec.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Without an ending: the source tree has `.ts`, the published package `.js`. */
const failures = '../../workflows/failure-converter';

/** Path of the failure converter that encodes messages and stack traces. */
export const failureConverterPath = fileURLToPath(
  new URL(`${failures}${extname(fileURLToPath(import.meta.url))}`, import.meta.url),
);

/**
 * The converter that CARELOOP_KEYS (or the file that CARELOOP_KEYS_FILE names) asks for; undefined where nothing is to be encrypted.
 *
 * @throws TypeError where the keys cannot be used
 */
export function dataConverterFrom(env: Environment): DataConverter | undefined {
  const keys = keysIn(env);
  return keys === undefined ? undefined : encryptingConverter(keys);
}

export function encryptingConverter(keys: string): DataConverter {
  return { payloadCodecs: [encryptingCodec(readKeyRing(keys))], failureConverterPath };
}

/** As text; read from the file where one is named, so that no key stands in a process's environment. */
export function keysIn(env: Environment): string | undefined {
  const { CARELOOP_KEYS: keys, CARELOOP_KEYS_FILE: file } = env;
  if (keys !== undefined && keys !== '') return keys;
  return file === undefined || file === '' ? undefined : readFileSync(file, 'utf8');
}
