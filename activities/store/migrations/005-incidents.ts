/** Incidents, and the one that each case was behind: figures are shown with its cases and without them (R28). */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table incidents (
    id text primary key,
    title text not null,
    known jsonb not null,
    match jsonb not null,
    status text not null,
    opened_by text not null,
    opened_at timestamptz not null,
    ended_at timestamptz,
    cases integer not null default 0
  )`,
  `create index incidents_open on incidents (opened_at) where status = 'open'`,
  `alter table cases add column incident text`,
  `create index cases_incident on cases (incident) where incident is not null`,
];
