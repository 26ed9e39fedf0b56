/** The commands about cases that belong together (R26): merge, unmerge, link, split, child. */
import type { Command } from '@commander-js/extra-typings';
import { agent, decisionCommand, taking } from './deciding.ts';
import type { Session } from './session.ts';

export function addRelationCommands(program: Command, session: Session): void {
  const { terminal } = session;
  const decision = decisionCommand(program);
  const take = taking(session);
  const textOf = async (text: string): Promise<string> => (text === '-' ? terminal.input() : text);

  decision('merge', 'make it a part of another case of the same customer', 'A-1043 A-1042 "The same parcel" --as li')
    .argument('<into>', 'the case that goes on')
    .argument('<because>')
    .action((reference, into, because, options) =>
      take('merge', reference, options, agent(options), (one, head) => one.mergeInto({ ...head, into, because })),
    );

  decision('unmerge', 'give both cases back as they were, within a day', 'A-1043 "Two parcels" --as li')
    .argument('<because>')
    .action((reference, because, options) =>
      take('unmerge', reference, options, agent(options), (one, head) => one.undoMerge({ ...head, because })),
    );

  decision('link', 'note that two cases have to do with each other', 'A-1042 A-0981 "The same courier" --as li')
    .argument('<to>')
    .argument('<because>')
    .action((reference, to, because, options) =>
      take('link', reference, options, agent(options), (one, head) => one.link({ ...head, to, because })),
    );

  decision(
    'split',
    'make a second matter of the message a case of its own',
    'A-1042 "The invoice" "And the invoice?" --as li',
  )
    .argument('<subject>')
    .argument('<text>', 'what of the message belongs there; "-" reads standard input')
    .option('--reference <reference>', "the new case's; A-1042.1 when left out")
    .option('--kind <name>')
    .action(async (reference, subject, text, options) => {
      const body = await textOf(text);
      await take('split', reference, options, agent(options), (one, head) =>
        one.split({ ...head, subject, body, ...named(options) }),
      );
    });

  decision('child', 'open a part of the request as a case of its own', 'A-1042 "Refund" "Pay back 20 CNY" --as li')
    .argument('<subject>')
    .argument('<text>', 'what is to be done; "-" reads standard input')
    .option('--reference <reference>', "the part's; A-1042.1 when left out")
    .option('--kind <name>')
    .option('--optional', 'this case can be solved while the part is open')
    .action(async (reference, subject, text, options) => {
      const body = await textOf(text);
      await take('child', reference, options, agent(options), (one, head) =>
        one.openChild({ ...head, subject, body, required: options.optional !== true, ...named(options) }),
      );
    });

  decision('adopt', 'make a case that is there a part of this one', 'A-1042 A-1050 "One order" --as li')
    .argument('<part>')
    .argument('<because>')
    .option('--optional', 'this case can be solved while the part is open')
    .action((reference, part, because, options) =>
      take('adopt', reference, options, agent(options), (one, head) =>
        one.adoptChild({ ...head, reference: part, because, required: options.optional !== true }),
      ),
    );
}

function named({ reference, kind }: { reference?: string | undefined; kind?: string | undefined }): {
  readonly reference?: string;
  readonly kind?: string;
} {
  return { ...(reference !== undefined && { reference }), ...(kind !== undefined && { kind }) };
}
