/** What is promised or under way and stands in the way of solving and closing: one list for all of it. */
import type { Refusal } from '../errors.ts';
import { openConsults } from './consult-message.ts';
import { isAnswered } from './complaint-machine.ts';
import type { CaseState } from './state.ts';

export interface OpenEnd {
  readonly what: 'callback' | 'remedy' | 'child' | 'department' | 'complaint';
  readonly id: string;
}

/** Everything that has to be settled first, in the order in which people read it; empty when nothing is. */
export function openEnds(state: CaseState): readonly OpenEnd[] {
  return [
    ...openCalls(state),
    ...openComplaint(state),
    ...openRemedies(state),
    ...openChildren(state),
    ...openQuestions(state),
  ];
}

/** In the full branch nothing is solved without a decision of this round. */
function openComplaint({ redress: { complaint } }: CaseState): readonly OpenEnd[] {
  if (complaint === null || complaint.branch === 'front' || isAnswered(complaint)) return [];
  return complaint.step === 'decided' ? [] : [{ what: 'complaint', id: complaint.step }];
}

/** What the customer has not got yet, and nobody has refused. */
function openRemedies({ redress: { remedies } }: CaseState): readonly OpenEnd[] {
  return remedies
    .filter(({ standing }) => standing !== 'done' && standing !== 'refused')
    .map(({ id }) => ({ what: 'remedy', id }));
}

/** A promised call (R25); one that we make of our own accord is called off when the case closes. */
function openCalls({ callbacks }: CaseState): readonly OpenEnd[] {
  return callbacks.cards
    .filter(({ kind, ended }) => kind === 'promised' && ended === null)
    .map(({ n }) => ({ what: 'callback', id: String(n) }));
}

function openChildren({ relations: { children } }: CaseState): readonly OpenEnd[] {
  return children
    .filter(({ required, closed }) => required && closed === null)
    .map(({ reference }) => ({ what: 'child', id: reference }));
}

function openQuestions(state: CaseState): readonly OpenEnd[] {
  return openConsults(state).map(({ id, department }) => ({ what: 'department', id: `${id} (${department})` }));
}

/** Why the case cannot be solved or closed now; `doing` is the decision that asks. */
export function openEndsRefusal(state: CaseState, doing: string): Refusal | undefined {
  const open = openEnds(state);
  return open.length === 0
    ? undefined
    : {
        code: 'OPEN_ENDS',
        what: `${doing}: something is still open`,
        expected: 'nothing open',
        got: describeOpenEnds(open),
        next: 'Settle or withdraw it first',
      };
}

/** `child A-1042.1, callback 1`: for people. */
export function describeOpenEnds(open: readonly OpenEnd[]): string {
  return open.map(({ what, id }) => `${what} ${id}`).join(', ');
}
