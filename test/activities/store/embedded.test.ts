import { describe } from 'vitest';
import { articleConformance } from './article-conformance.ts';
import { customerDataConformance } from './customer-data-conformance.ts';
import { timelineConformance } from './conformance.ts';
import { contactConformance } from './contact-conformance.ts';
import { embeddedDialect, watchedStore } from './databases.ts';
import { ledgerConformance } from './ledger-conformance.ts';
import { questionConformance } from './question-conformance.ts';
import { readModelConformance } from './read-model-conformance.ts';
import { relationConformance } from './relation-conformance.ts';

const inMemory = async () => (await watchedStore(await embeddedDialect())).store;

describe('on PGlite', () => {
  timelineConformance(inMemory);
  ledgerConformance(inMemory);
  contactConformance(inMemory);
  articleConformance(inMemory);
  relationConformance(inMemory);
  readModelConformance(async () => watchedStore(await embeddedDialect()));
  questionConformance(async () => watchedStore(await embeddedDialect()));
  customerDataConformance(async () => watchedStore(await embeddedDialect()));
});
