/**
 * What customers allowed, and every contact that was made of our own accord. `claim_contact` is the one place that grants one:
 * it takes a lock on each thing the customer is known by, in their order, so that claims of one customer take turns and
 * those of others do not wait.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // `party` is a customer's id or the hash of an address; `channel` is * for an opt-out, which holds on every channel.
  `create table contact_consents (
    party text not null,
    purpose text not null,
    channel text not null,
    state text not null,
    at timestamptz not null,
    source text not null,
    primary key (party, purpose, channel)
  )`,

  `create table contact_log (
    key text primary key,
    parties text[] not null,
    purpose text not null,
    channel text not null,
    case_reference text,
    at timestamptz not null,
    busy_until timestamptz
  )`,
  `create index contact_log_by_party on contact_log using gin (parties)`,

  // A promised call and each attempt to keep the promise, with or without a case. Kept is one fact, reached another (R24).
  `create table callbacks (
    id text primary key,
    case_reference text,
    customer_id text not null,
    kind text not null,
    team text not null,
    requested_at timestamptz not null,
    window_from timestamptz not null,
    window_to timestamptz not null,
    chosen boolean not null,
    promise text not null,
    ended text not null,
    reached boolean not null,
    ended_at timestamptz not null
  )`,
  `create index callbacks_by_case on callbacks (case_reference)`,
  `create table callback_attempts (
    callback_id text not null references callbacks on delete cascade,
    n integer not null,
    agent text,
    at timestamptz not null,
    ended_at timestamptz not null,
    outcome text not null,
    primary key (callback_id, n)
  )`,

  // Messages that were not sent, and why: a survey that was never offered is not one that was not answered.
  `create table contact_suppressions (
    case_reference text not null references cases,
    seq integer not null,
    key text not null,
    purpose text not null,
    because text not null,
    at timestamptz not null,
    primary key (case_reference, seq)
  )`,

  `create function claim_contact(p_claim jsonb) returns jsonb language plpgsql as $$
declare
  v_parties text[] := array(select jsonb_array_elements_text(p_claim->'parties') order by 1);
  v_purpose text := p_claim->>'purpose';
  v_channel text := p_claim->>'channel';
  v_at timestamptz := (p_claim->>'at')::timestamptz;
  v_party text;
  v_said_no timestamptz;
  v_said_yes timestamptz;
  v_cap jsonb;
  v_free timestamptz;
begin
  foreach v_party in array v_parties loop
    perform pg_advisory_xact_lock(hashtextextended('contact:' || v_party, 0));
  end loop;

  if exists (select from contact_log where key = p_claim->>'key') then
    return jsonb_build_object('state', 'granted');
  end if;

  select max(at) filter (where state = 'optedOut'), max(at) filter (where state = 'given' and channel = v_channel)
    into v_said_no, v_said_yes
    from contact_consents where party = any(v_parties) and purpose = v_purpose;
  if (p_claim->>'optOutBinds')::boolean and v_said_no is not null and v_said_no >= coalesce(v_said_yes, '-infinity') then
    return jsonb_build_object('state', 'refused', 'because', 'optedOut', 'notBefore', null);
  end if;
  if (p_claim->>'needsConsent')::boolean and v_said_yes is null then
    return jsonb_build_object('state', 'refused', 'because', 'noConsent', 'notBefore', null);
  end if;
  if (p_claim->>'noOpenCase')::boolean
     and exists (select from cases where customer_id = any(v_parties) and stage <> 'closed' and reference is distinct from p_claim->>'reference') then
    return jsonb_build_object('state', 'refused', 'because', 'caseOpen', 'notBefore', null);
  end if;

  for v_cap in select jsonb_array_elements(p_claim->'caps') loop
    -- The contact that has to grow old enough before there is room for one more.
    select at + (v_cap->>'withinMs')::bigint * interval '1 millisecond' into v_free
      from contact_log
      where parties && v_parties and at > v_at - (v_cap->>'withinMs')::bigint * interval '1 millisecond'
      order by at desc offset greatest((v_cap->>'atMost')::integer - 1, 0) limit 1;
    if found or (v_cap->>'atMost')::integer = 0 then
      return jsonb_build_object('state', 'refused', 'because', v_cap->>'name', 'notBefore', v_free);
    end if;
  end loop;

  if p_claim->>'busyUntil' is not null then
    select max(busy_until) into v_free from contact_log where parties && v_parties and busy_until > v_at;
    if v_free is not null then
      return jsonb_build_object('state', 'refused', 'because', 'beingCalled', 'notBefore', v_free);
    end if;
  end if;

  insert into contact_log (key, parties, purpose, channel, case_reference, at, busy_until)
    values (p_claim->>'key', v_parties, v_purpose, v_channel, p_claim->>'reference', v_at, (p_claim->>'busyUntil')::timestamptz);
  return jsonb_build_object('state', 'granted');
end $$`,

  // The writer of rows as it was, and after it the messages that were held back.
  `alter function write_rows(text, integer, timestamptz, text, jsonb) rename to write_rows_before_contact_rules`,
  `create function write_rows(p_reference text, p_seq integer, p_at timestamptz, p_agent text, p_writes jsonb) returns void language plpgsql as $$
begin
  perform write_rows_before_contact_rules(p_reference, p_seq, p_at, p_agent, p_writes);
  if p_writes ? 'suppression' then
    insert into contact_suppressions (case_reference, seq, key, purpose, because, at)
      select p_reference, p_seq, key, purpose, because, p_at
      from jsonb_populate_record(null::contact_suppressions, p_writes->'suppression');
  end if;
end $$`,
];
