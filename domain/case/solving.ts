/** From solved to closed: the outcome told, a window in which silence is an answer, confirmation, rating, reopening. */
import { addWorkingTime } from '../calendar/index.ts';
import { verdictOf } from '../clocks/index.ts';
import {
  acceptDecision,
  decisionSent,
  endInDeadlock,
  isDeadlock,
  rejectDecision,
  respondTo,
  silenceOn,
} from './complaint-answer.ts';
import { noteRootCause } from './root-cause.ts';
import { callOff } from './callbacks.ts';
import { happen } from './clock-events.ts';
import { conversationOf } from './contact-card.ts';
import { addressOf, write } from './correspondence.ts';
import type { Actor, Closing } from './fact.ts';
import { effectKey } from './effect.ts';
import { endHold, noteReply } from './holding.ts';
import { reopenedFromIncident } from './leaving-incident.ts';
import type { Solution } from './message.ts';
import { tellParent } from './linking.ts';
import { askForRating, askedInChannel, linksOf } from './asking.ts';
import { closingEnds } from './closing-ends.ts';
import { isPublic } from './public-reply.ts';
import { calendarOf, type Setting } from './setting.ts';
import { offerToTeam } from './offering.ts';
import { clearAttention, raiseAttention, record, type Alarm, type CaseState } from './state.ts';
import { leaveTeam } from './team-turn.ts';

const robot = { who: 'robot' } as const;
const clock = { who: 'clock' } as const;

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
  const { code, summary, noReply, reply, rootCause } = solution;
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
    feedback: { ...answered.feedback, round: answered.feedback.round + 1, outcomeKey: null, confirmation: null },
    conversation: { ...answered.conversation, customerWaits: false },
  };
  const caused = rootCause === undefined ? solved : noteRootCause(solved, rootCause, atMs, by);
  const noted = record(caused, { type: 'solved', code, summary, noReply }, atMs, by);
  const counted = happen(leaveTeam(noted, cause), { type: 'solved', atMs }, setting);
  const author = by.who === 'agent' ? by : robot;
  if (counted.redress.complaint !== null && !noReply && !isPublic(counted)) {
    const told = respondTo(counted, { text: reply ?? summary, cause, said, by: author }, atMs, setting);
    return said ? openWindow(told, atMs, setting) : told;
  }
  if (said) return openWindow(askedInChannel(counted, noReply, atMs), atMs, setting);
  const { state: asking, survey } = askForRating(counted, noReply, atMs);
  if (addressOf(asking) === null) return openWindow(asking, atMs, setting);
  return write(
    { ...asking, feedback: { ...asking.feedback, outcomeKey: effectKey(state.reference, cause, 'outcome') } },
    {
      cause,
      purpose: 'outcome',
      data: { summary: reply ?? summary, noReply, incident: counted.incident != null },
      robot: author.who === 'robot',
      body: reply ?? summary,
      atMs,
      by: author,
      links: linksOf(asking, atMs),
      ...(survey === undefined ? {} : { survey }),
    },
  );
}

/** The window of silence: from the delivery of the outcome, in working time of the follow-up's calendar. */
export function openWindow(state: CaseState, fromMs: number, setting: Setting): CaseState {
  if (state.stage !== 'followUp' || state.plan === null || state.alarms.some(({ name }) => name === 'followUp.close'))
    return state;
  const { followUp } = state.plan;
  const after = (share: number): number => inFollowUp(state, fromMs, share, setting);
  const reminder: readonly Alarm[] =
    followUp.remindAtShare > 0 && addressOf(state) !== null
      ? [{ name: 'followUp.remind', dueMs: after(followUp.remindAtShare) }]
      : [];
  return { ...state, alarms: [...state.alarms, ...reminder, { name: 'followUp.close', dueMs: after(1) }] };
}

/** The end of a share of the window, in working time of the follow-up's calendar. */
function inFollowUp({ plan }: CaseState, fromMs: number, share: number, setting: Setting): number {
  if (plan === null) return fromMs;
  const ms = Math.round(plan.followUp.windowMs * share);
  const calendar = calendarOf(plan, plan.followUp.calendar, setting);
  return calendar === undefined ? fromMs + ms : addWorkingTime(calendar, fromMs, ms);
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
    links: linksOf(state, state.solution.atMs),
  });
}

/** Silence is recorded as silence, apart from confirmed. */
export function closeOnSilence(state: CaseState, atMs: number, setting: Setting): CaseState {
  if (state.stage !== 'followUp' || state.solution === null) return state;
  if (closingEnds(state).length > 0) return lookAgain(state, atMs, setting);
  if (state.confirmed) return close(state, 'confirmed', atMs, { who: 'customer' }, setting);
  // Nobody was asked in private, so silence says nothing (R7).
  if (isPublic(state)) return close(state, 'noContact', atMs, clock, setting);
  if (state.redress.complaint !== null) {
    const heard = silenceOn(state, atMs, setting);
    return heard === true ? close(decisionSent(state, atMs, clock), 'decisionSent', atMs, clock, setting) : heard;
  }
  return close(state, state.solution.noReply ? 'customerNoReply' : 'silence', atMs, clock, setting);
}

