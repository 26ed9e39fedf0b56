import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Both Temporal servers are found, or fetched, once and before any test.
    globalSetup: ['test/worker/servers/fetch-servers.ts'],
    // The SDK's native core and the sandbox want a process each.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    coverage: { provider: 'v8', include: ['domain/**'] },
  },
});
