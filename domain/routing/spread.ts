/** A number from the letters of an id (FNV-1a), evenly spread and the same for ever: by it teams are sharded. */
export function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
