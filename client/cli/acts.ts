/** The commands about questions to departments, representatives (R34) and conduct (R35). */
import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import type { Conduct, Represent } from '../../domain/case/customer-side-message.ts';
import { agent, decisionCommand, taking } from './deciding.ts';
import { UsageError, type Session } from './session.ts';

const steps = ['warn', 'end', 'writtenOnly', 'lift', 'relieve'] as const;
const relationsOf = ['family', 'guardian', 'lawyer', 'company', 'other'] as const;

export function addActCommands(program: Command, session: Session): void {
  const decision = decisionCommand(program);
  const take = taking(session);

  decision('consult', 'ask another department', 'A-1042 warehouse "Is it on the shelf?" --as li')
    .argument('<department>')
    .argument('<question>')
    .action((reference, department, question, options) =>
      take('consult', reference, options, agent(options), (one, head) =>
        one.consult({ ...head, department, question }),
      ),
    );

  decision('answer-consult', 'answer a question that was asked', 'A-1042 1 "Yes, two" --as yu')
    .argument('<consult>', 'its number: care show')
    .argument('<answer>')
    .action((reference, consult, answer, options) =>
      take('answer-consult', reference, options, agent(options), (one, head) =>
        one.answerConsult({ ...head, consult, answer }),
      ),
    );

  decision('withdraw-consult', 'the answer is not needed any more', 'A-1042 1 "Found it" --as li')
    .argument('<consult>', 'its number: care show')
    .argument('<because>')
    .action((reference, consult, because, options) =>
      take('withdraw-consult', reference, options, agent(options), (one, head) =>
        one.withdrawConsult({ ...head, consult, because }),
      ),
    );

  decision(
    'represent',
    'somebody may act for the customer, with what was shown as proof',
    'A-1042 "Wang Lei" --relation lawyer --proof "Power of attorney 12, 2026-03-01" --as li',
  )
    .argument('<name>')
    .addOption(new Option('--relation <what>').choices(relationsOf).makeOptionMandatory())
    .requiredOption('--proof <text>', 'what was shown')
    .option('--email <address>')
    .option('--phone <number>')
    .action((reference, name, { relation, proof, email, phone, ...options }) =>
      take('represent', reference, options, agent(options), (one, head) =>
        one.represent({
          ...head,
          person: name,
          relation: relation satisfies Represent['relation'],
          proof,
          ...(email !== undefined && { email }),
          ...(phone !== undefined && { phone }),
        }),
      ),
    );

  decision('end-representation', 'somebody may not act for the customer any more', 'A-1042 1 "Revoked" --as li')
    .argument('<representative>', 'the number: care show')
    .argument('<because>')
    .action((reference, representative, because, options) =>
      take('end-representation', reference, options, agent(options), (one, head) =>
        one.endRepresentation({ ...head, representative, because }),
      ),
    );

  decision(
    'conduct',
    'abuse: warn, end the contact, written contact only (a supervisor), lift it, relieve the agent',
    'A-1042 warn "Insults on the phone" --as li',
  )
    .argument('<step>', steps.join(', '), stepOf)
    .argument('<because>')
    .option('--review <instant>', 'with writtenOnly: when a supervisor looks again')
    .option('--said', 'it was said while talking: no letter goes out')
    .action((reference, step, because, { review, said, ...options }) =>
      take('conduct', reference, options, agent(options), (one, head) =>
        one.conduct({
          ...head,
          step,
          because,
          ...(review !== undefined && { reviewAt: instant(review) }),
          ...(said === true && { said }),
        }),
      ),
    );
}

function stepOf(text: string): Conduct['step'] {
  const step = steps.find((one) => one === text);
  if (step === undefined) throw new InvalidArgumentError(steps.join(', '));
  return step;
}

function instant(text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`--review ${text}: not an instant such as 2026-06-01T09:00:00+08:00`);
  return new Date(ms).toISOString();
}
