import { resolve } from 'node:path';
import { aborted, listenForEnd } from './ending.ts';
import { laptopCommand } from './laptop-options.ts';
import { startLocalServers } from './servers/local-servers.ts';
import { SetupError } from './setup-error.ts';

const command = laptopCommand(
  'npm run server --',
  'Starts the servers that Careloop needs on this machine, and nothing of Careloop itself: Temporal with its Web UI, ' +
    'and a mail catcher. Stays until Ctrl-C. With TEMPORAL_ADDRESS (or a Temporal profile) that server is used.',
).parse();

const ending = listenForEnd();
try {
  const servers = await startLocalServers(command.opts());
  const { temporal, mail } = servers;
  ending.becomeOrderly();
  console.log(`Temporal  ${temporal.address}`);
  if (temporal.uiAddress !== undefined) console.log(`Web UI    ${temporal.uiAddress}`);
  console.log(`SMTP      ${mail.smtpAddress}`);
  console.log(`Mails     ${mail.url}`);
  console.log(`Data are in ${resolve(command.opts().folder)}. Ctrl-C ends the servers.`);
  try {
    await Promise.race([aborted(ending.asked), servers.ended]);
  } finally {
    await servers.stop();
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
