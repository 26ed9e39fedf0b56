/** Digests as workflows: reached by signal-with-start, so that one action does both. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { taskQueues } from '../../workflows/case/contract.ts';
import { digestWindowMs } from '../../domain/notices/digest.ts';
import { digestWorkflowId, digestWorkflowType, takeBack, tell } from '../../workflows/digest/contract.ts';
import type { Digests } from './port.ts';

export function temporalDigests(client: Client, windowMs = digestWindowMs): Digests {
  return {
    tell: async (signal) => {
      await client.workflow.signalWithStart(digestWorkflowType, {
        workflowId: digestWorkflowId(signal.to),
        taskQueue: taskQueues.care,
        args: [{ to: signal.to, windowMs }],
        signal: tell,
        signalArgs: [signal],
        staticSummary: `what ${signal.to.id} is told`,
        // In a quiet minute nothing else comes: its only task begins when it is time to send, and costs no timer.
        startDelay: windowMs,
      });
    },
    takeBack: async (to, keys) => {
      try {
        await client.workflow.getHandle(digestWorkflowId(to)).signal(takeBack, { keys });
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    },
  };
}
