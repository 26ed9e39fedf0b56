// Run by sdk-fetch.ts in a process of its own: node sdk-fetch-child.ts local|timeSkipping VERSION FOLDER
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [kind, version = '', downloadDir = ''] = process.argv.slice(2);
const executable = { type: 'cached-download', version, downloadDir } as const;

try {
  const env =
    kind === 'local'
      ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
      : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await env.teardown();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
