/** From solved to closed: the outcome told, a window in which silence is an answer, confirmation, rating, reopening. */
import { addWorkingTime } from '../calendar/index.ts';
import { verdictOf } from '../clocks/index.ts';
import { happen } from './clockwork.ts';
import { conversationOf } from './contact-card.ts';
import { addressOf, write } from './correspondence.ts';
import type { Actor, Closing } from './fact.ts';
import { endHold, noteReply } from './holding.ts';
import type { Solution } from './message.ts';
import { isPublic } from './public-reply.ts';
import { calendarOf, type Setting } from './setting.ts';
import { record, type Alarm, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/**
 * Solved: the clocks hear it, the customer is told the outcome and asked whether it is settled, in one letter together
 * with the `reply` when there is one; the window of silence starts at its delivery (R18).
 */
export function solve(
  state: CaseState,
  solution: Solution & { readonly noReply: boolean; readonly reply?: string; readonly said?: true },
  cause: string,
  atMs: number,
  by: Actor,
  setting: Setting,
): CaseState {
  const { code, summary, noReply, reply } = solution;
  const awake = endHold(state, 'solved', atMs, by, setting);
  // Said while talking, it need not be sent (R3); the answer was counted when the talking began.
  const said = solution.said === true || conversationOf(state.contacts) !== undefined;
  // An agent who solves answers: the outcome carries her words to the customer.
  const answered =
    by.who === 'agent' && !said ? happen(noteReply(awake, atMs), { type: 'reply', atMs }, setting) : awake;
  const solved: CaseState = {
    ...answered,
    stage: 'followUp',
    solution: { code, summary, noReply, atMs },
    confirmed: false,
    conversation: { ...answered.conversation, customerWaits: false },
  };
  const noted = record(solved, { type: 'solved', code, summary, noReply }, atMs, by);
  const counted = happen(noted, { type: 'solved', atMs }, setting);
  if (said || addressOf(counted) === null) return openWindow(counted, atMs, setting);
  const author = by.who === 'agent' ? by : robot;
  return write(counted, {
    cause,
    purpose: 'outcome',
    data: { summary: reply ?? summary, noReply, askRating: counted.plan?.followUp.askRating ?? false },
    robot: author.who === 'robot',
    body: reply ?? summary,
    atMs,
    by: author,
  });
}

/** The window of silence: from the delivery of the outcome, in working time of the follow-up's calendar. */
export function openWindow(state: CaseState, fromMs: number, setting: Setting): CaseState {
  if (state.stage !== 'followUp' || state.plan === null || state.alarms.some(({ name }) => name === 'followUp.close'))
    return state;
  const { followUp } = state.plan;
  const calendar = calendarOf(state.plan, followUp.calendar, setting);
  const after = (share: number): number => {
    const ms = Math.round(followUp.windowMs * share);
    return calendar === undefined ? fromMs + ms : addWorkingTime(calendar, fromMs, ms);
  };
  const reminder: readonly Alarm[] =
    followUp.remindAtShare > 0 && addressOf(state) !== null
      ? [{ name: 'followUp.remind', dueMs: after(followUp.remindAtShare) }]
      : [];
  return { ...state, alarms: [...state.alarms, ...reminder, { name: 'followUp.close', dueMs: after(1) }] };
}

export function remindOfOutcome(state: CaseState, atMs: number): CaseState {
  if (state.solution === null) return state;
  return write(state, {
    cause: `solved.${String(state.solution.atMs)}`,
    purpose: 'followUpReminder',
    data: { summary: state.solution.summary },
    robot: true,
    body: null,
    atMs,
    by: robot,
  });
}

/** Silence is recorded as silence, apart from confirmed. */
export function closeOnSilence(state: CaseState, atMs: number, setting: Setting): CaseState {
  if (state.stage !== 'followUp' || state.solution === null) return state;
  // Nobody was asked in private, so silence says nothing (R7).
  const how = isPublic(state) ? 'noContact' : state.solution.noReply ? 'customerNoReply' : 'silence';
  return close(state, how, atMs, { who: 'clock' }, setting);
}

export function confirm(state: CaseState, atMs: number, by: Actor, setting: Setting): CaseState {
  const confirmed = record(
    { ...state, confirmed: true },
    { type: 'confirmed', how: by.who === 'agent' ? 'agent' : 'customer' },
    atMs,
    by,
  );
  return close(confirmed, 'confirmed', atMs, by, setting);
}

export function rate(state: CaseState, score: number, comment: string | null, atMs: number, by: Actor): CaseState {
  return record({ ...state, rating: { score, atMs } }, { type: 'rated', scale: 'csat', score, comment }, atMs, by);
}

/** Back to handling, with the same owner; first verdicts are kept and nothing breaches at once (R16). */
export function reopen(
  state: CaseState,
  because: string,
  counted: boolean,
  atMs: number,
  by: Actor,
  setting: Setting,
): CaseState {
  const times = state.counts.reopened + (counted ? 1 : 0);
  const reopened: CaseState = {
    ...state,
    stage: 'handle',
    solution: null,
    alarms: state.alarms.filter(({ name }) => !name.startsWith('followUp.')),
    conversation: { ...state.conversation, customerWaits: true },
    counts: { ...state.counts, reopened: times },
  };
  return happen(record(reopened, { type: 'reopened', because, times }, atMs, by), { type: 'reopened', atMs }, setting);
}

/** It is part of another case: its words are there now, and this reference leads to it (R26, R27). */
export function mergeInto(
  state: CaseState,
  into: string,
  through: 'reference' | 'thread' | 'orderNumber',
  setting: Setting,
): CaseState {
  const joined = record(state, { type: 'joined', into, through }, setting.nowMs, robot);
  const closed = close(joined, 'merged', setting.nowMs, robot, setting);
  return { ...closed, closing: { how: 'merged', atMs: setting.nowMs, into } };
}

export function close(state: CaseState, how: Closing, atMs: number, by: Actor, setting: Setting): CaseState {
  const awake = endHold(state, 'closed', atMs, by, setting);
  const ended = happen(
    { ...awake, stage: 'closed', alarms: [], closing: { how, atMs } },
    { type: 'closed', atMs },
    setting,
  );
  return record(ended, { type: 'closed', how, clocks: ended.clocks.map(verdictOf), ...reachOf(state, how) }, atMs, by);
}

/** How many people the post had reached: all that is known of a case without a contact. */
function reachOf({ request: { reach } }: CaseState, how: Closing): { readonly reach?: number } {
  return how === 'noContact' && reach !== null ? { reach } : {};
}
