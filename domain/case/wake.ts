/** The case by itself: what it does when an instant has come. */
import { closeSelfServed } from './canned-answer.ts';
import { strikeSteps } from './clockwork.ts';
import { respondInWriting } from './complaint-answer.ts';
import { raisedByLadder } from './complaint.ts';
import { write } from './correspondence.ts';
import { endHold } from './holding.ts';
import { describeOpenEnds, openEnds } from './open-ends.ts';
import { bodyDeadlineNear, bodyDeadlinePassed } from './outside-body.ts';
import { reviewDue } from './customer-side.ts';
import { tellRole } from './notices.ts';
import { recoveryLate } from './recovery.ts';
import type { Setting } from './setting.ts';
import { closeOnSilence, remindOfOutcome, solve } from './solving.ts';
import type { CaseState } from './state.ts';

const robot = { who: 'robot' } as const;
const clock = { who: 'clock' } as const;

/** Does everything whose time has come: steps of clocks, then alarms, each once and in order. */
export function wake(state: CaseState, setting: Setting): CaseState {
  const struck = strikeSteps(state, setting);
  const due = struck.alarms.filter(({ dueMs }) => dueMs <= setting.nowMs).sort((a, b) => a.dueMs - b.dueMs);
  return due.reduce<CaseState>((next, alarm) => {
    // An earlier alarm of the same moment may have taken this one away.
    if (!next.alarms.includes(alarm)) return next;
    const rung: CaseState = { ...next, alarms: next.alarms.filter((other) => other !== alarm) };
    switch (alarm.name) {
      case 'hold.remind':
        return rung.hold?.reason === 'customer'
          ? write(rung, {
              cause: `hold.${String(rung.hold.sinceMs)}.${String(alarm.dueMs)}`,
              purpose: 'holdReminder',
              data: {},
              robot: true,
              body: null,
              atMs: alarm.dueMs,
              by: robot,
            })
          : remindOwner(rung, alarm.dueMs, setting);
      case 'hold.end':
        return holdRanOut(rung, alarm.dueMs, setting);
      case 'followUp.remind':
        return remindOfOutcome(rung, alarm.dueMs);
      case 'followUp.close':
        return closeOnSilence(rung, alarm.dueMs, setting);
      case 'recovery.due':
        return recoveryLate(rung, alarm.dueMs, setting);
      case 'cannedAnswer.close':
        return closeSelfServed(rung, alarm.dueMs, setting);
      case 'conduct.review':
        return reviewDue(rung, alarm.dueMs, setting);
      case 'complaint.raise':
        return raisedByLadder(rung, alarm.dueMs, setting);
      case 'complaint.respond':
        return respondInWriting(rung, alarm.dueMs, setting);
      case 'outsideBody.near':
        return bodyDeadlineNear(rung, alarm.dueMs, setting);
      case 'outsideBody.due':
        return bodyDeadlinePassed(rung, alarm.dueMs, setting);
    }
  }, struck);
}

/** Whoever waits for somebody else is reminded to look after it before the longest wait is over. */
function remindOwner(state: CaseState, atMs: number, setting: Setting): CaseState {
  if (state.hold === null) return state;
  const { reason, sinceMs, untilMs } = state.hold;
  const cause = `hold.${String(sinceMs)}.${String(atMs)}`;
  const because = `waits for ${reason}, at most until ${new Date(untilMs).toISOString()}`;
  return tellRole(state, 'owner', { cause, what: 'hold', because, atMs }, setting);
}

/** R12: a customer who stays silent through two reminders gets the case solved as `customerNoReply`, reopenable. */
function holdRanOut(state: CaseState, atMs: number, setting: Setting): CaseState {
  const held = state.plan?.holds.find(({ reason }) => reason === state.hold?.reason);
  if (state.hold === null || held === undefined) return state;
  switch (held.atEnd) {
    case 'solveAsNoReply':
      // Her silence settles nothing that is still open on our side.
      if (state.redress.complaint !== null)
        return endHold(state, 'no answer; a complaint is not ended by silence', atMs, clock, setting);
      if (openEnds(state).length > 0) {
        return endHold(state, `no answer, and still open: ${describeOpenEnds(openEnds(state))}`, atMs, clock, setting);
      }
      return solve(
        state,
        { code: 'customerNoReply', summary: '', noReply: true },
        `hold.${String(state.hold.sinceMs)}`,
        atMs,
        clock,
        setting,
      );
    case 'wakeOwner':
      return endHold(state, 'longest wait is over', atMs, clock, setting);
  }
}
