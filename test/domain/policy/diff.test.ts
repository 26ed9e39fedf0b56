import { describe, expect, test } from 'vitest';
import { diffPolicies } from '../../../domain/policy/diff.ts';
import { diffPlans } from '../../../domain/policy/plan-diff.ts';
import { trialOf } from './trial.ts';

describe('two policies', () => {
  test.each([
    [{}, {}, []],
    [{ a: 1 }, { a: 2 }, [{ change: 'changed', path: 'a', before: 1, after: 2 }]],
    [{ a: { b: 1 } }, { a: {} }, [{ change: 'removed', path: 'a.b', before: 1 }]],
    [{ a: {} }, { a: { 'x.y': [1] } }, [{ change: 'added', path: 'a["x.y"]', after: [1] }]],
    [{ a: [1, 2] }, { a: [2, 1] }, [{ change: 'changed', path: 'a', before: [1, 2], after: [2, 1] }]],
    [{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }, []],
  ])('%j and %j', (before, after, differences) => expect(diffPolicies(before, after)).toEqual(differences));

  test('rules are compared by id, wherever they stand', () => {
    const before = { rules: [{ id: 'a', then: { level: 1 } }, { id: 'b' }] };
    const after = { rules: [{ id: 'new' }, { id: 'a', then: { level: 2 } }, { id: 'b' }] };
    expect(diffPolicies(before, after)).toEqual([
      { change: 'changed', path: 'rules.a.then.level', before: 1, after: 2 },
      { change: 'added', path: 'rules.new', after: { id: 'new' } },
    ]);
  });

  test('another order of the same rules is a difference, since first match wins', () => {
    const differences = diffPolicies({ rules: [{ id: 'a' }, { id: 'b' }] }, { rules: [{ id: 'b' }, { id: 'a' }] });
    expect(differences).toEqual([{ change: 'changed', path: 'rules (order)', before: ['a', 'b'], after: ['b', 'a'] }]);
  });
});

describe('two plans', () => {
  const shop = trialOf('default');

  test('a plan does not differ from itself, whenever it was made and whatever else is known of the customer', () => {
    expect(diffPlans(shop.plan(), shop.plan({ openCases: ['A-1'], recentContacts: 1 }))).toEqual([]);
  });

  test('what a complaint would change is told by the names of clocks', () => {
    const differences = diffPlans(shop.plan(), shop.plan({ kind: 'complaint' }));
    const paths = differences.map((difference) => difference.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'rule',
        'team',
        'level',
        'clocks.acknowledgement',
        'clocks.finalResponse',
        'followUp.callback',
      ]),
    );
    expect(paths).not.toContain('clocks.resolution.target.ms');
  });

  test('an edit of the policy shows as its version and what follows from it', () => {
    const edited = trialOf(
      'default',
      'name: default\ninherits: careloop/default\nholds:\n  customer: { longest: PT16H }\n',
    );
    expect(diffPlans(shop.plan(), edited.plan())).toMatchObject([
      { path: 'holds.customer.longestMs', before: 86_400_000, after: 57_600_000 },
      { path: 'policyVersion' },
    ]);
  });
});
