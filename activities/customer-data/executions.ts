/** What Temporal keeps of closed cases, deleted before its retention would do it. */
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { caseWorkflowId } from '../../workflows/case/contract.ts';

/** gRPC's NOT_FOUND: it is gone already. */
const notFound: number = 5;

/**
 * Deletes every run of a case and of its children. The server says yes at once and deletes later, and of an execution that has just
 * closed it may forget to: whoever calls is to call again until nothing is there, for which this fails (`STORE_DOWN`, retryable).
 */
export function executionsOn(client: Client): (reference: string) => Promise<void> {
  return async (reference) => {
    const workflowId = caseWorkflowId(reference);
    // References hold no quotes (see referencePattern), so that none can end the literal.
    const query = `(WorkflowId = '${workflowId}' OR WorkflowId STARTS_WITH '${workflowId}/') AND ExecutionStatus != 'Running'`;
    let left = 0;
    for await (const { workflowId: id, runId } of client.workflow.list({ query })) {
      await deleteOne(client, id, runId);
      left += 1;
    }
    if (left === 0 && !(await isThere(client, workflowId))) return;
    if (left === 0) await deleteOne(client, workflowId, '');
    throw ApplicationFailure.create({
      type: 'STORE_DOWN',
      message: `${workflowId}: Temporal has not deleted it yet`,
      nextRetryDelay: 2_000,
    });
  };
}

async function deleteOne(client: Client, workflowId: string, runId: string): Promise<void> {
  try {
    await client.workflowService.deleteWorkflowExecution({
      namespace: client.options.namespace,
      workflowExecution: { workflowId, runId },
    });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function isThere(client: Client, workflowId: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(workflowId).describe();
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  if (error instanceof Error && error.name === 'WorkflowNotFoundError') return true;
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code: number | undefined = isGrpcServiceError(cause) ? cause.code : undefined;
  return code === notFound;
}
