/** The read model: what the facts of a case make of its row and of the rows beside it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../activities/store/port.ts';
import type { WatchedStore } from './databases.ts';
import {
  agent,
  classified,
  clock,
  customer,
  messageOut,
  newReference,
  planned,
  request,
  robot,
  startMs,
  timelineOf,
  wholeLife,
} from './sample-facts.ts';
import { assigned, breach, caseOf, closed, liveContact, minute, reopened, solved } from './scripted-cases.ts';
import type { Entry } from './scripted-cases.ts';

export function readModelConformance(open: () => Promise<WatchedStore>): void {
  let watched: WatchedStore;
  let store: Store;
  beforeAll(async () => {
    watched = await open();
    store = watched.store;
  });
  afterAll(async () => {
    await store.close();
  });

  describe('the row of a case', () => {
    test.each<[string, readonly Entry[], object]>([
      [
        'opened',
        [],
        {
          stage: 'receive',
          kind: null,
          channel: 'email',
          subject: '没有收到包裹',
          receivedAt: minute(0),
          breached: [],
        },
      ],
      [
        'planned provisionally',
        [[{ ...planned, provisional: true }, robot]],
        { stage: 'classify', team: 'orders', priority: 2 },
      ],
      ['classified', [[classified, robot]], { kind: 'problem', category: 'delivery.late', stage: 'receive' }],
      ['planned', [[planned, robot]], { stage: 'handle', agent: null }],
      ['assigned', [assigned('li.na')], { stage: 'handle', agent: 'li.na', team: 'orders' }],
      [
        'transferred to a team',
        [
          assigned('li.na'),
          [{ type: 'transferred', from: 'li.na', toAgent: null, toTeam: 'returns', reason: 'r' }, agent],
        ],
        { agent: null, team: 'returns' },
      ],
      ['solved', [assigned('li.na'), solved], { stage: 'followUp', solvedAt: minute(2), closedAt: null }],
      ['planned again after solving', [solved, [planned, robot]], { stage: 'followUp' }],
      ['reopened', [solved, reopened(1)], { stage: 'handle', solvedAt: null, reopened: 1 }],
      [
        'reopened twice',
        [solved, reopened(1), solved, reopened(2), solved],
        { stage: 'followUp', solvedAt: minute(5), reopened: 2 },
      ],
      ['closed', [solved, closed], { stage: 'closed', closedAt: minute(2), closedHow: 'silence', solvedAt: minute(1) }],
      ['reopened after closing', [solved, closed, reopened(1)], { stage: 'handle', closedAt: null, closedHow: null }],
      [
        'breached on two clocks, one twice',
        [breach('resolution'), breach('firstResponse'), breach('resolution')],
        { breached: ['firstResponse', 'resolution'] },
      ],
      [
        'breached wrongly',
        [breach('resolution'), [{ type: 'breachTakenBack', clock: 'resolution', because: 'x' }, clock]],
        { breached: [] },
      ],
    ])('%s', async (_what, entries, expected) => {
      expect(await store.findCase(await caseOf(store, entries))).toMatchObject(expected);
    });

    test('R8 acknowledgement, robot’s answer and human answer are three facts; only the last is the first reply', async () => {
      const reference = newReference();
      const entries: readonly Entry[] = [
        [{ type: 'opened', request: request(reference) }, customer],
        [messageOut(reference, 'acknowledgement', true), robot],
        [messageOut(reference, 'reply', true), robot],
        [messageOut(reference, 'followUpReminder', true), robot],
        [messageOut(reference, 'outcome', true), robot],
        [messageOut(reference, 'reply', false), agent],
        [messageOut(reference, 'outcome', false), agent],
      ];
      const facts = timelineOf(entries);
      await store.record({ reference, facts: facts.slice(0, 5) });
      expect(await store.findCase(reference)).toMatchObject({ firstReplyAt: null });
      await store.record({ reference, facts });
      expect(await store.findCase(reference)).toMatchObject({ firstReplyAt: minute(5) });
      const row = await watched.db
        .selectFrom('cases')
        .select(['acknowledged_at', 'first_robot_reply_at', 'human_replies'])
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow();
      expect(row).toEqual({
        acknowledged_at: new Date(minute(1)),
        first_robot_reply_at: new Date(minute(2)),
        human_replies: 2,
      });
    });

    test('R1 a live contact is one row of its own figures, and its answer is the first human reply (R5)', async () => {
      const reference = newReference();
      const opened: Entry = [{ type: 'opened', request: request(reference, { channel: 'chat' }) }, customer];
      await store.record({ reference, facts: timelineOf([opened, ...liveContact(reference)]) });
      expect(await store.findCase(reference)).toMatchObject({ firstReplyAt: minute(2) });
      const rows = await watched.db
        .selectFrom('contacts')
        .selectAll()
        .where('case_reference', '=', reference)
        .execute();
      expect(
        rows.map((row) => ({ ...row, talk_ms: Number(row.talk_ms), reply_gap_ms: Number(row.reply_gap_ms) })),
      ).toMatchObject([
        {
          contact_key: reference,
          seq: 1,
          channel: 'chat',
          direction: 'in',
          entry_point: 'page/orders',
          at: new Date(minute(0)),
          answered_at: new Date(minute(2)),
          ended_at: new Date(minute(4)),
          ended: 'finished',
          agents: ['li.na', 'wang.fang'],
          transfers: 1,
          unanswered: 1,
          warned: 0,
          talk_ms: 120_000,
          replies: 7,
          reply_gap_ms: 70_000,
          robot_replies: 1,
          transcript: 'f'.repeat(64),
        },
      ]);
    });

    test('counts what cannot be rebuilt later, and keeps the first solving beside the last (R16)', async () => {
      const reference = newReference();
      await store.record({ reference, facts: wholeLife(reference) });
      const row = await watched.db
        .selectFrom('cases')
        .selectAll()
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({
        last_seq: wholeLife(reference).length,
        customer_messages: 2,
        human_replies: 1,
        holds: 1,
        transferred: 1,
        escalated: 1,
        reclassified: 0,
        first_solved_at: new Date(minute(20)),
        solved_at: new Date(minute(22)),
        resolution_code: 'replaced',
        confirmed_how: 'customer',
        closed_by: 'customer',
        hold_reason: null,
        attention: [],
        breached: ['resolution'],
      });
      expect(Number(row.held_ms)).toBe(60_000);
    });
  });

  describe('the rows beside it', () => {
    test('each message has its state, and a refused address is marked for the customer (R18)', async () => {
      const reference = newReference();
      await store.record({
        reference,
        facts: timelineOf([
          [
            {
              type: 'opened',
              request: request(reference, {
                customer: { name: 'A', email: `${reference.toUpperCase()}@Example.com`, phone: '+86 138-0000' },
              }),
            },
            customer,
          ],
          [messageOut(reference, 'acknowledgement', true), robot],
          [
            { type: 'delivery', key: `${reference}/acknowledgement/true`, outcome: 'undeliverable', detail: '550' },
            robot,
          ],
        ]),
      });
      const messages = await watched.db
        .selectFrom('messages')
        .select(['direction', 'state', 'settled_at'])
        .where('case_reference', '=', reference)
        .orderBy('seq')
        .execute();
      expect(messages).toEqual([
        { direction: 'in', state: 'received', settled_at: null },
        { direction: 'out', state: 'undeliverable', settled_at: new Date(minute(2)) },
      ]);
      const customerId = (await store.findCase(reference))?.customerId ?? '';
      const points = await watched.db
        .selectFrom('contact_points')
        .select(['kind', 'address', 'state'])
        .where('customer_id', '=', customerId)
        .orderBy('kind')
        .execute();
      expect(points).toEqual([
        { kind: 'email', address: `${reference.toLowerCase()}@example.com`, state: 'undeliverable' },
        { kind: 'phone', address: '+861380000', state: 'unknown' },
      ]);
    });

    test('assignments follow one another, the last one ends with the case', async () => {
      const reference = await caseOf(store, [
        assigned('li.na'),
        [{ type: 'accepted', agent: 'li.na' }, agent],
        assigned('bo'),
        solved,
        closed,
      ]);
      const rows = await watched.db
        .selectFrom('assignments')
        .select(['agent', 'since', 'accepted_at', 'until'])
        .where('case_reference', '=', reference)
        .orderBy('seq')
        .execute();
      expect(rows).toEqual([
        { agent: 'li.na', since: new Date(minute(1)), accepted_at: new Date(minute(2)), until: new Date(minute(3)) },
        { agent: 'bo', since: new Date(minute(3)), accepted_at: null, until: new Date(minute(5)) },
      ]);
    });

    test('a later rating replaces an earlier one of its scale, and says whom it is about (R17)', async () => {
      const rated = (score: number): Entry => [{ type: 'rated', scale: 'csat', score, comment: null }, customer];
      const reference = await caseOf(store, [assigned('li.na'), solved, rated(2), closed, rated(4)]);
      const rows = await watched.db
        .selectFrom('surveys')
        .select(['scale', 'score', 'agent', 'at'])
        .where('case_reference', '=', reference)
        .execute();
      expect(rows).toEqual([{ scale: 'csat', score: 4, agent: 'li.na', at: new Date(minute(5)) }]);
      expect((await store.timeline(reference)).filter(({ type }) => type === 'rated')).toHaveLength(2);
    });

    test('every clock leaves its verdict with its flags, the first one apart (R13, R16)', async () => {
      const reference = newReference();
      await store.record({ reference, facts: wholeLife(reference) });
      const rows = await watched.db
        .selectFrom('clock_verdicts')
        .selectAll()
        .where('case_reference', '=', reference)
        .execute();
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        clock: 'resolution',
        verdict: 'breached',
        due_at: new Date(startMs + 60_000),
        first_verdict: 'breached',
        runs_missed: 1,
        flags: ['reopened'],
      });
      expect([rows[0]?.elapsed_ms, rows[0]?.full_elapsed_ms, rows[0]?.first_elapsed_ms].map(Number)).toEqual([
        90_000, 120_000, 70_000,
      ]);
    });
  });
}
