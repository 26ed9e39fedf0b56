/** Why a contact cannot be entered: its instants do not fit, or the case cannot take what it says (R5). */
import type { Refusal } from '../errors.ts';
import type { LogContact } from './message.ts';
import type { Setting } from './setting.ts';
import type { CaseState } from './state.ts';

/** Clocks of telephone systems differ; what lies further ahead has not happened. */
const skewMs = 60_000;

export function contactRefusal(
  state: CaseState,
  logged: LogContact,
  setting: Pick<Setting, 'nowMs'>,
): Refusal | undefined {
  return authorRefusal(logged) ?? instantsRefusal(state, logged, setting) ?? wrapUpRefusal(state, logged);
}

function authorRefusal({ by }: LogContact): Refusal | undefined {
  return by.who === 'agent'
    ? undefined
    : {
        code: 'BAD_INPUT',
        path: 'by',
        what: 'logContact: only the agent who talked can',
        expected: '{ who: "agent", id }',
        got: by.who,
      };
}

/** Each instant no earlier than the one before it, and none ahead of now. */
function instantsRefusal(state: CaseState, logged: LogContact, { nowMs }: Pick<Setting, 'nowMs'>): Refusal | undefined {
  const order = ['openedAt', 'answeredAt', 'endedAt'] as const;
  const ahead = order.find((path) => Date.parse(logged[path]) > nowMs + skewMs);
  if (ahead !== undefined) {
    return {
      code: 'BAD_INPUT',
      path: ahead,
      what: 'logContact: lies in the future',
      expected: `at most ${new Date(nowMs).toISOString()}`,
      got: logged[ahead],
      next: 'Enter a contact when it is over; a call to come is a callback',
    };
  }
  const early = order.find((path, at) => {
    const before = order[at - 1];
    return before !== undefined && Date.parse(logged[path]) < Date.parse(logged[before]);
  });
  if (early !== undefined) {
    const before = order[order.indexOf(early) - 1] ?? 'openedAt';
    return {
      code: 'BAD_INPUT',
      path: early,
      what: `logContact: before ${before}`,
      expected: `at least ${logged[before]}`,
      got: logged[early],
    };
  }
  const receivedAt = new Date(state.request.receivedAtMs).toISOString();
  return Date.parse(logged.endedAt) >= state.request.receivedAtMs
    ? undefined
    : {
        code: 'BAD_INPUT',
        path: 'endedAt',
        what: 'logContact: over before the request was received',
        expected: `at least ${receivedAt}`,
        got: logged.endedAt,
      };
}

function wrapUpRefusal(state: CaseState, logged: LogContact): Refusal | undefined {
  const { outcome, confirmed, classification, by } = logged;
  const isSolved = state.stage === 'followUp';
  if (confirmed === true && outcome === undefined && !isSolved) {
    return {
      code: 'BAD_INPUT',
      path: 'confirmed',
      what: 'logContact: nothing to confirm',
      expected: 'an outcome',
      next: 'Enter the outcome that the customer agreed to',
    };
  }
  if (outcome === undefined) return undefined;
  if (isSolved || state.wrapUp?.outcome !== undefined) {
    return { code: 'WRONG_STAGE', path: 'outcome', what: 'logContact: the case is solved', next: 'Reopen it first' };
  }
  const { owner } = state;
  if (by.who === 'agent' && owner !== null && owner.acceptedAtMs !== null && owner.agent !== by.id) {
    return {
      code: 'NOT_OWNER',
      path: 'outcome',
      what: `logContact: the case is with ${owner.agent}`,
      got: by.id,
      next: 'Enter the contact without an outcome, or have the case transferred',
    };
  }
  return state.classification === null && state.request.kind === null && classification?.kind === undefined
    ? {
        code: 'BAD_INPUT',
        path: 'classification.kind',
        what: 'logContact: nobody has said what it was',
        expected: 'a kind such as enquiry or complaint',
      }
    : undefined;
}
