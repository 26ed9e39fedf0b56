/** What a case refuses of the feedback on it. */
import type { Refusal } from '../errors.ts';
import { waitingAnswer } from './canned-answer.ts';
import type { Rate, RecordRecovery } from './feedback-message.ts';
import type { Confirm, Reopen } from './message.ts';
import { openEndsRefusal } from './open-ends.ts';
import { isOnScale, scaleOf } from './rating.ts';
import type { CaseState } from './state.ts';
import { scaleRange } from './survey.ts';

/** Once something was solved it may be rated, also after it was reopened or closed (R17). */
export function rateRefusal(state: CaseState, { score, scale: given }: Rate): Refusal | undefined {
  if (state.feedback.round === 0 && state.stage !== 'closed')
    return { code: 'WRONG_STAGE', what: 'rate: nothing has been solved yet' };
  const scale = scaleOf(state, given);
  if (isOnScale(score, scale)) return undefined;
  const { least, most } = scaleRange[scale];
  return {
    code: 'BAD_RATING',
    path: 'score',
    what: `rate: outside the scale (${scale})`,
    expected: `a whole number from ${String(least)} to ${String(most)}`,
    got: String(score),
  };
}

export function recoveryRefusal(state: CaseState, { by }: RecordRecovery): Refusal | undefined {
  if (by.who !== 'agent') {
    return {
      code: 'BAD_INPUT',
      path: 'by',
      what: 'recordRecovery: a person has called her',
      expected: '{ who: "agent", id }',
      got: by.who,
    };
  }
  return state.feedback.recovery?.done === null
    ? undefined
    : { code: 'WRONG_STAGE', what: 'recordRecovery: no bad rating waits for it' };
}

/** Confirming and reopening are answers to an outcome, or to a robot's answer that waits for one. */
export function followUpRefusal(
  state: CaseState,
  decision: { readonly name: 'confirm' | 'reopen' } & (Confirm | Reopen),
): Refusal | undefined {
  const { name, by } = decision;
  if (state.stage !== 'followUp' && waitingAnswer(state) === undefined) {
    return {
      code: 'WRONG_STAGE',
      what: `${name}: nothing has been solved yet`,
      expected: 'stage followUp',
      got: `stage ${state.stage}`,
    };
  }
  // A customer's own word is kept, and the case closes on it once all is settled.
  const open = name === 'confirm' && by.who !== 'customer' ? openEndsRefusal(state, name) : undefined;
  return roundRefusal(state, decision) ?? open;
}

/** A link of an earlier outcome says nothing of this one. */
function roundRefusal(
  { feedback }: CaseState,
  { name, round }: { readonly name: string; readonly round?: number },
): Refusal | undefined {
  return round === undefined || round === feedback.round
    ? undefined
    : {
        code: 'OLD_OUTCOME',
        path: 'round',
        what: `${name}: it answers an earlier outcome`,
        expected: String(feedback.round),
        got: String(round),
        next: 'Answer the latest one',
      };
}
