import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-count-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What .ci/run says last, and its exit code, for such a report. */
function counted(report: object | undefined): { line: string; code: number | null } {
  const file = join(folder, 'tests.json');
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'test-count.ts'), file], {
    encoding: 'utf8',
  });
  return { line: stdout, code: status };
}

const report = (passed: number, failed: number, pending = 0, files: readonly object[] = []): object => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 1,
  testResults: files,
});

test.each([
  ['all green', report(12, 0, 2), '12 passed, 0 failed, 3 skipped\n', 0],
  ['one that failed', report(11, 1), '11 passed, 1 failed, 1 skipped\n', 1],
  [
    'a file that could not be loaded, which counts as one that failed',
    report(5, 0, 0, [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }]),
    '5 passed, 1 failed, 1 skipped\n',
    1,
  ],
  ['nothing run at all', report(0, 0), '0 passed, 0 failed, 1 skipped\n', 1],
  ['no report', undefined, 'The tests left no report: they did not run to their end.\n', 1],
])('counts %s', (_what, results, line, code) => {
  expect(counted(results)).toEqual({ line, code });
});
