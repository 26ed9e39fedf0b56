/**
 * `record_facts(reference, entries)`: the batch writer, one statement and so one transaction a batch.
 *
 * Each entry is a fact and the writes that `projection.ts` derived from it; the function knows how to apply writes, and nothing
 * about kinds of facts. The row lock on the case makes two batches of one case take turns. What holds after every call: the
 * facts of a case are 1..last_seq without a gap, and its row is the fold of exactly those.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(foldCase).execute(db);
  await sql.raw(writeRows).execute(db);
  await sql.raw(recordFacts).execute(db);
}

/** The case's row as jsonb, with one fact's writes applied: move, set, once, add, into, outOf. */
const foldCase = `
create function fold_case(p_row jsonb, p_writes jsonb) returns jsonb language sql immutable as $$
  select p_row
    || case when p_writes->'move'->'from' ? coalesce(p_row->>'stage', '') then jsonb_build_object('stage', p_writes->'move'->'to') else '{}' end
    || coalesce(p_writes->'set', '{}')
    || (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(p_writes->'once') where p_row->>key is null)
    || (select coalesce(jsonb_object_agg(key, (p_row->>key)::bigint + value::bigint), '{}') from jsonb_each_text(p_writes->'add'))
    || (select coalesce(jsonb_object_agg(key, (
          select coalesce(jsonb_agg(distinct item), '[]')
          from jsonb_array_elements_text((p_row->key) || value) as item
        )), '{}') from jsonb_each(p_writes->'into'))
    || (select coalesce(jsonb_object_agg(key, (p_row->key) - (value #>> '{}')), '{}') from jsonb_each(p_writes->'outOf'))
$$`;

/** The rows beside the case that one fact adds or changes. */
const writeRows = `
create function write_rows(p_reference text, p_seq integer, p_at timestamptz, p_agent text, p_writes jsonb) returns void language plpgsql as $$
begin
  if p_writes ? 'customer' then
    insert into customers as c (id, name, tier, language, first_seen_at, last_seen_at)
      select id, name, tier, language, p_at, p_at from jsonb_populate_record(null::customers, p_writes->'customer')
      on conflict (id) do update set
        name = coalesce(excluded.name, c.name), tier = coalesce(excluded.tier, c.tier), language = coalesce(excluded.language, c.language),
        first_seen_at = least(c.first_seen_at, p_at), last_seen_at = greatest(c.last_seen_at, p_at);
    insert into contact_points (customer_id, kind, address, since)
      select p_writes->'customer'->>'id', kind, address, p_at from jsonb_populate_recordset(null::contact_points, p_writes->'contactPoints')
      on conflict do nothing;
  end if;
  if p_writes ? 'contact' then
    insert into contacts as k
      select (jsonb_populate_record(null::contacts, jsonb_build_object('case_reference', p_reference, 'seq', p_seq, 'customer_id', c.customer_id,
        'direction', 'in', 'at', p_at, 'agents', '[]'::jsonb, 'transfers', 0, 'unanswered', 0, 'warned', 0) || (p_writes->'contact'))).*
      from cases c where c.reference = p_reference
      on conflict (case_reference, contact_key) do update set
        channel = excluded.channel, direction = excluded.direction, entry_point = coalesce(excluded.entry_point, k.entry_point),
        at = least(excluded.at, k.at), answered_at = excluded.answered_at, ended_at = excluded.ended_at, ended = excluded.ended,
        agents = excluded.agents, transfers = excluded.transfers, unanswered = excluded.unanswered, warned = excluded.warned,
        talk_ms = excluded.talk_ms, hold_ms = excluded.hold_ms, wrap_up_ms = excluded.wrap_up_ms,
        replies = excluded.replies, reply_gap_ms = excluded.reply_gap_ms, longest_gap_ms = excluded.longest_gap_ms,
        robot_replies = excluded.robot_replies, transcript = excluded.transcript;
  end if;
  if p_writes ? 'message' then
    insert into messages (case_reference, seq, direction, message_key, purpose, channel, robot, to_address, mail_message_id, state, at)
      select p_reference, p_seq, direction, message_key, purpose, channel, robot, to_address, mail_message_id, state, p_at
      from jsonb_populate_record(null::messages, p_writes->'message');
  end if;
  if p_writes ? 'delivery' then
    update messages set state = p_writes->'delivery'->>'state', settled_at = p_at
      where case_reference = p_reference and message_key = p_writes->'delivery'->>'key' and direction = 'out';
    update contact_points p set state = p_writes->'delivery'->>'address_state', since = p_at
      from cases c, messages m
      where c.reference = p_reference and p.customer_id = c.customer_id and lower(p.address) = lower(m.to_address)
        and m.case_reference = p_reference and m.message_key = p_writes->'delivery'->>'key' and m.direction = 'out';
  end if;
  if p_writes ? 'assignment' or p_writes ? 'unassign' then
    update assignments set until = p_at where case_reference = p_reference and until is null;
  end if;
  if p_writes ? 'assignment' then
    insert into assignments (case_reference, seq, agent, team, because, since)
      select p_reference, p_seq, agent, team, because, p_at from jsonb_populate_record(null::assignments, p_writes->'assignment');
  end if;
  if p_writes ? 'accepted' then
    update assignments set accepted_at = p_at where case_reference = p_reference and until is null and accepted_at is null;
  end if;
  if p_writes ? 'verdicts' then
    insert into clock_verdicts
      select * from jsonb_populate_recordset(null::clock_verdicts, (
        select jsonb_agg(verdict || jsonb_build_object('case_reference', p_reference, 'seq', p_seq))
        from jsonb_array_elements(p_writes->'verdicts') as verdict));
  end if;
  if p_writes ? 'survey' then
    insert into surveys (case_reference, scale, seq, score, comment, agent, at)
      select p_reference, scale, p_seq, score, comment, p_agent, p_at from jsonb_populate_record(null::surveys, p_writes->'survey')
      on conflict (case_reference, scale) do update set
        seq = excluded.seq, score = excluded.score, comment = excluded.comment, agent = excluded.agent, at = excluded.at;
  end if;
end $$`;

