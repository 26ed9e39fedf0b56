/** A customer found by address, and taken out of the record so that facts stay countable and the person is gone. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/**
 * Keys of a fact whose text stays: codes, names of policies, teams and staff. All other text goes, so that a kind of fact that
 * nobody thought of here loses too much rather than too little. Numbers, instants in numbers and yes or no stay.
 */
export const erasedFactKeys: readonly string[] = [
  ...[
    'type',
    'channel',
    'purpose',
    'outcome',
    'reason',
    'why',
    'clock',
    'step',
    'how',
    'code',
    'axis',
    'scale',
    'state',
  ],
  ...['agent', 'team', 'toAgent', 'toTeam', 'policy', 'policyVersion', 'rule', 'language', 'tier', 'kind', 'category'],
  ...['complexity', 'urgency', 'impact', 'sentiment', 'decidedBy', 'receivedAt', 'region', 'product', 'salesChannel'],
  ...['verdict', 'flags', 'direction', 'ended', 'article', 'report', 'into', 'through', 'refused', 'reference', 'key'],
];

/** Columns beside the facts that may hold something of hers, in whatever table names a case. */
const personalColumns =
  "'to_address', 'mail_message_id', 'comment', 'detail', 'phone', 'address', 'email', 'handle', 'summary', 'words', 'note', 'body', 'subject', 'order_number', 'transcript'";

const statements = [
  `create index contact_points_by_address on contact_points (kind, address)`,

  `create function without_person(p_value jsonb, p_key text, p_keep text[]) returns jsonb language plpgsql immutable as $$
begin
  case jsonb_typeof(p_value)
    when 'object' then
      return (select coalesce(jsonb_object_agg(key, without_person(value, key, p_keep)), '{}') from jsonb_each(p_value));
    when 'array' then
      return (select coalesce(jsonb_agg(without_person(item, p_key, p_keep)), '[]') from jsonb_array_elements(p_value) as item);
    when 'string' then
      return case when p_key = any(p_keep) then p_value else '"(erased)"'::jsonb end;
    else
      return p_value;
  end case;
end $$`,

  // The columns are looked up when it runs: tables of later migrations are cleaned as well.
  `create function erase_person(p_ids text[], p_references text[], p_nobody text, p_keep text[]) returns void language plpgsql as $$
declare
  v_column record;
begin
  if not exists (select 1 from customers where id = any(p_ids)) then
    return;
  end if;
  insert into customers (id, tier, language, first_seen_at, last_seen_at)
    select p_nobody, max(tier), max(language), min(first_seen_at), max(last_seen_at) from customers where id = any(p_ids);
  update facts set body = without_person(body, '', p_keep) where case_reference = any(p_references);
  for v_column in
    select c.table_name, c.column_name, c.is_nullable from information_schema.columns c
    join information_schema.columns r on r.table_schema = c.table_schema and r.table_name = c.table_name and r.column_name = 'case_reference'
    where c.table_schema = current_schema() and c.data_type = 'text' and c.column_name in (${personalColumns})
  loop
    execute format('update %I set %I = %L where case_reference = any($1) and %I is not null', v_column.table_name, v_column.column_name,
      case when v_column.is_nullable = 'YES' then null else '(erased)' end, v_column.column_name) using p_references;
  end loop;
  update cases set customer_id = p_nobody, subject = null, order_number = null where reference = any(p_references);
  update cases set customer_id = p_nobody where customer_id = any(p_ids);
  update contacts set customer_id = p_nobody where customer_id = any(p_ids);
  delete from contact_points where customer_id = any(p_ids);
  delete from customers where id = any(p_ids);
end $$`,
];
