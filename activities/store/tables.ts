/** The tables as Kysely sees them; the columns are described where they are made, in `migrations/`. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { FactBody } from '../../domain/case/fact.ts';

/** Read as a Date by both drivers, written as an ISO string. */
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null, string | null>;

/** A bigint: pg reads it as text, PGlite as a number; `Number()` of it is right for both. */
type Big = ColumnType<string | number, number, number>;
type MaybeBig = ColumnType<string | number | null, number | null, number | null>;

export interface Tables {
  cases: CasesTable;
  facts: FactsTable;
  customers: {
    id: string;
    name: string | null;
    tier: string | null;
    language: string | null;
    first_seen_at: Instant;
    last_seen_at: Instant;
  };
  contact_points: { customer_id: string; kind: string; address: string; state: string; since: Instant };
  contacts: {
    case_reference: string;
    contact_key: string;
    seq: number;
    customer_id: string | null;
    channel: string;
    direction: string;
    entry_point: string | null;
    at: Instant;
    answered_at: MaybeInstant;
    ended_at: MaybeInstant;
    ended: string | null;
    agents: Generated<string[]>;
    transfers: Generated<number>;
    unanswered: Generated<number>;
    warned: Generated<number>;
    talk_ms: MaybeBig;
    hold_ms: MaybeBig;
    wrap_up_ms: MaybeBig;
    replies: number | null;
    reply_gap_ms: MaybeBig;
    longest_gap_ms: MaybeBig;
    robot_replies: number | null;
    transcript: string | null;
  };
  messages: MessagesTable;
  deliveries: DeliveriesTable;
  assignments: AssignmentsTable;
  clock_verdicts: ClockVerdictsTable;
  surveys: SurveysTable;
  articles: {
    id: string;
    language: string;
    category: string;
    question: string;
    aliases: string[];
    answer: string;
    valid_until: MaybeInstant;
  };
  article_usage: { article: string; shown: number; used: number; helped: number; did_not_help: number };
}

interface CasesTable {
  reference: string;
  last_seq: Generated<number>;
  customer_id: string | null;
  channel: string | null;
  stage: string | null;
  kind: string | null;
  category: string | null;
  complexity: string | null;
  priority: number | null;
  level: number | null;
  tier: string | null;
  team: string | null;
  agent: string | null;
  subject: string | null;
  language: string | null;
  policy: string | null;
  policy_version: string | null;
  rule: string | null;
  order_number: string | null;
  product: string | null;
  region: string | null;
  sales_channel: string | null;
  entry_point: string | null;
  received_at: MaybeInstant;
  acknowledged_at: MaybeInstant;
  first_robot_reply_at: MaybeInstant;
  first_reply_at: MaybeInstant;
  human_replies: Generated<number>;
  customer_messages: Generated<number>;
  accepted_at: MaybeInstant;
  hold_reason: string | null;
  hold_until: MaybeInstant;
  holds: Generated<number>;
  held_ms: Generated<Big>;
  first_solved_at: MaybeInstant;
  solved_at: MaybeInstant;
  resolution_code: string | null;
  confirmed_at: MaybeInstant;
  confirmed_how: string | null;
  closed_at: MaybeInstant;
  closed_how: string | null;
  closed_by: string | null;
  reopened: Generated<number>;
  reclassified: Generated<number>;
  transferred: Generated<number>;
  escalated: Generated<number>;
  breached: Generated<string[]>;
  attention: Generated<string[]>;
}

interface FactsTable {
  case_reference: string;
  seq: number;
  at: Instant;
  type: string;
  by_who: 'agent' | 'customer' | 'robot' | 'clock';
  by_id: string | null;
  body: JSONColumnType<FactBody>;
}

interface MessagesTable {
  case_reference: string;
  seq: number;
  direction: 'in' | 'out';
  message_key: string;
  purpose: string | null;
  channel: string;
  robot: boolean;
  to_address: string | null;
  mail_message_id: string | null;
  state: string;
  at: Instant;
  settled_at: MaybeInstant;
}

interface DeliveriesTable {
  key: string;
  content_hash: string;
  state: 'claimed' | 'done';
  attempts: number;
  holder: string;
  claimed_at: Instant;
  leased_until: Instant;
  done_at: MaybeInstant;
  result: string | null;
}

interface AssignmentsTable {
  case_reference: string;
  seq: number;
  agent: string | null;
  team: string;
  because: string;
  since: Instant;
  accepted_at: MaybeInstant;
  until: MaybeInstant;
}

interface ClockVerdictsTable {
  case_reference: string;
  seq: number;
  position: number;
  clock: string;
  verdict: string;
  started_at: MaybeInstant;
  due_at: MaybeInstant;
  ended_at: MaybeInstant;
  elapsed_ms: Big;
  full_elapsed_ms: Big;
  breached_at: MaybeInstant;
  first_verdict: string | null;
  first_at: MaybeInstant;
  first_elapsed_ms: MaybeBig;
  runs_met: number;
  runs_missed: number;
  flags: string[];
}

interface SurveysTable {
  case_reference: string;
  scale: string;
  seq: number;
  score: number;
  comment: string | null;
  agent: string | null;
  at: Instant;
}