/** Under this key a case that could close waits for what is still open. */
const openEndsKey = 'openEnds';
/** Share of the window after which it looks again. */
const againAtShare = 0.25;

/** Nothing closes over a promise that is still open: a person sees it, and it is looked at again. */
function lookAgain(state: CaseState, atMs: number, setting: Setting): CaseState {
  const raised = raiseAttention(state, {
    key: openEndsKey,
    code: 'OPEN_ENDS',
    what: `It would close, and something is still open: ${closingEnds(state).join(', ')}`,
    atMs,
  });
  const dueMs = inFollowUp(state, atMs, againAtShare, setting);
  return { ...raised, alarms: [...raised.alarms, { name: 'followUp.close', dueMs }] };
}

/** When something counts that was said of a solution: said before it and seen after it, at the solution. */
export function sinceSolved({ solution }: CaseState, atMs: number): number {
  return solution === null ? atMs : Math.max(atMs, solution.atMs);
}

/** Her word is kept; with something still open the case closes on it when that is settled. */
export function confirm(state: CaseState, saidMs: number, by: Actor, setting: Setting): CaseState {
  // Her first word on this outcome is the one that counts.
  if (state.feedback.confirmation !== null) return state;
  const atMs = sinceSolved(state, saidMs);
  const confirmed = record(
    { ...state, confirmed: true },
    { type: 'confirmed', how: by.who === 'agent' ? 'agent' : 'customer' },
    atMs,
    by,
  );
  const accepted = acceptDecision(confirmed, atMs, by, setting);
  const kept = { ...accepted, feedback: { ...accepted.feedback, confirmation: { atMs, by } } };
  return closeConfirmed(kept, setting, atMs);
}

/** Closes on her word as soon as nothing keeps the case open any more. */
export function closeConfirmed(state: CaseState, setting: Setting, atMs = setting.nowMs): CaseState {
  const { confirmation } = state.feedback;
  if (state.stage !== 'followUp' || confirmation === null || closingEnds(state).length > 0) return state;
  return close(state, 'confirmed', atMs, confirmation.by, setting);
}

/** Back to handling, with the same owner; first verdicts are kept and nothing breaches at once (R16). */
export function reopen(
  state: CaseState,
  because: string,
  counted: boolean,
  saidMs: number,
  by: Actor,
  setting: Setting,
): CaseState {
  const atMs = sinceSolved(state, saidMs);
  if (counted && isDeadlock(state)) {
    return close(endInDeadlock(state, because, atMs, by, setting), 'deadlock', atMs, by, setting);
  }
  const times = state.counts.reopened + (counted ? 1 : 0);
  const reopened: CaseState = {
    ...state,
    stage: 'handle',
    solution: null,
    confirmed: false,
    feedback: { ...state.feedback, confirmation: null },
    alarms: state.alarms.filter(({ name }) => !name.startsWith('followUp.')),
    conversation: { ...state.conversation, customerWaits: true },
    counts: { ...state.counts, reopened: times },
  };
  const noted = record(reopened, { type: 'reopened', because, times }, atMs, by);
  const cause = `reopened.${String(atMs)}`;
  const heard = happen(noted, { type: 'reopened', atMs }, setting);
  const again = counted ? rejectDecision(heard, because, atMs, by, setting) : heard;
  const given = reopenedFromIncident(again, because, atMs, by);
  return given.stage === 'handle' ? offerToTeam(given, cause) : given;
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
  // A merged case's call goes on for the case that it is part of now.
  const free = how === 'merged' ? state : callOff(state, `the case is closed (${how})`, true, atMs, by);
  const awake = endHold(clearAttention(free, openEndsKey, atMs, by), 'closed', atMs, by, setting);
  const ended = happen(
    { ...leaveTeam(awake, 'closed'), stage: 'closed', alarms: [], closing: { how, atMs } },
    { type: 'closed', atMs },
    setting,
  );
  const body = { type: 'closed', how, clocks: ended.clocks.map(verdictOf), ...reachOf(state, how) } as const;
  return tellParent(record(ended, body, atMs, by), how, atMs);
}

/** How many people the post had reached: all that is known of a case without a contact. */
function reachOf({ request: { reach } }: CaseState, how: Closing): { readonly reach?: number } {
  return how === 'noContact' && reach !== null ? { reach } : {};
}
