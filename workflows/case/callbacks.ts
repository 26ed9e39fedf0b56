/** A case's calls: each a child that outlives its case's runs, told by signal to its id when it is called off. */
import { ParentClosePolicy, getExternalWorkflowHandle, isCancellation, log, startChild } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { orderOfCall } from '../../domain/case/callbacks.ts';
import type { EffectResult } from '../../domain/case/effect-result.ts';
import type { Effect } from '../../domain/case/effect.ts';
import { callbackSignals, callbackWorkflowId, callbackWorkflowType, type CallbackInput } from '../callback/contract.ts';
import { taskQueues } from './contract.ts';
import type { Desk } from './desk.ts';

const done = { state: 'done' } as const;

/** Started twice, after a new run say, it is the same call. */
export async function startCallback(callback: number, { state }: Desk): Promise<EffectResult> {
  const order = orderOfCall(state, callback);
  // The plan has lost its calendar or the customer her number since: the promise's clock tells people.
  if (order === undefined) return done;
  const input: CallbackInput = { order };
  try {
    await startChild(callbackWorkflowType, {
      workflowId: callbackWorkflowId(state.reference, callback),
      taskQueue: taskQueues.care,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: `callback · ${order.kind}`,
      ...(state.priority === null ? {} : { priority: { priorityKey: state.priority } }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return done;
}

/** It tells agent and customer itself; one that is over already has nobody to tell. */
export async function cancelCallback(
  { callback, because, tellCustomer }: Extract<Effect, { do: 'cancelCallback' }>,
  { state }: Desk,
): Promise<EffectResult> {
  const call = getExternalWorkflowHandle(callbackWorkflowId(state.reference, callback));
  try {
    await call.signal(callbackSignals.cancel, { because, tellCustomer });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.info('The call is over already', { error });
  }
  return done;
}
