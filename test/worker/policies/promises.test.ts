/** From the words of a shipped policy to the instant at which its promise is due: policy, calendar and clock together. */
import { expect, test } from 'vitest';
import { compileCalendar } from '../../../domain/calendar/index.ts';
import { advance, openClocks, verdictOf } from '../../../domain/clocks/index.ts';
import type { CaseFacts } from '../../../domain/policy/facts.ts';
import { trialOf } from '../../domain/policy/trial.ts';

const monday = '2026-03-02T10:00:00+08:00';
const regulated =
  'presets/fca, presets/cfpb, presets/asic-rg271, presets/cn-banking, presets/cn-telecom, presets/cn-express, presets/cn-12315';
const trials = {
  default: trialOf('default'),
  demo: trialOf('demo'),
  regulated: trialOf('regulated', `name: regulated\ninherits: default\ninclude: [${regulated}]\n`),
};

function dueAt(policy: keyof typeof trials, receivedAt: string, facts: Partial<CaseFacts>, clock: string): string {
  const atMs = Date.parse(receivedAt);
  const plan = trials[policy].plan({ ...facts, receivedAtMs: atMs });
  const compiled = new Map(Object.entries(plan.calendars).map(([name, snapshot]) => [name, compileCalendar(snapshot)]));
  const context = { plans: plan.clocks, calendars: (name: string) => compiled.get(name), nowMs: atMs };
  const { clocks } = advance(openClocks(plan.clocks), { type: 'received', atMs }, context);
  const watched = clocks.find((candidate) => candidate.name === clock);
  if (watched === undefined) throw new Error(`no clock ${clock}`);
  const { dueMs } = verdictOf(watched);
  return dueMs === null ? 'never' : new Date(dueMs).toISOString();
}

test.each<
  [what: string, policy: keyof typeof trials, at: string, facts: Partial<CaseFacts>, clock: string, due: string]
>([
  [
    'four working hours over a weekend',
    'default',
    '2026-03-06T17:00:00+08:00',
    {},
    'firstResponse',
    '2026-03-09T12:00:00+08:00',
  ],
  [
    'over Spring Festival, received on a make-up Saturday',
    'default',
    '2026-02-14T17:00:00+08:00',
    {},
    'firstResponse',
    '2026-02-24T12:00:00+08:00',
  ],
  [
    'a chat of the night, as a message (R4)',
    'default',
    '2026-03-02T02:30:00+08:00',
    { channel: 'chat' },
    'firstResponse',
    '2026-03-02T14:00:00+08:00',
  ],
  [
    'a chat of the evening',
    'default',
    '2026-03-02T22:00:00+08:00',
    { channel: 'chat' },
    'firstResponse',
    '2026-03-02T22:00:30+08:00',
  ],
  ['P1 over lunch', 'default', monday, { urgency: 'critical' }, 'resolution', '2026-03-02T15:00:00+08:00'],
  [
    'a complaint’s seven working days',
    'default',
    monday,
    { kind: 'complaint' },
    'finalResponse',
    '2026-03-11T18:00:00+08:00',
  ],
  ['the demo, at night', 'demo', '2026-03-01T03:00:00+08:00', {}, 'firstResponse', '2026-03-01T03:00:15+08:00'],
  [
    'FCA, eight weeks over the change of clocks',
    'regulated',
    monday,
    { kind: 'complaint' },
    'fca.final-response',
    '2026-04-28T00:00:00+01:00',
  ],
  [
    'FCA, 15 business days',
    'regulated',
    monday,
    { kind: 'complaint', category: 'payment.service' },
    'fca.payment-response',
    '2026-03-23T17:00:00Z',
  ],
  [
    'FCA, 35 business days over Easter',
    'regulated',
    monday,
    { kind: 'complaint', category: 'payment.service' },
    'fca.payment-response-exceptional',
    '2026-04-22T17:00:00+01:00',
  ],
  [
    'CFPB, 15 calendar days; in New York it is still Sunday',
    'regulated',
    monday,
    { kind: 'complaint' },
    'cfpb.response',
    '2026-03-17T00:00:00-04:00',
  ],
  ['ASIC, 24 hours', 'regulated', monday, { kind: 'complaint' }, 'asic.acknowledgement', '2026-03-03T10:00:00+08:00'],
  [
    'ASIC, 30 calendar days',
    'regulated',
    monday,
    { kind: 'complaint' },
    'asic.final-response',
    '2026-04-02T00:00:00+11:00',
  ],
  [
    'banking in China, 15 calendar days',
    'regulated',
    monday,
    { kind: 'complaint' },
    'cn-banking.decision',
    '2026-03-18T00:00:00+08:00',
  ],
  [
    'express in China, 7 calendar days',
    'regulated',
    monday,
    { kind: 'complaint' },
    'cn-express.response',
    '2026-03-10T00:00:00+08:00',
  ],
  [
    '12315, 10 working days',
    'regulated',
    monday,
    { entryPoint: '12315' },
    'cn-12315.odr-settlement',
    '2026-03-16T17:00:00+08:00',
  ],
])('%s', (_, policy, at, facts, clock, due) => {
  expect(dueAt(policy, at, facts, clock)).toBe(new Date(due).toISOString());
});
