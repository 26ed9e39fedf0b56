/** What the mutants are tried against: the pure tests of clocks, calendars and routing, which need no server. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/domain/{clocks,calendar,routing}/**/*.test.ts'],
    // Vectors of other projects are read by a process of their own, which no mutant reaches.
    exclude: ['**/vectors*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    // A property that kills a mutant does so within a few of its runs; two hundred would make this a matter of hours.
    env: { CARELOOP_PROPERTY_RUNS: '20' },
  },
});
