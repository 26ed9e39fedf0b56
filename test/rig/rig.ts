/** One time-skipping server a test file, a worker on fakes of each port, and every execution replayed at the end. */
import { defineSearchAttributeKey, type SearchAttributeType } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { historiesOf, type History } from './replay.ts';
import type { Planner } from '../../activities/planning/activities.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import { bundleWorkflows, startCaseWorkers, type CaseWorkers } from '../../worker/case-worker.ts';
import { findTimeSkippingServer } from '../../worker/servers/time-skipping-server.ts';
import {
  caseWorkflowId,
  caseWorkflowType,
  searchAttributes,
  taskQueues,
  type CaseInput,
} from '../../workflows/case/contract.ts';
import { CaseUnderTest } from './case-under-test.ts';
import { FakeMailbox, FakeStore } from './fakes.ts';
import { aPlan, anEnquiry, aRequest } from './plans.ts';

export interface OpenOptions {
  readonly request?: Partial<CaseRequest>;
  readonly plan?: Partial<CasePlan>;
  readonly input?: Partial<CaseInput>;
}

export interface RigOptions {
  /** 0 replays each workflow at every task, as a worker does that was restarted all the time. */
  readonly maxCachedWorkflows?: number;
  /** Decides in place of the fixed plans: a real policy, say. */
  readonly planner?: Planner;
}

export class Rig {
  readonly env: TestWorkflowEnvironment;
  readonly bundle: WorkflowBundle;
  readonly store: FakeStore;
  readonly mailbox: FakeMailbox;
  private readonly workers: CaseWorkers;
  private readonly plans: Map<string, Partial<CasePlan>>;
  private readonly started: string[] = [];

  private constructor(parts: {
    env: TestWorkflowEnvironment;
    bundle: WorkflowBundle;
    store: FakeStore;
    mailbox: FakeMailbox;
    workers: CaseWorkers;
    plans: Map<string, Partial<CasePlan>>;
  }) {
    this.env = parts.env;
    this.bundle = parts.bundle;
    this.store = parts.store;
    this.mailbox = parts.mailbox;
    this.workers = parts.workers;
    this.plans = parts.plans;
  }

  static async open(options: RigOptions = {}): Promise<Rig> {
    quiet();
    const [{ path }, bundle] = await Promise.all([findTimeSkippingServer(), bundleWorkflows()]);
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
    await registerSearchAttributes(env);
    const store = new FakeStore();
    const mailbox = new FakeMailbox();
    const plans = new Map<string, Partial<CasePlan>>();
    const planOf = (request: CaseRequest): CasePlan =>
      aPlan(Date.parse(request.receivedAt), plans.get(request.reference));
    const planner: Planner = options.planner ?? {
      provisional: (request) => ({ ...planOf(request), provisional: true, rule: 'provisional' }),
      classify: async (request) => ({ classification: anEnquiry, plan: planOf(request) }),
      replan: (request) => planOf(request),
    };
    const workers = await startCaseWorkers({
      connection: env.nativeConnection,
      namespace: env.namespace ?? 'default',
      store: store as never,
      planner,
      messages: mailbox.activities,
      bundle,
      ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    });
    return new Rig({ env, bundle, store, mailbox, workers, plans });
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
    this.started.push(workflowId);
    return new CaseUnderTest(this, request, handle);
  }

  /** Replays every execution that was started, run by run, and stops everything. Throws what did not replay. */
  async close(): Promise<void> {
    try {
      for (const workflowId of this.started) {
        for (const history of await historiesOf(this.env.client, workflowId)) {
          await Worker.runReplayHistory({ workflowBundle: this.bundle }, history, workflowId);
        }
      }
    } finally {
      this.workers.shutdown();
      await this.workers.running;
      await this.env.teardown();
    }
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

const indexedValueTypes: Readonly<Record<SearchAttributeType, number>> = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};

async function registerSearchAttributes(env: TestWorkflowEnvironment): Promise<void> {
  const keys = Object.values(searchAttributes).map((key) => defineSearchAttributeKey(key.name, key.type));
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes: Object.fromEntries(keys.map(({ name, type }) => [name, indexedValueTypes[type]])),
  });
}
