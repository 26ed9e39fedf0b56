/** Options that everything which starts servers on this machine has in common. */
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { ordinaryPorts } from './servers/local-servers.ts';

/** A command with the ports and the folder as options; more may be added before it is parsed. */
export function laptopCommand(name: string, description: string) {
  return new Command(name)
    .description(description)
    .option('--port <number>', 'port of the Temporal server', portNumber, ordinaryPorts.port)
    .option('--ui-port <number>', 'port of the Temporal Web UI', portNumber, ordinaryPorts.uiPort)
    .option('--smtp-port <number>', 'port on which mails are caught', portNumber, ordinaryPorts.smtpPort)
    .option('--mail-port <number>', 'port of the page that shows them', portNumber, ordinaryPorts.mailPort)
    .addOption(
      new Option('--folder <path>', "where this machine's data are kept").default('.careloop').env('CARELOOP_HOME'),
    );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}
