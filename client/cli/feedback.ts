/** The commands of what follows once a case is solved: confirmed, rated, reopened, won back. */
import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import { agent, customerUnless, decisionCommand, taking } from './deciding.ts';
import type { Session } from './session.ts';

export function addFeedbackCommands(program: Command, session: Session): void {
  const decision = decisionCommand(program);
  const take = taking(session);

  decision('confirm', 'the customer says that it is solved', 'A-1042').action((reference, options) =>
    take('confirm', reference, options, customerUnless(options), (one, head) => one.confirm({ ...head })),
  );

  decision('rate', 'the customer rates; also a closed case', 'A-1042 5 --comment "Quick!"')
    .argument('<score>', 'csat 1 (bad) to 5, nps 0 to 10, ces 1 to 7', number)
    .addOption(new Option('--scale <name>', "the plan's when left out").choices(['csat', 'nps', 'ces']))
    .option('--comment <text>')
    .action((reference, score, options) =>
      take('rate', reference, options, customerUnless(options), (one, head) =>
        one.rate({
          ...head,
          score,
          ...(options.scale !== undefined && { scale: options.scale }),
          ...(options.comment !== undefined && { comment: options.comment }),
        }),
      ),
    );

  decision('reopen', 'back to handling: it was not solved', 'A-1042 "It broke again"')
    .argument('<because>')
    .action((reference, because, options) =>
      take('reopen', reference, options, customerUnless(options), (one, head) => one.reopen({ ...head, because })),
    );

  decision(
    'recover',
    'what was done about a bad rating',
    'A-1042 "Called her, sent a voucher" --won-back yes --as zhou.min',
  )
    .argument('<did>')
    .addOption(
      new Option('--won-back <answer>', 'is she content now').choices(['yes', 'no', 'unknown']).makeOptionMandatory(),
    )
    .action((reference, did, options) =>
      take('recovery', reference, options, agent(options), (one, head) =>
        one.recordRecovery({ ...head, did, wonBack: options.wonBack }),
      ),
    );
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('a number');
  return value;
}
