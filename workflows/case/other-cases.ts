/** Effects between cases: telling one that runs, starting one that is to be. */
import {
  ChildWorkflowCancellationType,
  ParentClosePolicy,
  WorkflowIdReusePolicy,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { parcelOf } from '../../domain/case/absorbing.ts';
import type { EffectResult } from '../../domain/case/effect-result.ts';
import type { RelationEffect, Telling } from '../../domain/case/relations-effect.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import { caseWorkflowId, facts, searchAttributes, taskQueues, type CaseInput } from './contract.ts';
import type { Desk } from './desk.ts';
import type { caseWorkflow } from './workflow.ts';

/** By the workflow's id, never a run's. One that is closed cannot be told, which the case has to know. */
export async function tellCase(
  { to, tell }: Extract<RelationEffect, { do: 'tellCase' }>,
  desk: Desk,
): Promise<EffectResult> {
  try {
    await getExternalWorkflowHandle(caseWorkflowId(to)).signal(facts[tell.fact].name, complete(tell, desk));
    return { state: 'heard' };
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.info('The other case is not there any more', { error });
    return { state: 'gone' };
  }
}

/** What a merge brings along is taken when it leaves. */
function complete({ fact, message }: Telling, desk: Desk): object {
  if (fact !== 'caseAsked' || message.ask.do !== 'absorb') return message;
  return { ...message, ask: { ...message.ask, parcel: parcelOf(desk.state) } };
}

/** A case of its own: it outlives this one, and knows by its input where it comes from. */
export async function startCase(
  { as, request }: Extract<RelationEffect, { do: 'startCase' }>,
  desk: Desk,
): Promise<EffectResult> {
  const { customer, orderNumber, product, region, salesChannel, policy } = desk.input.request;
  const whole: CaseRequest = {
    customer,
    ...(orderNumber === undefined ? {} : { orderNumber }),
    ...(product === undefined ? {} : { product }),
    ...(region === undefined ? {} : { region }),
    ...(salesChannel === undefined ? {} : { salesChannel }),
    ...(policy === undefined ? {} : { policy }),
    ...request,
  };
  const input: CaseInput = { request: whole, origin: { reference: desk.state.reference, as } };
  try {
    await startChild<typeof caseWorkflow>('caseWorkflow', {
      workflowId: caseWorkflowId(request.reference),
      taskQueue: taskQueues.care,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      // When this case ends it stops its outbox, which must not reach into the other case.
      cancellationType: ChildWorkflowCancellationType.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      staticSummary: request.kind === undefined ? request.channel : `${request.channel} · ${request.kind}`,
      typedSearchAttributes: [
        { key: searchAttributes.stage, value: 'receive' },
        { key: searchAttributes.channel, value: request.channel },
        { key: searchAttributes.received, value: new Date(request.receivedAt) },
      ],
    });
    return { state: 'started' };
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return { state: 'taken' };
    throw error;
  }
}
