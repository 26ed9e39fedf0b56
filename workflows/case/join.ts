/** Join: a newcomer that names an open case of its customer becomes a message of that case and ends as merged (R27). */
import { getExternalWorkflowHandle, isCancellation, log } from '@temporalio/workflow';
import { joinOf, namesACase, type Joining } from '../../domain/case/joining.ts';
import { liveChannels } from '../../domain/case/request.ts';
import { mergeInto } from '../../domain/case/solving.ts';
import { caseWorkflowId, facts } from './contract.ts';
import type { Desk } from './desk.ts';
import { joining } from './profiles.ts';

/** Whether the case has gone into another one. Nobody waits for a store that is away: it then stands on its own. */
export async function join(desk: Desk): Promise<boolean> {
  const { request } = desk.input;
  // Who talks with us holds on to her case: what else is open is shown to the agent.
  const isTalk = liveChannels.includes(request.channel) || desk.state.contacts.length > 0;
  if (isTalk || !namesACase(request)) return false;
  try {
    const where = joinOf(request, await joining.findOpenCases(request));
    if (where.do !== 'join') return false;
    await tell(desk, where);
    desk.change((state, setting) => mergeInto(state, where.reference, where.by, setting));
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    // The store is away, or the other case has closed meanwhile.
    log.info('Joins no other case', { error });
    return false;
  }
}

/** Under the newcomer's reference as its id: told twice, it is taken once. */
async function tell(desk: Desk, { reference }: Extract<Joining, { do: 'join' }>): Promise<void> {
  const { reference: id, channel, subject, body, receivedAt, messageId } = desk.input.request;
  await getExternalWorkflowHandle(caseWorkflowId(reference)).signal(facts.customerMessage, {
    id,
    by: { who: 'customer' },
    at: receivedAt,
    channel,
    body,
    ...(subject === undefined ? {} : { subject }),
    ...(messageId === undefined ? {} : { mailMessageId: messageId }),
  });
}
