/** What a rule's `when` means, field by field. */
import { expect, test } from 'vitest';
import type { CaseFacts } from '../../../domain/policy/facts.ts';
import { trialOf } from './trial.ts';

const yes = true;
const no = false;

test.each<[when: string, facts: Partial<CaseFacts>, matches: boolean]>([
  ['kind: complaint', { kind: 'complaint' }, yes],
  ['kind: [order, return]', { kind: 'return' }, yes],
  ['kind: [order, return]', { kind: 'problem' }, no],
  ['category: delivery.late', { category: 'delivery.late' }, yes],
  ['category: delivery.*', { category: 'delivery.lost' }, yes],
  ['category: delivery.*', { category: 'delivery' }, yes],
  ['category: delivery.*', { category: 'deliveryman' }, no],
  ['category: delivery.late', { category: 'delivery.later' }, no],
  ['channel: email', { channel: 'chat' }, no],
  ['priority: P1', { urgency: 'critical' }, yes],
  ['priority: [P1, P2]', { urgency: 'normal' }, no],
  ['urgency: high', { urgency: 'high' }, yes],
  ['tier: vip', { tier: 'vip' }, yes],
  ['complexity: complex', { complexity: 'complex' }, yes],
  ['sentiment: negative', { sentiment: 'neutral' }, no],
  ['language: en', { language: 'en' }, yes],
  ['product: 电饭煲', { product: '电饭煲' }, yes],
  ['region: US', { region: 'us' }, no],
  ['entryPoint: "95xxx-2"', { entryPoint: '95xxx-2' }, yes],
  ['signals: [fraud, safety]', { signals: ['leaving', 'safety'] }, yes],
  ['signals: fraud', { signals: [] }, no],
  ['anonymous: true', { anonymous: true }, yes],
  ['anonymous: false', { anonymous: true }, no],
  ['repeated: true', { recentContacts: 2 }, yes],
  ['repeated: true', { recentContacts: 1 }, no],
  ['amount: { currency: CNY, atLeastMinor: 1000 }', { amount: { minor: 1_000, currency: 'CNY' } }, yes],
  ['amount: { currency: CNY, atLeastMinor: 1000 }', { amount: { minor: 999, currency: 'CNY' } }, no],
  ['amount: { currency: CNY, belowMinor: 1000 }', { amount: { minor: 1_000, currency: 'CNY' } }, no],
  ['amount: { currency: CNY, belowMinor: 1000 }', { amount: { minor: 999, currency: 'USD' } }, no],
  ['amount: { currency: CNY, belowMinor: 1000 }', { amount: null }, no],
  ['amount: { currency: CNY, atLeastMinor: 1 }', { amount: { minor: Number.NaN, currency: 'CNY' } }, no],
  ['text: late', { text: 'My parcel is LATE.' }, yes],
  ['text: late', { text: 'my plate is broken' }, no],
  ['text: late', { text: 'a plate, and late' }, yes],
  ['text: [发票, 税号]', { text: '请开发票' }, yes],
  ['text: 12315', { text: '我要打12315投诉' }, yes],
  ['kind: order, tier: vip', { kind: 'order' }, no],
  ['not: { kind: complaint }', { kind: 'problem' }, yes],
  ['not: { kind: complaint, tier: vip }', { kind: 'complaint', tier: 'standard' }, yes],
  ['not: { kind: complaint }', { kind: 'complaint' }, no],
])('when %s, with %j: %s', (when, facts, matches) => {
  const written = when.replace('text: 12315', "text: '12315'");
  const trial = trialOf('own', `name: own\ninherits: default\nrules:\n  - { id: mine, when: { ${written} } }\n`);
  expect(trial.plan(facts).rule === 'mine').toBe(matches);
});

test('an empty when matches everything', () => {
  expect(trialOf('own', 'name: own\ninherits: default\nrules:\n  - { id: mine }\n').plan({ kind: '?' }).rule).toBe(
    'mine',
  );
});
