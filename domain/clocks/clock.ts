/** The state of one clock: JSON-safe, small, and complete without the plan's texts. */
import type { JournalLine, StateDifference } from './packed.ts';
import type { CaseEventName, ClockPlan } from './plan.ts';

/** What a clock is told. `atMs` is when it happened, not when it was seen; events may come in any order. */
export type ClockEvent =
  | { readonly type: CaseEventName; readonly atMs: number }
  | { readonly type: 'hold'; readonly reason: string; readonly atMs: number }
  | { readonly type: 'resume'; readonly atMs: number }
  /** The promise is void, not kept: `withdrawn`, `merged`, `spam` ... For all clocks, or for the named ones. */
  | { readonly type: 'cancelled'; readonly because: string; readonly atMs: number; readonly clocks?: readonly string[] }
  /** There was nothing to promise, for example when no human ever had to answer (R10). */
  | {
      readonly type: 'notApplicable';
      readonly because: string;
      readonly atMs: number;
      readonly clocks?: readonly string[];
    };

/** What a clock remembers, in order of `atMs`: what it was told, which steps were recorded, and changes of its plan. */
export type JournalEntry =
  | (ClockEvent & {
      /** When it was seen, if later than it happened; kept on events that may start a clock. */
      readonly seenMs?: number;
    })
  | { readonly type: 'step'; readonly atMs: number; readonly step: string; readonly breach?: boolean }
  | {
      readonly type: 'replanned';
      readonly atMs: number;
      /** What the plan said before, where it differs. */
      readonly was: Partial<ClockPlan>;
    };

export type Outcome = 'met' | 'breached' | 'cancelled' | 'notApplicable';

/** Time that did not count, for one hold reason. */
export type PauseTotal = readonly [times: number, workingMs: number, totalMs: number];

/**
 * Steps due before this instant lie in the past of who sees the clock. `nothing`: they are recorded with their true
 * instants and nobody is told. `last`: they are due at this instant, and only the last one (or a letter) is told.
 */
export interface Floor {
  readonly atMs: number;
  readonly tells: 'nothing' | 'last';
}

/** From a start to an end; a restart begins a new run, resuming after a reopening continues the old one. */
export interface Run {
  readonly startedAtMs: number;
  /** What of the totals counts towards the target. */
  readonly counts: 'workingTime' | 'calendarTime';
  /** The instant up to which the totals hold; what follows it is added when it is asked for. */
  readonly countedToMs: number;
  /** Working time that counted, also for targets in calendar time. */
  readonly workingMs: number;
  /** Calendar time that counted. */
  readonly totalMs: number;
  /** In the measure of the target: working or calendar time. Absent when the target lies in no calendar's reach. */
  readonly targetMs?: number | undefined;
  /** A reopened run may use at least this much before it is late, whatever its plan says. */
  readonly leastMs?: number | undefined;
  /** The deadline; absent while paused, and where it never comes. */
  readonly dueMs?: number | undefined;
  /** The nearest step that is not recorded yet. */
  readonly nextMs?: number | undefined;
  readonly breach?: { readonly atMs: number; readonly elapsedMs: number } | undefined;
  /** How often each step was recorded. */
  readonly told: Readonly<Record<string, number>>;
  readonly pauses?: Readonly<Record<string, PauseTotal>> | undefined;
  readonly floor?: Floor | undefined;
}

/** A step that is due. */
export interface OwedStep {
  readonly step: string;
  /** 1 for the first time, more for a repeat. */
  readonly nth: number;
  readonly dueMs: number;
  readonly silent?: boolean | undefined;
}

/** A step that fell due while the clock ran and was not recorded before the clock moved on (after an outage). */
type OwedLine = readonly [dueMs: number, step: string, nth: number, silent?: true];

export interface ClockState {
  readonly status: 'notStarted' | 'running' | 'paused' | 'ended';
  readonly run?: Run | undefined;
  readonly ended?: { readonly outcome: Outcome; readonly atMs: number; readonly because?: string } | undefined;
  /** The reason of the hold in force, whether it pauses this clock or not. */
  readonly hold?: string | undefined;
  /** Her last message is unanswered: waiting for the customer does not pause meanwhile (R12). */
  readonly customerWaits?: boolean | undefined;
  /** Solved or closed: the conversation starts nothing until the case is reopened (R15). */
  readonly atRest?: boolean | undefined;
  readonly owed?: readonly OwedLine[] | undefined;
  /** The first breach; it stays a breach (R13). */
  readonly breachedAtMs?: number | undefined;
  /** The verdict before the first reopening (R16). */
  readonly first?:
    { readonly verdict: 'met' | 'breached'; readonly atMs: number; readonly elapsedMs: number } | undefined;
  /** Runs that were ended by what they waited for, without those of a reopened case. */
  readonly met: number;
  readonly missed: number;
  /** Elapsed time of runs before the one that a reopening restarted. */
  readonly earlierMs?: number | undefined;
  readonly flags?: readonly string[] | undefined;
}

export interface Clock {
  /** Finds its `ClockPlan` in the case's plan. */
  readonly name: string;
  readonly state: ClockState;
  /** The last entries; older ones are sealed. */
  readonly journal: readonly JournalLine[];
  /** State at the end of what is no longer in the journal. */
  readonly sealed?: { readonly uptoMs: number; readonly was: StateDifference } | undefined;
}

/** Every field is named, so that all states have one shape (a copy of one is then several times faster). */
export const unstarted: ClockState = {
  status: 'notStarted',
  run: undefined,
  ended: undefined,
  hold: undefined,
  customerWaits: undefined,
  atRest: undefined,
  owed: undefined,
  breachedAtMs: undefined,
  first: undefined,
  met: 0,
  missed: 0,
  earlierMs: undefined,
  flags: undefined,
};

/** One clock for each plan, not started. */
export function openClocks(plans: readonly ClockPlan[]): readonly Clock[] {
  return plans.map(({ name }) => ({ name, state: unstarted, journal: [] }));
}
