/** A worker on a namespace: it refuses one that is not prepared, and says what to do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureSearchAttributes, missingSearchAttributes } from '../../client/index.ts';
import { openCareloop, readConfig, SetupError, type OpenOptions } from '../../worker/index.ts';
import { bundleWorkflows } from '../../worker/case-worker.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { searchAttributes } from '../../workflows/case/contract.ts';
import { startTestServer } from '../rig/index.ts';

const namespace = 'default';
const names = Object.values(searchAttributes).map(({ name }) => name);
const daySeconds = 86_400;

let folder: string;
let server: DevServer;
let connection: Connection;
let options: OpenOptions;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-prepared-'));
  server = await startTestServer({ folder, inMemory: true });
  connection = await Connection.connect({ address: server.address });
  const config = readConfig({ CARELOOP_HOME: folder, CARELOOP_POLICY: 'demo', CARELOOP_LOG: 'error' });
  options = { config, address: server.address, bundle: await bundleWorkflows() };
});
afterAll(async () => {
  await connection.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The error with which a worker refuses to start. */
async function refusal(): Promise<unknown> {
  return openCareloop(options).then(
    async (careloop) => {
      await careloop.stop();
      return 'it started';
    },
    (error: unknown) => error,
  );
}

test('without the search attributes a worker does not start: it names them and the command, and leaves nothing locked', async () => {
  const refused = await refusal();
  expect(refused).toBeInstanceOf(SetupError);
  expect(refused).toMatchObject({ code: 'NOT_PREPARED', next: expect.stringContaining('care -- init') as string });
  for (const name of names) expect((refused as SetupError).got).toContain(name);
  // The store's folder was given back: the same refusal again, and not FOLDER_LOCKED.
  expect(await refusal()).toMatchObject({ code: 'NOT_PREPARED' });
});

test('without the last of them it does not start either', async () => {
  const [last, ...others] = Object.values(searchAttributes).toReversed();
  const types = { TEXT: 1, KEYWORD: 2, INT: 3, DOUBLE: 4, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 } as const;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(others.map(({ name, type }) => [name, types[type]])),
  });
  await expect
    .poll(async () => (await missingSearchAttributes(connection, namespace)).length, { timeout: 20_000 })
    .toBe(1);
  expect(await refusal()).toMatchObject({ code: 'NOT_PREPARED', got: `missing: ${last?.name ?? ''}` });
});

test('once prepared it starts; preparing again changes nothing; closed cases are kept for thirty days', async () => {
  expect((await ensureSearchAttributes(connection, namespace)).added).toHaveLength(1);
  expect(await ensureSearchAttributes(connection, namespace)).toMatchObject({
    added: [],
    thereAlready: names,
    wrongType: [],
    retention: 'longEnough',
    commands: [],
  });
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * daySeconds);
  expect(await refusal()).toBe('it started');
});
