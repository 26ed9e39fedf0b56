/** Writes an answer to a closed case into the store. */
import { ApplicationFailure } from '@temporalio/common';
import { lateFact, recoveryRequest, type ClosedCase, type LateAnswer } from '../../domain/case/late-answer.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import { asApplicationFailure } from './activities.ts';
import type { Store } from './port.ts';

type Recorded =
  | { readonly state: 'recorded'; readonly seq: number; readonly again: boolean; readonly recovery: CaseRequest | null }
  | { readonly state: 'open' | 'unknown' };

export interface LateAnswerActivities {
  /** Fails as `BAD_RATING` (not retryable), and as the store does. */
  recordLateAnswer(input: { readonly reference: string; readonly answer: LateAnswer }): Promise<Recorded>;
}

export function createLateAnswerActivities({
  store,
  nowMs,
}: {
  readonly store: Pick<Store, 'timeline' | 'recordLate'>;
  readonly nowMs: () => number;
}): LateAnswerActivities {
  return {
    recordLateAnswer: ({ reference, answer }) =>
      asApplicationFailure(async () => {
        const timeline = await store.timeline(reference);
        const known = closedCase(timeline);
        if (known === undefined) return { state: 'unknown' };
        // Confirmed before: she is thanked again, and nothing changes.
        const before = answer.name === 'confirm' ? timeline.findLast(({ type }) => type === 'confirmed') : undefined;
        if (before !== undefined) return { state: 'recorded', seq: before.seq, again: true, recovery: null };
        const fact = lateFact(answer, known, nowMs());
        if (fact === undefined) {
          throw ApplicationFailure.create({
            type: 'BAD_RATING',
            nonRetryable: true,
            message: `rate: ${answer.name === 'rate' ? String(answer.score) : ''} lies outside its scale`,
          });
        }
        const recorded = await store.recordLate(reference, answer.id, fact);
        if (recorded.state !== 'recorded') return recorded;
        return { ...recorded, recovery: recoveryRequest(answer, known, recorded.seq) };
      }),
  };
}

function closedCase(timeline: Awaited<ReturnType<Store['timeline']>>): ClosedCase | undefined {
  const [opened] = timeline;
  if (opened?.type !== 'opened') return undefined;
  const accepted = timeline.findLast((fact) => fact.type === 'accepted');
  const offered = timeline.findLast((fact) => fact.type === 'surveyOffered');
  return {
    request: opened.request,
    agent: accepted?.type === 'accepted' ? accepted.agent : null,
    scale: offered?.type === 'surveyOffered' ? offered.scale : null,
  };
}
