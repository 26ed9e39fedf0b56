/** Durations, priorities, misspelt names, paths. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, namesDays, parseDuration } from '../../../domain/policy/duration.ts';
import { nearestName } from '../../../domain/policy/nearest-name.ts';
import { lift, priorityOf } from '../../../domain/policy/priority.ts';
import { describeProblem, pathText } from '../../../domain/policy/problem.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { trialOf } from './trial.ts';

describe('durations', () => {
  test.each([
    ['PT4H', 14_400_000],
    ['PT30S', 30_000],
    ['PT1H30M', 5_400_000],
    ['PT0.5S', 500],
    ['P2D', 172_800_000],
    ['P1W', 604_800_000],
    ['P1DT1H', 90_000_000],
    ['PT0S', 0],
  ])('%s is %i ms', (text, ms) => expect(parseDuration(text)).toBe(ms));

  test.each(['', 'P', 'PT', 'P1M', 'P1Y', '4h', 'PT4', 'PT-4H', '-PT4H', 'P1D2H', 'PT1.5H', ' PT4H'])(
    '"%s" is none',
    (text) => expect(parseDuration(text)).toBeUndefined(),
  );

  test('days and weeks are told apart from hours', () => {
    expect(['P1D', 'P1W', 'P1DT1H', 'PT4H'].map(namesDays)).toEqual([true, true, true, false]);
  });

  test('formatting and parsing are inverse', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), (ms) => parseDuration(formatDuration(ms)) === ms),
      { numRuns: propertyRuns },
    );
  });

  test('a negative one is shown as one', () => expect(formatDuration(-90_000)).toBe('-PT1M30S'));
});

describe('priority', () => {
  const { matrix, tiers } = trialOf('default').policy.document;
  test.each([
    ['critical', 'high', 'standard', 1],
    ['critical', 'low', 'standard', 2],
    ['high', 'normal', 'standard', 2],
    ['normal', 'normal', 'standard', 3],
    ['normal', 'normal', 'key', 2],
    ['low', 'low', 'key', 3],
    ['low', 'low', 'vip', 2],
    ['critical', 'high', 'vip', 1],
    ['normal', 'normal', 'no such tier', 3],
    ['normal', 'normal', 'constructor', 3],
  ] as const)('urgency %s, impact %s, tier %s: P%i', (urgency, impact, tier, priority) => {
    const verdict = priorityOf({ urgency, impact, tier }, { matrix, tiers });
    expect(verdict.priority).toBe(priority);
    expect(verdict.because[0]).toContain(`urgency ${urgency} x impact ${impact}`);
  });

  test('is lifted and never lowered', () => {
    expect(lift(2, { atLeast: 3 }, 'x', [])).toEqual({ priority: 2, because: [] });
    expect(lift(2, { raise: 3 }, 'x', [])).toEqual({ priority: 1, because: ['P1: raised by x'] });
    expect(lift(4, { raise: 1, atLeast: 2 }, 'x', [])).toMatchObject({ priority: 2 });
  });
});

describe('misspelt names', () => {
  test.each([
    ['servcie', 'service'],
    ['Service', 'service'],
    ['complants', 'complaints'],
    ['compliants', 'complaints'],
    ['zzz', undefined],
    ['', undefined],
  ])('%s: %s', (written, meant) => expect(nearestName(written, ['service', 'complaints', 'finance'])).toBe(meant));
});

test('paths are written as one would in code', () => {
  expect(pathText(['rules', 2, 'then', 'team'])).toBe('rules[2].then.team');
  expect(pathText(['categories', 'delivery.late', 'title'])).toBe('categories["delivery.late"].title');
  expect(pathText([])).toBe('');
});

test('a problem is one line that an editor can jump to', () => {
  const place = { file: 'shop.yaml', line: 3, column: 9, path: 'confidence' };
  expect(
    describeProblem({ code: 'BAD_VALUE', ...place, what: 'of the wrong type', expected: 'a number', got: '"x"' }),
  ).toBe('shop.yaml:3:9 confidence: of the wrong type; expected a number; got "x" (BAD_VALUE)');
  expect(
    describeProblem({
      code: 'BAD_VALUE',
      ...place,
      path: '',
      what: 'not a policy',
      expected: 'a map',
      got: 'text',
      suggestion: 'y',
    }),
  ).toBe('shop.yaml:3:9: not a policy; expected a map; got text. Did you mean "y"? (BAD_VALUE)');
});
