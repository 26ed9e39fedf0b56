/** `care customer export | erase`: what is kept of a customer, and its end. */
import type { Command } from '@commander-js/extra-typings';
import { eraseCustomer, exportCustomer } from '../customer-data.ts';
import { UsageError, type Session } from './session.ts';

interface KnownFlags {
  readonly customer?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Adds to the `customer` command. */
export function addCustomerDataCommands(customer: Command, { terminal, withCare }: Session): void {
  customer
    .command('export')
    .description('put all that is kept of her into one blob, and name it')
    .option('--customer <id>', 'her id in your own system')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ care customer export --email li@example.com')
    .action(async ({ json, ...flags }) => {
      const answer = await withCare((care) => exportCustomer(care, knownBy(flags)));
      terminal.out(
        json === true
          ? JSON.stringify(answer)
          : `${String(answer.cases)} cases, ${String(answer.bytes)} bytes: blob ${answer.blob}\n` +
              `it is ${answer.blob.slice(0, 2)}/${answer.blob} in the workers' CARELOOP_BLOBS; remove it when she has it`,
      );
    });

  customer
    .command('erase')
    .description('forget her for good: words, names, addresses, attachments, closed cases in Temporal; figures stay')
    .option('--customer <id>', 'her id in your own system')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--wait', 'go on by itself when her open cases have closed')
    .option('--yes', 'it cannot be undone: nothing is erased without this')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ care customer erase --email li@example.com --yes')
    .action(async ({ json, wait, yes, ...flags }) => {
      if (yes !== true) throw new UsageError('this cannot be undone; say --yes to do it');
      const answer = await withCare((care) => eraseCustomer(care, knownBy(flags), { wait: wait === true }));
      if (json === true) terminal.out(JSON.stringify(answer));
      else if (answer.did === 'started')
        terminal.out(`${answer.workflowId} waits for ${answer.open.join(', ')}, then erases`);
      else
        terminal.out(
          `erased from ${String(answer.cases)} cases; ${String(answer.blobs)} blobs and what Temporal kept are gone`,
        );
    });
}

function knownBy({ customer, email, phone }: KnownFlags) {
  return {
    ...(customer !== undefined && { id: customer }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
}
