/** The end of a contact: what it was about, how it was settled, and the customer's word on it. */
import type { WrapUp } from './contact-message.ts';
import type { Actor } from './fact.ts';
import { classify } from './planning.ts';
import { assumed, reclassify } from './replanning.ts';
import type { Setting } from './setting.ts';
import { confirm, rate, solve } from './solving.ts';
import type { CaseState } from './state.ts';

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
  const solved =
    outcome === undefined || !open
      ? classified
      : solve(classified, { ...outcome, noReply: false, said: true }, id, atMs, by, setting);
  const rated =
    rating === undefined ? solved : rate(solved, rating.score, rating.comment ?? null, atMs, { who: 'customer' });
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
