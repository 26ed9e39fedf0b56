/** The commands by which people decide: each is one update of the case, refused with its reason or taken. */
import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import { agent, customerUnless, decisionCommand, taking } from './deciding.ts';
import { UsageError, type Session } from './session.ts';

export function addDecisionCommands(program: Command, session: Session): void {
  const { terminal } = session;
  const decision = decisionCommand(program);
  const take = taking(session);

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

  decision('deescalate', 'back down, with a reason', 'A-1042 management supervisor "She has her parcel" --as li')
    .argument('<axis>', 'expertise or management', axisOf)
    .argument('<to>', 'the role that need not look on any more, or the lower level that takes over')
    .argument('<because>')
    .action((reference, axis, to, because, options) =>
      take('deescalate', reference, options, agent(options), (one, head) =>
        one.deescalate({ ...head, axis, to, because }),
      ),
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

/** An instant in any form the machine reads, as the contract wants it. */
function instant(text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`--until ${text}: not an instant such as 2026-03-02T18:00:00+08:00`);
  return new Date(ms).toISOString();
}

function axisOf(text: string): 'expertise' | 'management' {
  if (text !== 'expertise' && text !== 'management') throw new InvalidArgumentError('expertise or management');
  return text;
}
