/** The clocks of bodies outside the company, as presets that a policy includes. */
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../../domain/policy/facts.ts';
import type { Target } from '../../../domain/clocks/plan.ts';
import { clockOf, trialOf } from '../../domain/policy/trial.ts';

type Row = readonly [preset: string, rule: string, facts: Partial<CaseFacts>, clocks: Readonly<Record<string, Target>>];
const days = (count: number): Target => ({ in: 'calendarDays', days: count });
const workingDays = (count: number): Target => ({ in: 'workingDays', days: count });

const rows: readonly Row[] = [
  [
    'fca',
    'payment-services',
    { category: 'payment.service' },
    { 'fca.payment-response': workingDays(15), 'fca.payment-response-exceptional': workingDays(35) },
  ],
  ['fca', 'complaint', {}, { 'fca.final-response': days(56) }],
  ['cfpb', 'complaint', {}, { 'cfpb.response': days(15), 'cfpb.final-response': days(60) }],
  [
    'asic-rg271',
    'complaint',
    {},
    { 'asic.acknowledgement': { in: 'calendarTime', ms: 86_400_000 }, 'asic.final-response': days(30) },
  ],
  [
    'cn-banking',
    'complaint',
    {},
    { 'cn-banking.decision': days(15), 'cn-banking.extended': days(30), 'cn-banking.last': days(60) },
  ],
  ['cn-telecom', 'complaint', {}, { 'cn-telecom.response': days(15) }],
  ['cn-express', 'complaint', {}, { 'cn-express.response': days(7) }],
  ['cn-12315', 'from-12315', { entryPoint: '12315', kind: 'problem' }, { 'cn-12315.odr-settlement': workingDays(10) }],
];
const presets = [...new Set(rows.map(([preset]) => preset))];
const withPresets = (...names: readonly string[]) =>
  trialOf('own', `name: own\ninherits: default\ninclude: [${names.map((name) => `presets/${name}`).join(', ')}]\n`);

test.each(rows)('%s, %s', (preset, rule, facts, clocks) => {
  const plan = withPresets(preset).plan({ kind: 'complaint', ...facts });
  expect(plan.regulators.map((regulator) => regulator.rule)).toEqual([rule]);
  const added = plan.clocks.filter((clock) => clock.owner === 'regulator');
  expect(Object.fromEntries(added.map((clock) => [clock.name, clock.target]))).toEqual(clocks);
  for (const clock of added) expect(clock).toMatchObject({ pausedBy: [], restartsOn: [], onReopen: 'nothing' });
});

test.each(presets)(
  '%s says where the customer may turn, in both languages, and has a row for each of its rules',
  (preset) => {
    const trial = withPresets(preset);
    const [regulator, ...others] = Object.values(trial.policy.document.regulators);
    expect(others).toEqual([]);
    expect(regulator?.recourse.zh).toMatch(/\p{Script=Han}/u);
    expect(regulator?.recourse.en).toMatch(/[a-z]/);
    expect(regulator?.source).not.toBe('');
    expect(regulator?.rules.map((rule) => rule.id)).toEqual(
      rows.filter(([name]) => name === preset).map(([, rule]) => rule),
    );
  },
);

test('what is no complaint has no regulator’s clock', () => {
  const plan = withPresets(...presets).plan({ kind: 'problem' });
  expect(plan.regulators).toEqual([]);
  expect(plan.clocks.some((clock) => clock.owner === 'regulator')).toBe(false);
});

test('several bodies at once, each with its clocks and in its own time zone, beside the policy’s own', () => {
  const plan = withPresets(...presets).plan({ kind: 'complaint' });
  expect(plan.regulators.map((regulator) => regulator.id).sort()).toEqual([
    'asic',
    'cfpb',
    'cn-banking',
    'cn-express',
    'cn-telecom',
    'fca',
  ]);
  expect(clockOf(plan, 'finalResponse').owner).toBe('internal');
  expect(plan.calendars['fca']?.timezone).toBe('Europe/London');
  expect(plan.calendars['asic']?.timezone).toBe('Australia/Sydney');
  expect(plan.calendars['cn-statutory']?.timezone).toBe('Asia/Shanghai');
});

test('the rule that matched decides the policy’s own clocks, and no regulator’s clock is lost by it', () => {
  const plan = withPresets('fca').plan({ kind: 'complaint', anonymous: true, channel: 'social' });
  expect(plan.rule).toBe('public-complaint');
  expect(plan.clocks.map((clock) => clock.name)).toContain('fca.final-response');
});

describe('letters are steps of the ladder', () => {
  test.each([
    ['fca', 'fca.final-response', 'fca.eight-weeks', 0.96, true],
    ['cfpb', 'cfpb.response', 'cfpb.in-progress', 0.9, undefined],
    ['asic-rg271', 'asic.final-response', 'asic.delay', 0.93, true],
    ['cn-banking', 'cn-banking.decision', 'cn-banking.extension', 0.9, true],
    ['cn-banking', 'cn-banking.extended', 'cn-banking.second-extension', 0.93, true],
  ])('%s: %s', (preset, clock, letter, share, needsApproval) => {
    const trial = withPresets(preset);
    const steps = clockOf(trial.plan({ kind: 'complaint' }), clock).ladder;
    const step = steps.find((candidate) => candidate.actions.some((action) => action.do === 'letter'));
    expect(step?.when).toEqual({ at: 'share', share });
    expect(step?.actions).toEqual([
      { do: 'letter', template: letter, ...(needsApproval === undefined ? {} : { needsApproval }) },
    ]);
    expect(trial.policy.document.messages[letter]?.mustSay.length).toBeGreaterThan(0);
  });
});

test('FCA: settled and accepted by the third business day, a summary letter will do; ASIC: by the fifth, none', () => {
  const shortcuts = withPresets('fca', 'asic-rg271')
    .plan({ kind: 'complaint' })
    .regulators.map((regulator) => regulator.shortcut);
  expect(shortcuts).toEqual([
    { calendar: 'fca', workingDays: 3, letter: 'fca.summary' },
    { calendar: 'asic', workingDays: 5, letter: null },
  ]);
});
