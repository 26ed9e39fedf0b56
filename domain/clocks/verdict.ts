import type { Clock } from './clock.ts';
import { elapsedMs } from './measure.ts';

/** What facts and reports keep of a clock. */
export interface ClockVerdict {
  readonly clock: string;
  /** `open` also when it has not started. A breach stays one; after a reopening the first verdict is kept (R13, R16). */
  readonly verdict: 'met' | 'breached' | 'cancelled' | 'notApplicable' | 'open';
  readonly startedAtMs: number | null;
  readonly dueMs: number | null;
  /** The end of the last run; null while it runs. */
  readonly endedAtMs: number | null;
  /** Counted time of the run, in the measure of the target: up to its end, or to the last change while it runs. */
  readonly elapsedMs: number;
  /** The same over all runs of a reopened case: full resolution time. */
  readonly fullElapsedMs: number;
  readonly breachedAtMs: number | null;
  /** Before the first reopening: first resolution time. */
  readonly first: { readonly verdict: 'met' | 'breached'; readonly atMs: number; readonly elapsedMs: number } | null;
  /** How often a clock that restarts (nextResponse, update) was met and missed. */
  readonly runs: { readonly met: number; readonly missed: number };
  /** `reopened`, `merged`, `withdrawn`, `replanned`, `retroactive` ... : attainment is shown with and without (R13). */
  readonly flags: readonly string[];
}

export function verdictOf(clock: Clock): ClockVerdict {
  const { run, ended, breachedAtMs, first, met, missed, earlierMs = 0, flags = [] } = clock.state;
  const elapsed = run === undefined ? 0 : elapsedMs(run);
  return {
    clock: clock.name,
    verdict: judgement(clock),
    startedAtMs: run?.startedAtMs ?? null,
    dueMs: run?.dueMs ?? null,
    endedAtMs: ended?.atMs ?? null,
    elapsedMs: elapsed,
    fullElapsedMs: elapsed + earlierMs,
    breachedAtMs: breachedAtMs ?? null,
    first: first ?? null,
    runs: { met, missed },
    flags,
  };
}

function judgement({ state }: Clock): ClockVerdict['verdict'] {
  const { first, breachedAtMs, ended } = state;
  if (first?.verdict === 'met') return ended === undefined ? 'open' : 'met';
  if (breachedAtMs !== undefined) return 'breached';
  return ended?.outcome ?? 'open';
}
