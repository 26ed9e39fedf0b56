/** A scripted month, and each figure worked out by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../activities/store/port.ts';
import type { ClockVerdict } from '../../../domain/clocks/index.ts';
import type { Fact, FactBody } from '../../../domain/case/fact.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';
import { figuresOf, type Figure } from '../../../domain/report/report.ts';
import { embeddedDialect, watchedStore } from './databases.ts';
import { agent, clock, customer, planned, robot } from './sample-facts.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const march = Date.UTC(2026, 2, 1);
const april = Date.UTC(2026, 3, 1);

let store: Store;
beforeAll(async () => {
  ({ store } = await watchedStore(await embeddedDialect()));
  for (const life of month) await store.record({ reference: life.reference, facts: timeline(life) });
});
afterAll(async () => {
  await store.close();
});

type Line = readonly [afterMs: number, body: FactBody, by?: Fact['by']];
interface Life {
  readonly reference: string;
  readonly atMs: number;
  readonly request: Partial<CaseRequest>;
  readonly lines: readonly Line[];
}

function timeline({ reference, atMs, request, lines }: Life): readonly Fact[] {
  const opened: CaseRequest = {
    reference,
    channel: 'email',
    customer: { id: 'c1', email: 'c1@example.com' },
    body: 'words',
    receivedAt: new Date(atMs).toISOString(),
    ...request,
  };
  const all: readonly Line[] = [[0, { type: 'opened', request: opened }, customer], ...lines];
  return all.map(([afterMs, body, by = robot], index) => ({ ...body, seq: index + 1, atMs: atMs + afterMs, by }));
}

const inTeam = (team: string): Line => [1_000, { ...planned, team }];
const acknowledged: Line = [
  2_000,
  {
    type: 'messageOut',
    key: 'a',
    purpose: 'acknowledgement',
    channel: 'email',
    robot: true,
    to: 'c1@example.com',
    body: null,
  },
];
const accepted = (id: string): Line => [3_000, { type: 'accepted', agent: id }, { who: 'agent', id }];
const replied = (afterMs: number, purpose: 'reply' | 'outcome' = 'reply'): Line => [
  afterMs,
  {
    type: 'messageOut',
    key: `r${String(afterMs)}`,
    purpose,
    channel: 'email',
    robot: false,
    to: 'c1@example.com',
    body: 'b',
  },
  agent,
];
const solvedAt = (afterMs: number, code = 'answered'): Line => [
  afterMs,
  { type: 'solved', code, summary: 's', noReply: code === 'customerNoReply' },
  agent,
];
const wrote = (afterMs: number, id: string): Line => [
  afterMs,
  { type: 'messageIn', messageId: id, channel: 'email', subject: null, body: 'b', mailMessageId: null },
  customer,
];
const rated = (afterMs: number, scale: 'csat' | 'nps' | 'ces', score: number): Line => [
  afterMs,
  { type: 'rated', scale, score, comment: null, about: 'li.na', through: 'link' },
  customer,
];
const offered = (afterMs: number): Line => [
  afterMs,
  { type: 'surveyOffered', scale: 'csat', how: 'withOutcome', round: 1, about: 'li.na', untilMs: april },
];
const verdict = (
  name: string,
  is: ClockVerdict['verdict'],
  elapsedMs: number,
  flags: readonly string[] = [],
): ClockVerdict => ({
  clock: name,
  verdict: is,
  startedAtMs: march,
  dueMs: march + day,
  endedAtMs: is === 'open' ? null : march + elapsedMs,
  elapsedMs,
  fullElapsedMs: elapsedMs,
  breachedAtMs: is === 'breached' ? march + day : null,
  first: null,
  runs: { met: 0, missed: 0 },
  flags,
});
const closedAt = (
  afterMs: number,
  how: 'confirmed' | 'silence' | 'customerNoReply',
  clocks: readonly ClockVerdict[],
): Line => [afterMs, { type: 'closed', how, clocks }, clock];

/** Six cases of March (and one of February, one of April that must not count). */
const month: readonly Life[] = [
  // A: answered after 10 min and solved by it, confirmed with thanks, rated 5. Nobody comes back: first contact resolution.
  {
    reference: 'A',
    atMs: march + day,
    request: { orderNumber: 'O-1' },
    lines: [
      inTeam('orders'),
      acknowledged,
      accepted('li.na'),
      solvedAt(10 * minute),
      replied(10 * minute, 'outcome'),
      offered(11 * minute),
      wrote(hour, 'A-thanks'),
      [hour, { type: 'readAs', messageId: 'A-thanks', intent: 'confirm' }],
      [hour, { type: 'confirmed', how: 'customer' }, customer],
      closedAt(hour, 'confirmed', [
        verdict('firstResponse', 'met', 10 * minute),
        verdict('resolution', 'met', 10 * minute),
      ]),
      rated(2 * hour, 'csat', 5),
    ],
  },
  // B: answered after 30 min, asked again and answered 20 min later, reopened once; rated 2. Its own second message is a repeat.
  {
    reference: 'B',
    atMs: march + 2 * day,
    request: { customer: { id: 'c2', email: 'c2@example.com' }, orderNumber: 'O-2' },
    lines: [
      inTeam('orders'),
      acknowledged,
      accepted('li.na'),
      replied(30 * minute),
      wrote(hour, 'B-2'),
      replied(80 * minute),
      solvedAt(2 * hour),
      offered(2 * hour),
      [3 * hour, { type: 'reopened', because: 'still', times: 1 }, customer],
      [
        4 * hour,
        { type: 'transferred', from: 'li.na', toAgent: 'wang.fang', toTeam: 'orders', reason: 'skill' },
        agent,
      ],
      [5 * hour, { type: 'escalated', axis: 'management', to: 'supervisor', because: 'x' }, agent],
      solvedAt(6 * hour),
      closedAt(50 * hour, 'silence', [
        verdict('firstResponse', 'met', 30 * minute),
        verdict('resolution', 'breached', 2 * day, ['reopened']),
      ]),
      rated(51 * hour, 'csat', 2),
      [51 * hour, { type: 'recoveryOpened', scale: 'csat', score: 2, dueMs: march + 2 * day + 60 * hour }],
      [55 * hour, { type: 'recovered', did: 'called', wonBack: 'yes' }, agent],
    ],
  },
  // C: the customer of A again, on the same order, three days later: a repeat, which undoes A's first contact resolution.
  {
    reference: 'C',
    atMs: march + 4 * day,
    request: { orderNumber: 'O-1' },
    lines: [
      inTeam('orders'),
      acknowledged,
      [60_000, { type: 'surveySuppressed', because: 'notSampled', round: 1 }],
      solvedAt(2 * day, 'customerNoReply'),
      closedAt(3 * day, 'customerNoReply', [
        verdict('firstResponse', 'cancelled', 0),
        verdict('resolution', 'met', 2 * day),
      ]),
    ],
  },
  // D: a call, settled while talking after a ring of 20 s: 5 min talk, 1 min hold, 30 s wrap-up. First contact resolution.
  {
    reference: 'D',
    atMs: march + 5 * day,
    request: { channel: 'phone', customer: { id: 'c3', phone: '+8610' }, orderNumber: 'O-3' },
    lines: [
      inTeam('orders'),
      [
        20_000,
        {
          type: 'contact',
          report: 'logged',
          summary: 's',
          contact: {
            id: 'call',
            key: 'D',
            channel: 'phone',
            direction: 'in',
            entryPoint: null,
            openedAtMs: march + 5 * day,
            answeredAtMs: march + 5 * day + 20_000,
            endedAtMs: march + 5 * day + 20_000 + 6 * minute,
            ended: 'finished',
            agents: ['li.na'],
            transfers: 0,
            unanswered: 0,
            warned: 0,
            talkMs: 5 * minute,
            holdMs: minute,
            wrapUpMs: 30_000,
            replies: null,
            transcript: null,
          },
        },
        agent,
      ],
      [20_000, { type: 'accepted', agent: 'li.na' }, agent],
      solvedAt(5 * minute),
      closedAt(7 * minute, 'confirmed', [verdict('firstResponse', 'met', 20_000)]),
      rated(7 * minute, 'nps', 10),
      rated(8 * minute, 'ces', 4),
    ],
  },
  // E: open, past due, of another team.
  {
    reference: 'E',
    atMs: march + 6 * day,
    request: { customer: { id: 'c4', email: 'c4@example.com' } },
    lines: [
      inTeam('complaints'),
      acknowledged,
      [
        2 * day,
        { type: 'step', clock: 'resolution', step: 'breach', dueMs: march + 7 * day, breach: true, told: [] },
        clock,
      ],
    ],
  },
  // F: on the last day of March: its window of seven days is still open when the report is made.
  {
    reference: 'F',
    atMs: april - hour,
    request: { customer: { id: 'c5', email: 'c5@example.com' }, orderNumber: 'O-5' },
    lines: [inTeam('orders'), acknowledged, accepted('li.na'), solvedAt(30 * minute), replied(30 * minute, 'outcome')],
  },
  {
    reference: 'G',
    atMs: march - 20 * day,
    request: { customer: { id: 'c6', email: 'c6@example.com' } },
    lines: [inTeam('orders')],
  },
  {
    reference: 'H',
    atMs: april + hour,
    request: { customer: { id: 'c7', email: 'c7@example.com' } },
    lines: [inTeam('orders')],
  },
];

