import { describe } from 'vitest';
import { openStore } from '../../../activities/store/open.ts';
import { timelineConformance } from './conformance.ts';
import { embeddedDialect, watchedStore } from './databases.ts';
import { ledgerConformance } from './ledger-conformance.ts';
import { questionConformance } from './question-conformance.ts';
import { readModelConformance } from './read-model-conformance.ts';

const inMemory = () => openStore({ kind: 'embedded', folder: 'memory://' });

describe('on PGlite', () => {
  timelineConformance(inMemory);
  ledgerConformance(inMemory);
  readModelConformance(() => watchedStore(embeddedDialect()));
  questionConformance(() => watchedStore(embeddedDialect()));
});
