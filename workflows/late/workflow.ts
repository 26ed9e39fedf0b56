/**
 * A rating or a confirmation after the case has closed (R17): a closed workflow takes no update, so a short one of its own
 * writes it to the store's timeline. A bad rating starts recovery as a case that follows (R15, R36): it reopens nothing.
 */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, proxyActivities, startChild } from '@temporalio/workflow';
import type { LateAnswerActivities } from '../../activities/store/late-activities.ts';
import { caseWorkflowId, caseWorkflowType, taskQueues, type CaseInput } from '../case/contract.ts';
import type { LateAnswerInput, LateAnswerOutcome } from './contract.ts';

/** `store`: an answer is not lost because the database is away for a while. */
const store = proxyActivities<LateAnswerActivities>({
  startToCloseTimeout: 30_000,
  retry: { initialInterval: 1_000, backoffCoefficient: 2, maximumInterval: 60_000 },
});

export async function lateAnswerWorkflow(input: LateAnswerInput): Promise<LateAnswerOutcome> {
  const recorded = await store.recordLateAnswer(input);
  if (recorded.state !== 'recorded') return recorded;
  const { recovery, ...rest } = recorded;
  if (recovery === null) return { ...rest, recovery: null };
  try {
    await startChild(caseWorkflowType, {
      workflowId: caseWorkflowId(recovery.reference),
      taskQueue: taskQueues.care,
      args: [{ request: recovery } satisfies CaseInput],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    // It has been started by an earlier try.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return { ...rest, recovery: recovery.reference };
}
