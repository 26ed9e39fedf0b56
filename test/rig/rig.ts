/** One server a test file, a worker on fakes of each port, and every execution replayed at the end. */
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { historiesOf, type History } from './replay.ts';
import { foundFor } from '../../activities/knowledge/suggestions.ts';
import type { Planner } from '../../activities/planning/activities.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import { bundleWorkflows, startCaseWorkers, type CaseWorkerDeps, type CaseWorkers } from '../../worker/case-worker.ts';
import { caseWorkflowId, caseWorkflowType, taskQueues, type CaseInput } from '../../workflows/case/contract.ts';
import { CaseUnderTest } from './case-under-test.ts';
import { FakeKnowledge, FakeMailbox, FakeStore } from './fakes.ts';
import { aPlan, anEnquiry, aRequest, expectingRobot } from './plans.ts';
import { openServer, type RigServer, type ServerChoice } from './servers.ts';

export interface OpenOptions {
  readonly request?: Partial<CaseRequest>;
  readonly plan?: Partial<CasePlan>;
  readonly input?: Partial<CaseInput>;
}

export interface RigOptions {
  /** `timeSkipping` when left out. */
  readonly server?: ServerChoice;
  /** 0 replays each workflow at every task, as a worker does that was restarted all the time. */
  readonly maxCachedWorkflows?: number;
  /** Decides in place of the fixed plans: a real policy, say. */
  readonly planner?: Planner;
}

interface Parts {
  readonly knowledge: FakeKnowledge;
  readonly server: RigServer;
  readonly deps: CaseWorkerDeps;
  readonly store: FakeStore;
  readonly mailbox: FakeMailbox;
  readonly workers: CaseWorkers;
  readonly plans: Map<string, Partial<CasePlan>>;
}

export class Rig {
  readonly env: TestWorkflowEnvironment;
  readonly bundle: WorkflowBundle;
  readonly store: FakeStore;
  readonly mailbox: FakeMailbox;
  readonly knowledge: FakeKnowledge;
  private readonly server: RigServer;
  private readonly deps: CaseWorkerDeps;
  private readonly plans: Map<string, Partial<CasePlan>>;
  private workers: CaseWorkers;

  private constructor(parts: Parts) {
    this.server = parts.server;
    this.env = parts.server.env;
    this.deps = parts.deps;
    this.bundle = parts.deps.bundle;
    this.store = parts.store;
    this.mailbox = parts.mailbox;
    this.knowledge = parts.knowledge;
    this.workers = parts.workers;
    this.plans = parts.plans;
  }

  static async open(options: RigOptions = {}): Promise<Rig> {
    quiet();
    const [server, bundle] = await Promise.all([openServer(options.server ?? 'timeSkipping'), bundleWorkflows()]);
    const store = new FakeStore();
    const mailbox = new FakeMailbox();
    const knowledge = new FakeKnowledge();
    const plans = new Map<string, Partial<CasePlan>>();
    const planOf = (request: CaseRequest): CasePlan =>
      aPlan(Date.parse(request.receivedAt), plans.get(request.reference));
    const planner: Planner = options.planner ?? {
      provisional: (request) => ({ ...planOf(request), provisional: true, rule: 'provisional' }),
      classify: async (request, atMs) => {
        const plan = planOf(request);
        const found = await foundFor(knowledge, request, plan.language, atMs);
        return { classification: anEnquiry, plan: expectingRobot(plan, found), found };
      },
      replan: async ({ request }) => planOf(request),
    };
    const deps: CaseWorkerDeps = {
      connection: server.env.nativeConnection,
      namespace: server.env.namespace ?? 'default',
      store: store as never,
      planner,
      messages: mailbox.activities,
      bundle,
      ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    };
    const workers = await startCaseWorkers(deps);
    return new Rig({ server, deps, store, mailbox, knowledge, workers, plans });
  }

  /** Opens a case and returns it as a test works with it. */
  async case(options: OpenOptions = {}): Promise<CaseUnderTest> {
    const nowMs = await this.env.currentTimeMs();
    const request = aRequest(nowMs, options.request);
    if (options.plan !== undefined) this.plans.set(request.reference, options.plan);
    const workflowId = caseWorkflowId(request.reference);
    const handle = await this.env.client.workflow.start(caseWorkflowType, {
      workflowId,
      taskQueue: taskQueues.care,
      args: [{ request, ...options.input } satisfies CaseInput],
    });
    return new CaseUnderTest(this, request, handle);
  }

  /** From now on the policy gives this case another plan, for whoever asks again. */
  planDifferently(desk: CaseUnderTest, plan: Partial<CasePlan>): void {
    this.plans.set(desk.reference, plan);
  }

  /** Replays every execution that was started, run by run, and stops everything. Throws what did not replay. */
  async close(): Promise<void> {
    try {
      for (const workflowId of this.server.started) {
        for (const history of await historiesOf(this.env.client, workflowId)) {
          await Worker.runReplayHistory({ workflowBundle: this.bundle }, history, workflowId);
        }
      }
    } finally {
      await this.stopWorkers();
      await this.server.stop();
    }
  }

  /** Stops the worker: what is under way in it is finished, and nobody works on cases any more. */
  async stopWorkers(): Promise<void> {
    this.workers.shutdown();
    await this.workers.running;
  }

  /** Another worker on the same ports, which knows nothing of what the last one had in memory. */
  async startWorkers(): Promise<void> {
    this.workers = await startCaseWorkers(this.deps);
  }

  /** The histories of all runs of a case, oldest first. */
  async histories(desk: CaseUnderTest): Promise<readonly History[]> {
    return historiesOf(this.env.client, caseWorkflowId(desk.reference));
  }
}

/** The SDK's own news and the failures that tests ask for would bury the output; errors stay. Once a process, as the runtime asks. */
function quiet(): void {
  if (Runtime._instance === undefined) Runtime.install({ logger: new DefaultLogger('ERROR') });
}
