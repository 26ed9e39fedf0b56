/** How a policy builds on others: what is inherited, replaced, taken away, and in which order rules are asked. */
import { expect, test } from 'vitest';
import { own, parseWritten } from './written.ts';
import type { ParsedPolicy } from '../../../worker/policies/parse.ts';

function good(parsed: ParsedPolicy) {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed;
}
const shipped = good(parseWritten({ own: 'name: own\ninherits: default\n' }));
const ids = (parsed: ReturnType<typeof good>) => parsed.policy.document.rules.map((rule) => rule.id);

test('maps merge name by name: one clock changes, all others stay', () => {
  const { clocks } = good(parseWritten(own('clocks:\n  resolution: { target: { workingTime: PT1H } }\n'))).policy
    .document;
  expect(clocks['resolution']).toMatchObject({
    target: { 1: { ms: 3_600_000 }, 4: { ms: 3_600_000 } },
    pausedBy: ['customer', 'appointment'],
  });
  expect({ ...clocks, resolution: null }).toEqual({ ...shipped.policy.document.clocks, resolution: null });
});

test('lists are replaced whole', () => {
  const { teams } = good(parseWritten(own('teams:\n  service: { agents: [li.na] }\n'))).policy.document;
  expect(teams['service']?.agents).toEqual(['li.na']);
});

test('null takes an inherited entry away', () => {
  const { surveys } = good(
    parseWritten(
      own('surveys:\n  live: null\nchannels:\n  chat: { then: { survey: none } }\n  phone: null\n  counter: null\n'),
    ),
  ).policy.document;
  expect(Object.keys(surveys)).toEqual(['message', 'relationship']);
});

test('a rule of the same id takes the inherited one’s place, a new one comes before all inherited', () => {
  const parsed = good(parseWritten(own('rules:\n  - { id: order, when: { kind: order } }\n  - { id: mine }\n')));
  expect(ids(parsed)).toEqual(['mine', ...ids(shipped)]);
  expect(parsed.policy.document.rules.find((rule) => rule.id === 'order')?.then).toEqual({});
});

test('the nearest wins: own over included over inherited, through several generations', () => {
  const files = {
    own: 'name: own\ninherits: parent\ninclude: part\nconfidence: 0.9\n',
    parent: 'name: parent\ninherits: default\nconfidence: 0.1\nlanguage: en\nrepeats: { from: 9 }\n',
    part: 'confidence: 0.2\nlanguage: zh\n',
  };
  expect(good(parseWritten(files)).policy.document).toMatchObject({
    name: 'own',
    confidence: 0.9,
    language: 'zh',
    repeats: { from: 9 },
  });
});

test('the version is of the content: the same however it is split into files, another with any change', () => {
  const inOne = good(parseWritten(own('confidence: 0.7\n')));
  const inTwo = good(
    parseWritten({ own: 'name: own\ninclude: [part]\ninherits: default\n', part: '# why\nconfidence: 0.70\n' }),
  );
  expect(inTwo.policy.version).toBe(inOne.policy.version);
  expect(inOne.policy.version).toMatch(/^[0-9a-f]{64}$/);
  expect(shipped.policy.version).not.toBe(inOne.policy.version);
});

test('careloop/default is the shipped one, so that a company’s own default can build on it', () => {
  const parsed = good(parseWritten({ default: 'name: default\ninherits: careloop/default\nconfidence: 0.99\n' }));
  expect(parsed.policy.document.confidence).toBe(0.99);
  expect(parsed.policy.document.rules).toEqual(shipped.policy.document.rules);
});
