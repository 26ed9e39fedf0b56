/** What a plan promises about time: the clocks of a case as data, frozen with the plan. */

/** What happens to a case, as far as clocks care. A clock names the ones that start, stop and restart it. */
export const caseEvents = [
  'received', // the request reached us (first expression of dissatisfaction for a regulator's clock)
  'handedOver', // a robot's answer did not help, or none was tried: the human clock starts (R10)
  'acknowledged',
  'assigned',
  'accepted',
  'customerMessage',
  'reply', // a human's public reply
  'progressNotice',
  'departmentAsked',
  'departmentAnswered',
  'complaintRaised',
  'decided',
  'responded', // the written final response of a complaint
  'callbackPromised',
  'callbackAttempted',
  'solved',
  'reopened',
  'closed',
] as const;
export type CaseEventName = (typeof caseEvents)[number];

/** How much time a clock allows. Working time needs the calendar; days have a rule of their own (see calendar/days). */
export type Target =
  | { readonly in: 'workingTime'; readonly ms: number }
  | { readonly in: 'calendarTime'; readonly ms: number }
  | { readonly in: 'workingDays'; readonly days: number }
  | { readonly in: 'calendarDays'; readonly days: number };

/**
 * When a step of the ladder is due: at a share of the target (1 = at breach), or some time after the breach. Both are
 * counted as the target is: working time for working targets, and not while the clock is paused. A repeated step comes
 * `times` times in all, once when nothing is said.
 */
export type StepWhen =
  | { readonly at: 'share'; readonly share: number }
  | { readonly at: 'afterBreach'; readonly ms: number; readonly repeatEveryMs?: number; readonly times?: number };

/** What a step asks for. Management attention and expertise are two axes (R33). */
export type StepAction =
  | { readonly do: 'notify'; readonly role: string; readonly template?: string }
  | { readonly do: 'raisePriority' }
  | { readonly do: 'reassign'; readonly toLevel?: number; readonly toRole?: string }
  | { readonly do: 'startCallback' }
  | { readonly do: 'raiseComplaint' }
  | { readonly do: 'letter'; readonly template: string; readonly needsApproval?: boolean };

export interface LadderStep {
  /** Unique within its clock, and shown to people: `half`, `nearly`, `breach`, `after 1 h`. */
  readonly name: string;
  readonly when: StepWhen;
  readonly actions: readonly StepAction[];
}

export interface ClockPlan {
  /** `firstResponse`, `resolution`, `acknowledgement` ...; unique within a plan. */
  readonly name: string;
  /** Name of a calendar of the plan. Calendar-time and calendar-day targets use its zone only. */
  readonly calendar: string;
  readonly target: Target;
  readonly startsOn: readonly CaseEventName[];
  readonly stopsOn: readonly CaseEventName[];
  /**
   * Events that begin an ended clock anew from zero. On a running clock they do nothing, so a second unanswered message
   * does not move the deadline of nextResponse; an event that also stops the clock ends it and begins it anew at once
   * (update: each reply and progress notice keeps the promise and makes the next one).
   */
  readonly restartsOn: readonly CaseEventName[];
  /** Hold reasons that pause it (R11: by default only the customer's turn, or an appointment she agreed to). */
  readonly pausedBy: readonly string[];
  /** What reopening does; it never breaches at once, and the first verdict is kept, flagged (R16). */
  readonly onReopen: 'resume' | 'restart' | 'nothing';
  /**
   * A regulator's clock may be late from the start (R14), never pauses and never restarts; an internal one never notifies
   * about the past.
   */
  readonly owner: 'internal' | 'department' | 'regulator';
  readonly ladder: readonly LadderStep[];
}
