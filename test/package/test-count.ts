// node test/package/test-count.ts RESULTS.json: one line "N passed, N failed, N skipped" out of vitest's JSON report.
// Exit code 1 where a test failed, or where nothing was run.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const file = process.argv[2] ?? '';
if (!existsSync(file)) {
  console.log('The tests left no report: they did not run to their end.');
  process.exit(1);
}
const results = report.parse(JSON.parse(readFileSync(file, 'utf8')));
// A file that could not even be loaded has no test that failed: it counts as one.
const broken = results.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const passed = results.numPassedTests;
const failed = results.numFailedTests + broken.length;
console.log(`${passed} passed, ${failed} failed, ${results.numPendingTests + results.numTodoTests} skipped`);
if (failed > 0 || passed === 0) process.exit(1);
