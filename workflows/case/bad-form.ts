/** How a field that has not the contract's form is named: what, where, expected, got. Never the value: it may be personal. */
import type { Refusal } from '../../domain/errors.ts';

/** Fields by which a customer can be answered; a request names at least one (an anonymous post has a handle, R7). */
export const reachableBy = ['id', 'email', 'phone', 'handle'] as const;
export const nobodyToAnswer = 'no customer or handle to answer';

/** Fields that say which of several forms a value has, with what they may say. */
export const tagValues: Readonly<Record<string, readonly string[]>> = {
  who: ['agent', 'customer', 'robot', 'clock'],
  is: ['opened', 'joined', 'unanswered', 'idle', 'ended'],
};

/** A caller who sends a thousand wrong fields learns of the first fifty. */
const mostRefusals = 50;
const longestPathChars = 120;

type Path = readonly string[];

/** A value that is there and has not the form: `expected` in words, `value` the whole input. */
export function badForm(path: Path, expected: string, value: unknown): Refusal {
  const got = at(value, path);
  if (got === undefined) return refusal(path, { what: 'is missing', expected: 'a value', got: 'nothing' });
  return refusal(path, { what: 'has not the right form', expected, got: describe(got) });
}

export function unknownField(path: Path): Refusal {
  return refusal(path, { what: 'is not a field of the contract', next: 'Leave it out' });
}

export function nobodyReachable(path: Path): Refusal {
  return refusal(path, { what: nobodyToAnswer, expected: `at least one of ${reachableBy.join(', ')}` });
}

export function expectedType(type: string): string {
  switch (type) {
    case 'string':
      return 'text';
    case 'object':
      return 'an object';
    case 'int':
    case 'integer':
      return 'a whole number';
    default:
      return `a ${type}`;
  }
}

export function atMostChars(limit: number): string {
  return `at most ${String(limit)} characters`;
}

export function oneOf(values: readonly unknown[]): string {
  return values.map(String).join(' | ');
}

/** The first thing that is wrong with each field. */
export function oneAField(refusals: readonly Refusal[]): readonly Refusal[] {
  const first = refusals.filter(({ path }, at) => refusals.findIndex((other) => other.path === path) === at);
  return first.slice(0, mostRefusals);
}

function refusal(path: Path, said: Omit<Refusal, 'code' | 'path'>): Refusal {
  return {
    code: 'BAD_INPUT',
    ...(path.length === 0 ? {} : { path: path.join('.').slice(0, longestPathChars) }),
    ...said,
  };
}

/** Kind and size of a value, for people, without the value. */
function describe(value: unknown): string {
  if (typeof value === 'string') return `text of ${String(codePoints(value))} characters`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return Array.isArray(value) ? `a list of ${String(value.length)}` : 'an object';
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
