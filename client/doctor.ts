/** What is wrong, if anything: Temporal, the namespace, workers, policies, cases. Each finding says what to do next. */
import { randomUUID } from 'node:crypto';
import { taskQueues } from '../workflows/case/contract.ts';
import { doctorWorkflowType, type WorkerReport } from '../workflows/doctor/contract.ts';
import type { CareClient } from './care-client.ts';
import { asCareError, CareError } from './care-error.ts';
import { missingSearchAttributes } from './search-attributes.ts';

export interface Finding {
  /** What was looked at: `temporal`, `retention`, `worker care` ... */
  readonly looked: string;
  /** `unknown`: it could not be found out, which is no reason to worry by itself. */
  readonly is: 'fine' | 'wrong' | 'unknown';
  readonly what: string;
  readonly next?: string;
}

export interface DoctorOptions {
  /** How many open cases are asked whether somebody has to look at them; 50 when left out. */
  readonly cases?: number;
}

const usualCases = 50;
const wantedRetentionDays = 30;
const daySeconds = 86_400;
const answerWithinMs = 15_000;
const callWithinMs = 5_000;
/** Values of `temporal.api.enums.v1.TaskQueueType`. */
const pollerKinds = { workflow: 1, activity: 2 } as const;
/** Runs that Temporal cannot get on with: the worker fails at the same task again and again. */
const wedged = "TemporalReportedProblems IS NOT NULL AND ExecutionStatus = 'Running'";

/** Looks at everything, also where one thing is wrong. Changes nothing but for one short workflow that asks a worker. */
export async function doctor(care: CareClient, options: DoctorOptions = {}): Promise<readonly Finding[]> {
  const polled = [
    pollers(care, taskQueues.care, 'workflow'),
    pollers(care, taskQueues.care, 'activity'),
    pollers(care, taskQueues.out, 'activity'),
  ];
  const found = await Promise.all([
    looking('temporal', () => temporal(care)),
    looking('search attributes', () => attributes(care)),
    looking('retention', () => retention(care)),
    ...polled.map((one) => one()),
    looking('wedged runs', () => wedgedRuns(care)),
    looking('attention', () => attention(care, options.cases ?? usualCases)),
  ]);
  const workersPoll = found.every(
    ({ looked, is }) => !looked.startsWith(`worker ${taskQueues.care} `) || is === 'fine',
  );
  const asked: readonly Finding[] = workersPoll
    ? await policies(care)
    : [{ looked: 'policies', is: 'unknown', what: 'no worker to ask which policies are in force' }];
  return [...found, ...asked];
}

async function temporal({ client }: CareClient): Promise<Omit<Finding, 'looked'>> {
  const { serverVersion } = await within(client, () => client.connection.workflowService.getSystemInfo({}));
  return {
    is: 'fine',
    what: `server ${serverVersion === '' ? 'of unknown version' : serverVersion}, namespace ${client.options.namespace}`,
  };
}

async function attributes({ client }: CareClient): Promise<Omit<Finding, 'looked'>> {
  const missing = await within(client, () => missingSearchAttributes(client.connection, client.options.namespace));
  return missing.length === 0
    ? { is: 'fine', what: 'all registered' }
    : { is: 'wrong', what: `missing: ${missing.map(({ name }) => name).join(', ')}`, next: 'run care init' };
}

async function retention({ client }: CareClient): Promise<Omit<Finding, 'looked'>> {
  const { namespace } = client.options;
  const { config } = await within(client, () => client.connection.workflowService.describeNamespace({ namespace }));
  const days = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / daySeconds;
  return days >= wantedRetentionDays
    ? { is: 'fine', what: `${String(days)} days` }
    : { is: 'wrong', what: `closed cases are kept for ${String(days)} days only`, next: 'run care init' };
}

function pollers({ client }: CareClient, queue: string, kind: keyof typeof pollerKinds) {
  return () =>
    looking(`worker ${queue} (${kind})`, async () => {
      const { pollers: polling } = await within(client, () =>
        client.connection.workflowService.describeTaskQueue({
          namespace: client.options.namespace,
          taskQueue: { name: queue },
          // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum is in a package of the SDK's own
          taskQueueType: pollerKinds[kind],
        }),
      );
      return polling.length > 0
        ? { is: 'fine', what: `${String(polling.length)} polling` }
        : { is: 'wrong', what: 'nobody polls', next: 'start a worker: npm run worker' };
    });
}

