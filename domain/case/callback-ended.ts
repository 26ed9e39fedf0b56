/** How a case goes on by what came of a call. */
import { wasReached } from '../callback/schedule.ts';
import { openedCard, withCard, type ContactCard } from './contact-card.ts';
import type { CallbackEnded } from './callback-message.ts';
import { withCallback, type CallbackCard } from './callback-state.ts';
import { happen } from './clock-events.ts';
import { addressOf, write } from './correspondence.ts';
import type { Actor } from './fact.ts';
import { noteReply } from './holding.ts';
import { openEnds } from './open-ends.ts';
import type { Setting } from './setting.ts';
import { solve } from './solving.ts';
import { clearAttention, raiseAttention, record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** Takes the end of a call: a fact, so whatever it says is written down. */
export function callbackEnded(state: CaseState, fact: CallbackEnded, atMs: number, setting: Setting): CaseState {
  const card = state.callbacks.cards.find(({ n }) => n === fact.callback);
  if (card === undefined) return state;
  const { end, promise, attempts, summary = null, answers = [], by } = fact;
  const over: CallbackCard = { ...card, attempts, ended: { end, promise, atMs, summary, answers } };
  const known: CaseState = { ...state, callbacks: withCallback(state.callbacks, over) };
  const reached = wasReached(end);
  const noted = record(
    known,
    { type: 'callbackEnded', callback: card.n, end, promise, reached, attempts, summary, answers },
    atMs,
    by,
  );
  // Called off: that was said before. Closed: it is written down and changes nothing more.
  if (card.ended !== null || state.stage === 'closed') return noted;
  // A try of which the case had not heard, or the end of a promise without one.
  const [first] = attempts;
  const counted =
    card.kind === 'promised' && card.attemptedAtMs === null && first !== undefined
      ? happen(noted, { type: 'callbackAttempted', atMs: first.atMs }, setting)
      : noted;
  return afterEnd(counted, over, by, atMs, setting);
}

function afterEnd(state: CaseState, card: CallbackCard, by: Actor, atMs: number, setting: Setting): CaseState {
  const end = card.ended?.end ?? 'noAnswer';
  switch (end) {
    case 'solved':
      return settled(talked(state, card, by, setting), card, by, atMs, setting);
    case 'reached':
      return clearAttention(talked(state, card, by, setting), card.cause, atMs, by);
    case 'refused':
      return forAPerson(talked(state, card, by, setting), card, 'She does not want to be called: write to her', atMs);
    case 'wrongNumber':
      return missed(forAPerson(state, card, 'The number is wrong: find another one', atMs), card, end, atMs);
    case 'noAnswer':
    case 'voicemail':
      return missed(state, card, end, atMs);
    case 'notAllowed':
      return card.kind === 'promised' ? forAPerson(state, card, 'The contact rules forbid the call', atMs) : state;
    case 'cancelled':
      return card.kind === 'promised'
        ? forAPerson(state, card, 'The promised call was ended from outside', atMs)
        : state;
  }
}

/** She was spoken to: a contact (R1), and a human's answer. */
function talked(state: CaseState, card: CallbackCard, by: Actor, setting: Setting): CaseState {
  const last = card.attempts.at(-1);
  const agent = by.who === 'agent' ? by.id : (last?.agent ?? null);
  if (last === undefined || agent === null) return state;
  const contact = contactOf(state, card, agent, last.atMs, last.endedAtMs);
  const logged = record(
    { ...state, contacts: withCard(state.contacts, contact) },
    { type: 'contact', report: 'logged', contact, summary: card.ended?.summary ?? null },
    last.endedAtMs,
    { who: 'agent', id: agent },
  );
  return state.stage === 'handle'
    ? happen(noteReply(logged, last.endedAtMs), { type: 'reply', atMs: last.endedAtMs }, setting)
    : logged;
}

function contactOf(
  { reference }: CaseState,
  { n }: CallbackCard,
  agent: string,
  openedAtMs: number,
  endedAtMs: number,
): ContactCard {
  const id = `callback.${String(n)}`;
  const report = { is: 'joined', agent } as const;
  return {
    ...openedCard({ contact: id, channel: 'phone', report }, `${reference}.${id}`, openedAtMs),
    direction: 'out',
    answeredAtMs: openedAtMs,
    endedAtMs,
    ended: 'finished',
    agents: [agent],
    talkMs: endedAtMs - openedAtMs,
  };
}

/** Settled while talking: nothing has to be sent (R3), unless something else is still open. */
function settled(state: CaseState, card: CallbackCard, by: Actor, atMs: number, setting: Setting): CaseState {
  const cleared = clearAttention(state, card.cause, atMs, by);
  if (cleared.stage !== 'handle') return cleared;
  if (openEnds(cleared).length > 0) {
    return forAPerson(cleared, card, 'Settled on the phone, and something else is still open', atMs);
  }
  const summary = card.ended?.summary ?? 'Settled on the phone.';
  return solve(
    cleared,
    { code: 'settledByPhone', summary, noReply: false, said: true },
    `callback.${String(card.n)}`,
    atMs,
    by,
    setting,
  );
}

/** Not reached: a letter in which she can choose an hour; where there is nowhere to write, a person finds another way. */
function missed(
  state: CaseState,
  card: CallbackCard,
  end: 'wrongNumber' | 'noAnswer' | 'voicemail',
  atMs: number,
): CaseState {
  if (card.kind !== 'promised') return state;
  if (addressOf(state) === null) return forAPerson(state, card, 'Not reached by phone: find another way', atMs);
  return write(state, {
    cause: `callback.${String(card.n)}`,
    purpose: 'callbackMissed',
    data: { attempts: card.attempts.length, wrongNumber: end === 'wrongNumber', callback: card.n },
    robot: true,
    body: null,
    atMs,
    by: robot,
  });
}

function forAPerson(state: CaseState, { n }: CallbackCard, what: string, atMs: number): CaseState {
  return raiseAttention(state, {
    key: `callback.${String(n)}/end`,
    code: 'NOT_REACHED',
    what: `Call ${String(n)}: ${what}`,
    atMs,
  });
}
