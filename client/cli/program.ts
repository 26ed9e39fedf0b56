/** The `care` command: its groups of commands, and how it ends. */
import { Command, CommanderError } from '@commander-js/extra-typings';
import type { ConnectOptions } from '../care-client.ts';
import { asCareError, CareError } from '../care-error.ts';
import { addPolicyCommands } from '../policy-commands.ts';
import { addContactCommand } from './contacts.ts';
import { addDecisionCommands } from './decisions.ts';
import { addInitCommand } from './init.ts';
import { addListCommand } from './list.ts';
import { addCustomerCommands } from './open.ts';
import { addCalendarCommands } from './calendar.ts';
import { addDoctorCommand } from './doctor.ts';
import { addReadingCommands } from './reading.ts';
import { addReplanCommand } from './replan.ts';
import { UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** 0 done, 1 refused, 2 not understood, 3 nobody there. */
const exitCodes = { done: 0, refused: 1, usage: 2, unreachable: 3 } as const;

/** Runs one command line (without `node` and the script) and answers the exit code. */
export async function runCare(words: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('care')
    .description('Customer service cases: open, follow, decide')
    .option('--address <host:port>', 'Temporal; else TEMPORAL_ADDRESS, a profile, or localhost:7233')
    .option('--namespace <name>', 'else TEMPORAL_NAMESPACE, or default')
    .option('--profile <name>', "profile of Temporal's configuration file; else TEMPORAL_PROFILE")
    .option('--debug', 'show where an error came from')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
      getOutHelpWidth: terminal.width,
      getErrHelpWidth: terminal.width,
    })
    .addHelpText('after', examples);
  const session: Session = {
    terminal,
    withCare: async (work) => {
      const care = await terminal.connect(connectionOf(program.opts()));
      try {
        return await work(care);
      } finally {
        await care.close();
      }
    },
  };
  // Commands inherit settings when they are made: exit and output come first.
  addInitCommand(program, session);
  addCustomerCommands(program, session);
  addListCommand(program, session);
  addReadingCommands(program, session);
  addDecisionCommands(program, session);
  addContactCommand(program, session);
  addReplanCommand(program, session);
  addCalendarCommands(program, session);
  addDoctorCommand(program, session);
  addPolicyCommands(program);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return ending(error, terminal, program.opts().debug === true);
  }
}

const examples = `
Examples:
  $ care init                                      make a namespace ready
  $ care open --channel email --email li@example.com --body "My parcel is late"
  $ care list --team service --breached            cases with a broken promise
  $ care show A-1042                               one case as a page
  $ care reply A-1042 "It comes tomorrow." --as li --solve answered

Exit codes: 0 done, 1 refused, 2 not understood, 3 Temporal or a worker does not answer.`;

function connectionOf(options: {
  address?: string | undefined;
  namespace?: string | undefined;
  profile?: string | undefined;
}): ConnectOptions {
  const { address, namespace, profile } = options;
  return { ...(address && { address }), ...(namespace && { namespace }), ...(profile && { profile }) };
}

/** Says what went wrong in words, and answers the exit code; where it came from only on demand. */
function ending(thrown: unknown, terminal: Terminal, debug: boolean): number {
  // Commander has said it already, help included.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const error = asCareError(thrown);
  const text = error instanceof Error ? error.message : String(error);
  for (const line of text.split('\n')) terminal.err(`care: ${line}`);
  if (debug) terminal.err(traceOf(error));
  if (error instanceof UsageError) return exitCodes.usage;
  const away = error instanceof CareError && (error.code === 'UNREACHABLE' || error.code === 'NO_ANSWER');
  return away ? exitCodes.unreachable : exitCodes.refused;
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
