import { describe } from 'vitest';
import { openStore } from '../../../activities/store/open.ts';
import { timelineConformance } from './conformance.ts';
import { ledgerConformance } from './ledger-conformance.ts';

const inMemory = () => openStore({ kind: 'embedded', folder: 'memory://' });

describe('on PGlite', () => {
  timelineConformance(inMemory);
  ledgerConformance(inMemory);
});
