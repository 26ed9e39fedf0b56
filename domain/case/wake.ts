/** The case by itself: what it does when an instant has come. */
import { closeSelfServed } from './canned-answer.ts';
import { strikeSteps } from './clockwork.ts';
import { write } from './correspondence.ts';
import { endHold } from './holding.ts';
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
          : rung;
      case 'hold.end':
        return holdRanOut(rung, alarm.dueMs, setting);
      case 'followUp.remind':
        return remindOfOutcome(rung, alarm.dueMs);
      case 'followUp.close':
        return closeOnSilence(rung, alarm.dueMs, setting);
      case 'cannedAnswer.close':
        return closeSelfServed(rung, alarm.dueMs, setting);
    }
  }, struck);
}

/** R12: a customer who stays silent through two reminders gets the case solved as `customerNoReply`, reopenable. */
function holdRanOut(state: CaseState, atMs: number, setting: Setting): CaseState {
  const held = state.plan?.holds.find(({ reason }) => reason === state.hold?.reason);
  if (state.hold === null || held === undefined) return state;
  switch (held.atEnd) {
    case 'solveAsNoReply':
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
