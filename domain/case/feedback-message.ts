/** What is said about a case once it is solved: ratings, and what a supervisor did about a bad one. */
import type { SurveyScale } from '../policy/plan.ts';
import type { RatingSource } from './feedback-fact.ts';
import type { WonBack } from './feedback-state.ts';
import type { MessageHead } from './message.ts';

export interface Rate extends MessageHead {
  /** Of the scale: 1 (bad) to 5 (good), NPS 0 to 10, CES 1 to 7. */
  readonly score: number;
  /** The plan's when left out. */
  readonly scale?: SurveyScale;
  readonly comment?: string;
  readonly through?: RatingSource;
}

/** Ends the recovery of a bad rating. */
export interface RecordRecovery extends MessageHead {
  /** What was done for her, in words. */
  readonly did: string;
  readonly wonBack: WonBack;
}
