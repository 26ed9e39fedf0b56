/** `care callback ...`: promised calls, for customers who want one and agents who make them. */
import { Option, type Command } from '@commander-js/extra-typings';
import { callOutcomes, type CallOutcome } from '../../domain/callback/callback.ts';
import type { CallbackSnapshot } from '../../workflows/callback/contract.ts';
import { Callbacks, type Reported } from '../callbacks.ts';
import { plainTable, printable } from '../plain-table.ts';
import { localInstant } from '../page-options.ts';
import { UsageError, type Session } from './session.ts';

const asAgent = () => new Option('--as <agent>', 'who calls').env('CARELOOP_AGENT');

export function addCallbackCommands(program: Command, session: Session): void {
  const callback = program.command('callback').description('promised calls: ask for one, make it, say what came of it');
  addAsking(callback, session);
  addCalling(callback, session);
  addList(callback, session);
}

type Parent = Command;

function addAsking(callback: Parent, { terminal, withCare }: Session): void {
  callback
    .command('request')
    .description('promise a call: about a case, or with --phone to somebody who has none')
    .argument('<because>', 'what it is about')
    .option('--case <reference>', 'the case it is about')
    .option('--phone <number>', 'the number to call; that of the case when left out')
    .option('--from <instant>', 'the hour she chose; as soon as the policy promises when left out')
    .option('--to <instant>')
    .option('--name <text>', 'of somebody without a case')
    .option('--email <address>', 'of somebody without a case')
    .option('--customer <id>', 'of somebody without a case')
    .option('--policy <name>', 'of a call without a case')
    .option('--id <id>', 'asked for twice with it, it is one call')
    .addOption(new Option('--as <agent>', 'who enters it; the customer herself when left out').env('CARELOOP_AGENT'))
    .addHelpText(
      'after',
      `
Examples:
  $ care callback request "She wants to talk about the refund" --case A-1042 \\
      --from 2026-03-02T14:00:00+08:00 --to 2026-03-02T16:00:00+08:00
  $ care callback request "Call me back" --phone "+86 10 5555 0100"`,
    )
    .action(async (because, flags) => {
      const { case: reference, phone, from, to, as, id } = flags;
      if ((from === undefined) !== (to === undefined)) throw new UsageError('say --from and --to, or neither');
      const window = from === undefined || to === undefined ? {} : { window: { from: instant(from), to: instant(to) } };
      if (reference !== undefined) {
        const by = as === undefined ? ({ who: 'customer' } as const) : ({ who: 'agent', id: as } as const);
        const more = { ...window, ...(phone !== undefined && { phone }), ...(id !== undefined && { id }) };
        await withCare((care) => care.case(reference).requestCallback({ by, because, ...more }));
        terminal.out(`${reference}: a call is promised: care show ${reference}`);
        return;
      }
      if (phone === undefined) throw new UsageError('which number? Say --phone, or --case for the number of a case');
      const { name, email, customer: customerId, policy } = flags;
      const customer = {
        phone,
        ...(name !== undefined && { name }),
        ...(email !== undefined && { email }),
        ...(customerId !== undefined && { id: customerId }),
      };
      const more = { ...window, ...(policy !== undefined && { policy }), ...(id !== undefined && { id }) };
      const promised = await withCare((care) => new Callbacks(care).request({ customer, because, ...more }));
      const at = (ms: number): string => localInstant(ms, terminal.timeZone);
      terminal.out(`${promised.id}: promised for ${at(promised.window.fromMs)} to ${at(promised.window.toMs)}`);
    });

  callback
    .command('cancel')
    .description('call it off; agent and customer are told')
    .argument('<id>', 'as the list shows it: A-1042/1, or its own id')
    .argument('<because>')
    .addOption(asAgent())
    .action(async (id, because, { as }) => {
      const [, reference] = /^(.+)\/\d+$/.exec(id) ?? [];
      await withCare(async (care) => {
        if (reference === undefined) await new Callbacks(care).cancel(id, because);
        // Its case called it into being, and lets go of it.
        else await care.case(reference).cancelCallback({ by: { who: 'agent', id: agentOf(as) }, because });
      });
      terminal.out(`${id}: called off`);
    });
}

