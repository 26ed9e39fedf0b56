/** What all commands have in common by which people decide: whose decision it is, and how its outcome is printed. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { Actor } from '../../domain/case/fact.ts';
import type { CaseReceipt } from '../../workflows/case/contract.ts';
import type { CaseHandle } from '../case-handle.ts';
import { UsageError, type Session } from './session.ts';

export interface Acting {
  readonly as?: string | undefined;
  readonly id?: string | undefined;
  readonly json?: true | undefined;
}

/** Head of a decision's command; `under` stands between `care` and its name. */
export function decisionCommand(program: Command, under = '') {
  return (name: string, description: string, example: string) =>
    program
      .command(name)
      .description(description)
      .argument('<reference>')
      .addOption(new Option('--as <agent>', 'who decides').env('CARELOOP_AGENT'))
      .option('--id <id>', 'id of the message: sent twice it is taken once')
      .option('--json', 'the receipt as JSON')
      .addHelpText('after', `\nExample:\n  $ care ${under}${name} ${example}`);
}

/** Sends a decision and prints its receipt. `by` is known before anything is asked of Temporal. */
export function taking({ terminal, withCare }: Session) {
  return async <By extends Actor>(
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
}

export function agent({ as }: Acting): Extract<Actor, { who: 'agent' }> {
  if (as === undefined) throw new UsageError('who decides? Say --as AGENT, or set CARELOOP_AGENT');
  return { who: 'agent', id: as };
}

/** What customers do is entered for them unless an agent says that it was hers. */
export function customerUnless({ as }: Acting): Actor {
  return as === undefined ? { who: 'customer' } : { who: 'agent', id: as };
}
