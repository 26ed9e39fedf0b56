/** Puts Careloop together in one process: folder, store, mail, policies, workers. Everything is opened before anything is polled. */
import { NativeConnection, type WorkflowBundle } from '@temporalio/worker';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { openMailChannel } from '../activities/messages/mail-channel.ts';
import { loadTemplates } from '../activities/messages/render.ts';
import { createMessageActivities } from '../activities/messages/send.ts';
import { openStore } from '../activities/store/open.ts';
import type { Store } from '../activities/store/port.ts';
import { missingSearchAttributes } from '../client/search-attributes.ts';
import { bundleWorkflows, startCaseWorkers } from './case-worker.ts';
import type { WorkerConfig } from './config.ts';
import { lockFolder } from './folder-lock.ts';
import { openKnowledge } from './knowledge.ts';
import { openPlanner } from './planner.ts';
import { reportOf } from './report.ts';
import type { LoadedPolicies } from './policies/load.ts';
import { watchPolicies, type PolicyNews } from './policies/watch.ts';
import { SetupError } from './setup-error.ts';

export interface Careloop {
  readonly namespace: string;
  readonly store: Store;
  /** Ends when everything has drained after `stop`, or throws what stopped it. */
  readonly running: Promise<void>;
  /** Lets what is under way finish, and closes store and mail. */
  readonly stop: () => Promise<void>;
}

export interface OpenOptions {
  readonly config: WorkerConfig;
  /** `host:port` of Temporal; else TEMPORAL_ADDRESS, the profile, or localhost:7233. */
  readonly address?: string;
  readonly bundle?: WorkflowBundle;
  /** Hears what became of an edit of a policy while the worker runs. */
  readonly onPolicies?: (news: PolicyNews) => void;
}

/**
 * Opens a worker on the given configuration.
 *
 * @throws SetupError `FOLDER_LOCKED`, `UNREACHABLE`, `NOT_PREPARED` (search attributes are missing: `care init`)
 */
export async function openCareloop(options: OpenOptions): Promise<Careloop> {
  const { config } = options;
  const lock = config.store.kind === 'embedded' ? lockFolder(config.home, 'store') : undefined;
  const opened: (() => Promise<unknown>)[] = [async () => lock?.release()];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const connecting = connect(options.address);
    const storing = openStore(config.store);
    opened.push(
      () => closed(connecting, ({ native }) => native.close()),
      () => closed(storing, (store) => store.close()),
    );
    const [connection, bundle, store, render, { policies, plannerOn }] = await Promise.all([
      connecting,
      options.bundle ?? bundleWorkflows(),
      storing,
      loadTemplates(config.templatesFolder),
      openPlanner(config),
    ]);
    const { namespace } = connection;
    await mustBePrepared(connection.native, namespace);
    const knowledge = await openKnowledge(config.knowledgeFolder, store);
    const channel = openMailChannel({ smtpUrl: config.smtpUrl, from: config.mailFrom });
    opened.push(() => channel.close());
    opened.push(keepReading(policies, config.policiesFolder, options.onPolicies));
    const workers = await startCaseWorkers({
      connection: connection.native,
      namespace,
      store,
      planner: plannerOn(store, knowledge),
      report: () => reportOf(policies),
      messages: createMessageActivities({ store, channel, render, nowMs: Date.now }),
      bundle,
    });
    const running = workers.running.finally(closeAll);
    return {
      namespace,
      store,
      running,
      stop: async () => {
        workers.shutdown();
        await running;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Closes what was opened, also where it is still opening while something else has failed already. */
async function closed<T>(opening: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<void> {
  const [outcome] = await Promise.allSettled([opening]);
  if (outcome.status === 'fulfilled') await close(outcome.value);
}

/** An edited policy comes into force or is refused without a restart; shipped ones are not edited. Returns what ends it. */
function keepReading(
  policies: LoadedPolicies,
  folder: string | undefined,
  tell: OpenOptions['onPolicies'],
): () => Promise<void> {
  const stop = folder === undefined ? undefined : watchPolicies(policies, folder, (news) => tell?.(news));
  return async () => stop?.();
}

async function connect(
  address: string | undefined,
): Promise<{ readonly native: NativeConnection; readonly namespace: string }> {
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
  const target = address ?? connectionOptions.address ?? 'localhost:7233';
  try {
    return { native: await NativeConnection.connect({ ...connectionOptions, address: target }), namespace };
  } catch (error) {
    throw new SetupError({
      code: 'UNREACHABLE',
      what: `Temporal does not answer at ${target}`,
      expected: 'a Temporal server there',
      got: error instanceof Error ? error.message : String(error),
      next: 'start one with `npm run server`, or set TEMPORAL_ADDRESS',
    });
  }
}

/** An unknown search attribute wedges a run: better not to start at all. */
async function mustBePrepared(connection: NativeConnection, namespace: string): Promise<void> {
  const missing = await missingSearchAttributes(connection, namespace);
  if (missing.length === 0) return;
  throw new SetupError({
    code: 'NOT_PREPARED',
    what: `The namespace ${namespace} lacks search attributes`,
    expected: 'those that `care init` registers',
    got: `missing: ${missing.map(({ name }) => name).join(', ')}`,
    next: 'run `npm run care -- init`',
  });
}
