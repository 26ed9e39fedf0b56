/** Customers, cases, their timeline, and what is projected from it. Instants are timestamptz; milliseconds say so in their names. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table customers (
    id text primary key,
    name text,
    tier text,
    language text,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null
  )`,

  // `state`: unknown until something was sent there, then reachable or undeliverable (R18).
  `create table contact_points (
    customer_id text not null references customers,
    kind text not null,
    address text not null,
    state text not null default 'unknown',
    since timestamptz not null,
    primary key (customer_id, kind, address)
  )`,

  // The read model of a case; every column but the reference follows from the facts up to last_seq.
  `create table cases (
    reference text primary key,
    last_seq integer not null default 0,
    customer_id text references customers,
    channel text, stage text, kind text, category text, complexity text,
    priority integer, level integer, tier text, team text, agent text,
    subject text, language text,
    policy text, policy_version text, rule text,
    order_number text, product text, region text, sales_channel text, entry_point text,
    received_at timestamptz,
    acknowledged_at timestamptz, first_robot_reply_at timestamptz, first_reply_at timestamptz,
    human_replies integer not null default 0,
    customer_messages integer not null default 0,
    accepted_at timestamptz,
    hold_reason text, hold_until timestamptz,
    holds integer not null default 0,
    held_ms bigint not null default 0,
    first_solved_at timestamptz, solved_at timestamptz, resolution_code text,
    confirmed_at timestamptz, confirmed_how text,
    closed_at timestamptz, closed_how text, closed_by text,
    reopened integer not null default 0,
    reclassified integer not null default 0,
    transferred integer not null default 0,
    escalated integer not null default 0,
    breached text[] not null default '{}',
    attention text[] not null default '{}'
  )`,
  // listCases, with and without its filters: open ones first, then the longest waiting.
  `create index cases_by_age on cases ((stage = 'closed'), received_at, reference)`,
  `create index cases_by_stage on cases (stage, received_at, reference)`,
  `create index cases_by_team on cases (team, (stage = 'closed'), received_at, reference)`,
  // openCasesByAgent and customerContext: closed cases outgrow the open ones a thousandfold.
  `create index open_cases_by_agent on cases (team, agent) where stage <> 'closed'`,
  `create index open_cases_by_customer on cases (customer_id, received_at) where stage <> 'closed'`,

  `create table facts (
    case_reference text not null references cases,
    seq integer not null,
    at timestamptz not null,
    type text not null,
    by_who text not null,
    by_id text,
    body jsonb not null,
    primary key (case_reference, seq)
  )`,

  // R1: one exchange on one channel. Figures of contacts are counted here, figures of cases in cases. `at` is when it began
  // (queued, rang, came in), `seq` the fact that first told of it. The request's own contact has the case's reference as its key.
  `create table contacts (
    case_reference text not null references cases,
    contact_key text not null,
    seq integer not null,
    customer_id text references customers,
    channel text not null,
    direction text not null,
    entry_point text,
    at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    ended text,
    agents text[] not null default '{}',
    transfers integer not null default 0,
    unanswered integer not null default 0,
    warned integer not null default 0,
    talk_ms bigint, hold_ms bigint, wrap_up_ms bigint,
    replies integer, reply_gap_ms bigint, longest_gap_ms bigint, robot_replies integer,
    transcript text,
    primary key (case_reference, contact_key)
  )`,
  `create index contacts_by_customer on contacts (customer_id, at)`,

  // Texts stay in facts (case_reference, seq): one place to read and, one day, to erase.
  `create table messages (
    case_reference text not null references cases,
    seq integer not null,
    direction text not null,
    message_key text not null,
    purpose text,
    channel text not null,
    robot boolean not null,
    to_address text,
    mail_message_id text,
    state text not null,
    at timestamptz not null,
    settled_at timestamptz,
    primary key (case_reference, seq)
  )`,
  `create index messages_by_key on messages (case_reference, message_key)`,

  // The ledger of effects on the world: claimed before, marked after (design 8).
  `create table deliveries (
    key text primary key,
    content_hash text not null,
    state text not null,
    attempts integer not null,
    holder text not null,
    claimed_at timestamptz not null,
    leased_until timestamptz not null,
    done_at timestamptz,
    result text
  )`,

  `create table assignments (
    case_reference text not null references cases,
    seq integer not null,
    agent text,
    team text not null,
    because text not null,
    since timestamptz not null,
    accepted_at timestamptz,
    until timestamptz,
    primary key (case_reference, seq)
  )`,

  // first_*: before the first reopening (R16); runs_*: of a clock that restarts, such as nextResponse.
  `create table clock_verdicts (
    case_reference text not null references cases,
    seq integer not null,
    position integer not null,
    clock text not null,
    verdict text not null,
    started_at timestamptz,
    due_at timestamptz,
    ended_at timestamptz,
    elapsed_ms bigint not null,
    full_elapsed_ms bigint not null,
    breached_at timestamptz,
    first_verdict text,
    first_at timestamptz,
    first_elapsed_ms bigint,
    runs_met integer not null,
    runs_missed integer not null,
    flags text[] not null,
    primary key (case_reference, seq, position)
  )`,

  // One answer a scale counts, a later one replaces it (R17); the facts keep them all.
  `create table surveys (
    case_reference text not null references cases,
    scale text not null,
    seq integer not null,
    score double precision not null,
    comment text,
    agent text,
    at timestamptz not null,
    primary key (case_reference, scale)
  )`,
];
