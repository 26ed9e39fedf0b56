import { once } from 'node:events';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { ordinaryPorts, startLocalServers } from './servers/local-servers.ts';
import { SetupError } from './setup-error.ts';

const command = new Command('npm run server --')
  .description(
    'Starts the servers that Careloop needs on this machine, and nothing of Careloop itself: Temporal with its Web UI, ' +
      'and a mail catcher. Stays until Ctrl-C. With TEMPORAL_ADDRESS (or a Temporal profile) that server is used.',
  )
  .option('--port <number>', 'port of the Temporal server', portNumber, ordinaryPorts.port)
  .option('--ui-port <number>', 'port of the Temporal Web UI', portNumber, ordinaryPorts.uiPort)
  .option('--smtp-port <number>', 'port on which mails are caught', portNumber, ordinaryPorts.smtpPort)
  .option('--mail-port <number>', 'port of the page that shows them', portNumber, ordinaryPorts.mailPort)
  .option('--folder <path>', "where this machine's data are kept", '.careloop')
  .parse();

try {
  const servers = await startLocalServers(command.opts());
  const { temporal, mail } = servers;
  console.log(`Temporal  ${temporal.address}`);
  if (temporal.uiAddress !== undefined) console.log(`Web UI    ${temporal.uiAddress}`);
  console.log(`SMTP      ${mail.smtpAddress}`);
  console.log(`Mails     ${mail.url}`);
  console.log(`Data are in ${resolve(command.opts().folder)}. Ctrl-C ends the servers.`);
  try {
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), servers.ended]);
  } finally {
    await servers.stop();
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}
