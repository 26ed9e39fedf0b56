/** Every migration, in order. Forward only: what was released is never edited, a change is a new file with the next number. */
import type { Migration } from 'kysely/migration';
import * as firstTables from './001-first-tables.ts';
import * as recordFacts from './002-record-facts.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': firstTables,
  '002-record-facts': recordFacts,
};
