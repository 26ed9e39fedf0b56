/** Recovery of a bad rating: a supervisor calls within her clock, says what was done, and whether the customer was won back. */
import { addWorkingTime } from '../calendar/index.ts';
import type { SurveyScale } from '../policy/plan.ts';
import type { RecordRecovery } from './feedback-message.ts';
import { tellRole } from './notices.ts';
import { calendarOf, type Setting } from './setting.ts';
import { closeConfirmed } from './solving.ts';
import { clearAttention, raiseAttention, record, type CaseState } from './state.ts';

const clock = { who: 'clock' } as const;
const robot = { who: 'robot' } as const;
/** Under this key a recovery that is late waits for a person. */
const recoveryKey = 'recovery';

/** Starts once a case at a time: a second bad rating while somebody is at it is on the timeline, and no second call. */
export function startRecovery(
  state: CaseState,
  { scale, score }: { readonly scale: SurveyScale; readonly score: number },
  atMs: number,
  setting: Setting,
): CaseState {
  const { plan, feedback } = state;
  if (plan === null || plan.survey === null || feedback.recovery?.done === null || state.stage === 'closed')
    return state;
  const calendar = calendarOf(plan, plan.followUp.calendar, setting);
  const within = plan.survey.recoverWithinMs;
  const dueMs = calendar === undefined ? atMs + within : addWorkingTime(calendar, atMs, within);
  const opened: CaseState = {
    ...state,
    feedback: { ...feedback, recovery: { openedAtMs: atMs, dueMs, done: null } },
    alarms: [...state.alarms.filter(({ name }) => name !== 'recovery.due'), { name: 'recovery.due', dueMs }],
  };
  const noted = record(opened, { type: 'recoveryOpened', scale, score, dueMs }, atMs, robot);
  const event = {
    cause: `recovery.${String(atMs)}`,
    what: 'recovery',
    because: `rated ${String(score)} (${scale})`,
    atMs,
  };
  return tellRole(noted, 'supervisor', event, setting);
}

/** The clock ran out and nobody has recorded what was done: the manager hears it, once. */
export function recoveryLate(state: CaseState, atMs: number, setting: Setting): CaseState {
  const { recovery } = state.feedback;
  if (recovery === null || recovery.done !== null) return state;
  const noted = record(state, { type: 'recoveryLate', dueMs: recovery.dueMs }, atMs, clock);
  const raised = raiseAttention(noted, {
    key: recoveryKey,
    code: 'OPEN_ENDS',
    what: 'A bad rating waits for its recovery: call the customer, then care recover',
    atMs,
  });
  const event = { cause: `recovery.late.${String(atMs)}`, what: 'recovery', because: 'late', atMs };
  return tellRole(raised, 'manager', event, setting);
}

export function recordRecovery(state: CaseState, decision: RecordRecovery, atMs: number, setting: Setting): CaseState {
  const { recovery } = state.feedback;
  if (recovery === null) return state;
  const { did, wonBack, by } = decision;
  const done: CaseState = {
    ...clearAttention(state, recoveryKey, atMs, by),
    feedback: { ...state.feedback, recovery: { ...recovery, done: { atMs, wonBack } } },
    alarms: state.alarms.filter(({ name }) => name !== 'recovery.due'),
  };
  return closeConfirmed(record(done, { type: 'recovered', did, wonBack }, atMs, by), setting);
}
