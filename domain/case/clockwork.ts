/** The case's clocks and alarms: what has happened goes in, what is due comes out. One timer watches all of it. */
import {
  advance,
  dueSteps,
  nextDeadline,
  openClocks,
  recordSteps,
  retarget,
  type ClockChange,
  type ClockEvent,
  type ClockContext,
  type DueStep,
} from '../clocks/index.ts';
import type { CasePlan } from '../policy/plan.ts';
import { reassign } from './escalating.ts';
import { noticesFor } from './notices.ts';
import { calendarOf, type Setting } from './setting.ts';
import { raiseAttention, record, type Alarm, type CaseState } from './state.ts';

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
  return noteTakenBack({ ...state, history, clocks }, changes, setting.nowMs);
}

function remember(history: readonly ClockEvent[], event: ClockEvent): readonly ClockEvent[] {
  const next = [...history, event];
  return next.length <= historyLength ? next : [...next.slice(0, 1), ...next.slice(2)];
}

function noteTakenBack(state: CaseState, changes: readonly ClockChange[], nowMs: number): CaseState {
  return changes.reduce<CaseState>(
    (next, change) =>
      change.type === 'breachTakenBack'
        ? record(next, { type: 'breachTakenBack', clock: change.clock, because: change.because }, nowMs, clockActor)
        : next,
    state,
  );
}

/**
 * The first plan starts the clocks from the instants at which things happened. A later one retargets them, after what was
 * due under the old one has been recorded; clocks that it adds learn what has happened so far.
 */
export function setPlan(state: CaseState, plan: CasePlan, setting: Setting): CaseState {
  if (state.plan === null) {
    const context = contextOf(plan, setting);
    const events = state.history.toSorted((a, b) => a.atMs - b.atMs);
    const clocks = events.reduce((next, event) => advance(next, event, context).clocks, openClocks(plan.clocks));
    return { ...state, plan, clocks };
  }
  const old = state.plan;
  const next = withKnownCalendars(plan, old);
  const struck = strikeSteps(state, setting);
  const { clocks, changes } = retarget(
    struck.clocks,
    next.clocks,
    setting.nowMs,
    {
      plans: old.clocks,
      calendars: (name) => calendarOf(next, name, setting) ?? calendarOf(old, name, setting),
      calendarsBefore: (name) => calendarOf(old, name, setting),
      nowMs: setting.nowMs,
    },
    state.history,
  );
  return noteTakenBack({ ...struck, plan: next, clocks }, changes, setting.nowMs);
}

/** Calendars that say the same stay the same object: compiled once, and no clock takes them for edited ones. */
function withKnownCalendars(plan: CasePlan, old: CasePlan): CasePlan {
  const calendars = Object.entries(plan.calendars).map(([name, snapshot]) => {
    const known = old.calendars[name];
    return [
      name,
      known !== undefined && JSON.stringify(known) === JSON.stringify(snapshot) ? known : snapshot,
    ] as const;
  });
  return { ...plan, calendars: Object.fromEntries(calendars) };
}

export interface NextDue {
  readonly dueMs: number;
  /** For people: `resolution: nearly`, `hold.end`. */
  readonly what: string;
}

/** The nearest instant at which the case has to do something by itself. */
export function nextDue(state: CaseState, setting: Setting): NextDue | undefined {
  const alarm = state.alarms.reduce<Alarm | undefined>(
    (nearest, next) => (nearest === undefined || next.dueMs < nearest.dueMs ? next : nearest),
    undefined,
  );
  const deadline = state.plan === null ? undefined : nextDeadline(state.clocks, contextOf(state.plan, setting));
  if (deadline !== undefined && (alarm === undefined || deadline.dueMs <= alarm.dueMs)) {
    return { dueMs: deadline.dueMs, what: `${deadline.clock}: ${deadline.step}` };
  }
  return alarm === undefined ? undefined : { dueMs: alarm.dueMs, what: alarm.name };
}

/** Records every step that is due, once and with its true instant, and does what the ladder asks for. */
export function strikeSteps(state: CaseState, setting: Setting): CaseState {
  if (state.plan === null) return state;
  const context = contextOf(state.plan, setting);
  const due = dueSteps(state.clocks, setting.nowMs, context);
  if (due.length === 0) return state;
  const told = noticesFor(state, due, setting.nowMs);
  const struck: CaseState = { ...told.state, clocks: recordSteps(state.clocks, due, context) };
  return due.reduce<CaseState>((next, step) => {
    const recorded = record(
      next,
      {
        type: 'step',
        clock: step.clock,
        step: step.step,
        dueMs: step.dueMs,
        breach: step.breach,
        told: told.peopleOf(step),
      },
      setting.nowMs,
      clockActor,
    );
    return actOn(recorded, step, setting.nowMs);
  }, struck);
}

function actOn(state: CaseState, step: DueStep, nowMs: number): CaseState {
  return step.actions.reduce<CaseState>((next, action) => {
    switch (action.do) {
      case 'notify':
        return next;
      case 'raisePriority':
        return next.priority === null || next.priority === 1 ? next : { ...next, priority: oneHigher(next.priority) };
      case 'reassign':
        return action.toLevel === undefined
          ? forAPerson(next, step, `reassign to ${action.toRole ?? 'somebody'}`, nowMs)
          : reassign(next, action.toLevel, causeOf(step), nowMs, clockActor);
      case 'startCallback':
      case 'raiseComplaint':
      case 'letter':
        return forAPerson(next, step, action.do, nowMs);
    }
  }, state);
}

/** What a ladder asks for and no part of Careloop does yet is shown to people, never dropped. */
function forAPerson(state: CaseState, step: DueStep, what: string, atMs: number): CaseState {
  return raiseAttention(state, {
    key: `${causeOf(step)}/${what}`,
    code: 'WRONG_STAGE',
    what: `${step.clock}, ${step.step}: a person has to ${what}`,
    atMs,
  });
}

function causeOf({ clock, step, dueMs }: DueStep): string {
  return `${clock}.${step}.${String(dueMs)}`;
}

function oneHigher(priority: 2 | 3 | 4): 1 | 2 | 3 {
  switch (priority) {
    case 2:
      return 1;
    case 3:
      return 2;
    case 4:
      return 3;
  }
}
