/** The store over a database: the same SQL on PGlite and on PostgreSQL. */
import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Actor, Fact } from '../../domain/case/fact.ts';
import type { OpenCase } from '../../domain/case/joining.ts';
import { articlesOf, replaceArticles, usageOf } from './articles.ts';
import { recordBatch } from './batch.ts';
import { storeFailure } from './failures.ts';
import { claimEffect, markEffectDone, releaseClaim } from './ledger.ts';
import { recentContactDays } from './port.ts';
import type { CaseRow, Store } from './port.ts';
import { instant } from './instants.ts';
import type { Tables } from './tables.ts';

/**
 * A store on a migrated database. Every call is a single statement: Kysely has one connection to PGlite and lets statements of
 * different callers mix inside a transaction there, so that nothing here may need one.
 */
export function sqlStore(db: Kysely<Tables>): Store {
  return {
    record: (batch) => tried(`recording facts of ${batch.reference}`, () => recordBatch(db, batch)),
    timeline: (reference) => tried(`reading the timeline of ${reference}`, () => timelineOf(db, reference)),
    findCase: (reference) => tried(`finding case ${reference}`, () => caseOf(db, reference)),
    listCases: (filter) => tried('listing cases', () => casesBy(db, filter)),
    openCasesByAgent: (team) => tried(`counting open cases of ${team}`, () => loadOf(db, team)),
    openCasesOf: (customerId) => tried('reading open cases of a customer', () => openCasesOf(db, customerId)),
    customerContext: (customerId, beforeMs) =>
      tried('reading what is known of a customer', () => contextOf(db, customerId, beforeMs)),
    replaceArticles: (articles) => tried('storing articles', () => replaceArticles(db, articles)),
    articles: () => tried('reading articles', () => articlesOf(db)),
    articleUsage: () => tried('reading the usage of articles', () => usageOf(db)),
    claim: (key, contentHash, atMs, leaseMs) =>
      tried(`claiming ${key}`, () => claimEffect(db, key, contentHash, atMs, leaseMs)),
    release: (key, attempt) => tried(`releasing ${key}`, () => releaseClaim(db, key, attempt)),
    markDone: (key, result, atMs) => tried(`marking ${key}`, () => markEffectDone(db, key, result, atMs)),
    close: () => db.destroy(),
  };
}

async function tried<Answer>(doing: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (thrown) {
    throw storeFailure(doing, thrown);
  }
}

async function timelineOf(db: Kysely<Tables>, reference: string): Promise<readonly Fact[]> {
  const rows = await db
    .selectFrom('facts')
    .selectAll()
    .where('case_reference', '=', reference)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row.body, seq: row.seq, atMs: row.at.getTime(), by: actorOf(row) }));
}

function actorOf(row: Pick<Selectable<Tables['facts']>, 'by_who' | 'by_id'>): Actor {
  return row.by_who === 'agent' ? { who: 'agent', id: row.by_id ?? '' } : { who: row.by_who };
}

const caseColumns = [
  'reference',
  'customer_id',
  'channel',
  'stage',
  'kind',
  'category',
  'priority',
  'team',
  'agent',
  'subject',
  'received_at',
  'first_reply_at',
  'solved_at',
  'closed_at',
  'closed_how',
  'reopened',
  'breached',
] as const;

async function caseOf(db: Kysely<Tables>, reference: string): Promise<CaseRow | undefined> {
  const row = await db.selectFrom('cases').select(caseColumns).where('reference', '=', reference).executeTakeFirst();
  return row === undefined ? undefined : caseRow(row);
}

async function casesBy(db: Kysely<Tables>, filter: Parameters<Store['listCases']>[0]): Promise<readonly CaseRow[]> {
  let query = db.selectFrom('cases').select(caseColumns).limit(filter.limit);
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
  if (filter.team !== undefined) query = query.where('team', '=', filter.team);
  // Within one stage all are open or all are closed: without the first term its own index gives the order.
  if (filter.stage === undefined) query = query.orderBy(sql`(stage = 'closed')`);
  const rows = await query.orderBy('received_at').orderBy('reference').execute();
  return rows.map(caseRow);
}

function caseRow(row: Pick<Selectable<Tables['cases']>, (typeof caseColumns)[number]>): CaseRow {
  return {
    reference: row.reference,
    channel: row.channel ?? '',
    stage: row.stage ?? 'receive',
    kind: row.kind,
    category: row.category,
    priority: row.priority,
    team: row.team,
    agent: row.agent,
    subject: row.subject,
    customerId: row.customer_id ?? '',
    receivedAt: (row.received_at ?? new Date(0)).toISOString(),
    firstReplyAt: isoOf(row.first_reply_at),
    solvedAt: isoOf(row.solved_at),
    closedAt: isoOf(row.closed_at),
    closedHow: row.closed_how,
    reopened: row.reopened,
    breached: row.breached,
  };
}

function isoOf(instantRead: Date | null): string | null {
  return instantRead === null ? null : instantRead.toISOString();
}

async function loadOf(db: Kysely<Tables>, team: string): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('cases')
    .select(['agent', sql<number>`count(*)::integer`.as('open')])
    .where('team', '=', team)
    .where('agent', 'is not', null)
    .where('stage', '<>', sql.lit('closed'))
    .groupBy('agent')
    .orderBy('agent')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.agent ?? '', row.open]));
}

async function openCasesOf(db: Kysely<Tables>, customerId: string): Promise<readonly OpenCase[]> {
  const { rows } = await sql<{
    readonly reference: string;
    readonly order_number: string | null;
    readonly message_ids: string[];
  }>`
    select c.reference, c.order_number,
      array(select m.mail_message_id from messages m
            where m.case_reference = c.reference and m.mail_message_id is not null order by m.seq) as message_ids
    from cases c
    where c.customer_id = ${customerId} and c.stage <> 'closed'
    order by c.received_at, c.reference
    limit 100`.execute(db);
  return rows.map((row) => ({
    reference: row.reference,
    orderNumber: row.order_number,
    messageIds: row.message_ids,
  }));
}

async function contextOf(
  db: Kysely<Tables>,
  customerId: string,
  beforeMs: number,
): ReturnType<Store['customerContext']> {
  const before = instant(beforeMs);
  const since = instant(beforeMs - recentContactDays * 86_400_000);
  const { rows } = await sql<{ readonly open_cases: string[]; readonly recent_contacts: number }>`
    select
      array(select reference from cases
            where customer_id = ${customerId} and stage <> 'closed' and received_at < ${before}::timestamptz
            order by received_at, reference) as open_cases,
      (select count(*)::integer from contacts
       where customer_id = ${customerId} and at >= ${since}::timestamptz and at < ${before}::timestamptz) as recent_contacts`.execute(
    db,
  );
  return { openCases: rows[0]?.open_cases ?? [], recentContacts: rows[0]?.recent_contacts ?? 0 };
}
