/** Every request gets exactly one plan, whatever its facts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseEvents } from '../../../domain/clocks/plan.ts';
import type { CaseFacts } from '../../../domain/policy/facts.ts';
import { explainPlan } from '../../../domain/policy/explain.ts';
import { conditionHolds } from '../../../domain/policy/match.ts';
import { priorities } from '../../../domain/policy/plan.ts';
import { planCase, standingOf } from '../../../domain/policy/plan-case.ts';
import { provisionalPlan } from '../../../domain/policy/provisional.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { trialOf } from './trial.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', 'constructor', '__proto__', 'toString'),
);
const oneOf = (...known: readonly string[]) => fc.oneof(fc.constantFrom(...known), text);

const facts: fc.Arbitrary<CaseFacts> = fc.record({
  receivedAtMs: fc.integer({ min: Date.parse('1990-01-01T00:00:00Z'), max: Date.parse('2060-01-01T00:00:00Z') }),
  channel: oneOf('chat', 'phone', 'email', 'ticket', 'social', 'field', 'wechat', 'counter'),
  kind: oneOf('enquiry', 'problem', 'complaint', 'suggestion', 'return', 'order', 'retention'),
  category: oneOf('delivery.late', 'payment.refund', 'other', 'unclassified'),
  complexity: fc.constantFrom('simple', 'standard', 'complex'),
  urgency: fc.constantFrom('low', 'normal', 'high', 'critical'),
  impact: fc.constantFrom('low', 'normal', 'high'),
  sentiment: fc.constantFrom('negative', 'neutral', 'positive'),
  language: fc.constantFrom('zh', 'en'),
  signals: fc.array(oneOf('safety', 'fraud', 'lawyer', 'leaving'), { maxLength: 3 }),
  tier: oneOf('standard', 'key', 'vip'),
  amount: fc.option(fc.record({ minor: fc.oneof(fc.integer(), fc.double()), currency: oneOf('CNY', 'USD') })),
  product: text,
  region: oneOf('US', 'SG'),
  salesChannel: text,
  entryPoint: oneOf('12315'),
  text,
  anonymous: fc.boolean(),
  openCases: fc.array(text, { maxLength: 3 }),
  recentContacts: fc.nat(10),
  cannedAnswerConfidence: fc.double({ min: 0, max: 1 }),
  complaintRaisedLater: fc.boolean(),
});

const everything =
  'presets/fca, presets/cfpb, presets/asic-rg271, presets/cn-banking, presets/cn-telecom, presets/cn-express, presets/cn-12315';
const trials = [
  trialOf('default'),
  trialOf('global'),
  trialOf('demo'),
  trialOf('regulated', `name: regulated\ninherits: default\ninclude: [${everything}]\n`),
];

describe.each(trials)('$policy.document.name', ({ policy, calendars }) => {
  test('one plan: that of the first rule that matches, else the defaults; the same again; JSON-safe', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const plan = planCase(given, policy, calendars);
        const { facts: seen } = standingOf(given, policy, calendars);
        const matching = policy.document.rules.filter((rule) => conditionHolds(rule.when, seen));
        expect(plan.rule).toBe(matching[0]?.id ?? 'defaults');
        expect(planCase(given, policy, calendars)).toEqual(plan);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('it is complete: calendars for all it names, clocks of different names that start and stop, ascending ladders', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const plan = planCase(given, policy, calendars);
        expect(priorities).toContain(plan.priority);
        const named = [
          plan.calendar,
          plan.followUp.calendar,
          plan.callback.calendar,
          ...plan.clocks.map((clock) => clock.calendar),
        ];
        for (const name of named) expect(Object.keys(plan.calendars)).toContain(name);
        expect(new Set(plan.clocks.map((clock) => clock.name)).size).toBe(plan.clocks.length);
        for (const clock of plan.clocks) {
          expect(clock.startsOn.length).toBeGreaterThan(0);
          expect(clock.stopsOn.length).toBeGreaterThan(0);
          for (const event of [...clock.startsOn, ...clock.stopsOn]) expect(caseEvents).toContain(event);
        }
        expect(plan.agents.length).toBeGreaterThan(0);
        expect(plan.because.length).toBeGreaterThan(0);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('whoever is anonymous is asked nothing, and a live channel is acknowledged by nobody', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const plan = planCase(given, policy, calendars);
        if (given.anonymous)
          expect([plan.survey, plan.followUp.askRating, plan.acknowledge]).toEqual([null, false, false]);
        if (policy.document.channels[plan.channel]?.live === true) expect(plan.acknowledge).toBe(false);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('the explanation tells the plan’s own rule, and for each rule before it a field that did not hold', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { plan, rules } = explainPlan(given, policy, calendars);
        expect(plan).toEqual(planCase(given, policy, calendars));
        const matched = rules.findIndex((rule) => rule.verdict === 'matched');
        expect(rules[matched]?.id ?? 'defaults').toBe(plan.rule);
        for (const before of matched < 0 ? rules : rules.slice(0, matched))
          expect(before.fields.some((field) => !field.holds)).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('a provisional plan needs nothing but a request', () => {
    fc.assert(
      fc.property(facts, text, (given, body) => {
        const receivedAt = new Date(given.receivedAtMs).toISOString();
        const customer = given.anonymous ? { handle: 'a' } : { email: 'a@shop.example', tier: given.tier };
        const request = { reference: 'a', channel: given.channel, customer, body, receivedAt, kind: given.kind };
        expect(provisionalPlan(request, policy, calendars)).toMatchObject({
          provisional: true,
          policy: policy.document.name,
        });
      }),
      { numRuns: propertyRuns },
    );
  });
});
