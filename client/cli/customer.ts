/** `care customer consent | opt-out | wishes`: for what, and where, a customer may be contacted (R23). */
import type { Command } from '@commander-js/extra-typings';
import type { ConsentRow } from '../../workflows/consent/contract.ts';
import { consentsOf, giveConsent, optOut, type KnownCustomer } from '../consent.ts';
import { addCustomerDataCommands } from './customer-data.ts';
import { plainTable } from '../plain-table.ts';
import type { Session } from './session.ts';

export function addCustomerWishCommands(program: Command, { terminal, withCare }: Session): void {
  const customer = program
    .command('customer')
    .description('what a customer allows, by purpose; what is kept of her, and its end');

  addCustomerDataCommands(customer, { terminal, withCare });

  const tell = (rows: readonly ConsentRow[], json: true | undefined): void => {
    if (json === true) terminal.out(JSON.stringify(rows));
    else if (rows.length === 0) terminal.out('nothing known: no consent given, nothing refused');
    else {
      const lines = rows.map(({ purpose, channel, state, at, source }) => [
        purpose,
        channel === '*' ? 'every channel' : channel,
        state === 'given' ? 'yes' : 'no',
        at,
        source,
      ]);
      terminal.out(plainTable(['PURPOSE', 'CHANNEL', 'SAID', 'SINCE', 'FROM'], lines, terminal.width()));
    }
  };

  customer
    .command('consent')
    .description('she agrees to be contacted for a purpose on a channel')
    .requiredOption('--purpose <name>', 'survey or marketing; her own case and the law need no consent')
    .requiredOption('--channel <name>', 'email, phone, sms ...')
    .option('--customer <id>', 'her id in your own system')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--source <text>', 'where it is known from', 'care')
    .option('--at <instant>', 'when she said it; now when left out')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ care customer consent --email li@example.com --purpose marketing --channel email',
    )
    .action(async ({ purpose, channel, source, at, json, ...flags }) => {
      const said = { purpose, channel, source, ...(at !== undefined && { at }) };
      tell(await withCare((care) => giveConsent(care, knownBy(flags), said)), json);
    });

  customer
    .command('opt-out')
    .description('she does not want to be contacted for a purpose: it holds on every channel')
    .requiredOption('--purpose <name>', 'survey or marketing')
    .option('--customer <id>', 'her id in your own system')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--source <text>', 'where it is known from', 'care')
    .option('--at <instant>', 'when she said it; now when left out')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ care customer opt-out --phone "+86 10 5555 0100" --purpose survey --source call',
    )
    .action(async ({ purpose, source, at, json, ...flags }) => {
      const said = { purpose, source, ...(at !== undefined && { at }) };
      tell(await withCare((care) => optOut(care, knownBy(flags), said)), json);
    });

  customer
    .command('wishes')
    .description('what is known of her consent and her opt-outs')
    .option('--customer <id>', 'her id in your own system')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--json', 'as JSON')
    .action(async ({ json, ...flags }) => {
      tell(await withCare((care) => consentsOf(care, knownBy(flags))), json);
    });
}

function knownBy(flags: {
  readonly customer?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}): KnownCustomer {
  const { customer, email, phone } = flags;
  return {
    ...(customer !== undefined && { id: customer }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
}
