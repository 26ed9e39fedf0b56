/** A value under its own name, or nothing; so that a category called `constructor` is unknown and not a function. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * A value that a checked policy names, and therefore has.
 *
 * @throws Error when it does not: `check.ts` lets no such policy in, so that a miss is a fault of this program
 */
export function lookUp<Value>(record: Readonly<Record<string, Value>>, key: string): Value {
  const value = own(record, key);
  if (value === undefined) throw new Error(`A checked policy names "${key}" but does not define it`);
  return value;
}
