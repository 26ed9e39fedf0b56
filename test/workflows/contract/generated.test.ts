/** What is generated from the schemas is what is in the repository, and workflow code carries none of its makers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { describe, expect, test } from 'vitest';
import { contractFiles, schemaFolder } from './contract-files.ts';

const root = join(import.meta.dirname, '../../..');

describe('generated files', () => {
  test('are as the schemas say (else: npm run contract)', async () => {
    const files = await contractFiles();
    expect(files.size).toBeGreaterThan(17);
    for (const [path, content] of files) expect(readFileSync(join(root, path), 'utf8'), path).toBe(content);
  });

  test('leave no schema of a message that is gone', async () => {
    const known = [...(await contractFiles()).keys()];
    const there = readdirSync(join(root, schemaFolder)).filter((file) => file.endsWith('.json'));
    expect(there.filter((file) => !known.includes(`${schemaFolder}/${file}`))).toEqual([]);
  });
});

describe('the workflow bundle', () => {
  test('holds the guards, and neither zod nor their generator nor anything of Node', async () => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(root, 'workflows/index.ts'),
      logger: {
        ...console,
        info: () => undefined,
        debug: () => undefined,
        trace: () => undefined,
        log: () => undefined,
      },
    });
    // The bundle's inline source map names every module that went in.
    const map = /sourceMappingURL=data:application\/json;charset=utf-8;base64,(\S+)/.exec(code)?.[1] ?? '';
    const { sources } = JSON.parse(Buffer.from(map, 'base64').toString('utf8')) as { sources: readonly string[] };
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.some((source) => source.endsWith('workflows/case/form.generated.js'))).toBe(true);
    expect(
      sources.filter((source) => /node_modules\/(zod|ajv)|schema\.ts$|external "?node:|temporal-polyfill/.test(source)),
    ).toEqual([]);
    const generated = readFileSync(join(root, 'workflows/case/form.generated.js'), 'utf8');
    expect(generated).not.toMatch(/\brequire\(|^import\b/m);
  });
});
