/** The case's clocks and alarms: what has happened goes in, what is due comes out. One timer watches all of it. */
import {
  advance,
  dueSteps,
  nextDeadline,
  openClocks,
  recordSteps,
  retarget,
  type ClockEvent,
  type ClockContext,
  type DueStep,
} from '../clocks/index.ts';
import type { CasePlan } from '../policy/plan.ts';
import { noticesFor } from './notices.ts';
import type { Setting } from './setting.ts';
import { raiseAttention, record, type Alarm, type CaseState } from './state.ts';

const clockActor = { who: 'clock' } as const;

function contextOf(plan: CasePlan, setting: Setting): ClockContext {
  return { plans: plan.clocks, calendars: setting.calendars, nowMs: setting.nowMs };
}

/** Folds something that happened into every clock; before there is a plan it is kept for when there is one. */
export function happen(state: CaseState, event: ClockEvent, setting: Setting): CaseState {
  if (state.plan === null) return { ...state, earlyEvents: [...state.earlyEvents, event] };
  const { clocks, changes } = advance(state.clocks, event, contextOf(state.plan, setting));
  return changes.reduce<CaseState>(
    (next, change) =>
      change.type === 'breachTakenBack'
        ? record(
            next,
            { type: 'breachTakenBack', clock: change.clock, because: change.because },
            setting.nowMs,
            clockActor,
          )
        : next,
    { ...state, clocks },
  );
}

/** The first plan starts the clocks from the instants at which things happened; a later one retargets them. */
export function setPlan(state: CaseState, plan: CasePlan, setting: Setting): CaseState {
  if (state.plan === null) {
    const planned = { ...state, plan, clocks: openClocks(plan.clocks), earlyEvents: [] };
    return state.earlyEvents.reduce<CaseState>((next, event) => happen(next, event, setting), planned);
  }
  const { clocks } = retarget(state.clocks, plan.clocks, setting.nowMs, {
    ...contextOf(plan, setting),
    plans: state.plan.clocks,
  });
  return { ...state, plan, clocks };
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
        return next;
      case 'startCallback':
      case 'raiseComplaint':
      case 'letter':
        return raiseAttention(next, {
          key: `${step.clock}/${step.step}/${action.do}`,
          code: 'WRONG_STAGE',
          what: `${step.clock} ${step.step}: a person has to ${action.do}`,
          atMs: nowMs,
        });
    }
  }, state);
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
