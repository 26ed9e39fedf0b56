/** Ratings: one answer a scale counts, a later one takes its place (R17); a bad one starts recovery and reopens nothing (R15). */
import type { SurveyScale } from '../policy/plan.ts';
import type { RatingSource } from './feedback-fact.ts';
import type { Actor } from './fact.ts';
import { startRecovery } from './recovery.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';
import { scaleRange } from './survey.ts';

export interface Answer {
  readonly score: number;
  readonly scale?: SurveyScale;
  readonly comment?: string;
  readonly through?: RatingSource;
}

/** Which scale an answer is on: its own, the one that was asked, the plan's. */
export function scaleOf({ feedback, plan }: CaseState, given?: SurveyScale): SurveyScale {
  return given ?? feedback.asked?.scale ?? plan?.survey?.scale ?? 'csat';
}

export function isOnScale(score: number, scale: SurveyScale): boolean {
  const { least, most } = scaleRange[scale];
  return Number.isInteger(score) && score >= least && score <= most;
}

export function rate(state: CaseState, answer: Answer, atMs: number, by: Actor, setting: Setting): CaseState {
  const scale = scaleOf(state, answer.scale);
  const { score } = answer;
  const about = state.owner?.agent ?? null;
  const ratings = [...state.feedback.ratings.filter((one) => one.scale !== scale), { scale, score, atMs, about }];
  const through = answer.through ?? (by.who === 'agent' ? 'agent' : 'program');
  const rated = record(
    { ...state, feedback: { ...state.feedback, ratings } },
    { type: 'rated', scale, score, comment: answer.comment ?? null, about, through },
    atMs,
    by,
  );
  return isBad(state, scale, score) ? startRecovery(rated, { scale, score }, atMs, setting) : rated;
}

/** What counts as bad on a scale that the plan does not ask on: detractors, and those who are not content. */
export const badAtOrBelow: Readonly<Record<SurveyScale, number>> = { csat: 2, nps: 6, ces: 2 };

function isBad({ plan }: CaseState, scale: SurveyScale, score: number): boolean {
  const asked = plan?.survey;
  return score <= (asked?.scale === scale ? asked.recoverAtOrBelow : badAtOrBelow[scale]);
}
