/** A customer's last agent is looked for with every new case (R31). */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index cases_by_customer on cases (customer_id, received_at, reference)`.execute(db);
}