const recordFacts = `
create function record_facts(p_reference text, p_entries jsonb) returns integer language plpgsql as $$
declare
  v_row jsonb;
  v_last integer;
  v_entry jsonb;
  v_seq integer;
begin
  insert into cases (reference) values (p_reference) on conflict do nothing;
  select to_jsonb(c) into v_row from cases c where c.reference = p_reference for update;
  v_last := (v_row->>'last_seq')::integer;

  select f.seq into v_seq
    from jsonb_array_elements(p_entries) e join facts f on f.case_reference = p_reference and f.seq = (e->>'seq')::integer
    where (f.at, f.by_who, f.by_id, f.body) is distinct from ((e->>'at')::timestamptz, e->>'by_who', e->>'by_id', e->'body')
    order by f.seq limit 1;
  if found then
    raise exception 'fact % is stored with another content', v_seq using errcode = 'CL002';
  end if;

  for v_entry in select e from jsonb_array_elements(p_entries) e order by (e->>'seq')::integer loop
    v_seq := (v_entry->>'seq')::integer;
    continue when v_seq <= v_last;
    if v_seq > v_last + 1 then
      raise exception 'the batch goes on with fact %, the store has them up to %', v_seq, v_last using errcode = 'CL001';
    end if;
    insert into facts (case_reference, seq, at, type, by_who, by_id, body)
      values (p_reference, v_seq, (v_entry->>'at')::timestamptz, v_entry->'body'->>'type', v_entry->>'by_who', v_entry->>'by_id', v_entry->'body');
    perform write_rows(p_reference, v_seq, (v_entry->>'at')::timestamptz, v_row->>'agent', v_entry->'writes');
    v_row := fold_case(v_row, v_entry->'writes') || jsonb_build_object('last_seq', v_seq);
    if v_entry->'writes' ? 'customer' then
      update cases set customer_id = v_row->>'customer_id' where reference = p_reference;
    end if;
    v_last := v_seq;
  end loop;

  update cases set (
      last_seq, customer_id, channel, stage, kind, category, complexity, priority, level, tier, team, agent, subject, language,
      policy, policy_version, rule, order_number, product, region, sales_channel, entry_point, received_at,
      acknowledged_at, first_robot_reply_at, first_reply_at, human_replies, customer_messages, accepted_at,
      hold_reason, hold_until, holds, held_ms, first_solved_at, solved_at, resolution_code, confirmed_at, confirmed_how,
      closed_at, closed_how, closed_by, reopened, reclassified, transferred, escalated, breached, attention
    ) = (select
      last_seq, customer_id, channel, stage, kind, category, complexity, priority, level, tier, team, agent, subject, language,
      policy, policy_version, rule, order_number, product, region, sales_channel, entry_point, received_at,
      acknowledged_at, first_robot_reply_at, first_reply_at, human_replies, customer_messages, accepted_at,
      hold_reason, hold_until, holds, held_ms, first_solved_at, solved_at, resolution_code, confirmed_at, confirmed_how,
      closed_at, closed_how, closed_by, reopened, reclassified, transferred, escalated, breached, attention
      from jsonb_populate_record(null::cases, v_row))
    where reference = p_reference and last_seq < v_last;
  return v_last;
end $$`;
