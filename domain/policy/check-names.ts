/** The questions that checks of a policy ask again and again: is the name known, is it the only one, do the values rise. */
import { nearestName } from './nearest-name.ts';
import type { DocumentPath, DocumentProblem } from './problem.ts';

export function* ascending(path: DocumentPath, what: string, values: readonly number[]): Iterable<DocumentProblem> {
  for (const [i, value] of values.entries()) {
    const before = values[i - 1];
    if (before !== undefined && value <= before) {
      yield {
        code: 'OUT_OF_ORDER',
        path: [...path, i],
        what: `${what} must rise`,
        expected: `above ${before}`,
        got: String(value),
      };
    }
  }
}

export function* unique(path: DocumentPath, kind: string, names: readonly string[]): Iterable<DocumentProblem> {
  for (const [i, name] of names.entries()) {
    const first = names.indexOf(name);
    if (first !== i) {
      const expected = `another name than entry ${first + 1} has`;
      yield {
        code: 'DUPLICATE',
        path: [...path, i],
        what: `two entries are the ${kind} "${name}"`,
        expected,
        got: name,
      };
    }
  }
}

export function known(
  path: DocumentPath,
  kind: string,
  name: string | undefined,
  entries: Readonly<Record<string, unknown>>,
) {
  return knownIn(path, kind, name, Object.keys(entries));
}

export function* knownAll(
  path: DocumentPath,
  kind: string,
  names: readonly string[],
  entries: Readonly<Record<string, unknown>>,
) {
  for (const [i, name] of names.entries()) yield* known([...path, i], kind, name, entries);
}

export function* knownIn(
  path: DocumentPath,
  kind: string,
  name: string | undefined,
  names: readonly string[],
): Iterable<DocumentProblem> {
  if (name === undefined || names.includes(name)) return;
  const suggestion = nearestName(name, names);
  yield {
    code: 'UNKNOWN_NAME',
    path,
    what: `unknown ${kind}`,
    expected: names.length === 0 ? `a ${kind}, but the policy defines none` : `one of ${names.join(', ')}`,
    got: name,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
