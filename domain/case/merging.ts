/**
 * Merging, as the case sees it that goes into another one (R26). It asks; until the other answers nothing of it changes, and
 * what the customer says meanwhile waits. Taken in, it closes and leads on; for a day it can be given back as it was.
 */
import { happen } from './clock-events.ts';
import { effectKey } from './effect.ts';
import { endHold } from './holding.ts';
import type { CustomerMessage, DecisionName } from './message.ts';
import { offerToTeam } from './offering.ts';
import type { CaseAnswered, MergeInto, UndoMerge } from './relations-message.ts';
import { related, type Asking, type MergedAway } from './relations-state.ts';
import type { Setting } from './setting.ts';
import { close, reopen } from './solving.ts';
import { clearAttention, issue, raiseAttention, record, type CaseState } from './state.ts';
import { ask, tellingId } from './telling.ts';

const undoWithinMs = 24 * 3_600_000;

const robot = { who: 'robot' } as const;
const customer = { who: 'customer' } as const;

/** Asks the other case to take this one in. */
export function askMerge(state: CaseState, { id, into, because, by }: MergeInto, atMs: number): CaseState {
  const merge = tellingId(state);
  const asking: Asking = { id, what: 'merge', to: into, ask: merge, merge, by, because, atMs, heard: [] };
  const noted = record(related(state, { asking, answered: null }), { type: 'mergeAsked', into, because }, atMs, by);
  return ask(noted, into, merge, { do: 'absorb', undoUntilMs: atMs + undoWithinMs, because }, by, atMs);
}

/** Asks the other case to give this one back; also while it has not answered whether it takes it. */
export function askBack(state: CaseState, { id, because, by }: UndoMerge, atMs: number): CaseState {
  const { asking, merged } = state.relations;
  const to = asking?.to ?? merged?.into;
  const merge = asking?.merge ?? merged?.id;
  if (to === undefined || merge === undefined) return state;
  const back: Asking = {
    id,
    what: 'unmerge',
    to,
    ask: `${merge}:back:${String(state.nextSeq)}`,
    merge,
    by,
    because,
    atMs,
    heard: asking?.heard ?? [],
  };
  return ask(related(state, { asking: back, answered: null }), to, back.ask, { do: 'release', merge }, by, atMs);
}

/** Messages that are this case's to hear now that it has an answer. */
export interface Answered {
  readonly state: CaseState;
  readonly heard: readonly CustomerMessage[];
}

/** What the other case has said about a merge, or about undoing one. */
export function mergeAnswered(state: CaseState, asking: Asking, { refusal }: CaseAnswered, setting: Setting): Answered {
  const { nowMs } = setting;
  const over = clearAttention(
    related(state, { asking: null, answered: { id: asking.id, refusal: refusal ?? null } }),
    askKey(asking),
    nowMs,
    robot,
  );
  if (refusal !== undefined) {
    const { code, what } = refusal;
    const body = { type: 'caseRefused', asked: asking.what, reference: asking.to, code, what } as const;
    const noted = record(over, body, nowMs, robot);
    return noted.relations.merged === null
      ? { state: noted, heard: asking.heard }
      : { state: asking.heard.reduce((next, message) => forward(next, message, nowMs), noted), heard: [] };
  }
  if (asking.what === 'unmerge') return { state: giveBack(over, asking, setting), heard: asking.heard };
  const moved = moveAway(over, asking, setting);
  return { state: asking.heard.reduce((next, message) => forward(next, message, nowMs), moved), heard: [] };
}

/** Under this key it is seen that another case does not answer. */
function askKey({ ask: id }: Asking): string {
  return `ask/${id}`;
}

/** Decisions that another case has a word in. */
export function asksAnother(name: DecisionName): boolean {
  return name === 'mergeInto' || name === 'undoMerge' || name === 'adoptChild';
}

/** The other case stays silent: somebody looks at it. Its answer counts whenever it comes. */
export function unanswered(state: CaseState, atMs: number): CaseState {
  const { asking } = state.relations;
  if (asking === null) return state;
  const what = `${asking.to} has not answered whether it agrees (${asking.what})`;
  return raiseAttention(state, { key: askKey(asking), code: 'NO_ANSWER', what, atMs });
}

