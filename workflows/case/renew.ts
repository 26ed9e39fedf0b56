/** A case that lives long goes on in a new run: state, open outbox entries and seen ids travel with it. */
import { continueAsNew } from '@temporalio/workflow';
import { excerptOf } from '../../domain/case/state.ts';
import type { Desk } from './desk.ts';
import type { Outbox } from './outbox.ts';
import type { caseWorkflow } from './workflow.ts';

export async function renew(desk: Desk, outbox: Outbox): Promise<never> {
  // An activity pending at this moment would complete into nothing; its entry is carried and issued again under its key.
  outbox.stop();
  const { request, renewAfterEvents } = desk.input;
  return continueAsNew<typeof caseWorkflow>({
    // The text is in the store by now (it was the first fact); the request travels on without it.
    request: { ...request, body: excerptOf(request.body) },
    carry: desk.state,
    ...(renewAfterEvents === undefined ? {} : { renewAfterEvents }),
  });
}
