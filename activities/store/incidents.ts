/** Incidents as the store keeps them: newcomers are compared with the open ones. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IncidentRow, IncidentStatus, MatchRule, OpenIncident, Words } from '../../domain/incident/incident.ts';
import { instant } from './instants.ts';
import type { IncidentFigures } from './port.ts';
import type { Tables } from './tables.ts';

export async function recordIncident(db: Kysely<Tables>, row: IncidentRow): Promise<void> {
  await sql`
    insert into incidents as i (id, title, known, match, status, opened_by, opened_at, ended_at, cases)
    values (${row.id}, ${row.title}, ${JSON.stringify(row.known)}::text::jsonb, ${JSON.stringify(row.match)}::text::jsonb, ${row.status},
            ${row.openedBy}, ${instant(row.openedAtMs)}::timestamptz,
            ${row.endedAtMs === null ? null : instant(row.endedAtMs)}::timestamptz, ${row.cases}::integer)
    on conflict (id) do update set
      title = excluded.title, known = excluded.known, match = excluded.match, status = excluded.status,
      ended_at = excluded.ended_at, cases = excluded.cases`.execute(db);
}

export async function openIncidents(db: Kysely<Tables>): Promise<readonly OpenIncident[]> {
  const { rows } = await sql<{ readonly id: string; readonly match: MatchRule; readonly opened_at: Date }>`
    select id, match, opened_at from incidents where status = 'open' order by opened_at, id limit 100`.execute(db);
  return rows.map(({ id, match, opened_at }) => ({ id, match, openedAtMs: opened_at.getTime() }));
}

export async function listIncidents(db: Kysely<Tables>, limit: number): Promise<readonly IncidentRow[]> {
  const { rows } = await sql<{
    readonly id: string;
    readonly title: string;
    readonly known: Words;
    readonly match: MatchRule;
    readonly status: IncidentStatus;
    readonly opened_by: string;
    readonly opened_at: Date;
    readonly ended_at: Date | null;
    readonly cases: number;
  }>`select * from incidents order by (status <> 'open'), opened_at desc, id limit ${limit}::integer`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    known: row.known,
    match: row.match,
    status: row.status,
    openedBy: row.opened_by,
    openedAtMs: row.opened_at.getTime(),
    endedAtMs: row.ended_at?.getTime() ?? null,
    cases: row.cases,
  }));
}

/** Closed cases in a span, with an incident's and without them. */
export async function incidentFigures(db: Kysely<Tables>, fromMs: number, toMs: number): Promise<IncidentFigures> {
  const { rows } = await sql<{
    readonly behind: boolean;
    readonly closed: number;
    readonly breached: number;
    readonly reopened: number;
  }>`
    select incident is not null as behind, count(*)::integer as closed,
      (count(*) filter (where cardinality(breached) > 0))::integer as breached,
      (count(*) filter (where reopened > 0))::integer as reopened
    from cases
    where closed_at >= ${instant(fromMs)}::timestamptz and closed_at < ${instant(toMs)}::timestamptz
    group by 1`.execute(db);
  const of = (behind: boolean) => {
    const row = rows.find((one) => one.behind === behind);
    return { closed: row?.closed ?? 0, breached: row?.breached ?? 0, reopened: row?.reopened ?? 0 };
  };
  const [without, behind] = [of(false), of(true)];
  return {
    without,
    with: {
      closed: without.closed + behind.closed,
      breached: without.breached + behind.breached,
      reopened: without.reopened + behind.reopened,
    },
  };
}
