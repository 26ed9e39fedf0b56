/**
 * A worker that kills itself at a point of a remedy's saga, once: before or after the step that the case's reference names
 * (`before.performRemedy`). Started by remedy-killed.test.ts; a file in the folder remembers that it has died there.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { openMailChannel } from '../../activities/messages/mail-channel.ts';
import { loadTemplates } from '../../activities/messages/render.ts';
import { createMessageActivities } from '../../activities/messages/send.ts';
import { openWebhook } from '../../activities/messages/webhook.ts';
import { createRemedyActivities, type RemedyActivities } from '../../activities/remedies/activities.ts';
import { openStore } from '../../activities/store/open.ts';
import { bundleWorkflows, startCaseWorkers } from '../../worker/case-worker.ts';
import { readConfig } from '../../worker/config.ts';
import { openKnowledge } from '../../worker/knowledge.ts';
import { openPlanner } from '../../worker/planner.ts';
import { rostersOf } from '../../worker/rosters.ts';
import { openRemedies } from '../../worker/remedies.ts';
import { FakeBlobs } from '../rig/index.ts';

const config = readConfig(process.env);
const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
const [store, bundle, render, { policies, plannerOn }] = await Promise.all([
  openStore(config.store),
  bundleWorkflows(),
  loadTemplates(),
  openPlanner(config),
]);
const channel = openMailChannel({ smtpUrl: config.smtpUrl, from: config.mailFrom });
const messages = createMessageActivities({ store, channel, render, nowMs: Date.now });
const remedies = createRemedyActivities({ ledger: store, remedies: openRemedies(config, messages), nowMs: Date.now });

/** Dies here when the case asks for it and has not died here before. */
async function pass(point: string, about: string): Promise<void> {
  const marker = join(config.home, `died.${point}`);
  if (!about.includes(point) || existsSync(marker)) return;
  writeFileSync(marker, '');
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

const mortal = Object.fromEntries(
  Object.entries(remedies).map(([step, run]) => [
    step,
    async (...args: readonly unknown[]): Promise<unknown> => {
      const about = JSON.stringify(args);
      await pass(`before.${step}`, about);
      const result = await (run as (...given: readonly unknown[]) => Promise<unknown>)(...args);
      await pass(`after.${step}`, about);
      return result;
    },
  ]),
) as unknown as RemedyActivities;

const workers = await startCaseWorkers({
  connection,
  namespace: 'default',
  store,
  blobs: new FakeBlobs(),
  planner: plannerOn(store, await openKnowledge(undefined, store)),
  rosters: rostersOf(policies, config.policy),
  client: new Client({ connection }),
  webhook: openWebhook({ secret: undefined, nowMs: Date.now }),
  messages,
  remedies: mortal,
  bundle,
});
process.once('SIGTERM', () => {
  workers.shutdown();
});
process.stderr.write('ready\n');
await workers.running;
await channel.close();
await store.close();
await connection.close();
