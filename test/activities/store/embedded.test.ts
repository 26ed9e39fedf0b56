import { describe } from 'vitest';
import { articleConformance } from './article-conformance.ts';
import { timelineConformance } from './conformance.ts';
import { embeddedDialect, watchedStore } from './databases.ts';
import { ledgerConformance } from './ledger-conformance.ts';
import { questionConformance } from './question-conformance.ts';
import { readModelConformance } from './read-model-conformance.ts';

const inMemory = async () => (await watchedStore(await embeddedDialect())).store;

describe('on PGlite', () => {
  timelineConformance(inMemory);
  ledgerConformance(inMemory);
  articleConformance(inMemory);
  readModelConformance(async () => watchedStore(await embeddedDialect()));
  questionConformance(async () => watchedStore(await embeddedDialect()));
});
