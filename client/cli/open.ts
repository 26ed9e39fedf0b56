/** The customer's side: `care open` makes a case of a request, `care message` tells it what she says since. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Command } from '@commander-js/extra-typings';
import type { CaseRequest } from '../../domain/case/request.ts';
import { UsageError, type Session } from './session.ts';

export function addCustomerCommands(program: Command, { terminal, withCare }: Session): void {
  program
    .command('open')
    .description('open a case; the same reference again is the same case')
    .option('--file <request.json>', 'the whole request as JSON; "-" reads standard input')
    .option('--reference <text>', 'your reference; a new one is made when left out')
    .option('--channel <name>', 'email, chat, phone, ticket, social, field, or one of the policy')
    .option('--body <text>', 'what the customer asks; "-" reads standard input')
    .option('--subject <text>')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--handle <name>', 'name on a social platform')
    .option('--customer <id>', 'the customer in your own system')
    .option('--name <text>')
    .option('--language <zh|en>')
    .option('--tier <name>')
    .option('--kind <name>')
    .option('--order <number>')
    .option('--product <name>')
    .option('--region <name>')
    .option('--policy <name>')
    .option('--json', 'the case as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ care open --channel email --email li@example.com --subject "Parcel" --body "It is late"
  $ care open --file request.json
  $ pbpaste | care open --channel phone --phone "+86 10 5555 0100" --body -`,
    )
    .action(async ({ file, json, body, ...flags }) => {
      const request = file === undefined ? await fromFlags({ ...flags, body }) : await fromFile(file);
      const opened = await withCare((care) => care.open(request as CaseRequest));
      terminal.out(
        json === true
          ? JSON.stringify({ reference: opened.reference })
          : `case ${opened.reference} is open: care show ${opened.reference}`,
      );
    });

  program
    .command('message')
    .description('enter what the customer says since; a fact, so it is never refused while the case is open')
    .argument('<reference>')
    .argument('<text>', '"-" reads standard input')
    .requiredOption('--channel <name>', 'where she said it')
    .option('--subject <text>')
    .option('--id <id>', 'id of the message: sent twice it is taken once')
    .addHelpText('after', '\nExample:\n  $ care message A-1042 "Any news?" --channel phone')
    .action(async (reference, text, { channel, subject, id }) => {
      const body = text === '-' ? await terminal.input() : text;
      const more = { ...(subject !== undefined && { subject }), ...(id !== undefined && { id }) };
      await withCare((care) =>
        care.case(reference).customerMessage({ by: { who: 'customer' }, channel, body, ...more }),
      );
      terminal.out(`${reference}: message entered`);
    });

  async function fromFile(file: string): Promise<unknown> {
    const text = file === '-' ? await terminal.input() : await readFile(file, 'utf8').catch(() => unreadable(file));
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      throw new UsageError(`${file}: not JSON (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  async function fromFlags(flags: Readonly<Record<string, string | undefined>>): Promise<unknown> {
    const { reference, channel, body, subject, email, phone, handle, customer, name, language, tier, ...others } =
      flags;
    return {
      reference: reference ?? `care-${randomUUID()}`,
      channel,
      customer: { id: customer, name, email, phone, handle, language, tier },
      subject,
      body: body === '-' ? await terminal.input() : body,
      receivedAt: new Date(terminal.nowMs()).toISOString(),
      kind: others['kind'],
      orderNumber: others['order'],
      product: others['product'],
      region: others['region'],
      policy: others['policy'],
    };
  }
}

function unreadable(file: string): never {
  throw new UsageError(`${file}: cannot be read`);
}
