/** The version of this package: of the source tree's package.json, or of the one that the build writes into `dist`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const version = readVersion();

function readVersion(): string {
  const file: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : 'unknown';
}
