import type { Client, WorkflowHandle } from '@temporalio/client';

/** A run's history as the server tells it. */
export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** The histories of all runs of a workflow id, oldest first: continue-as-new makes several. */
export async function historiesOf(client: Client, workflowId: string): Promise<readonly History[]> {
  const runs: History[] = [];
  const newest = await client.workflow.getHandle(workflowId).describe();
  let run: string = newest.runId;
  while (run !== '') {
    const history: History = await client.workflow.getHandle(workflowId, run).fetchHistory();
    runs.unshift(history);
    run = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
  }
  return runs;
}
