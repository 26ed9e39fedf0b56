import type { Outcome } from './clock.ts';

/** What an event did to a clock, for facts and reports. Instants are those at which it happened, not when it was seen. */
export type ClockChange =
  | {
      readonly type: 'started' | 'restarted' | 'reopened';
      readonly clock: string;
      readonly atMs: number;
      readonly dueMs?: number | undefined;
    }
  | { readonly type: 'paused'; readonly clock: string; readonly atMs: number; readonly reason: string }
  | {
      readonly type: 'resumed' | 'retargeted';
      readonly clock: string;
      readonly atMs: number;
      readonly dueMs?: number | undefined;
    }
  | { readonly type: 'breached'; readonly clock: string; readonly atMs: number; readonly dueMs: number }
  | {
      readonly type: 'ended';
      readonly clock: string;
      readonly atMs: number;
      readonly outcome: Outcome;
      readonly elapsedMs: number;
      readonly because?: string;
    }
  /** A late event shows that the breach never was. `told` names the steps that were recorded on its account. */
  | {
      readonly type: 'breachTakenBack';
      readonly clock: string;
      readonly atMs: number;
      readonly because: string;
      readonly told: readonly string[];
    }
  /** A late event shows that an end was another one, or none. */
  | {
      readonly type: 'endTakenBack';
      readonly clock: string;
      readonly atMs: number;
      readonly outcome: Outcome;
      readonly because: string;
    }
  /** An event older than the journal reaches was counted from where the journal begins. */
  | { readonly type: 'tooOld'; readonly clock: string; readonly atMs: number; readonly countedAtMs: number };
