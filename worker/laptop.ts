/** All of Careloop on one machine: Temporal with its Web UI, a mail catcher, the embedded store and a worker. */
import { CareClient } from '../client/care-client.ts';
import { ensureSearchAttributes } from '../client/search-attributes.ts';
import { bundleWorkflows } from './case-worker.ts';
import { openCareloop, type Careloop, type OpenOptions } from './careloop.ts';
import { readConfig, type WorkerConfig } from './config.ts';
import { startLocalServers, type LocalServers, type LocalServersOptions } from './servers/local-servers.ts';

export interface Laptop {
  readonly config: WorkerConfig;
  readonly servers: LocalServers;
  readonly careloop: Careloop;
  readonly client: CareClient;
  readonly stop: () => Promise<void>;
}

export interface LaptopOptions extends LocalServersOptions {
  /** Policy of requests that name none; else as the environment says. */
  readonly policy?: string;
  /** Hears what became of an edit of a policy. */
  readonly onPolicies?: OpenOptions['onPolicies'];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts it all; ready to take cases when it returns. What had started is stopped again when something fails. */
export async function startLaptop(options: LaptopOptions): Promise<Laptop> {
  const { folder, env, policy } = options;
  const bundling = bundleWorkflows();
  // Awaited below; a failure before that is reported there and not as an unhandled one.
  bundling.catch(() => undefined);
  const servers = await startLocalServers(options);
  const config = readConfig({
    ...env,
    CARELOOP_HOME: folder,
    SMTP_URL: env['SMTP_URL'] ?? servers.mail.smtpAddress,
    ...(policy === undefined ? {} : { CARELOOP_POLICY: policy }),
  });
  const stops: (() => Promise<void>)[] = [servers.stop];
  const stop = (): Promise<void> => stopAll(stops);
  try {
    const client = await CareClient.connect({ address: servers.temporal.address });
    stops.push(() => client.close());
    await ensureSearchAttributes(client.client.connection, client.client.options.namespace);
    const careloop = await openCareloop({
      config,
      address: servers.temporal.address,
      bundle: await bundling,
      ...(options.onPolicies && { onPolicies: options.onPolicies }),
    });
    stops.push(careloop.stop);
    return { config, servers, careloop, client, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Last started, first stopped; one that fails keeps none of the others from being stopped. */
async function stopAll(stops: readonly (() => Promise<void>)[]): Promise<void> {
  const last = stops.at(-1);
  if (last === undefined) return;
  try {
    await last();
  } finally {
    await stopAll(stops.slice(0, -1));
  }
}