const asked = { fromMs: march, toMs: april, repeatDays: 7, nowMs: april + day };
const figure = (figures: readonly Figure[], name: string) => {
  const found = figures.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no figure ${name}`);
  return found;
};

test.each<[string, number | null, number | null, number]>([
  // name, value, part, of
  ['received', 6, null, 6],
  // A, B, D and F are solved; C was not answered by its customer (R12), E is open.
  ['resolution', (100 * 4) / 6, 4, 6],
  // A, B, C, D of the six.
  ['closure', (100 * 4) / 6, 4, 6],
  ['confirmed by the customer', 50, 2, 4],
  ['closed by silence', 25, 1, 4],
  // B of the five that were ever solved: A, B, C, D, F.
  ['reopen', 20, 1, 5],
  // B of the four that somebody handled: A, B, D, F.
  ['transfer', 25, 1, 4],
  ['escalation', 100 / 6, 1, 6],
  // 10 min, 30 min, 20 s and 30 min.
  ['first human response, mean', (10 * minute + 30 * minute + 20_000 + 30 * minute) / 4, null, 4],
  ['first human response, p50', 20 * minute, null, 4],
  // By the clock, of those closed: 10 min, 30 min, 20 s.
  ['first human response, working time, mean', (40 * minute + 20_000) / 3, null, 3],
  ['automatic acknowledgement, mean', 2_000, null, 5],
  // A 10 min; B 30 and 20 min; D's ring 20 s; F 30 min.
  ['response over all replies, mean', (10 + 30 + 20 + 30) * (minute / 5) + 4_000, null, 5],
  ['handle time a contact, mean', 6.5 * minute, null, 1],
  ['handle time, li.na, mean', 6.5 * minute, null, 1],
  // First contacts whose window has passed: A, B, D, E. Of them D: A's customer came back, B wrote twice, E is open.
  ['first contact resolution', 25, 1, 4],
  ['first contacts whose window is still open', 1, null, 1],
  // Contacts: A, B, B-2, C, D, E, F (A's thanks are none); repeats are B-2 and C.
  ['repeat contact', (100 * 2) / 7, 2, 7],
  // Judged: all but F; followed are A and B.
  ['no repeat within the window', (100 * 4) / 6, 4, 6],
  ['attainment firstResponse', 100, 3, 3],
  // Met: A, C; breached: B and the open E. Without the flagged breach of B: two of three (R13).
  ['attainment resolution', 50, 2, 4],
  ['attainment resolution, without flagged', (100 * 2) / 3, 2, 3],
  ['CSAT', 50, 1, 2],
  // (5 + 2) / 2 of 5.
  ['satisfaction index', 70, null, 2],
  ['NPS', 100, null, 1],
  ['CES', 0, 0, 1],
  ['surveys offered', 2, null, 2],
  ['surveys not offered: notSampled', 1, null, 1],
  ['recovery in time', 100, 1, 1],
  ['won back', 100, 1, 1],
  // E and F, 26 days and a day and an hour old.
  ['open', 2, null, 2],
])('%s', async (name, value, part, of) => {
  const found = figure(figuresOf(await store.report(asked)), name);
  expect({ ...found, value: found.value === null ? null : Math.round(found.value * 1_000) / 1_000 }).toMatchObject({
    value: value === null ? null : Math.round(value * 1_000) / 1_000,
    part,
    of,
  });
});

test('of one team has its cases only; where nothing was measured it says so', async () => {
  const figures = figuresOf(await store.report({ ...asked, team: 'complaints' }));
  expect(figure(figures, 'received').value).toBe(1);
  for (const name of ['CSAT', 'NPS', 'first human response, mean', 'handle time a contact, mean', 'reopen']) {
    expect([name, figure(figures, name).value, figure(figures, name).of]).toEqual([name, null, 0]);
  }
});

test('of an empty month is all n/a and no error', async () => {
  const figures = figuresOf(await store.report({ ...asked, fromMs: 0, toMs: 1 }));
  expect(figures.filter(({ unit, value }) => unit !== 'count' && value !== null)).toEqual([]);
});
