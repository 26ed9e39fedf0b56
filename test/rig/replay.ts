import type { WorkflowHandle } from '@temporalio/client';

/** A run's history as the server tells it. */
export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
