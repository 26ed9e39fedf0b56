/** The rules of `default`, and of `demo`, which are the same in a hurry. */
import { called, hour, ofComplaint, quiet, working } from './rule-row.ts';
import type { Row } from './rule-row.ts';

export const defaultRows: readonly Row[] = [
  [
    'public-complaint',
    { anonymous: true, kind: 'complaint', channel: 'social' },
    {
      team: 'complaints',
      level: 2,
      priority: 3,
      firstResponse: working(hour),
      followUp: quiet(8),
      also: { survey: null, rootCauseRequired: true },
    },
  ],
  [
    'public-post',
    { anonymous: true, channel: 'social' },
    {
      team: 'service',
      level: 1,
      priority: 3,
      firstResponse: working(hour),
      followUp: quiet(8),
      also: { survey: null },
    },
  ],
  [
    'complaint-severe',
    { kind: 'complaint', signals: ['safety'] },
    {
      team: 'complaints',
      level: 2,
      priority: 1,
      firstResponse: working(4 * hour),
      followUp: called(40),
      more: ofComplaint,
      also: { skills: ['complaints'], rootCauseRequired: true },
    },
  ],
  [
    'complaint',
    { kind: 'complaint', urgency: 'low', impact: 'low' },
    {
      team: 'complaints',
      level: 2,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: called(40),
      more: ofComplaint,
      also: { skills: ['complaints'], rootCauseRequired: true },
    },
  ],
  [
    'danger',
    { signals: ['fraud'] },
    { team: 'service', level: 2, priority: 1, firstResponse: working(hour / 2), followUp: called(24) },
  ],
  [
    'retention',
    { kind: 'retention' },
    {
      team: 'service',
      level: 2,
      priority: 2,
      firstResponse: working(4 * hour),
      followUp: called(24),
      also: { survey: { scale: 'nps' } },
    },
  ],
  [
    'order',
    { kind: 'order' },
    { team: 'service', level: 1, priority: 3, firstResponse: working(hour), followUp: quiet(16) },
  ],
  [
    'suggestion',
    { kind: 'suggestion', urgency: 'low' },
    {
      team: 'service',
      level: 1,
      priority: 4,
      firstResponse: working(4 * hour),
      followUp: quiet(4),
      also: { survey: null },
    },
  ],
  [
    'key-customer',
    { tier: 'key' },
    {
      team: 'service',
      level: 2,
      priority: 2,
      firstResponse: working(hour),
      followUp: called(24),
      also: { tier: 'key' },
    },
  ],
  [
    'large-amount',
    { amount: { minor: 500_000, currency: 'CNY' } },
    { team: 'service', level: 2, priority: 2, firstResponse: working(4 * hour), followUp: called(24) },
  ],
  [
    'third-contact',
    { recentContacts: 2 },
    {
      team: 'service',
      level: 2,
      priority: 2,
      firstResponse: working(4 * hour),
      followUp: called(24),
      also: { context: { repeated: true, recentContacts: 2 } },
    },
  ],
  [
    'return',
    { kind: 'return' },
    {
      team: 'service',
      level: 1,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: quiet(16),
      also: { skills: ['returns'] },
    },
  ],
  [
    'visit',
    { channel: 'field' },
    { team: 'service', level: 2, priority: 3, firstResponse: working(4 * hour), followUp: called(16) },
  ],
  [
    'complex',
    { complexity: 'complex' },
    { team: 'service', level: 2, priority: 3, firstResponse: working(4 * hour), followUp: called(24) },
  ],
  [
    'simple-enquiry',
    { kind: 'enquiry', complexity: 'simple' },
    {
      team: 'service',
      level: 1,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: quiet(16),
      also: { cannedAnswerFrom: 0.8 },
    },
  ],
  [
    'defaults',
    {},
    {
      team: 'service',
      level: 1,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: quiet(16),
      also: { cannedAnswerFrom: null, acknowledge: true },
    },
  ],
];

/** The demo has the default's rules; its seconds are what differs. How long it waits for a confirmation is looked at apart. */
const inDemo: Readonly<Record<number, number>> = { [hour / 2]: 8_000, [hour]: 10_000, [4 * hour]: 15_000 };
export const demoRows = defaultRows.map(([rule, facts, expected]): Row => {
  const ofDefault = expected.firstResponse.in === 'workingTime' ? expected.firstResponse.ms : 0;
  const firstResponse = working(rule === 'key-customer' ? 8_000 : (inDemo[ofDefault] ?? 0));
  const { callback } = expected.followUp;
  return [rule, facts, { ...expected, firstResponse, followUp: { callback } }];
});
