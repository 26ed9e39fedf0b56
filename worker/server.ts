import { resolve } from 'node:path';
import { laptopCommand } from './laptop-options.ts';
import { startLocalServers } from './servers/local-servers.ts';
import { SetupError } from './setup-error.ts';

const command = laptopCommand(
  'npm run server --',
  'Starts the servers that Careloop needs on this machine, and nothing of Careloop itself: Temporal with its Web UI, ' +
    'and a mail catcher. Stays until Ctrl-C. With TEMPORAL_ADDRESS (or a Temporal profile) that server is used.',
).parse();

// Ctrl-C ends the servers in order; before they are all there, or a second time, it ends this process at once,
// and what it had started dies with it.
let orderly = false;
const asked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!orderly) process.exit(130);
      resolve();
    });
  }
});

try {
  const servers = await startLocalServers(command.opts());
  const { temporal, mail } = servers;
  orderly = true;
  console.log(`Temporal  ${temporal.address}`);
  if (temporal.uiAddress !== undefined) console.log(`Web UI    ${temporal.uiAddress}`);
  console.log(`SMTP      ${mail.smtpAddress}`);
  console.log(`Mails     ${mail.url}`);
  console.log(`Data are in ${resolve(command.opts().folder)}. Ctrl-C ends the servers.`);
  try {
    await Promise.race([asked, servers.ended]);
  } finally {
    orderly = false;
    await servers.stop();
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