function addCalling(callback: Parent, { terminal, withCare }: Session): void {
  callback
    .command('start')
    .description('say that you pick up the phone: one attempt begins')
    .argument('<id>')
    .addOption(asAgent())
    .action(async (id, { as }) => {
      const seen = await withCare((care) => new Callbacks(care).start(id, agentOf(as)));
      terminal.out(`${id}: call ${printable(seen.phone)}; then care callback done ${id} OUTCOME`);
    });

  callback
    .command('done')
    .description('say what came of it')
    .argument('<id>')
    .argument('<outcome>', callOutcomes.join(', '))
    .argument('[summary]', 'what was said; "-" reads standard input')
    .addOption(asAgent())
    .option('--answer <question=text...>', 'an answer to a question of the script')
    .addHelpText('after', '\nExample:\n  $ care callback done A-1042/1 solved "Refund agreed" --as li')
    .action(async (id, said, text, { as, answer }) => {
      const outcome = outcomeOf(said);
      const summary = text === '-' ? await terminal.input() : text;
      const answers = (answer ?? []).map(answerOf);
      const reported = await withCare((care) =>
        new Callbacks(care).report(id, {
          outcome,
          agent: agentOf(as),
          at: new Date(terminal.nowMs()).toISOString(),
          ...(summary !== undefined && { summary }),
          ...(answers.length > 0 && { answers }),
        }),
      );
      terminal.out(told(id, outcome, reported));
    });

  callback
    .command('give')
    .description('somebody else calls')
    .argument('<id>')
    .argument('<agent>')
    .action(async (id, agent) => {
      await withCare((care) => new Callbacks(care).giveTo(id, agent));
      terminal.out(`${id}: ${agent} calls`);
    });
}

function addList(callback: Parent, { terminal, withCare }: Session): void {
  callback
    .command('list')
    .description('calls that are open, the next ones first')
    .option('--as <agent>', 'those that are this agent’s')
    .option('--json', 'as JSON')
    .action(async ({ as, json }) => {
      const open = await withCare((care) => new Callbacks(care).list(as === undefined ? {} : { agent: as }));
      if (json === true) terminal.out(JSON.stringify(open));
      else if (open.length === 0) terminal.out('no calls');
      else {
        const head = ['CALL', 'STATE', 'FROM', 'TO', 'PROMISE', 'CALLS', 'TRIES', 'ABOUT'];
        const rows = open.map((one) => rowOf(one, terminal.timeZone));
        terminal.out(plainTable(head, rows, terminal.width()));
      }
    });
}

function rowOf(
  { id, state, window, promise, agent, attempts, because }: CallbackSnapshot,
  zone: string,
): readonly string[] {
  const at = (ms: number | undefined): string => (ms === undefined ? '–' : localInstant(ms, zone));
  const tries = String(attempts.length);
  return [id, state, at(window?.fromMs), at(window?.toMs), promise, agent ?? '–', tries, printable(because)];
}

/** A late word is welcome too. */
function told(id: string, outcome: CallOutcome, reported: Reported): string {
  if (reported.state === 'taken') return `${id}: ${outcome}`;
  return `${id}: thank you; it had ended as ${reported.result.end} already, and that stands`;
}

function outcomeOf(text: string): CallOutcome {
  const known = callOutcomes.find((one) => one === text);
  if (known === undefined) throw new UsageError(`${text}: say one of ${callOutcomes.join(', ')}`);
  return known;
}

function answerOf(text: string): { readonly question: string; readonly answer: string } {
  const [, question, answer] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (question === undefined || answer === undefined) throw new UsageError(`--answer ${text}: say question=text`);
  return { question, answer };
}

function agentOf(as: string | undefined): string {
  if (as === undefined) throw new UsageError('who calls? Say --as AGENT, or set CARELOOP_AGENT');
  return as;
}

function instant(text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`${text}: not an instant such as 2026-03-02T18:00:00+08:00`);
  return new Date(ms).toISOString();
}
