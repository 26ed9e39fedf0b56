/** The commands by which people decide: each is one update of the case, refused with its reason or taken. */
import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import type { Actor } from '../../domain/case/fact.ts';
import type { CaseReceipt } from '../../workflows/case/contract.ts';
import type { CaseHandle } from '../case-handle.ts';
import { UsageError, type Session } from './session.ts';

interface Acting {
  readonly as?: string | undefined;
  readonly id?: string | undefined;
  readonly json?: true | undefined;
}

export function addDecisionCommands(program: Command, { terminal, withCare }: Session): void {
  /** Head of a decision's command: whose it is, and how its outcome is printed. */
  const decision = (name: string, description: string, example: string) =>
    program
      .command(name)
      .description(description)
      .argument('<reference>')
      .addOption(new Option('--as <agent>', 'who decides').env('CARELOOP_AGENT'))
      .option('--id <id>', 'id of the message: sent twice it is taken once')
      .option('--json', 'the receipt as JSON')
      .addHelpText('after', `\nExample:\n  $ care ${name} ${example}`);

  /** `by` is known before anything is asked of Temporal. */
  const take = async <By extends Actor>(
    name: string,
    reference: string,
    { id, json }: Acting,
    by: By,
    decide: (one: CaseHandle, head: { readonly id?: string; readonly by: By }) => Promise<CaseReceipt>,
  ): Promise<void> => {
    const receipt = await withCare((care) => decide(care.case(reference), { by, ...(id !== undefined && { id }) }));
    terminal.out(
      json === true
        ? JSON.stringify(receipt)
        : `${reference}: ${name} taken; stage ${receipt.stage}, line ${receipt.seq}`,
    );
  };

  decision('accept', 'take a case that was offered', 'A-1042 --as li').action((reference, options) =>
    take('accept', reference, options, agent(options), (one, head) => one.accept({ ...head, agent: head.by.id })),
  );

  decision(
    'reply',
    'answer the customer; with --solve it is solved in the same act',
    'A-1042 "It comes tomorrow." --as li --solve answered',
  )
    .argument('<text>', '"-" reads standard input')
    .option('--solve <code>', 'resolution code, for example answered')
    .option('--summary <text>', 'what was done, for the customer; the text itself when left out')
    .option('--seen <id>', 'the last customer message you have read: a newer one stands in the way of solving')
    .action(async (reference, text, options) => {
      const body = await textOf(text);
      await take('reply', reference, options, agent(options), (one, head) =>
        one.reply({
          ...head,
          body,
          ...(options.solve !== undefined && { solve: { code: options.solve, summary: options.summary ?? body } }),
          ...(options.seen !== undefined && { seen: options.seen }),
        }),
      );
    });

  decision('note', 'write down something the customer does not see', 'A-1042 "Carrier called, parcel found" --as li')
    .argument('<text>', '"-" reads standard input')
    .action(async (reference, text, options) => {
      const body = await textOf(text);
      await take('note', reference, options, agent(options), (one, head) => one.note({ ...head, body }));
    });

  decision('hold', 'wait, with a reason of the plan', 'A-1042 customer --question "Which size?" --as li')
    .argument('<reason>', 'customer, thirdParty, appointment ...')
    .option('--until <instant>', 'at most the longest wait of the reason, which is the default')
    .option('--question <text>', 'asks the customer in the same act')
    .action((reference, reason, options) =>
      take('hold', reference, options, agent(options), (one, head) =>
        one.hold({
          ...head,
          reason,
          ...(options.until !== undefined && { until: instant(options.until) }),
          ...(options.question !== undefined && { question: options.question }),
        }),
      ),
    );

  decision('resume', 'end a hold', 'A-1042 "The parcel was found" --as li')
    .argument('<because>')
    .action((reference, because, options) =>
      take('resume', reference, options, agent(options), (one, head) => one.resume({ ...head, because })),
    );

  decision('solve', 'say that it is done', 'A-1042 refunded "We have refunded 20 CNY." --as li')
    .argument('<code>', 'resolution code: answered, refunded, replaced ...')
    .argument('<summary>', 'what was done, in words for the customer')
    .option('--seen <id>', 'the last customer message you have read')
    .action((reference, code, summary, options) =>
      take('solve', reference, options, agent(options), (one, head) =>
        one.solve({ ...head, code, summary, ...(options.seen !== undefined && { seen: options.seen }) }),
      ),
    );

  decision('confirm', 'the customer says that it is solved', 'A-1042').action((reference, options) =>
    take('confirm', reference, options, customerUnless(options), (one, head) => one.confirm({ ...head })),
  );

  decision('rate', 'the customer rates, from 1 (bad) to 5 (good)', 'A-1042 5 --comment "Quick!"')
    .argument('<score>', 'from 1 to 5', number)
    .option('--comment <text>')
    .action((reference, score, options) =>
      take('rate', reference, options, customerUnless(options), (one, head) =>
        one.rate({
          ...head,
          score,
          ...(options.comment !== undefined && { comment: options.comment }),
        }),
      ),
    );

  decision('reopen', 'back to handling: it was not solved', 'A-1042 "It broke again"')
    .argument('<because>')
    .action((reference, because, options) =>
      take('reopen', reference, options, customerUnless(options), (one, head) => one.reopen({ ...head, because })),
    );

  decision('withdraw', 'close it without a solution, on request', 'A-1042 "Found it myself"')
    .argument('<because>')
    .action((reference, because, options) =>
      take('withdraw', reference, options, customerUnless(options), (one, head) => one.withdraw({ ...head, because })),
    );

  decision(
    'escalate',
    'draw in a level (expertise) or a role (management)',
    'A-1042 management supervisor "Third call today" --as li',
  )
    .argument('<axis>', 'expertise or management', axisOf)
    .argument('<to>', 'a level 1 to 3, or a role of the plan')
    .argument('<because>')
    .action((reference, axis, to, because, options) =>
      take('escalate', reference, options, agent(options), (one, head) => one.escalate({ ...head, axis, to, because })),
    );

  decision('reclassify', 'correct what it is', 'A-1042 "It is a complaint" --kind complaint --as li')
    .argument('<because>')
    .option('--kind <name>')
    .option('--category <name>')
    .addOption(new Option('--urgency <name>').choices(['low', 'normal', 'high', 'critical']))
    .action((reference, because, options) =>
      take('reclassify', reference, options, agent(options), (one, head) =>
        one.reclassify({
          ...head,
          because,
          ...(options.kind !== undefined && { kind: options.kind }),
          ...(options.category !== undefined && { category: options.category }),
          ...(options.urgency !== undefined && { urgency: options.urgency }),
        }),
      ),
    );

  decision('retry', 'try again what was given up (its key: care show)', 'A-1042 A-1042/solved/outcome --as li')
    .argument('<key>')
    .action((reference, key, options) =>
      take('retry', reference, options, agent(options), (one, head) => one.retry({ ...head, key })),
    );

  async function textOf(text: string): Promise<string> {
    return text === '-' ? terminal.input() : text;
  }
}

function agent({ as }: Acting): Extract<Actor, { who: 'agent' }> {
  if (as === undefined) throw new UsageError('who decides? Say --as AGENT, or set CARELOOP_AGENT');
  return { who: 'agent', id: as };
}

/** What customers do is entered for them unless an agent says that it was hers. */
function customerUnless({ as }: Acting): Actor {
  return as === undefined ? { who: 'customer' } : { who: 'agent', id: as };
}

/** An instant in any form the machine reads, as the contract wants it. */
function instant(text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`--until ${text}: not an instant such as 2026-03-02T18:00:00+08:00`);
  return new Date(ms).toISOString();
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('a number');
  return value;
}

function axisOf(text: string): 'expertise' | 'management' {
  if (text !== 'expertise' && text !== 'management') throw new InvalidArgumentError('expertise or management');
  return text;
}
