/** What the case keeps of its feedback: outcomes told, ratings, recovery. JSON-safe. */
import type { SurveyScale } from '../policy/plan.ts';
import type { Actor } from './fact.ts';

/** An answer that counts: the last one of its scale (R17). */
export interface Rating {
  readonly scale: SurveyScale;
  readonly score: number;
  readonly atMs: number;
  /** The agent whom it is about: who solved the case last. */
  readonly about: string | null;
}

/** A bad rating is answered by a supervisor within its clock; it reopens nothing by itself (R15). */
export interface Recovery {
  readonly openedAtMs: number;
  readonly dueMs: number;
  /** Null while it is open. */
  readonly done: { readonly atMs: number; readonly wonBack: WonBack } | null;
}

export type WonBack = 'yes' | 'no' | 'unknown';

export interface FeedbackState {
  /** How often the case has been solved: a link in an outcome's message answers that one. */
  readonly round: number;
  /** Key of the outcome's message of this round; null where it was said and not sent. */
  readonly outcomeKey: string | null;
  /** How often a rating was asked for. */
  readonly offers: number;
  /** The question that is out: a reply of "5" answers it. */
  readonly asked: { readonly scale: SurveyScale; readonly untilMs: number } | null;
  /** At most one a scale. */
  readonly ratings: readonly Rating[];
  readonly recovery: Recovery | null;
  /** Who said that it is settled, while something still keeps the case from closing. */
  readonly confirmation: { readonly atMs: number; readonly by: Actor } | null;
}

export const noFeedback: FeedbackState = {
  round: 0,
  outcomeKey: null,
  offers: 0,
  asked: null,
  ratings: [],
  recovery: null,
  confirmation: null,
};
