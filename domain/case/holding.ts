/** Waiting with a reason, for so long and no longer. */
import { addWorkingTime, workingTimeBetween } from '../calendar/index.ts';
import type { HoldPlan } from '../policy/plan.ts';
import { happen } from './clockwork.ts';
import { write } from './correspondence.ts';
import type { Actor } from './fact.ts';
import type { Hold, Resume } from './message.ts';
import { calendarOf, instantOf, type Setting } from './setting.ts';
import { record, type Alarm, type CaseState } from './state.ts';

export function holdPlanOf(state: CaseState, reason: string): HoldPlan | undefined {
  return state.plan?.holds.find((hold) => hold.reason === reason);
}

/** The latest instant up to which a hold for this reason may last when it begins at `fromMs`. */
export function longestHoldMs(state: CaseState, hold: HoldPlan, fromMs: number, setting: Setting): number {
  const calendar = state.plan === null ? undefined : calendarOf(state.plan, state.plan.calendar, setting);
  return calendar === undefined ? fromMs + hold.longestMs : addWorkingTime(calendar, fromMs, hold.longestMs);
}

/** A share of the wait in working time: nobody is reminded at midnight. */
function shareOfHold(state: CaseState, fromMs: number, untilMs: number, share: number, setting: Setting): number {
  const calendar = state.plan === null ? undefined : calendarOf(state.plan, state.plan.calendar, setting);
  if (calendar === undefined) return Math.round(fromMs + (untilMs - fromMs) * share);
  return addWorkingTime(calendar, fromMs, Math.round(workingTimeBetween(calendar, fromMs, untilMs) * share));
}

export function hold(state: CaseState, message: Hold, setting: Setting): CaseState {
  const plan = holdPlanOf(state, message.reason);
  if (plan === undefined) return state;
  const atMs = instantOf(message, setting.nowMs);
  const untilMs = message.until === undefined ? longestHoldMs(state, plan, atMs, setting) : Date.parse(message.until);
  const asked =
    message.question === undefined || message.by.who !== 'agent'
      ? state
      : askCustomer(state, message, message.question, message.by, atMs, setting);
  const reminders = plan.remindAt.map((share): Alarm => ({
    name: 'hold.remind',
    dueMs: shareOfHold(state, atMs, untilMs, share, setting),
  }));
  const held: CaseState = {
    ...asked,
    hold: { reason: message.reason, sinceMs: atMs, untilMs },
    alarms: [...withoutHoldAlarms(asked), ...reminders, { name: 'hold.end', dueMs: untilMs }],
    counts: { ...asked.counts, holds: asked.counts.holds + 1 },
  };
  const noted = record(held, { type: 'held', reason: message.reason, untilMs }, atMs, message.by);
  return happen(noted, { type: 'hold', reason: message.reason, atMs }, setting);
}

function askCustomer(
  state: CaseState,
  message: Hold,
  question: string,
  by: Extract<Actor, { who: 'agent' }>,
  atMs: number,
  setting: Setting,
): CaseState {
  const written = write(state, {
    cause: message.id,
    purpose: 'reply',
    data: { body: question },
    robot: false,
    body: question,
    atMs,
    by,
  });
  return happen(noteReply(written, atMs), { type: 'reply', atMs }, setting);
}

/** A human answered in public: the customer no longer waits for us. */
export function noteReply(state: CaseState, atMs: number): CaseState {
  const { conversation } = state;
  return {
    ...state,
    conversation: {
      ...conversation,
      customerWaits: conversation.lastCustomerMessage.atMs > atMs && conversation.customerWaits,
      firstReplyAtMs: conversation.firstReplyAtMs ?? atMs,
      replies: conversation.replies + 1,
    },
  };
}

export function resume(state: CaseState, message: Resume, setting: Setting): CaseState {
  return endHold(state, message.because, instantOf(message, setting.nowMs), message.by, setting);
}

/** Ends the hold, if there is one, and lets the clocks run on. */
export function endHold(state: CaseState, why: string, atMs: number, by: Actor, setting: Setting): CaseState {
  if (state.hold === null) return state;
  const heldMs = Math.max(0, atMs - state.hold.sinceMs);
  const resumed: CaseState = {
    ...state,
    hold: null,
    alarms: withoutHoldAlarms(state),
    counts: { ...state.counts, heldMs: state.counts.heldMs + heldMs },
  };
  const noted = record(resumed, { type: 'resumed', reason: state.hold.reason, why, heldMs }, atMs, by);
  return happen(noted, { type: 'resume', atMs }, setting);
}

function withoutHoldAlarms(state: CaseState): readonly Alarm[] {
  return state.alarms.filter((alarm) => !alarm.name.startsWith('hold.'));
}
