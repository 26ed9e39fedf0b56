/** The two workers of one process: `care` for workflows and the store, `care-out` for what leaves the house. */
import type { Client } from '@temporalio/client';
import {
  DefaultLogger,
  bundleWorkflowCode,
  Worker,
  type NativeConnection,
  type WorkerOptions,
  type WorkflowBundle,
} from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import { failureConverterPath } from '../client/privacy/data-converter.ts';
import type { Blobs } from '../activities/blobs/port.ts';
import { createCustomerDataActivities } from '../activities/customer-data/activities.ts';
import { executionsOn } from '../activities/customer-data/executions.ts';
import { createContactActivities } from '../activities/contact-rules/activities.ts';
import { createDiallerActivities } from '../activities/dialler/activities.ts';
import type { Dialler } from '../activities/dialler/port.ts';
import { teamSeats } from '../activities/dialler/team-seats.ts';
import { taskList } from '../activities/dialler/task-list.ts';
import { createDoctorActivities, type WorkerReport } from '../activities/doctor/activities.ts';
import { createArticleUsageActivities } from '../activities/knowledge/usage.ts';
import type { MessageActivities } from '../activities/messages/send.ts';
import type { Webhook } from '../activities/messages/webhook.ts';
import { createIncidentActivities } from '../activities/incidents/activities.ts';
import type { AbsentOf } from '../activities/notices/port.ts';
import { createDigestActivities } from '../activities/notices/send-digest.ts';
import { createTellingActivities, createUntoldActivities } from '../activities/notices/tell-people.ts';
import { temporalDigests } from '../activities/notices/temporal-digests.ts';
import { createPlanningActivities, type Planner } from '../activities/planning/activities.ts';
import type { RemedyActivities } from '../activities/remedies/activities.ts';
import { createLateAnswerActivities } from '../activities/store/late-activities.ts';
import { createReportActivities } from '../activities/store/report-activities.ts';
import { createStoreActivities } from '../activities/store/activities.ts';
import { createCallbackRecordActivities } from '../activities/store/callback-record.ts';
import { createJoiningActivities } from '../activities/store/joining.ts';
import type { Store } from '../activities/store/port.ts';
import { createTeamActivities, type Rosters } from '../activities/teams/activities.ts';
import { taskQueues } from '../workflows/case/contract.ts';
import { reportOf } from './report.ts';
import { modulePath } from './module-path.ts';

export interface CaseWorkerDeps {
  readonly connection: NativeConnection;
  /** Reaches other workflows: digests. */
  readonly client: Client;
  readonly namespace: string;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly planner: Planner;
  /** Who is in which team, by the policies in force. */
  readonly rosters: Rosters;
  /** What the doctor hears; left out where no policies are loaded from files. */
  readonly report?: () => WorkerReport;
  readonly messages: MessageActivities;
  readonly webhook: Webhook;
  /** What a person is told within this time comes as one message; a minute when left out (R29). */
  readonly digestWindowMs?: number;
  /** Who is absent; nobody where no team keeps presence. */
  readonly absentOf?: AbsentOf;
  readonly remedies: RemedyActivities;
  /** Who makes phones ring; the agents' own list when left out. */
  readonly dialler?: Dialler;
  /** Made once and shared where several workers run in one process. */
  readonly bundle: WorkflowBundle;
  /** Cached workflows; about 0.5 MB each. 0 replays at every task. */
  readonly maxCachedWorkflows?: number;
  /** Which version of the code this is, where Temporal's worker versioning leads cases from one to the next. */
  readonly buildId?: string;
  /** What encrypts payloads; the bundle is then made with `encrypted`. */
  readonly dataConverter?: DataConverter;
}

export interface CaseWorkers {
  /** Ends when both have drained after `shutdown`, or throws what stopped one of them. */
  readonly running: Promise<void>;
  readonly shutdown: () => void;
}

/** Bundles the workflow code for the sandbox: about 1.7 s, once a process. `encrypted`: texts of failures become payloads. */
export async function bundleWorkflows(
  options: { readonly encrypted?: boolean; readonly workflowsPath?: string } = {},
): Promise<WorkflowBundle> {
  return bundleWorkflowCode({
    ...(options.encrypted === true && { failureConverterPath }),
    logger: new DefaultLogger('WARN'),
    workflowsPath: options.workflowsPath ?? modulePath(import.meta.url, '../workflows/index'),
    payloadConverterPath: modulePath(import.meta.url, '../workflows/payload-converter'),
  });
}

/** A case lives for a year and longer: it goes over to the current version, and old workers need not stay for it. */
function versioning(buildId: string | undefined): Pick<WorkerOptions, 'workerDeploymentOptions'> {
  if (buildId === undefined) return {};
  return {
    workerDeploymentOptions: {
      version: { deploymentName: 'careloop', buildId },
      useWorkerVersioning: true,
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
  };
}

/** Starts polling. Nothing is acknowledged before the store, the policies and the connection were there. */
export async function startCaseWorkers(deps: CaseWorkerDeps): Promise<CaseWorkers> {
  const { connection, namespace, client, store } = deps;
  const versioned = versioning(deps.buildId);
  const converting = deps.dataConverter === undefined ? {} : { dataConverter: deps.dataConverter };
  const calls = createDiallerActivities({
    dialler: deps.dialler ?? taskList,
    record: store,
    seatsOf: teamSeats(client),
  });
  const care = await Worker.create({
    connection,
    namespace,
    taskQueue: taskQueues.care,
    workflowBundle: deps.bundle,
    ...converting,
    ...versioned,
    maxCachedWorkflows: deps.maxCachedWorkflows ?? 500,
    shutdownGraceTime: '10s',
    activities: {
      ...createStoreActivities({ store }),
      ...createJoiningActivities({ store }),
      ...createContactActivities({ record: store }),
      ...createTeamActivities({ rosters: deps.rosters, client }),
      ...createCallbackRecordActivities({ record: store }),
      ...calls.choosing,
      ...createCustomerDataActivities({
        data: store,
        blobs: deps.blobs,
        deleteExecutionsOf: executionsOn(client),
      }),
      ...createPlanningActivities({ planner: deps.planner, openIncidents: () => store.openIncidents() }),
      ...createArticleUsageActivities({ store }),
      ...createLateAnswerActivities({ store, nowMs: Date.now }),
      ...createReportActivities({ store, nowMs: Date.now }),
      ...createTellingActivities({
        digests: temporalDigests(client, deps.digestWindowMs),
        absentOf: deps.absentOf ?? (() => Promise.resolve(new Set())),
      }),
      ...createUntoldActivities(client),
      ...createIncidentActivities({ client, planner: deps.planner, store }),
      ...createDoctorActivities({ report: deps.report ?? (() => reportOf()) }),
    },
  });
  // Its own queue and slots: a slow mail server never keeps the store waiting.
  const out = await Worker.create({
    connection,
    namespace,
    taskQueue: taskQueues.out,
    ...converting,
    ...versioned,
    shutdownGraceTime: '10s',
    maxConcurrentActivityTaskExecutions: 20,
    activities: {
      ...deps.messages,
      ...deps.remedies,
      ...calls.ringing,
      ...createDigestActivities({ messages: deps.messages, webhook: deps.webhook, store, nowMs: Date.now }),
    },
  });
  const both = [care, out];
  return {
    running: Promise.all(both.map((worker) => worker.run())).then(() => undefined),
    shutdown: () => {
      for (const worker of both) if (worker.getState() === 'RUNNING') worker.shutdown();
    },
  };
}
