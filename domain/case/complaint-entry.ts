/** A complaint begins: at the front line, or in the full branch; who may handle it, and what she is told first. */
import type { CasePlan } from '../policy/plan.ts';
import { happen } from './clock-events.ts';
import { mayMove, type Complaint, type ComplaintBranch, type ComplaintStep } from './complaint-machine.ts';
import { write } from './correspondence.ts';
import type { Actor } from './fact.ts';
import { minuteText } from './local-text.ts';
import { mayHandle } from './may-handle.ts';
import { handToTeam } from './team-turn.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** The kind from which on a case is handled as a complaint. */
export const complaintKind = 'complaint';

/** Changes the complaint where there is one. */
export function withComplaint(state: CaseState, change: Partial<Complaint>): CaseState {
  const { complaint } = state.redress;
  return complaint === null
    ? state
    : { ...state, redress: { ...state.redress, complaint: { ...complaint, ...change } } };
}

/** Takes the complaint to its next step and says so on the timeline; a step that may not follow is not taken. */
export function moveComplaint(
  state: CaseState,
  step: ComplaintStep,
  because: string,
  atMs: number,
  by: Actor,
  change: Partial<Complaint> = {},
): CaseState {
  const { complaint } = state.redress;
  if (complaint === null || !mayMove(complaint.step, step)) return state;
  return noteComplaint(withComplaint(state, { ...change, step }), because, atMs, by);
}

function noteComplaint(state: CaseState, because: string, atMs: number, by: Actor): CaseState {
  const { complaint } = state.redress;
  if (complaint === null) return state;
  const { step, branch, about, raisedAtMs } = complaint;
  return record(state, { type: 'complaint', step, branch, because, about, raisedAtMs }, atMs, by);
}

export interface Entry {
  readonly raisedAtMs: number;
  readonly raisedLater: boolean;
  readonly about: string | null;
  readonly because: string;
}

/** The case is a complaint from here on; entered again it stays as it is. */
export function enterComplaint(state: CaseState, entry: Entry, atMs: number, by: Actor): CaseState {
  if (state.redress.complaint !== null) return state;
  const { because, ...raised } = entry;
  const complaint: Complaint = {
    ...raised,
    step: 'raised',
    branch: state.plan?.complaintBranch ?? 'front',
    assessment: null,
    findings: 0,
    decision: null,
    firstDecidedBy: null,
    reviews: 0,
    response: null,
  };
  return takenFromWhomItIsAbout(
    noteComplaint({ ...state, redress: { ...state.redress, complaint } }, because, atMs, by),
    `complaint.${String(raised.raisedAtMs)}`,
  );
}

/**
 * There is a plan for it: a complaint from its first word has been acknowledged with its receipt (R9); one that was raised
 * later hears now that we take it up, and when it hears from us again.
 */
export function takeUpComplaint(state: CaseState, setting: Setting): CaseState {
  if (state.classification?.kind !== complaintKind || state.plan === null) return state;
  const { receivedAtMs } = state.request;
  const entered = enterComplaint(
    state,
    { raisedAtMs: receivedAtMs, raisedLater: false, about: null, because: 'classified' },
    setting.nowMs,
    robot,
  );
  const branched =
    state.plan.complaintBranch === 'full' && entered.redress.complaint?.branch === 'front'
      ? toFullBranch(entered, `rule ${state.plan.rule}`, `rule.${state.plan.rule}`, setting.nowMs, robot)
      : entered;
  const { complaint } = branched.redress;
  if (complaint?.step !== 'raised') return branched;
  if (!complaint.raisedLater) {
    const greeted = state.plan.acknowledge || state.conversation.firstReplyAtMs !== null;
    return greeted ? moveComplaint(branched, 'acknowledged', 'with the receipt', setting.nowMs, robot) : branched;
  }
  return acknowledgeComplaint(branched, setting);
}

function acknowledgeComplaint(state: CaseState, setting: Setting): CaseState {
  const { nowMs } = setting;
  const written = write(state, {
    cause: `complaint.${String(state.redress.complaint?.raisedAtMs ?? 0)}`,
    purpose: 'complaintAcknowledgement',
    data: { nextWord: nextWordText(state, setting) },
    robot: true,
    body: null,
    atMs: nowMs,
    by: robot,
  });
  const told = happen(written, { type: 'acknowledged', atMs: nowMs }, setting);
  return moveComplaint(told, 'acknowledged', 'taken up in writing', nowMs, robot);
}

/** When she hears from us at the latest, as our clocks promise it; null when no clock runs. */
export function nextWordText(state: CaseState, setting: Setting): string | null {
  const due = state.clocks.flatMap(({ name, state: { status, run } }) =>
    status === 'running' && run?.dueMs !== undefined && run.dueMs > setting.nowMs && tellsHer(name, state.plan)
      ? [run.dueMs]
      : [],
  );
  return due.length === 0 ? null : minuteText(Math.min(...due), state.plan, setting);
}

function tellsHer(name: string, plan: CasePlan | null): boolean {
  const stopsOn = plan?.clocks.find((clock) => clock.name === name)?.stopsOn ?? [];
  return stopsOn.includes('responded') || stopsOn.includes('progressNotice');
}

/** R19: severe, above the limit, not accepted, or an outside body's: handled by the complaint team from here on. */
export function toFullBranch(state: CaseState, because: string, cause: string, atMs: number, by: Actor): CaseState {
  const { complaint } = state.redress;
  if (complaint === null || complaint.branch === 'full') return state;
  return takenFromWhomItIsAbout(noteComplaint(withComplaint(state, { branch: 'full' }), because, atMs, by), cause);
}

/** R22, and in the full branch the complaint team: whoever may not handle it does not keep it. */
export function takenFromWhomItIsAbout(state: CaseState, cause: string): CaseState {
  const { owner, redress, plan } = state;
  if (owner === null || plan === null || redress.complaint === null || mayHandle(state, owner.agent)) return state;
  return handToTeam({ ...state, owner: null }, cause);
}

export function branchOf(state: CaseState): ComplaintBranch | null {
  return state.redress.complaint?.branch ?? null;
}
