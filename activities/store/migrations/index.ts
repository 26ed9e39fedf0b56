/** Every migration, in order. Forward only: what was released is never edited, a change is a new file with the next number. */
import type { Migration } from 'kysely/migration';
import { up as firstTables } from './001-first-tables.ts';
import { up as recordFacts } from './002-record-facts.ts';
import { up as articles } from './003-articles.ts';
import { up as caseLinks } from './004-case-links.ts';
import { up as incidents } from './005-incidents.ts';
import { up as complaints } from './006-complaints.ts';
import { up as contactRules } from './007-contact-rules.ts';
import { up as feedback } from './008-feedback.ts';
import { up as customerData } from './009-customer-data.ts';
import { up as lastAgent } from './010-last-agent.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: firstTables },
  '002-record-facts': { up: recordFacts },
  '003-articles': { up: articles },
  '004-case-links': { up: caseLinks },
  '005-incidents': { up: incidents },
  '006-complaints': { up: complaints },
  '007-contact-rules': { up: contactRules },
  '008-feedback': { up: feedback },
  '009-customer-data': { up: customerData },
  '010-last-agent': { up: lastAgent },
};
