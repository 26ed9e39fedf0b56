/** The figures of a period from the store, by the formulas of the service standards: counts only, rates are made of them. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ReportAsked, ReportCounts } from '../../domain/report/report.ts';
import { instant } from './instants.ts';
import type { Tables } from './tables.ts';

const dayMs = 86_400_000;

export async function reportCounts(db: Kysely<Tables>, asked: ReportAsked): Promise<ReportCounts> {
  const { rows } = await statement(asked).execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('the report gave no row');
  return row.counts;
}

/**
 * One statement, so that all figures are of one moment. A cohort is what was received in the period; contacts, ratings and
 * offers are those of the period itself.
 */
function statement({ fromMs, toMs, team, repeatDays, nowMs }: ReportAsked): RawBuilder<{ counts: ReportCounts }> {
  const from = instant(fromMs);
  const to = instant(toMs);
  const now = instant(nowMs);
  const windowMs = repeatDays * dayMs;
  return sql<{ counts: ReportCounts }>`
with cohort as (
  select * from cases c
  where c.received_at >= ${from}::timestamptz and c.received_at < ${to}::timestamptz
    and coalesce(c.closed_how, '') not in ('merged', 'spam')
    and (${team ?? null}::text is null or c.team = ${team ?? null}::text)
),
-- Once solved: silence after reminders is counted neither as solved nor as unsolved by us (R12).
cases_with as (
  select c.*, (c.solved_at is not null and coalesce(c.resolution_code, '') <> 'customerNoReply') as is_resolved from cohort c
),
-- Every human answer with the first word of hers that it answers (R8). A robot answers nothing here.
answers as (
  select m.at - (select min(i.at) from messages i
      where i.case_reference = m.case_reference and i.direction = 'in' and i.at <= m.at
        and i.at > coalesce((select max(p.at) from messages p where p.case_reference = m.case_reference and p.direction = 'out'
          and not p.robot and p.seq < m.seq), '-infinity')) as waited
  from messages m join cohort c on c.reference = m.case_reference
  where m.direction = 'out' and not m.robot and m.purpose in ('reply', 'outcome', 'finalResponse')
    and not exists (select from contacts k where k.case_reference = m.case_reference and k.answered_at is not null
      and m.at between k.answered_at and coalesce(k.ended_at, 'infinity'))
),
-- What a customer says on a matter; thanks, ratings and automatic replies are no contact on it.
spoken as (
  select k.*, c.order_number, c.category, c.team,
    c.solved_at, c.first_solved_at, c.transferred, c.holds, c.escalated, c.human_replies, c.customer_messages, c.resolution_code,
    case when c.order_number is not null then 'order ' || c.order_number else 'category ' || coalesce(c.category, '') end as issue
  from contacts k join cases c on c.reference = k.case_reference
  left join contact_readings r on r.case_reference = k.case_reference and r.contact_key = k.contact_key
  where k.direction = 'in' and coalesce(r.read_as, '') not in ('confirm', 'rating', 'nothing')
    and (${team ?? null}::text is null or c.team = ${team ?? null}::text)
),
-- A window that has not passed yet says nothing of repeats.
judged as (
  select s.*,
    exists (select from spoken n where n.customer_id = s.customer_id and n.issue = s.issue
      and (n.at, n.seq) > (s.at, s.seq) and n.at <= s.at + ${windowMs}::bigint * interval '1 millisecond'
      and (n.case_reference, n.contact_key) <> (s.case_reference, s.contact_key)) as is_followed,
    exists (select from spoken p where p.customer_id = s.customer_id and p.issue = s.issue
      and (p.at, p.seq) < (s.at, s.seq) and p.at >= s.at - ${windowMs}::bigint * interval '1 millisecond'
      and (p.case_reference, p.contact_key) <> (s.case_reference, s.contact_key)) as is_repeat,
    s.at + ${windowMs}::bigint * interval '1 millisecond' <= ${now}::timestamptz as is_over
  from spoken s where s.at >= ${from}::timestamptz and s.at < ${to}::timestamptz
),
handled as (
  select k.*, coalesce(k.talk_ms, 0) + coalesce(k.hold_ms, 0) + coalesce(k.wrap_up_ms, 0) as handle_ms
  from contacts k join cases c on c.reference = k.case_reference
  where k.answered_at is not null and k.ended_at is not null and k.talk_ms is not null
    and k.at >= ${from}::timestamptz and k.at < ${to}::timestamptz
    and (${team ?? null}::text is null or c.team = ${team ?? null}::text)
),
-- Open past due is breached; cancelled and not applicable are left out.
verdicts as (
  select v.clock, v.verdict, cardinality(v.flags) > 0 as is_flagged
  from clock_verdicts v join cohort c on c.reference = v.case_reference
  where v.verdict in ('met', 'breached')
    and v.seq = (select max(l.seq) from clock_verdicts l where l.case_reference = v.case_reference)
  union all
  select clock, 'breached', c.reopened > 0 from cohort c, unnest(c.breached) as clock where c.stage <> 'closed'
),
answered as (
  select s.* from surveys s join cases c on c.reference = s.case_reference
  where s.at >= ${from}::timestamptz and s.at < ${to}::timestamptz
    and (${team ?? null}::text is null or c.team = ${team ?? null}::text)
),
offers as (
  select o.* from survey_offers o join cases c on c.reference = o.case_reference
  where o.at >= ${from}::timestamptz and o.at < ${to}::timestamptz
    and (${team ?? null}::text is null or c.team = ${team ?? null}::text)
)
select jsonb_build_object(
  'received', (select count(*) from cohort),
  'resolved', (select count(*) from cases_with where is_resolved),
  'closed', (select count(*) from cohort where stage = 'closed'),
  'closedBySilence', (select count(*) from cohort where closed_how = 'silence'),
  'confirmed', (select count(*) from cohort where closed_how = 'confirmed'),
  'reopened', (select count(*) from cohort where reopened > 0),
  'everSolved', (select count(*) from cohort where first_solved_at is not null),
  'handled', (select count(*) from cohort where accepted_at is not null or first_reply_at is not null),
  'transferred', (select count(*) from cohort where transferred > 0),
  'escalated', (select count(*) from cohort where escalated > 0),
  'firstResponse', (${spread(sql`first_reply_at - received_at`, sql`cohort where first_reply_at is not null`)}),
  'firstResponseWorkingMs', (select jsonb_build_object('count', count(*), 'meanMs', avg(v.elapsed_ms)) from clock_verdicts v
     join cohort c on c.reference = v.case_reference
     where v.clock = 'firstResponse' and v.verdict in ('met', 'breached') and v.ended_at is not null
       and v.seq = (select max(l.seq) from clock_verdicts l where l.case_reference = v.case_reference)),
  'acknowledgement', (${spread(sql`acknowledged_at - received_at`, sql`cohort where acknowledged_at is not null`)}),
  'replies', (select jsonb_build_object(
     'count', (select count(*) from answers where waited is not null)
       + (select coalesce(sum(coalesce(k.replies, 1)), 0) from contacts k join cohort c on c.reference = k.case_reference where k.answered_at is not null),
     'totalMs', (select coalesce(sum(extract(epoch from waited) * 1000), 0) from answers where waited is not null)
       + (select coalesce(sum(coalesce(k.reply_gap_ms, extract(epoch from k.answered_at - k.at) * 1000)), 0)
          from contacts k join cohort c on c.reference = k.case_reference where k.answered_at is not null))),
  'handleTime', (select jsonb_build_object('count', count(*), 'totalMs', coalesce(sum(handle_ms), 0)) from handled),
  'handleTimeByAgent', (select coalesce(jsonb_agg(jsonb_build_object('agent', agent, 'count', n, 'totalMs', total) order by agent), '[]')
     from (select agents[cardinality(agents)] as agent, count(*) as n, sum(handle_ms) as total from handled
           where cardinality(agents) > 0 group by 1) by_agent),
  'contacts', (select count(*) from judged),
  'contactsJudged', (select count(*) from judged where is_over),
  'repeats', (select count(*) from judged where is_repeat),
  'notFollowed', (select count(*) from judged where is_over and not is_followed),
  'firstContacts', (select count(*) from judged where is_over and not is_repeat),
  'firstContactsPending', (select count(*) from judged where not is_over and not is_repeat),
  'solvedAtFirstContact', (select count(*) from judged where is_over and not is_repeat and not is_followed
     and first_solved_at is not null and coalesce(resolution_code, '') <> 'customerNoReply'
     and transferred = 0 and holds = 0 and transfers = 0 and direction = 'in'
     and not exists (select from facts f where f.case_reference = judged.case_reference and f.type like 'callback%')
     -- Talked to, it was solved before the talk was over; written to, by the first answer.
     and case when ended_at is not null then first_solved_at <= ended_at else human_replies <= 1 end),
  'attainment', (select coalesce(jsonb_agg(jsonb_build_object('clock', clock, 'met', met, 'breached', breached,
       'flaggedMet', flagged_met, 'flaggedBreached', flagged_breached) order by clock), '[]')
     from (select clock, count(*) filter (where verdict = 'met') as met, count(*) filter (where verdict = 'breached') as breached,
             count(*) filter (where verdict = 'met' and is_flagged) as flagged_met,
             count(*) filter (where verdict = 'breached' and is_flagged) as flagged_breached
           from verdicts group by clock) by_clock),
  'offered', (select count(*) from offers where state = 'offered'),
  'suppressed', (select coalesce(jsonb_object_agg(because, n), '{}') from (select because, count(*) as n from offers where state = 'suppressed' group by because) s),
  'ratings', (select coalesce(jsonb_agg(jsonb_build_object('scale', scale, 'score', score, 'count', n) order by scale, score), '[]')
     from (select scale, score, count(*) as n from answered group by scale, score) r),
  'recoveries', (select jsonb_build_object('opened', count(*), 'done', count(r.done_at), 'inTime', count(*) filter (where r.done_at <= r.due_at),
       'wonBack', count(*) filter (where r.won_back = 'yes'))
     from recoveries r join cases c on c.reference = r.case_reference
     where r.opened_at >= ${from}::timestamptz and r.opened_at < ${to}::timestamptz
       and (${team ?? null}::text is null or c.team = ${team ?? null}::text)),
  'open', (select jsonb_build_object('count', count(*), 'over30Days', count(*) filter (where received_at < ${now}::timestamptz - interval '30 days'),
       'p50Ms', percentile_cont(0.5) within group (order by extract(epoch from ${now}::timestamptz - received_at) * 1000),
       'p90Ms', percentile_cont(0.9) within group (order by extract(epoch from ${now}::timestamptz - received_at) * 1000))
     from cohort where stage <> 'closed')
) as counts`;
}

function spread(span: RawBuilder<unknown>, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  const ms = sql`extract(epoch from ${span}) * 1000`;
  return sql`select jsonb_build_object('count', count(*), 'meanMs', avg(${ms}),
    'p50Ms', percentile_cont(0.5) within group (order by ${ms}), 'p90Ms', percentile_cont(0.9) within group (order by ${ms})) from ${rows}`;
}
