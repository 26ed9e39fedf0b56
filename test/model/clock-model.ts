/**
 * A promise as a person would work it out with paper and pencil, around the clock and nothing remembered: everything that
 * happened is put in order and counted from the beginning, each time it is asked.
 */
import type { ClockPlan } from '../../domain/clocks/plan.ts';

export type Happening =
  | { readonly is: 'received' | 'customerMessage' | 'reply' | 'solved' | 'closed'; readonly atMs: number }
  | { readonly is: 'reopened'; readonly atMs: number; readonly seenMs: number }
  | { readonly is: 'hold'; readonly reason: string; readonly atMs: number }
  | { readonly is: 'resume'; readonly atMs: number }
  | { readonly is: 'withdrawn'; readonly atMs: number };

export interface ModelStep {
  readonly clock: string;
  readonly step: string;
  readonly dueMs: number;
  /** Roles that hear of it. */
  readonly told: readonly string[];
  readonly breach: boolean;
}

export interface ModelVerdict {
  readonly verdict: string;
  /** While it runs. */
  readonly dueMs: number | null;
  /** Of the nearest step to come. */
  readonly nextMs: number | null;
  readonly startedAtMs: number | null;
  readonly breachedAtMs: number | null;
}

/** Of what a clock promises that runs on after a reopening, a quarter is left at the least, from when it was seen (R16). */
const roomAfterReopening = 1 / 4;

interface Counting {
  status: 'idle' | 'running' | 'over';
  startedAtMs: number | null;
  /** Time that counted, up to `uptoMs`. */
  countedMs: number;
  uptoMs: number;
  targetMs: number;
  dueMs: number | null;
  hold: string | null;
  customerWaits: boolean;
  atRest: boolean;
  /** Steps of this run that have come. */
  come: Set<string>;
  /** What was counted at the breach of this run, and the first breach of all. */
  breachAfterMs: number | null;
  breachedAtMs: number | null;
  outcome: string | null;
  because: string | null;
  firstMet: boolean;
}

