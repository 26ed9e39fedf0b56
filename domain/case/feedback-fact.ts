/** Lines of the timeline about surveys, ratings and recovery. */
import type { SurveyScale } from '../policy/plan.ts';
import type { WonBack } from './feedback-state.ts';
import type { Intent } from './intent.ts';
import type { NotAsked } from './survey.ts';

export type FeedbackFact =
  | {
      readonly type: 'surveyOffered';
      readonly scale: SurveyScale;
      readonly how: 'withOutcome' | 'inChannel';
      readonly round: number;
      /** Whom an answer will be about. */
      readonly about: string | null;
      readonly untilMs: number;
    }
  | { readonly type: 'surveySuppressed'; readonly because: NotAsked; readonly round: number }
  | {
      readonly type: 'rated';
      readonly scale: SurveyScale;
      readonly score: number;
      readonly comment: string | null;
      /** The agent whom it is about; absent in facts of the first versions. */
      readonly about?: string | null;
      readonly through?: RatingSource;
    }
  | { readonly type: 'recoveryOpened'; readonly scale: SurveyScale; readonly score: number; readonly dueMs: number }
  | { readonly type: 'recoveryLate'; readonly dueMs: number }
  /** What a customer's message was taken for once the case was solved. */
  | { readonly type: 'readAs'; readonly messageId: string; readonly intent: Intent | 'rating' }
  | { readonly type: 'recovered'; readonly did: string; readonly wonBack: WonBack };

/** By which way a rating came. */
export type RatingSource = 'link' | 'reply' | 'agent' | 'channel' | 'program';
