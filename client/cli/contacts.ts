/** `care log-contact`: a call or visit that is over, entered in one act (R5). */
import { readFile } from 'node:fs/promises';
import { Option, type Command } from '@commander-js/extra-typings';
import type { LogContact } from '../../domain/case/message.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { Draft } from '../case-handle.ts';
import { UsageError, type Session } from './session.ts';

export function addContactCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('log-contact')
    .description('enter a call or visit that is over; with --file it opens its case in the same act')
    .argument('<reference>')
    .argument('<summary>', 'what was said; "-" reads standard input')
    .addOption(new Option('--as <agent>', 'who talked').env('CARELOOP_AGENT'))
    .requiredOption('--channel <name>', 'phone, counter, field ...')
    .requiredOption('--opened <instant>', 'when it rang or she came in')
    .requiredOption('--answered <instant>', 'when somebody answered')
    .requiredOption('--ended <instant>', 'when it was over')
    .option('--outbound', 'we called her')
    .option('--kind <name>', 'what it was; needed to settle a case that nobody has classified')
    .option('--category <name>')
    .option('--solve <code>', 'settled while talking: resolution code, for example answered')
    .option('--outcome <text>', 'what was settled; the summary when left out')
    .option('--confirmed', 'she said that this settles it')
    .option('--file <request.json>', 'the request of a new case; its reference is the one given here')
    .option('--id <id>', 'id of the message: sent twice it is taken once')
    .addHelpText(
      'after',
      '\nExample:\n  $ care log-contact A-1042 "She asked for the carrier\'s number" --as li --channel phone \\\n      --opened 2026-03-02T09:30:00+08:00 --answered 2026-03-02T09:30:20+08:00 --ended 2026-03-02T09:35:00+08:00',
    )
    .action(async (reference, text, { as, file, ...said }) => {
      if (as === undefined) throw new UsageError('who talked? Say --as AGENT, or set CARELOOP_AGENT');
      const summary = text === '-' ? await terminal.input() : text;
      const contact = contactOf(as, summary, said);
      const request = file === undefined ? undefined : await requestIn(file, reference);
      await withCare(async (care) => {
        if (request === undefined) await care.case(reference).logContact(contact);
        else await care.logContact(request, contact);
      });
      terminal.out(`${reference}: contact entered`);
    });
}

interface Said {
  readonly channel: string;
  readonly opened: string;
  readonly answered: string;
  readonly ended: string;
  readonly outbound?: true | undefined;
  readonly kind?: string | undefined;
  readonly category?: string | undefined;
  readonly solve?: string | undefined;
  readonly outcome?: string | undefined;
  readonly confirmed?: true | undefined;
  readonly id?: string | undefined;
}

function contactOf(agent: string, summary: string, said: Said): Draft<LogContact> {
  const { kind, category, solve } = said;
  const classification = { ...(kind !== undefined && { kind }), ...(category !== undefined && { category }) };
  return {
    by: { who: 'agent', id: agent },
    channel: said.channel,
    openedAt: instant('opened', said.opened),
    answeredAt: instant('answered', said.answered),
    endedAt: instant('ended', said.ended),
    summary,
    ...(said.id !== undefined && { id: said.id }),
    ...(said.outbound && { direction: 'out' }),
    ...((kind ?? category) !== undefined && { classification }),
    ...(solve !== undefined && { outcome: { code: solve, summary: said.outcome ?? summary } }),
    ...(said.confirmed && { confirmed: true }),
  };
}

function instant(flag: string, text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`--${flag} ${text}: not an instant such as 2026-03-02T18:00:00+08:00`);
  return new Date(ms).toISOString();
}

async function requestIn(file: string, reference: string): Promise<CaseRequest> {
  try {
    return { ...(JSON.parse(await readFile(file, 'utf8')) as CaseRequest), reference };
  } catch (error) {
    throw new UsageError(`${file}: cannot be read as JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
