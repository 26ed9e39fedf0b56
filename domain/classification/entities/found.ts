/** Something found in a text. */
export interface Found<Value> {
  readonly value: Value;
  /** 0..1 */
  readonly confidence: number;
  /** The words it was read from. */
  readonly because: readonly string[];
  /** Where it stands in the folded text: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export function found<Value>(match: RegExpMatchArray, value: Value, confidence: number): Found<Value> {
  const start = match.index ?? 0;
  return { value, confidence, because: [match[0].trim()], start, end: start + match[0].length };
}

type Span = Pick<Found<unknown>, 'start' | 'end'>;
const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Those that share no character with what is taken already, each value once. */
export function apartFrom<Value>(all: readonly Found<Value>[], taken: readonly Span[]): Found<Value>[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one.value);
    if (seen.has(key) || taken.some((other) => meets(one, other))) return false;
    seen.add(key);
    return true;
  });
}
