/** What contacts do to a case: who answers a live one has it, its answer is the first response, its end may settle it. */
import { happen } from './clockwork.ts';
import { loggedCard, openedCard, withCard, withReport, type ContactCard } from './contact-card.ts';
import type { LiveReport } from './contact-message.ts';
import type { Actor } from './fact.ts';
import { endHold, noteReply } from './holding.ts';
import type { ContactReport, LogContact } from './message.ts';
import { accept } from './owning.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';
import { completeWrapUp } from './wrapping-up.ts';

const customer = { who: 'customer' } as const;

/** A contact reported so soon after the request is the exchange in which the request came. */
const sameExchangeMs = 600_000;

/** Takes what a live contact reports. Facts cannot be refused: a report of an unknown contact makes it known. */
export function hearContact(state: CaseState, message: ContactReport, atMs: number, setting: Setting): CaseState {
  const { contact, channel, report, by } = message;
  const known = state.contacts.find(({ id }) => id === contact);
  const before = known ?? openedCard(message, keyOf(state, contact, channel, atMs), atMs);
  const card = withReport(before, report, atMs);
  const noted = record(
    { ...state, contacts: withCard(state.contacts, card) },
    { type: 'contact', report: report.is, contact: card, summary: null },
    atMs,
    by,
  );
  const heard = known === undefined ? customerCame(noted, card, setting) : noted;
  return afterReport(heard, report, before, message, atMs, setting);
}

function afterReport(
  state: CaseState,
  report: LiveReport,
  before: ContactCard,
  message: ContactReport,
  atMs: number,
  setting: Setting,
): CaseState {
  switch (report.is) {
    case 'joined':
      return before.answeredAtMs === null ? answered(state, report.agent, atMs, setting) : state;
    case 'ended':
      return completeWrapUp(state, { ...report, id: message.id, by: message.by, atMs }, setting);
    case 'opened':
    case 'unanswered':
    case 'idle':
      return state;
  }
}

/** Enters a contact that is over: on an open case, or as the first act of a new one (R5). */
export function logContact(state: CaseState, logged: LogContact, setting: Setting): CaseState {
  const { id, by, channel, summary } = logged;
  if (by.who !== 'agent') return state;
  const card = loggedCard(logged, id, keyOf(state, id, channel, Date.parse(logged.openedAt)), by.id);
  const endedAtMs = card.endedAtMs ?? card.openedAtMs;
  const noted = record(
    { ...state, contacts: withCard(state.contacts, card) },
    { type: 'contact', report: 'logged', contact: card, summary },
    endedAtMs,
    by,
  );
  const heard = answered(customerCame(noted, card, setting), by.id, card.answeredAtMs ?? endedAtMs, setting);
  return completeWrapUp(heard, { ...logged, atMs: endedAtMs }, setting);
}

/** She comes again while the case is open: who waited for her need not wait any longer. */
function customerCame(state: CaseState, card: ContactCard, setting: Setting): CaseState {
  const atMs = card.openedAtMs;
  if (card.direction === 'out' || card.key === state.reference || !isBeingHandled(state)) return state;
  const awake = state.hold?.reason === 'customer' ? endHold(state, 'contact', atMs, customer, setting) : state;
  const { lastCustomerMessage } = awake.conversation;
  const last = atMs < lastCustomerMessage.atMs ? lastCustomerMessage : { id: card.id, atMs };
  const heard = {
    ...awake,
    conversation: { ...awake.conversation, lastCustomerMessage: last, customerWaits: true, channel: card.channel },
  };
  return happen(heard, { type: 'customerMessage', atMs }, setting);
}

/** The agent's answer is a human response; a case that nobody has accepted is hers. */
function answered(state: CaseState, agent: string, atMs: number, setting: Setting): CaseState {
  if (!isBeingHandled(state)) return state;
  const by: Actor = { who: 'agent', id: agent };
  const isOwned = state.owner !== null && state.owner.acceptedAtMs !== null;
  const owned = isOwned ? state : accept(state, agent, atMs, by, setting);
  return happen(noteReply(owned, atMs), { type: 'reply', atMs }, setting);
}

function isBeingHandled({ stage }: CaseState): boolean {
  return stage !== 'followUp' && stage !== 'closed';
}

function keyOf(state: CaseState, id: string, channel: string, openedAtMs: number): string {
  const { request, contacts, reference } = state;
  const isRequest =
    contacts.length === 0 &&
    channel === request.channel &&
    Math.abs(openedAtMs - request.receivedAtMs) <= sameExchangeMs;
  return isRequest ? reference : id;
}
