/** Asking for a rating: noted when it was asked or not, with the reason, since neither can be found out later. */
import type { LinkWish } from './effect.ts';
import { record, type CaseState } from './state.ts';
import type { SurveyScale } from '../policy/plan.ts';
import { addressOf } from './correspondence.ts';
import { surveyWish, type NotAsked } from './survey.ts';

const robot = { who: 'robot' } as const;

/** The rating that goes out with the outcome, if any; whether it did is known when the message is out. */
export function askForRating(
  state: CaseState,
  noReply: boolean,
  atMs: number,
): { readonly state: CaseState; readonly survey?: SurveyScale } {
  const wish = surveyWish(state, { noReply, reachable: addressOf(state) !== null });
  switch (wish.ask) {
    case 'withOutcome':
      return { state, survey: wish.scale };
    case 'inChannel':
      // The conversation in which it was to be asked is over, and nobody is written to for that alone (R3).
      return { state: notAsked(state, 'nobodyToAsk', atMs) };
    case 'no':
      return { state: notAsked(state, wish.because, atMs) };
  }
}

/** Settled while talking: the channel asks at the end of it, where the plan says so (R3). */
export function askedInChannel(state: CaseState, noReply: boolean, atMs: number): CaseState {
  const wish = surveyWish(state, { noReply, reachable: true });
  if (wish.ask === 'no') return notAsked(state, wish.because, atMs);
  return wish.ask === 'inChannel'
    ? asked(state, { scale: wish.scale, how: 'inChannel' }, atMs)
    : notAsked(state, 'nobodyToAsk', atMs);
}

/** The links of an outcome's message: they answer this outcome, and are good for as long as the plan says (R17). */
export function linksOf({ feedback, plan }: CaseState, atMs: number): LinkWish {
  return { round: feedback.round, untilMs: atMs + (plan?.followUp.answerWithinMs ?? 0) };
}

/** The message with the question is out. */
export function surveySent(state: CaseState, scale: SurveyScale, atMs: number): CaseState {
  return asked(state, { scale, how: 'withOutcome' }, atMs);
}

export function notAsked(state: CaseState, because: NotAsked, atMs: number): CaseState {
  return record(state, { type: 'surveySuppressed', because, round: state.feedback.round }, atMs, robot);
}

function asked(
  state: CaseState,
  { scale, how }: { readonly scale: SurveyScale; readonly how: 'withOutcome' | 'inChannel' },
  atMs: number,
): CaseState {
  const { feedback, owner, plan } = state;
  const untilMs = atMs + (plan?.followUp.answerWithinMs ?? 0);
  return record(
    { ...state, feedback: { ...feedback, offers: feedback.offers + 1, asked: { scale, untilMs } } },
    { type: 'surveyOffered', scale, how, round: feedback.round, about: owner?.agent ?? null, untilMs },
    atMs,
    robot,
  );
}