/** What became of a promise by an instant, and every step that came on the way. */
export function workOut(
  plan: ClockPlan,
  happenings: readonly Happening[],
  nowMs: number,
): { readonly verdict: ModelVerdict; readonly steps: readonly ModelStep[] } {
  if (plan.target.in === 'workingDays' || plan.target.in === 'calendarDays') throw new Error('The model counts time');
  const planned = plan.target.ms;
  const steps: ModelStep[] = [];
  const clock: Counting = {
    status: 'idle',
    startedAtMs: null,
    countedMs: 0,
    uptoMs: 0,
    targetMs: planned,
    dueMs: null,
    hold: null,
    customerWaits: false,
    atRest: false,
    come: new Set(),
    breachAfterMs: null,
    breachedAtMs: null,
    outcome: null,
    because: null,
    firstMet: false,
  };

  const stands = (): boolean =>
    clock.hold !== null && plan.pausedBy.includes(clock.hold) && !(clock.hold === 'customer' && clock.customerWaits);

  /** The nearest step that has not come in this run, by the time that has to be counted for it. */
  const nearest = () =>
    plan.ladder
      .filter(({ name, when }) => !clock.come.has(name) && !(when.at === 'share' && clock.breachAfterMs !== null))
      .map((step) => {
        const { when } = step;
        const after =
          when.at === 'share'
            ? Math.round(clock.targetMs * when.share)
            : clock.breachAfterMs === null
              ? Infinity
              : clock.breachAfterMs + when.ms;
        return { step, after };
      })
      .reduce<{ step: ClockPlan['ladder'][number]; after: number } | null>(
        (least, one) => (one.after < (least?.after ?? Infinity) ? one : least),
        null,
      );
  const dueOf = (after: number): number => clock.uptoMs + Math.max(0, after - clock.countedMs);

  const countTo = (atMs: number, inclusive: boolean): void => {
    if (clock.status !== 'running') return;
    if (!stands()) {
      for (let next = nearest(); next !== null; next = nearest()) {
        const dueMs = dueOf(next.after);
        if (inclusive ? dueMs > atMs : dueMs >= atMs) break;
        const { name, when, actions } = next.step;
        const breach = when.at === 'share' && when.share === 1;
        clock.come.add(name);
        if (breach) {
          clock.breachAfterMs = clock.targetMs;
          clock.breachedAtMs ??= dueMs;
        }
        const told = actions.flatMap((action) => (action.do === 'notify' ? [action.role] : []));
        steps.push({ clock: plan.name, step: name, dueMs, told, breach });
      }
      clock.countedMs += Math.max(0, atMs - clock.uptoMs);
    }
    clock.uptoMs = Math.max(clock.uptoMs, atMs);
  };

  const begin = (atMs: number): void => {
    Object.assign(clock, { status: 'running', startedAtMs: atMs, countedMs: 0, uptoMs: atMs, targetMs: planned });
    Object.assign(clock, { come: new Set(), breachAfterMs: null, outcome: null, because: null });
  };
  const end = (outcome: string, because: string | null): void => {
    if (clock.status !== 'running') return;
    Object.assign(clock, { status: 'over', because, outcome: clock.breachAfterMs === null ? outcome : 'breached' });
  };
  const waitsForWords = plan.stopsOn.includes('reply');

  /** The first start, or a further one after an end by itself or with the solution. */
  const mayBegin = (is: Exclude<Happening['is'], 'hold' | 'resume' | 'withdrawn'>): boolean => {
    if (clock.atRest && (is === 'customerMessage' || is === 'reply')) return false;
    if (clock.status === 'idle') return plan.startsOn.includes(is);
    const isOver = clock.outcome === 'met' || clock.outcome === 'breached' || clock.because === 'solved';
    return clock.status === 'over' && isOver && plan.restartsOn.includes(is);
  };

  const reopen = (atMs: number, seenMs: number): void => {
    if (clock.startedAtMs === null) return;
    if (clock.outcome === 'met' && !clock.firstMet && clock.breachedAtMs === null) clock.firstMet = true;
    if (plan.onReopen !== 'resume') return;
    Object.assign(clock, { status: 'running', uptoMs: atMs, outcome: null, because: null });
    clock.targetMs = planned;
    if (clock.breachAfterMs === null) {
      const room = seenMs - atMs + Math.ceil(planned * roomAfterReopening);
      clock.targetMs = Math.max(planned, clock.countedMs + room);
    } else {
      clock.breachAfterMs = clock.countedMs;
    }
  };

  for (const one of happenings.toSorted((a, b) => a.atMs - b.atMs)) {
    countTo(one.atMs, false);
    switch (one.is) {
      case 'hold':
        clock.hold = one.reason;
        continue;
      case 'resume':
        clock.hold = null;
        continue;
      case 'withdrawn':
        end('cancelled', 'withdrawn');
        continue;
      case 'customerMessage':
        if (clock.hold === 'customer') clock.hold = null;
        clock.customerWaits = true;
        break;
      case 'reply':
        clock.customerWaits = false;
        break;
      case 'solved':
      case 'closed':
        Object.assign(clock, { hold: null, atRest: true });
        break;
      case 'reopened':
        Object.assign(clock, { hold: null, atRest: false });
        if (clock.status === 'over') {
          reopen(one.atMs, one.seenMs);
          continue;
        }
        break;
      case 'received':
        break;
    }
    if (mayBegin(one.is)) {
      begin(one.atMs);
      continue;
    }
    if (plan.stopsOn.includes(one.is)) end('met', null);
    else if (one.is === 'closed' || (one.is === 'solved' && waitsForWords)) end('cancelled', one.is);
  }
  countTo(nowMs, true);

  const next = clock.status === 'running' && !stands() ? nearest() : null;
  const isOpen = clock.status !== 'over';
  const verdict = clock.firstMet
    ? isOpen
      ? 'open'
      : 'met'
    : clock.breachedAtMs !== null
      ? 'breached'
      : (clock.outcome ?? 'open');
  const runs = clock.status === 'running' && !stands();
  return {
    verdict: {
      verdict,
      dueMs: runs && clock.breachAfterMs === null ? dueOf(clock.targetMs) : null,
      nextMs: next === null || next.after === Infinity ? null : dueOf(next.after),
      startedAtMs: clock.startedAtMs,
      breachedAtMs: clock.breachedAtMs,
    },
    steps,
  };
}
