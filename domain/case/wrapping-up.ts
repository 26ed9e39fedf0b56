/** The end of a contact: what it was about, how it was settled, and the customer's word on it. */
import type { WrapUp } from './contact-message.ts';
import type { Actor } from './fact.ts';
import { classify } from './planning.ts';
import { assumed, reclassify } from './replanning.ts';
import type { Setting } from './setting.ts';
import { isRootCauseMissing } from './root-cause.ts';
import { rate } from './rating.ts';
import { confirm, solve } from './solving.ts';
import { raiseAttention, type CaseState } from './state.ts';

/** A wrap-up with its author and the instant at which the contact ended. */
export interface ContactEnding extends WrapUp {
  readonly id: string;
  readonly by: Actor;
  readonly atMs: number;
}

/** Does what the wrap-up says; before there is a plan it is kept until there is one. */
export function completeWrapUp(state: CaseState, ending: ContactEnding, setting: Setting): CaseState {
  const { id, by, atMs, classification, outcome, confirmed, rating } = ending;
  if (Object.values({ classification, outcome, confirmed, rating }).every((said) => said === undefined)) return state;
  if (state.plan === null) return { ...state, wrapUp: kept(ending) };
  const open = state.stage === 'classify' || state.stage === 'handle';
  const message = { id, by, at: new Date(atMs).toISOString(), because: 'wrap-up', ...classification };
  const classified =
    classification === undefined
      ? state
      : outcome === undefined
        ? reclassify(state, message, atMs, setting)
        : classify(
            state,
            {
              ...(state.classification ?? assumed(state)),
              ...classification,
              needsPerson: false,
              because: ['wrap-up'],
            },
            atMs,
            by,
          );
  const causeless = outcome !== undefined && open && isRootCauseMissing(classified, outcome);
  const solved =
    outcome === undefined || !open || causeless
      ? causeless
        ? withoutRootCause(classified, id, atMs)
        : classified
      : solve(classified, { ...outcome, noReply: false, said: true }, id, atMs, by, setting);
  const rated =
    rating === undefined ? solved : rate(solved, { ...rating, through: 'channel' }, atMs, { who: 'customer' }, setting);
  return confirmed === true && rated.stage === 'followUp' ? confirm(rated, atMs, by, setting) : rated;
}

/** The plan is there: what was said before it is done now. */
export function completeKeptWrapUp(state: CaseState, setting: Setting): CaseState {
  return state.wrapUp === null || state.plan === null
    ? state
    : completeWrapUp({ ...state, wrapUp: null }, state.wrapUp, setting);
}

function kept({ id, by, atMs, classification, outcome, confirmed, rating }: ContactEnding): ContactEnding {
  return {
    id,
    by,
    atMs,
    ...(classification && { classification }),
    ...(outcome && { outcome }),
    ...(confirmed !== undefined && { confirmed }),
    ...(rating && { rating }),
  };
}

/** Settled while talking, but a complaint is not closed without its cause: somebody names it and solves it. */
function withoutRootCause(state: CaseState, id: string, atMs: number): CaseState {
  return raiseAttention(state, {
    key: `rootCause/${id}`,
    code: 'ROOT_CAUSE_MISSING',
    what: 'Settled while talking: name the root cause and solve it',
    atMs,
  });
}
