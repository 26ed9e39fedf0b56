/**
 * Surveys offered and not offered, recoveries, what a customer's message was read as, and answers that come after a case has
 * closed: its workflow is over, so they are appended to the timeline here, each once.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table survey_offers (
    case_reference text not null references cases,
    seq integer not null,
    state text not null,
    scale text,
    how text,
    because text,
    round integer not null,
    about text,
    at timestamptz not null,
    until timestamptz,
    primary key (case_reference, seq)
  )`,
  `create index survey_offers_by_time on survey_offers (at)`,
  `create index surveys_by_time on surveys (at)`,
  `create index cases_by_receipt on cases (received_at)`,
  `create index contacts_by_time on contacts (at)`,

  `create table recoveries (
    case_reference text not null references cases,
    seq integer not null,
    scale text not null,
    score integer not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    late_at timestamptz,
    done_at timestamptz,
    done_by text,
    won_back text,
    primary key (case_reference, seq)
  )`,

  // Thanks, a rating or an automatic reply is no repeated contact on a matter.
  `create table contact_readings (
    case_reference text not null references cases,
    contact_key text not null,
    read_as text not null,
    primary key (case_reference, contact_key)
  )`,

  `create table late_answers (
    case_reference text not null references cases,
    id text not null,
    seq integer not null,
    primary key (case_reference, id)
  )`,

  `alter function write_rows(text, integer, timestamptz, text, jsonb) rename to write_rows_before_feedback`,
  `create function write_rows(p_reference text, p_seq integer, p_at timestamptz, p_agent text, p_writes jsonb) returns void language plpgsql as $$
declare
  v jsonb := p_writes->'feedback';
begin
  perform write_rows_before_feedback(p_reference, p_seq, p_at, p_agent, p_writes);
  if v is null then
    return;
  end if;
  if v ? 'offer' then
    insert into survey_offers (case_reference, seq, state, scale, how, because, round, about, at, until)
      select p_reference, p_seq, state, scale, how, because, round, about, p_at, until from jsonb_populate_record(null::survey_offers, v->'offer');
  end if;
  if v ? 'about' then
    update surveys set agent = v->>'about' where case_reference = p_reference and seq = p_seq;
  end if;
  if v ? 'recovery' then
    insert into recoveries (case_reference, seq, scale, score, opened_at, due_at)
      select p_reference, p_seq, scale, score, p_at, due_at from jsonb_populate_record(null::recoveries, v->'recovery');
  end if;
  if v ? 'late' then
    update recoveries set late_at = p_at where case_reference = p_reference and done_at is null;
  end if;
  if v ? 'recovered' then
    update recoveries set done_at = p_at, done_by = v->'recovered'->>'by', won_back = v->'recovered'->>'won_back'
      where case_reference = p_reference and done_at is null;
  end if;
  if v ? 'reading' then
    insert into contact_readings values (p_reference, v->'reading'->>'contact_key', v->'reading'->>'read_as')
      on conflict (case_reference, contact_key) do update set read_as = excluded.read_as;
  end if;
end $$`,

  // The number is given here, under the case's lock: nobody else numbers the facts of a case whose workflow has ended.
  `create function record_late(p_reference text, p_id text, p_entry jsonb) returns jsonb language plpgsql as $$
declare
  v_stage text;
  v_last integer;
  v_seq integer;
begin
  select stage, last_seq into v_stage, v_last from cases where reference = p_reference for update;
  if not found then
    return jsonb_build_object('state', 'unknown');
  end if;
  select seq into v_seq from late_answers where case_reference = p_reference and id = p_id;
  if found then
    return jsonb_build_object('state', 'recorded', 'seq', v_seq, 'again', true);
  end if;
  if v_stage is distinct from 'closed' then
    return jsonb_build_object('state', 'open');
  end if;
  v_seq := v_last + 1;
  perform record_facts(p_reference, jsonb_build_array(p_entry || jsonb_build_object('seq', v_seq)));
  insert into late_answers values (p_reference, p_id, v_seq);
  return jsonb_build_object('state', 'recorded', 'seq', v_seq, 'again', false);
end $$`,
];
