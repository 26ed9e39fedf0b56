/** What has happened goes into the case's clocks. */
import { advance, type ClockChange, type ClockContext, type ClockEvent } from '../clocks/index.ts';
import type { CasePlan } from '../policy/plan.ts';
import { takeBackNotices } from './notices.ts';
import { rememberedByAbsorbed } from './relations-state.ts';
import { calendarOf, type Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

const clockActor = { who: 'clock' } as const;

/** Enough for a clock that joins late; the first entry is the receipt and stays. */
const historyLength = 60;

/** What the clocks may know: the plan's promises and calendars, and the instant. */
export function contextOf(plan: CasePlan, setting: Setting): ClockContext {
  return { plans: plan.clocks, calendars: (name) => calendarOf(plan, name, setting), nowMs: setting.nowMs };
}

/** Folds something that happened into every clock; before there is a plan it is kept for when there is one. */
export function happen(state: CaseState, event: ClockEvent, setting: Setting): CaseState {
  const history = remember(state.history, event);
  if (state.plan === null) return { ...state, history };
  const { clocks, changes } = advance(state.clocks, event, contextOf(state.plan, setting));
  return takeBackNotices(
    noteTakenBack({ ...rememberedByAbsorbed(state, event), history, clocks }, changes, setting.nowMs),
    setting.nowMs,
  );
}

function remember(history: readonly ClockEvent[], event: ClockEvent): readonly ClockEvent[] {
  const next = [...history, event];
  return next.length <= historyLength ? next : [...next.slice(0, 1), ...next.slice(2)];
}

export function noteTakenBack(state: CaseState, changes: readonly ClockChange[], nowMs: number): CaseState {
  return changes.reduce<CaseState>(
    (next, change) =>
      change.type === 'breachTakenBack'
        ? record(next, { type: 'breachTakenBack', clock: change.clock, because: change.because }, nowMs, clockActor)
        : next,
    state,
  );
}

/** Tells one clock alone: the letter of its own ladder went out. */
export function happenFor(state: CaseState, clock: string, event: ClockEvent, setting: Setting): CaseState {
  if (state.plan === null) return state;
  const context = contextOf(state.plan, setting);
  const advanced = state.clocks.map((one) =>
    one.name === clock ? advance([one], event, context) : { clocks: [one], changes: [] },
  );
  const changes = advanced.flatMap((one) => one.changes);
  return noteTakenBack({ ...state, clocks: advanced.flatMap((one) => one.clocks) }, changes, setting.nowMs);
}
