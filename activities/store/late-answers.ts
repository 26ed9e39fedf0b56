/** Answers that come after a case has closed (R17): appended to its timeline in the store, each once by its id. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { UnnumberedFact } from '../../domain/case/late-answer.ts';
import { entryOf } from './batch.ts';
import type { LateRecord } from './port.ts';
import type { Tables } from './tables.ts';

export async function recordLate(
  db: Kysely<Tables>,
  reference: string,
  id: string,
  fact: UnnumberedFact,
): Promise<LateRecord> {
  // The database gives the number; the entry's own is replaced by it.
  const entry = JSON.stringify(entryOf({ ...fact, seq: 0 }));
  const { rows } = await sql<{ readonly answer: LateRecord }>`
    select record_late(${reference}, ${id}, ${entry}::text::jsonb) as answer`.execute(db);
  return rows[0]?.answer ?? { state: 'unknown' };
}
