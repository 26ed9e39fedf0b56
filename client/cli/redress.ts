/** `care complaint ...` and `care remedy ...`: the branch that a complaint takes, and what the customer gets. */
import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import { complexities, decisionOutcomes, harms, severities } from '../../domain/case/complaint-machine.ts';
import { remedyKinds, type Money, type RemedyKind } from '../../domain/case/remedy-kind.ts';
import { agent, customerUnless, decisionCommand, taking } from './deciding.ts';
import { UsageError, type Session } from './session.ts';

export function addRedressCommands(program: Command, session: Session): void {
  addComplaintCommands(program, session);
  addRemedyCommands(program, session);
}

function addComplaintCommands(program: Command, session: Session): void {
  const complaint = program
    .command('complaint')
    .description('raise, assess, investigate, decide and answer complaints');
  const decision = decisionCommand(complaint, 'complaint ');
  const take = taking(session);

  decision('raise', 'it is a complaint', 'A-1042 "She was shouted at" --about li.na --as wang.fang')
    .argument('<because>')
    .option('--about <agent>', 'whom it is about: she does not handle it')
    .option('--expressed <instant>', 'when she first said so, on any channel; her last message when left out')
    .action((reference, because, options) =>
      take('raise', reference, options, customerUnless(options), (one, head) =>
        one.raiseComplaint({
          ...head,
          because,
          ...(options.about !== undefined && { about: options.about }),
          ...(options.expressed !== undefined && { expressedAt: instant('expressed', options.expressed) }),
        }),
      ),
    );

  decision('assess', 'say what is at stake', 'A-1042 --severity serious --sought refund,apology --as chen.jing')
    .addOption(new Option('--severity <name>').choices(severities).makeOptionMandatory())
    .addOption(new Option('--harm <name>').choices(harms).default('none' as const))
    .addOption(new Option('--complexity <name>').choices(complexities).default('standard' as const))
    .option('--sought <kinds>', 'remedies that she asks for, parted by commas', kinds, [])
    .option('--about <agent>', 'whom it is about')
    .action((reference, options) =>
      take('assess', reference, options, agent(options), (one, head) =>
        one.assess({
          ...head,
          severity: options.severity,
          harm: options.harm,
          complexity: options.complexity,
          sought: options.sought,
          ...(options.about !== undefined && { about: options.about }),
        }),
      ),
    );

  decision('investigate', 'write down what was found', 'A-1042 "The courier\'s log shows a fall" --as chen.jing')
    .argument('<finding>')
    .option('--evidence <sha256>', 'of a recording, a photograph, a log')
    .action((reference, finding, options) =>
      take('investigate', reference, options, agent(options), (one, head) =>
        one.investigate({ ...head, finding, ...(options.evidence !== undefined && { evidence: options.evidence }) }),
      ),
    );

  decision(
    'decide',
    'upheld, partly or rejected, with reasons',
    'A-1042 upheld "It broke on the way." --cause packaging',
  )
    .argument('<outcome>', decisionOutcomes.join(', '), oneOf(decisionOutcomes))
    .argument('<reasons>', 'in words for the customer')
    .option('--cause <name>', 'root cause')
    .action((reference, outcome, reasons, options) =>
      take('decide', reference, options, agent(options), (one, head) =>
        one.decideComplaint({
          ...head,
          outcome,
          reasons,
          ...(options.cause !== undefined && { rootCause: options.cause }),
        }),
      ),
    );

  decision('answer', "the customer's word on the decision", 'A-1042 rejected "Too little"')
    .argument('<answer>', 'accepted or rejected', oneOf(['accepted', 'rejected'] as const))
    .argument('[because]')
    .action((reference, answer, because, options) =>
      take('answer', reference, options, customerUnless(options), (one, head) =>
        one.answerDecision({ ...head, accepted: answer === 'accepted', ...(because !== undefined && { because }) }),
      ),
    );

  decision(
    'letter',
    'approve a statutory letter that waits',
    'A-1042 fca.eight-weeks "The bank has not answered" --as he.wei',
  )
    .argument('<letter>', 'its template or key (care show)')
    .argument('<reasons>', 'why it takes longer, for the customer')
    .option('--until <instant>', "the final response comes by then; the law's limit when left out")
    .action((reference, letter, reasons, options) =>
      take('letter', reference, options, agent(options), (one, head) =>
        one.approveLetter({
          ...head,
          letter,
          reasons,
          ...(options.until !== undefined && { until: instant('until', options.until) }),
        }),
      ),
    );

  decision('body', 'an outside body has opened a case', 'A-1042 12315 B-77 2026-12-01T18:00:00+08:00 --as chen.jing')
    .argument('<body>', '12315, ombudsman, court ...')
    .argument('<number>', 'its case number')
    .argument('<deadline>', 'by when it wants an answer')
    .option('--owner <agent>', 'its one owner')
    .action(async (reference, body, number, deadline, options) => {
      await session.withCare((care) =>
        care.outsideBody(reference, {
          by: agent(options),
          body,
          number,
          deadline: instant('deadline', deadline),
          ...(options.id !== undefined && { id: options.id }),
          ...(options.owner !== undefined && { owner: options.owner }),
        }),
      );
      session.terminal.out(`${reference}: ${body} ${number} entered`);
    });
}

function addRemedyCommands(program: Command, session: Session): void {
  const remedy = program.command('remedy').description('propose, approve and refuse remedies');
  const decision = decisionCommand(remedy, 'remedy ');
  const take = taking(session);

  decision('propose', 'what she is to get', 'A-1042 refund "The broken cup" --amount 20000 --currency CNY --as li.na')
    .argument('<kind>', remedyKinds.join(', '), oneOf(remedyKinds))
    .argument('<what>', 'in words that the customer may read')
    .option('--amount <minor>', 'whole minor units: 分, cents', Number)
    .option('--currency <code>', 'ISO 4217')
    .action((reference, kind, what, options) => {
      const amount = money(options.amount, options.currency);
      return take('propose', reference, options, agent(options), (one, head) =>
        one.proposeRemedy({ ...head, kind, what, ...(amount !== undefined && { amount }) }),
      );
    });

  decision('approve', 'grant what somebody else proposed', 'A-1042 1 --as zhou.min')
    .argument('<remedy>', 'its number (care show)')
    .action((reference, number, options) =>
      take('approve', reference, options, agent(options), (one, head) =>
        one.approveRemedy({ ...head, remedy: number }),
      ),
    );

  decision('refuse', 'do not grant it', 'A-1042 1 "Twice the price" --as zhou.min')
    .argument('<remedy>', 'its number (care show)')
    .argument('<because>')
    .action((reference, number, because, options) =>
      take('refuse', reference, options, agent(options), (one, head) =>
        one.refuseRemedy({ ...head, remedy: number, because }),
      ),
    );
}

function money(minor: number | undefined, currency: string | undefined): Money | undefined {
  if (minor === undefined && currency === undefined) return undefined;
  if (minor === undefined || currency === undefined) throw new UsageError('--amount and --currency go together');
  return { minor, currency };
}

function oneOf<Value extends string>(values: readonly Value[]): (text: string) => Value {
  return (text) => {
    const value = values.find((known) => known === text);
    if (value === undefined) throw new InvalidArgumentError(`one of ${values.join(', ')}`);
    return value;
  };
}

function kinds(text: string): RemedyKind[] {
  return text.split(',').map((kind) => oneOf(remedyKinds)(kind.trim()));
}

function instant(flag: string, text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`${flag} ${text}: not an instant such as 2026-03-02T18:00:00+08:00`);
  return new Date(ms).toISOString();
}
