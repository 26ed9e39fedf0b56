/** Tells whether a message issued again under its key is still the same one. */
import { createHash } from 'node:crypto';

/** SHA-256 of a JSON value, whatever the order of its keys. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex');
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