async function wedgedRuns({ client }: CareClient): Promise<Omit<Finding, 'looked'>> {
  const { namespace } = client.options;
  const ids: string[] = [];
  try {
    const { count } = await within(client, () =>
      client.connection.workflowService.countWorkflowExecutions({ namespace, query: wedged }),
    );
    if (Number(count) === 0) return { is: 'fine', what: 'none' };
    for await (const { workflowId } of client.workflow.list({ query: wedged, pageSize: 10 })) {
      ids.push(workflowId);
      if (ids.length === 10) break;
    }
    return {
      is: 'wrong',
      what: `${String(count)} runs cannot go on: ${ids.join(', ')}`,
      next: 'look at them in the Web UI: the failed workflow task says why',
    };
  } catch (error) {
    // Servers before the attribute refuse the query.
    if (codeOf(error) !== 'BAD_INPUT') throw error;
    return { is: 'unknown', what: 'this server does not report them' };
  }
}

/** Attention is in the case and not in visibility: the cases that are due first are asked, and the answer says how many. */
async function attention(care: CareClient, atMost: number): Promise<Omit<Finding, 'looked'>> {
  const stuck: string[] = [];
  let asked = 0;
  let silent = 0;
  let more = false;
  for await (const { reference } of care.list()) {
    if (asked === atMost) {
      more = true;
      break;
    }
    asked += 1;
    try {
      const { attention: open } = await care.case(reference).snapshot();
      if (open.length > 0) stuck.push(`${reference} (${open.map(({ code }) => code).join(', ')})`);
    } catch {
      silent += 1;
      // Where a worker is away each would run into its deadline, and its queue has been looked at already.
      if (silent === 3) break;
    }
  }
  const looked = `${more || silent > 0 ? 'of the first ' : ''}${String(asked)} open cases`;
  if (stuck.length > 0) {
    return { is: 'wrong', what: `${looked}: a person has to look at ${stuck.join(', ')}`, next: 'care show REFERENCE' };
  }
  if (silent > 0) return { is: 'unknown', what: `${looked}: ${String(silent)} did not answer` };
  return { is: 'fine', what: `${looked}: none` };
}

/** What one worker, whichever takes the question, says of itself. */
export async function askWorker({ client }: CareClient): Promise<WorkerReport> {
  return client.withDeadline(
    Date.now() + answerWithinMs,
    async () =>
      (await client.workflow.execute(doctorWorkflowType, {
        workflowId: `doctor/${randomUUID()}`,
        taskQueue: taskQueues.care,
        workflowRunTimeout: answerWithinMs,
        args: [],
      })) as WorkerReport,
  );
}

async function policies(care: CareClient): Promise<readonly Finding[]> {
  try {
    const report = await askWorker(care);
    return [
      { looked: 'versions', is: 'fine', what: `a worker runs Careloop ${report.careloop} on Node.js ${report.node}` },
      policyFinding(report),
    ];
  } catch (error) {
    return [unknown('policies', error)];
  }
}

function policyFinding({ policies: inForce, refused }: WorkerReport): Finding {
  const names = inForce.map(({ name, version }) => `${name}@${version.slice(0, 8)}`).join(', ');
  return refused.length === 0
    ? { looked: 'policies', is: 'fine', what: `in force: ${names === '' ? 'none from files' : names}` }
    : {
        looked: 'policies',
        is: 'wrong',
        what: `refused, and the ones before stay in force:\n${refused.join('\n')}`,
        next: 'mend the file; care policy check FILE says when it is in order',
      };
}

async function looking(looked: string, look: () => Promise<Omit<Finding, 'looked'>>): Promise<Finding> {
  try {
    return { looked, ...(await look()) };
  } catch (error) {
    return unknown(looked, error);
  }
}

/** What cannot be looked at is wrong, but for what this caller may not look at. */
function unknown(looked: string, error: unknown): Finding {
  const known = asCareError(error);
  return {
    looked,
    is: codeOf(error) === 'NOT_ALLOWED' ? 'unknown' : 'wrong',
    what: known instanceof Error ? known.message : String(known),
  };
}

function codeOf(error: unknown): string | undefined {
  const known = asCareError(error);
  return known instanceof CareError ? known.code : undefined;
}

async function within<T>(client: CareClient['client'], ask: () => Promise<T>): Promise<T> {
  return client.withDeadline(Date.now() + callWithinMs, ask);
}
