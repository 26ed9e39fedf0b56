/** What is wrong with a policy is said with its place, what was expected and, for a misspelt name, the one that was meant. */
import { expect, test } from 'vitest';
import { mistakes } from './bad-policy-rows.ts';
import { own, problemsOf } from './written.ts';

test.each(mistakes)('%s', (_, text, expected) => {
  const problems = problemsOf(own(text));
  expect(problems[0]).toMatchObject(expected);
  expect(problems[0]?.expected).not.toBe('');
});

test('all problems are told at once, in files and lines of their own', () => {
  const problems = problemsOf({
    own: 'name: own\ninherits: base\nconfidence: 0.4\n',
    base: 'name: base\ninherits: default\nteams:\n  service: { calendar: x }\nroles: { manager: [y] }\n',
  });
  expect(problems.map(({ file, line, got }) => [file, line, got])).toEqual([
    ['base.yaml', 4, 'x'],
    ['base.yaml', 5, 'y'],
  ]);
});

test('a circle of inherits is told with its files', () => {
  const [problem] = problemsOf({ a: 'name: a\ninherits: b\n', b: 'name: b\nlanguage: zh\ninherits: a\n' });
  expect(problem).toMatchObject({
    code: 'INHERITS_CYCLE',
    file: 'b.yaml',
    line: 3,
    column: 11,
    what: 'a circle: a.yaml -> b.yaml -> a.yaml',
  });
});

test('a policy that inherits from itself', () => {
  expect(problemsOf({ a: 'name: a\ninherits: a\n' })[0]).toMatchObject({ code: 'INHERITS_CYCLE', line: 2, column: 11 });
});

test('two parts that include a third are no circle', () => {
  expect(problemsOf(own('include: [presets/cn-banking, presets/cn-telecom]\n'))).toEqual([]);
});

test('a rule is told by its place in its own file', () => {
  const files = {
    own: 'name: own\ninherits: base\nrules:\n  - { id: first }\n',
    base: 'name: base\ninherits: default\nrules:\n  - { id: mine, then: { team: x } }\n',
  };
  expect(problemsOf(files)[0]).toMatchObject({ file: 'base.yaml', line: 4, path: 'rules[0].then.team' });
});

test('what is no map at all, and an empty file', () => {
  expect(problemsOf({ own: '- a\n- b\n' })[0]).toMatchObject({ code: 'BAD_VALUE', expected: 'a map of sections' });
  expect(problemsOf({ own: '' })[0]).toMatchObject({ code: 'BAD_VALUE' });
});

test('a part without a name is no policy', () => {
  expect(problemsOf({ own: 'inherits: default\n' })).toMatchObject([{ code: 'MISSING', path: 'name' }]);
});
