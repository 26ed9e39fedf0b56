/** zod's issues as problems a person can act on: what was expected, what stands there, which name was probably meant. */
import type { z } from 'zod';
import { nearestName } from '../../domain/policy/nearest-name.ts';
import type { DocumentPath, DocumentProblem } from '../../domain/policy/problem.ts';
import { knownKeysAt } from './known-keys.ts';

type Issue = z.core.$ZodIssue;

/** The problems of an unchecked document, by their paths in it. */
export function formProblems(error: z.ZodError, value: unknown): readonly DocumentProblem[] {
  return error.issues.flatMap((issue) => fromIssue(issue, [], value));
}

function fromIssue(issue: Issue, above: DocumentPath, root: unknown): readonly DocumentProblem[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part))];
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], key, path));
    case 'invalid_union':
      return fromUnion(issue, path, root);
    case 'invalid_key':
      return [
        {
          code: 'BAD_VALUE',
          path,
          atKey: true,
          what: 'not a name',
          expected: issue.issues[0]?.message ?? 'a name',
          got: String(path.at(-1)),
        },
      ];
    case 'invalid_value': {
      const names = issue.values.map(String);
      return [
        withSuggestion(
          {
            code: 'BAD_VALUE',
            path,
            what: 'not one of the values possible here',
            expected: names.join(', '),
            got: shown(value),
          },
          value,
          names,
        ),
      ];
    }
    case 'invalid_type':
      if (value === undefined)
        return [{ code: 'MISSING', path, what: 'missing', expected: typeText(issue.expected), got: 'nothing' }];
      return [
        { code: 'BAD_VALUE', path, what: 'of the wrong type', expected: typeText(issue.expected), got: shown(value) },
      ];
    case 'custom':
      return [fromOwnMessage(issue.message, path, value)];
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_format':
    case 'invalid_element':
      return [
        { code: 'BAD_VALUE', path, what: 'not a possible value', expected: plain(issue.message), got: shown(value) },
      ];
  }
}

/** The branch of a union that its writer most likely meant: the one whose form fits and has the fewest faults. */
function fromUnion(issue: z.core.$ZodIssueInvalidUnion, path: DocumentPath, root: unknown): readonly DocumentProblem[] {
  const fitting = issue.errors.filter(
    (branch) => !branch.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type'),
  );
  const [best] = fitting.toSorted((a, b) => faultsIn(a) - faultsIn(b));
  if (best !== undefined) return best.flatMap((inner) => fromIssue(inner, path, root));
  const expected = issue.errors
    .flat()
    .map((inner) => (inner.code === 'invalid_type' ? typeText(inner.expected) : plain(inner.message)));
  const value = valueAt(root, path);
  const isMissing = value === undefined;
  const what = isMissing ? 'missing' : 'of the wrong type';
  return [
    {
      code: isMissing ? 'MISSING' : 'BAD_VALUE',
      path,
      what,
      expected: [...new Set(expected)].join(' or '),
      got: shown(value),
    },
  ];
}

function faultsIn(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

/** A calendar's mistakes say in one message what is wrong and what was expected (`domain/calendar/schema.ts`). */
function fromOwnMessage(message: string, path: DocumentPath, value: unknown): DocumentProblem {
  const [, what, expected] = /^(.*?): expected (.*), got .*$/.exec(message) ?? [];
  const got = shown(value);
  if (what === undefined || expected === undefined)
    return { code: 'BAD_VALUE', path, what: 'not a possible value', expected: message, got };
  return { code: 'BAD_CALENDAR', path, what, expected, got };
}

function unknownKey(path: DocumentPath, key: string, parent: DocumentPath): DocumentProblem {
  const names = knownKeysAt(parent);
  const problem = {
    code: 'UNKNOWN_KEY',
    path,
    atKey: true,
    what: 'unknown key',
    expected: names.join(', '),
    got: key,
  } as const;
  return withSuggestion(problem, key, names);
}

function withSuggestion(problem: DocumentProblem, written: unknown, names: readonly string[]): DocumentProblem {
  const suggestion = typeof written === 'string' ? nearestName(written, names) : undefined;
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

function typeText(type: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'a map',
    record: 'a map',
    array: 'a list',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}

function plain(message: string): string {
  return message.replace(/^(Invalid input|Too small|Too big|Invalid string): expected /, '');
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function valueAt(root: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === String(part))?.[1];
  }, root);
}
