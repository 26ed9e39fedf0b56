/** The secret by which links and threads prove their case: given, or made once and kept in the home folder. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerConfig } from './config.ts';

export function secretOf({ secret, home }: Pick<WorkerConfig, 'secret' | 'home'>): string {
  if (secret !== undefined) return secret;
  const file = join(home, 'secret');
  mkdirSync(home, { recursive: true });
  try {
    // Only whoever makes the file has written it: two processes that start at once end with the same one.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
