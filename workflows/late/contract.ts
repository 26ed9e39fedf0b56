/** The contract of answers to a closed case: all that anyone outside may import. */
import type { LateAnswer } from '../../domain/case/late-answer.ts';

export const lateAnswerWorkflowType = 'lateAnswerWorkflow';

export interface LateAnswerInput {
  readonly reference: string;
  readonly answer: LateAnswer;
}

/** `open`: the case is not closed in the store yet; `unknown`: there is no such case. */
export type LateAnswerOutcome =
  | { readonly state: 'recorded'; readonly seq: number; readonly again: boolean; readonly recovery: string | null }
  | { readonly state: 'open' | 'unknown' };

/** One answer, one workflow: sent twice under the same id it runs once. */
export function lateAnswerWorkflowId({ reference, answer }: LateAnswerInput): string {
  return `case/${reference}/late/${answer.id}`;
}
