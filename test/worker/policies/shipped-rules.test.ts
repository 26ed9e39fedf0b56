/** A row a rule of each shipped policy: a case that matches it, and what it then gets. */
import { describe, expect, test } from 'vitest';
import { clockOf, trialOf } from '../../domain/policy/trial.ts';
import { defaultRows, demoRows } from './default-rows.ts';
import { globalRows } from './global-rows.ts';
import { hour, usual, working } from './rule-row.ts';

describe.each([
  ['default', defaultRows],
  ['demo', demoRows],
  ['global', globalRows],
])('%s', (name, rows) => {
  const trial = trialOf(name);

  test.each(rows)('%s', (rule, facts, expected) => {
    const plan = trial.plan(facts);
    const { team, level, priority, firstResponse, followUp, more = [], also = {} } = expected;
    expect(plan).toMatchObject({ policy: name, rule, team, level, priority, followUp, ...also });
    expect(clockOf(plan, 'firstResponse').target).toEqual(firstResponse);
    expect(plan.clocks.map((clock) => clock.name)).toEqual([...usual, ...more]);
    expect(plan.holds.map((hold) => hold.reason)).toEqual(['customer', 'thirdParty', 'department', 'appointment']);
  });

  test('has a row for each rule, and for the case that no rule matches', () => {
    const rules = trial.policy.document.rules.map((rule) => rule.id);
    expect(rows.map(([rule]) => rule)).toEqual([...rules, 'defaults']);
  });
});

describe('resolution by priority', () => {
  test.each([
    ['default', 'critical', 1, 4 * hour],
    ['default', 'high', 2, 8 * hour],
    ['default', 'normal', 3, 24 * hour],
    ['default', 'low', 4, 40 * hour],
    ['demo', 'critical', 1, 20_000],
    ['demo', 'high', 2, 30_000],
    ['demo', 'normal', 3, 45_000],
    ['demo', 'low', 4, 60_000],
  ] as const)('%s, urgency %s: P%i', (name, urgency, priority, ms) => {
    const plan = trialOf(name).plan({ urgency });
    expect(plan.priority).toBe(priority);
    expect(clockOf(plan, 'resolution').target).toEqual(working(ms));
  });
});

test('the ladder goes to the supervisor at the breach, to the manager after it, and ends', () => {
  const { ladder } = clockOf(trialOf('default').plan(), 'resolution');
  const told = ladder.map((step) => [
    step.name,
    step.actions.flatMap((action) => (action.do === 'notify' ? [action.role] : [])),
  ]);
  expect(told).toEqual([
    ['half', ['owner']],
    ['nearly', ['owner', 'supervisor']],
    ['breach', ['owner', 'supervisor']],
    ['manager', ['manager']],
    ['manager again', ['supervisor', 'manager']],
  ]);
  expect(ladder.map((step) => step.when)).toEqual([
    { at: 'share', share: 0.5 },
    { at: 'share', share: 0.75 },
    { at: 'share', share: 1 },
    { at: 'afterBreach', ms: hour },
    { at: 'afterBreach', ms: 4 * hour, repeatEveryMs: 8 * hour, times: 3 },
  ]);
});

test.each(demoRows)('the demo waits some seconds for a confirmation, not minutes: %s', (_, facts) => {
  const { windowMs } = trialOf('demo').plan(facts).followUp;
  expect(windowMs).toBeGreaterThanOrEqual(2_000);
  expect(windowMs).toBeLessThanOrEqual(15_000);
});