/**
 * What a customer says to a case that has moved goes after it, and what she says while it moves waits for a moment; undefined
 * where the case itself hears it.
 */
export function heardElsewhere(
  state: CaseState,
  { name: _name, ...message }: CustomerMessage & { readonly name: 'customerMessage' },
  nowMs: number,
): CaseState | undefined {
  const { asking, merged } = state.relations;
  if (asking !== null && asking.what !== 'adopt') {
    return related(state, { asking: { ...asking, heard: [...asking.heard, message] } });
  }
  return merged === null ? undefined : forward(state, message, nowMs);
}

function moveAway(state: CaseState, asking: Asking, setting: Setting): CaseState {
  const atMs = setting.nowMs;
  const { stage, clocks, history, alarms, hold, attention, counts, conversation, solution } = state;
  const merged: MergedAway = {
    id: asking.merge,
    into: asking.to,
    atMs,
    untilMs: asking.atMs + undoWithinMs,
    before: { stage, clocks, history, alarms, hold, attention, counts, conversation, solution },
    forwarded: [],
  };
  const body = { type: 'mergedInto', into: asking.to, undoUntilMs: merged.untilMs } as const;
  const noted = record(related(state, { merged }), body, atMs, asking.by);
  const ended = happen(noted, { type: 'cancelled', because: 'merged', atMs }, setting);
  const closed = close(ended, 'merged', atMs, asking.by, setting);
  return {
    ...closed,
    closing: { how: 'merged', atMs, into: asking.to },
    outbox: closed.outbox.filter((effect) => effect.do !== 'plan'),
  };
}

/** Under the same id, so that it is taken once wherever it arrives. */
function forward(state: CaseState, message: CustomerMessage, nowMs: number): CaseState {
  const { merged } = state.relations;
  if (merged === null) return state;
  const { into } = merged;
  const { id, at, channel } = message;
  const card = { id, atMs: Math.min(Date.parse(at), nowMs), channel };
  const noted = record(
    message.automatic === true
      ? state
      : related(state, { merged: { ...merged, forwarded: [...merged.forwarded, card] } }),
    { type: 'forwarded', messageId: id, to: into },
    nowMs,
    robot,
  );
  return issue(noted, {
    do: 'tellCase',
    key: effectKey(state.reference, id, 'forward', into),
    to: into,
    tell: { fact: 'customerMessage', message: { ...message, through: state.reference } },
  });
}

/** As it was, with its clocks as if it had never left, and with what was said to it meanwhile. */
function giveBack(state: CaseState, { to, by, because }: Asking, setting: Setting): CaseState {
  const { merged } = state.relations;
  const back: CaseState =
    merged === null ? state : { ...related(state, { merged: null }), ...merged.before, closing: null };
  const { stage, hold } = back;
  const noted = record(
    back,
    {
      type: 'mergeUndone',
      from: to,
      because,
      stage,
      hold: hold === null ? null : { reason: hold.reason, untilMs: hold.untilMs },
    },
    setting.nowMs,
    by,
  );
  const offered = stage === 'handle' ? offerToTeam(noted, `undone.${String(noted.nextSeq)}`) : noted;
  return (merged?.forwarded ?? []).reduce((next, { id, atMs, channel }) => {
    const returned = record(next, { type: 'messageReturned', messageId: id, channel, from: to }, atMs, customer);
    return hearAgain(returned, { id, atMs }, channel, setting);
  }, offered);
}

/** It stands on the other case's timeline; what it means for this one is counted here. */
function hearAgain(
  state: CaseState,
  message: { readonly id: string; readonly atMs: number },
  channel: string,
  setting: Setting,
): CaseState {
  const { atMs } = message;
  const awake = state.hold?.reason === 'customer' ? endHold(state, 'customerMessage', atMs, customer, setting) : state;
  const because = 'a message came in while it was part of another case';
  const open = awake.stage === 'followUp' ? reopen(awake, because, false, atMs, customer, setting) : awake;
  const heard: CaseState = {
    ...open,
    conversation: { ...open.conversation, lastCustomerMessage: message, customerWaits: true, channel },
    counts: { ...open.counts, messages: open.counts.messages + 1 },
  };
  return happen(heard, { type: 'customerMessage', atMs }, setting);
}
