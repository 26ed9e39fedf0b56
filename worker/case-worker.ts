/** The two workers of one process: `care` for workflows and the store, `care-out` for what leaves the house. */
import {
  DefaultLogger,
  bundleWorkflowCode,
  Worker,
  type NativeConnection,
  type WorkflowBundle,
} from '@temporalio/worker';
import { createAssignmentActivities } from '../activities/assignment/activities.ts';
import { createDoctorActivities, type WorkerReport } from '../activities/doctor/activities.ts';
import type { MessageActivities } from '../activities/messages/send.ts';
import { createPlanningActivities, type Planner } from '../activities/planning/activities.ts';
import { createStoreActivities } from '../activities/store/activities.ts';
import { createJoiningActivities } from '../activities/store/joining.ts';
import type { Store } from '../activities/store/port.ts';
import { taskQueues } from '../workflows/case/contract.ts';
import { reportOf } from './report.ts';
import { modulePath } from './module-path.ts';

export interface CaseWorkerDeps {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly store: Store;
  readonly planner: Planner;
  /** What the doctor hears; left out where no policies are loaded from files. */
  readonly report?: () => WorkerReport;
  readonly messages: MessageActivities;
  /** Made once and shared where several workers run in one process. */
  readonly bundle: WorkflowBundle;
  /** Cached workflows; about 0.5 MB each. 0 replays at every task. */
  readonly maxCachedWorkflows?: number;
}

export interface CaseWorkers {
  /** Ends when both have drained after `shutdown`, or throws what stopped one of them. */
  readonly running: Promise<void>;
  readonly shutdown: () => void;
}

/** Bundles the workflow code for the sandbox: about 1.7 s, once a process. */
export async function bundleWorkflows(): Promise<WorkflowBundle> {
  return bundleWorkflowCode({
    logger: new DefaultLogger('WARN'),
    workflowsPath: modulePath(import.meta.url, '../workflows/index'),
    payloadConverterPath: modulePath(import.meta.url, '../workflows/payload-converter'),
  });
}

/** Starts polling. Nothing is acknowledged before the store, the policies and the connection were there. */
export async function startCaseWorkers(deps: CaseWorkerDeps): Promise<CaseWorkers> {
  const { connection, namespace, store } = deps;
  const care = await Worker.create({
    connection,
    namespace,
    taskQueue: taskQueues.care,
    workflowBundle: deps.bundle,
    maxCachedWorkflows: deps.maxCachedWorkflows ?? 500,
    shutdownGraceTime: '10s',
    activities: {
      ...createStoreActivities({ store }),
      ...createJoiningActivities({ store }),
      ...createAssignmentActivities({ openCasesByAgent: (team) => store.openCasesByAgent(team) }),
      ...createPlanningActivities({ planner: deps.planner }),
      ...createDoctorActivities({ report: deps.report ?? (() => reportOf()) }),
    },
  });
  // Its own queue and slots: a slow mail server never keeps the store waiting.
  const out = await Worker.create({
    connection,
    namespace,
    taskQueue: taskQueues.out,
    shutdownGraceTime: '10s',
    maxConcurrentActivityTaskExecutions: 20,
    activities: { ...deps.messages },
  });
  const both = [care, out];
  return {
    running: Promise.all(both.map((worker) => worker.run())).then(() => undefined),
    shutdown: () => {
      for (const worker of both) if (worker.getState() === 'RUNNING') worker.shutdown();
    },
  };
}
