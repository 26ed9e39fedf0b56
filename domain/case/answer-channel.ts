/** On which channel the customer gets her answer: the one she chose, else the one she used last (R6). */
import { liveChannels } from './request.ts';
import type { CaseState } from './state.ts';

/** What a mail answers: it came by mail, or by a form that asks for an address. */
const answeredByMail: readonly string[] = ['email', 'ticket'];

/** Where she was, nobody is when the talking is over: a mail then answers for it. */
const leftBehind: readonly string[] = [...liveChannels, 'counter', 'field'];

export function wantedChannel({ request, conversation }: CaseState): string {
  return request.customer.preferredChannel ?? conversation.channel ?? request.channel;
}

/** The channel she wants and nothing can be sent on; undefined when a mail is what she wants or as good. */
export function unreachedChannel(state: CaseState): string | undefined {
  const wanted = wantedChannel(state);
  if (answeredByMail.includes(wanted)) return undefined;
  const isChosen = state.request.customer.preferredChannel !== undefined;
  return leftBehind.includes(wanted) && !isChosen ? undefined : wanted;
}
