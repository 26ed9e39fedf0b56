/** What the time-skipping server lacks: batch by query, and a server that skips time itself. Nothing here uses schedules. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WorkflowClient } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { findTemporalCli } from '../../worker/servers/temporal-cli.ts';
import { caseWorkflowId, caseWorkflowType, taskQueues } from '../../workflows/case/contract.ts';
import { aRequest, CaseUnderTest, hour, Rig, startTestServer } from '../rig/index.ts';
import { offered } from './settle.ts';

let folder: string;
let server: DevServer;
let rig: Rig;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-real-'));
  const dynamicConfig = { 'frontend.WorkflowTimeSkippingEnabled': true };
  server = await startTestServer({ folder, inMemory: true, dynamicConfig });
  rig = await Rig.open({ server: { address: server.address } });
});
afterAll(async () => {
  await rig.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function temporal(...args: readonly string[]): Promise<string> {
  const { path } = await findTemporalCli();
  const { stdout } = await promisify(execFile)(path, [...args, '--address', server.address, '--color', 'never'], {
    timeout: 60_000,
  });
  return stdout;
}

it('batch: one command tells every case that a query finds', { timeout: 120_000 }, async () => {
  const cases = await Promise.all([rig.case(), rig.case(), rig.case()]);
  for (const desk of cases) await offered(desk);
  const word = {
    id: 'batch',
    at: new Date().toISOString(),
    by: { who: 'customer' },
    channel: 'email',
    body: 'Any news?',
  };
  const query = `CareStage = "handle" AND CareTeam = "service" AND ExecutionStatus = "Running"`;
  await expect.poll(async () => (await rig.env.client.workflow.count(query)).count, { timeout: 30_000 }).toBe(3);
  await temporal(
    ...['workflow', 'signal', '--query', query, '--name', 'customerMessage', '--input', JSON.stringify(word)],
    ...['--reason', 'everybody asks', '--yes'],
  );
  for (const desk of cases) {
    await desk.until(({ lastCustomerMessage }) => lastCustomerMessage === 'batch');
    await desk.decide('withdraw', { because: 'the end of the test' });
    await desk.outcome();
  }
});

it('one long life comes to the same verdicts and due instants on both servers', { timeout: 240_000 }, async () => {
  const skipping = await Rig.open();
  try {
    const desk = await skipping.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.after(30 * hour);
    const onOne = await lifeOf(desk);
    expect(await lifeOf(await skippedByServer())).toEqual(onOne);
    expect(onOne).toMatchObject({ clocks: [{ verdict: 'breached' }, { verdict: 'breached' }] });
  } finally {
    await skipping.close();
  }
});

/** A case whose time the real server skips, from timer to timer, while nobody does anything. */
async function skippedByServer(): Promise<CaseUnderTest> {
  const request = aRequest(Date.now());
  const client = new SkippingClient({ connection: rig.env.connection, namespace: 'default' });
  const handle = await client.start(caseWorkflowType, {
    workflowId: caseWorkflowId(request.reference),
    taskQueue: taskQueues.care,
    args: [{ request }],
  });
  return new CaseUnderTest(rig, request, handle);
}

/** Nobody answers for a day and the ladder is climbed to its top; then she takes it back. Instants are told from the receipt. */
async function lifeOf(desk: CaseUnderTest): Promise<unknown> {
  const receivedMs = Date.parse(desk.request.receivedAt);
  await expect.poll(() => desk.factsOf('step').length, { timeout: 90_000, interval: 200 }).toBe(6);
  await desk.decide('withdraw', {
    because: 'nobody answered',
    by: { who: 'customer' },
    at: new Date(receivedMs + 28 * hour).toISOString(),
  });
  const { closed, clocks } = await desk.outcome();
  return {
    closed,
    clocks: clocks.map(({ clock, verdict, dueMs, flags }) => ({
      clock,
      verdict,
      flags,
      dueMs: dueMs === null ? null : dueMs - receivedMs,
    })),
    steps: desk.factsOf('step').map(({ clock, step, dueMs, breach, told }) => ({
      ...{ clock, step, breach, told },
      dueMs: dueMs - receivedMs,
    })),
    letters: desk.mails().filter((purpose) => purpose !== 'notice'),
  };
}

/** The SDK has no option for it yet: the request says that the server may skip this workflow's time. */
class SkippingClient extends WorkflowClient {
  protected override async createStartWorkflowRequest(input: Parameters<WorkflowClient['_startWorkflowHandler']>[0]) {
    return { ...(await super.createStartWorkflowRequest(input)), timeSkippingConfig: { enabled: true } };
  }
}

it('uses no schedules: all that recurs is a timer of a workflow', () => {
  const files = ['workflows', 'worker', 'client', 'activities'].flatMap((root) =>
    readdirSync(join(import.meta.dirname, '../..', root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(import.meta.dirname, '../..', root, file)),
  );
  expect(files.filter((file) => /\.schedule\.|ScheduleClient/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
