/** The case's clocks and alarms: plans go in, what is due comes out. One timer watches all of it. */
import { advance, dueSteps, nextDeadline, openClocks, recordSteps, retarget, type DueStep } from '../clocks/index.ts';
import type { CasePlan } from '../policy/plan.ts';
import { mayCall, promiseCall, withPromise } from './callbacks.ts';
import { openCallback } from './callback-state.ts';
import { contextOf, noteTakenBack } from './clock-events.ts';
import { lookOn } from './deescalating.ts';
import { reassign, reassignToRole } from './escalating.ts';
import { awaitedIncident } from './leaving-incident.ts';
import { letterDue } from './letters.ts';
import { noticesFor } from './notices.ts';
import { tellProgress } from './progress.ts';
import { calendarOf, type Setting } from './setting.ts';
import { raiseAttention, record, type Alarm, type CaseState } from './state.ts';
import { refreshTurn } from './team-turn.ts';

export { contextOf, happen } from './clock-events.ts';

const clockActor = { who: 'clock' } as const;

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
  const next = withKnownCalendars(withPromise(plan, state), old);
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
  // What waits for an incident has no ladder of its own: its promises are looked at when that is over (R28).
  const stands = state.plan === null || awaitedIncident(state) !== undefined;
  const deadline =
    stands || state.plan === null ? undefined : nextDeadline(state.clocks, contextOf(state.plan, setting));
  if (deadline !== undefined && (alarm === undefined || deadline.dueMs <= alarm.dueMs)) {
    return { dueMs: deadline.dueMs, what: `${deadline.clock}: ${deadline.step}` };
  }
  return alarm === undefined ? undefined : { dueMs: alarm.dueMs, what: alarm.name };
}

/**
 * Records every step that is due, once and with its true instant, and does what the ladder asks for. While the case waits for
 * an incident they are recorded and no more: telling people is the incident's (R28).
 */
export function strikeSteps(state: CaseState, setting: Setting): CaseState {
  if (state.plan === null) return state;
  const context = contextOf(state.plan, setting);
  const due = dueSteps(state.clocks, setting.nowMs, context);
  if (due.length === 0) return state;
  const isQuiet = awaitedIncident(state) !== undefined;
  const told = isQuiet ? { state, peopleOf: () => [] } : noticesFor(state, due, setting);
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
    return isQuiet ? recorded : actOn(recorded, step, setting);
  }, struck);
}

function actOn(state: CaseState, step: DueStep, setting: Setting): CaseState {
  const { nowMs } = setting;
  return step.actions.reduce<CaseState>((next, action) => {
    switch (action.do) {
      case 'notify':
        return lookOn(next, action.role);
      case 'raisePriority':
        return next.priority === null || next.priority === 1
          ? next
          : refreshTurn({ ...next, priority: oneHigher(next.priority) }, causeOf(step));
      case 'reassign':
        return action.toRole === undefined
          ? reassign(next, action.toLevel ?? next.level, causeOf(step), nowMs, clockActor)
          : reassignToRole(next, action.toRole, causeOf(step), setting);
      case 'progress':
        return tellProgress(next, causeOf(step), setting);
      case 'startCallback':
        return callByLadder(next, step, setting);
      case 'raiseComplaint':
        return { ...next, alarms: [...next.alarms, { name: 'complaint.raise', dueMs: nowMs }] };
      case 'letter':
        return letterDue(next, step, action, setting);
    }
  }, state);
}

/** A call of our own accord, which is then a promise; one that is under way will do. */
function callByLadder(state: CaseState, step: DueStep, setting: Setting): CaseState {
  if (openCallback(state.callbacks) !== undefined) return state;
  const because = `${step.clock}: ${step.step}`;
  const wish = { kind: 'promised', purpose: 'ownCase', because, cause: causeOf(step) } as const;
  const called = mayCall(state) ? promiseCall(state, wish, setting.nowMs, clockActor, setting) : state;
  return called === state
    ? forAPerson(state, step, 'call the customer: no number, or no hour to call', setting.nowMs)
    : called;
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
