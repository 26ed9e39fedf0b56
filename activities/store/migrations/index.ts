/** Every migration, in order. Forward only: what was released is never edited, a change is a new file with the next number. */
import type { Migration } from 'kysely/migration';
import { up as firstTables } from './001-first-tables.ts';
import { up as recordFacts } from './002-record-facts.ts';
import { up as articles } from './003-articles.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: firstTables },
  '002-record-facts': { up: recordFacts },
  '003-articles': { up: articles },
};
