/** The rules of `global`. */
import { called, hour, ofComplaint, quiet, working } from './rule-row.ts';
import type { Row } from './rule-row.ts';

export const globalRows: readonly Row[] = [
  [
    'public-complaint',
    { anonymous: true, kind: 'complaint', channel: 'social' },
    {
      team: 'complaints',
      level: 2,
      priority: 3,
      firstResponse: working(hour),
      followUp: quiet(9),
      also: { survey: null },
    },
  ],
  [
    'public-post',
    { anonymous: true, channel: 'social' },
    { team: 'europe', level: 1, priority: 3, firstResponse: working(hour), followUp: quiet(9), also: { survey: null } },
  ],
  [
    'complaint-severe',
    { kind: 'complaint', signals: ['lawyer'] },
    {
      team: 'complaints',
      level: 2,
      priority: 1,
      firstResponse: working(4 * hour),
      followUp: called(45),
      more: ofComplaint,
    },
  ],
  [
    'complaint',
    { kind: 'complaint' },
    {
      team: 'complaints',
      level: 2,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: called(45),
      more: ofComplaint,
    },
  ],
  [
    'danger',
    { signals: ['vulnerable'] },
    { team: 'europe', level: 2, priority: 1, firstResponse: working(hour / 2), followUp: called(27) },
  ],
  [
    'chat',
    { channel: 'chat' },
    {
      team: 'chat',
      level: 1,
      priority: 3,
      firstResponse: working(30_000),
      followUp: quiet(0.5),
      also: { calendar: 'chat', acceptWithinMs: 30_000 },
    },
  ],
  [
    'retention',
    { kind: 'retention' },
    { team: 'europe', level: 2, priority: 2, firstResponse: working(4 * hour), followUp: called(27) },
  ],
  [
    'suggestion',
    { kind: 'suggestion' },
    { team: 'europe', level: 1, priority: 3, firstResponse: working(4 * hour), followUp: quiet(4) },
  ],
  [
    'key-customer',
    { tier: 'vip', urgency: 'low' },
    { team: 'europe', level: 2, priority: 2, firstResponse: working(hour), followUp: called(27) },
  ],
  [
    'third-contact',
    { recentContacts: 5 },
    { team: 'europe', level: 2, priority: 2, firstResponse: working(4 * hour), followUp: called(27) },
  ],
  [
    'americas',
    { region: 'US' },
    {
      team: 'americas',
      level: 1,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: quiet(18),
      also: { calendar: 'new-york' },
    },
  ],
  [
    'asia',
    { region: 'SG' },
    {
      team: 'asia',
      level: 1,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: quiet(18),
      also: { calendar: 'singapore' },
    },
  ],
  [
    'simple-enquiry',
    { kind: 'enquiry', complexity: 'simple' },
    {
      team: 'europe',
      level: 1,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: quiet(18),
      also: { cannedAnswerFrom: 0.8 },
    },
  ],
  [
    'defaults',
    {},
    {
      team: 'europe',
      level: 1,
      priority: 3,
      firstResponse: working(4 * hour),
      followUp: quiet(18),
      also: { calendar: 'london' },
    },
  ],
];
