/** The servers a rig runs on: one that skips time, or the real one, which has what the other lacks. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import { startDevServer, type DevServer, type DevServerOptions } from '../../worker/servers/dev-server.ts';
import { freePort } from '../../worker/servers/ports.ts';
import { findTemporalCli } from '../../worker/servers/temporal-cli.ts';
import { findTimeSkippingServer } from '../../worker/servers/time-skipping-server.ts';
import { searchAttributes } from '../../workflows/case/contract.ts';

/**
 * - `timeSkipping`: time passes when a test says so; no visibility, schedules, batch or reset.
 * - `dev`: the real server, in memory; time passes as it does.
 * - `address`: a server of the test's own, which it may kill and start again.
 */
export type ServerChoice = 'timeSkipping' | 'dev' | { readonly address: string };

export interface RigServer {
  readonly env: TestWorkflowEnvironment;
  /** Ids of all workflows that were started by this rig's client, by whatever means. */
  readonly started: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

/** Ready for cases: the search attributes are there. */
export async function openServer(choice: ServerChoice): Promise<RigServer> {
  switch (choice) {
    case 'timeSkipping':
      return skippingTime();
    case 'dev':
      return inMemory();
    default:
      return at(choice.address);
  }
}

async function skippingTime(): Promise<RigServer> {
  const { path } = await findTimeSkippingServer();
  const { started, client } = notingStarts();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
    client,
  });
  await registerSearchAttributes(env);
  return { env, started, stop: () => env.teardown() };
}

async function inMemory(): Promise<RigServer> {
  const folder = await mkdtemp(join(tmpdir(), 'careloop-rig-'));
  const server = await startTestServer({ folder, inMemory: true });
  const { env, started, stop } = await at(server.address);
  return {
    env,
    started,
    stop: async () => {
      await stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function at(address: string): Promise<RigServer> {
  const { started, client } = notingStarts();
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address, client });
  await ensureSearchAttributes(env.connection, env.namespace ?? 'default');
  return { env, started, stop: () => env.teardown() };
}

/** Client options by which it is known what there is to replay in the end. */
function notingStarts() {
  const started = new Set<string>();
  const note: WorkflowClientInterceptor = {
    startWithDetails: async (input, next) => {
      const output = await next(input);
      started.add(input.options.workflowId);
      return output;
    },
  };
  return { started, client: { interceptors: { workflow: [note] } } };
}

/** A dev server for a test, on free ports unless told; its program is the one that this machine has already. */
export async function startTestServer(
  options: Pick<DevServerOptions, 'folder'> & Partial<DevServerOptions>,
): Promise<DevServer> {
  // A folder of a test's own must not cost a download of its own.
  process.env['CARELOOP_TEMPORAL_CLI'] ??= (await findTemporalCli()).path;
  return startDevServer({ port: await freePort(), uiPort: await freePort(), ...options });
}

const indexedValueTypes: Readonly<Record<SearchAttributeType, number>> = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};

/** The time-skipping server knows how to add them, and little more of what `care init` asks for. */
async function registerSearchAttributes(env: TestWorkflowEnvironment): Promise<void> {
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes: Object.fromEntries(
      Object.values(searchAttributes).map(({ name, type }) => [name, indexedValueTypes[type]]),
    ),
  });
}
