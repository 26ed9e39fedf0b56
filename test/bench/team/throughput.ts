/** Cases a second through a team, against the same workflow assigned by a plain activity: in turn, in one run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { median } from '../clocks/timing.ts';
import { startTestServer } from '../../rig/servers.ts';
import { benchActivities } from './activities.ts';

const taskQueue = 'care';
const team = 'bench';
type Way = 'throughTeam' | 'throughActivity';

export interface Throughput {
  readonly casesARound: number;
  readonly rounds: number;
  readonly teamPerSecond: number;
  readonly activityPerSecond: number;
  /** Median of the rounds' own ratios: each compares neighbours in time. */
  readonly ratio: number;
  readonly teamHistoryEvents: number;
}

export async function measureThroughput(casesARound: number, rounds: number): Promise<Throughput> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const folder = mkdtempSync(join(tmpdir(), 'careloop-bench-team-'));
  const server = await startTestServer({ folder, inMemory: true });
  const native = await NativeConnection.connect({ address: server.address });
  const connection = await Connection.connect({ address: server.address });
  const client = new Client({ connection });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({
      logger: new DefaultLogger('WARN'),
      workflowsPath: join(import.meta.dirname, 'workflows.ts'),
    }),
    activities: benchActivities,
  });
  const running = worker.run();
  try {
    await client.workflow.start('teamWorkflow', {
      workflowId: `team/${team}`,
      taskQueue,
      args: [{ team, shard: 0, shards: 1 }],
    });
    await round(client, 'throughTeam', 'warm-t', 20);
    await round(client, 'throughActivity', 'warm-a', 20);
    const through: number[] = [];
    const plain: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      // Whoever comes second finds a warmer server: they take turns.
      const order: readonly Way[] =
        i % 2 === 0 ? ['throughTeam', 'throughActivity'] : ['throughActivity', 'throughTeam'];
      for (const way of order) {
        const perSecond = await round(client, way, `${way}-${String(i)}`, casesARound);
        (way === 'throughTeam' ? through : plain).push(perSecond);
      }
    }
    const { historyLength } = await client.workflow.getHandle(`team/${team}`).describe();
    return {
      casesARound,
      rounds,
      teamPerSecond: median(through),
      activityPerSecond: median(plain),
      ratio: median(through.map((perSecond, i) => perSecond / (plain[i] ?? Number.NaN))),
      teamHistoryEvents: historyLength,
    };
  } finally {
    worker.shutdown();
    await running;
    await connection.close();
    await native.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function round(client: Client, way: Way, name: string, cases: number): Promise<number> {
  const beganMs = performance.now();
  const handles = await Promise.all(
    Array.from({ length: cases }, (_, i) =>
      client.workflow.start(way, { workflowId: `case/${name}-${String(i)}`, taskQueue, args: [team] }),
    ),
  );
  await Promise.all(handles.map((handle) => handle.result()));
  return (cases * 1_000) / (performance.now() - beganMs);
}
