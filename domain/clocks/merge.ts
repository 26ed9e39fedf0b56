import { advance } from './advance.ts';
import type { Clock } from './clock.ts';
import { planOf } from './context.ts';
import type { ClockContext } from './context.ts';
import { differenceOf } from './packed.ts';
import type { ClockPlan } from './plan.ts';
import { flagged } from './run.ts';

/** Clocks of one case with the promises they keep. */
export interface Promises {
  readonly clocks: readonly Clock[];
  readonly context: ClockContext;
}

export interface Merged {
  readonly clocks: readonly Clock[];
  readonly plans: readonly ClockPlan[];
  /** Names of clocks that are now those of the other case: nearer due, or not there before. */
  readonly adopted: readonly string[];
  /** Names of clocks that are breached because those of the other case were. */
  readonly breached: readonly string[];
}

const merged = 'merged';

/**
 * The clocks of a case that takes in another one (R26): of two under one name the one that is due first, with its journal and
 * its plan; a promise that is open wins over one that is kept; one that only the other has comes along. A breach of either
 * stays a breach, flagged (R13). `hold` is the hold in force in the case that goes on.
 */
export function mergeClocks(own: Promises, other: Promises, hold: string | null, atMs: number): Merged {
  const start: Merged = { clocks: own.clocks, plans: own.context.plans, adopted: [], breached: [] };
  return other.clocks.reduce<Merged>((next, theirs) => {
    const plan = planOf(other.context, theirs.name);
    if (plan === undefined || theirs.state.run === undefined) return next;
    const ours = next.clocks.find(({ name }) => name === theirs.name);
    const ourPlan = planOf({ ...own.context, plans: next.plans }, theirs.name);
    if (ours === undefined || ourPlan === undefined || isStricter(theirs, other.context, ours, own.context, atMs)) {
      const taken = sealed(underHold(theirs, other.context, hold, atMs), atMs);
      const kept = ours === undefined ? taken : withBreachOf(taken, ours, atMs);
      return {
        ...next,
        clocks: replaced(next.clocks, kept),
        plans: replaced(next.plans, plan),
        adopted: [...next.adopted, theirs.name],
      };
    }
    const kept = withBreachOf(ours, theirs, atMs);
    return kept === ours
      ? next
      : { ...next, clocks: replaced(next.clocks, kept), breached: [...next.breached, ours.name] };
  }, start);
}

/** Whether their promise is the one that binds: open where ours is not, or due before it. */
function isStricter(
  theirs: Clock,
  theirContext: ClockContext,
  ours: Clock,
  ourContext: ClockContext,
  atMs: number,
): boolean {
  const ourEnd = ours.state.ended;
  if (!isOpen(theirs)) return ours.state.run === undefined || ourEnd?.outcome === 'notApplicable';
  if (!isOpen(ours)) return true;
  return dueWithoutHold(theirs, theirContext, atMs) < dueWithoutHold(ours, ourContext, atMs);
}

function isOpen({ state: { status } }: Clock): boolean {
  return status === 'running' || status === 'paused';
}

/** The deadline as it would be if nobody waited: what is on hold can be compared with what is not. */
function dueWithoutHold(clock: Clock, context: ClockContext, atMs: number): number {
  const [going] = advance([clock], { type: 'resume', atMs }, { ...context, nowMs: atMs }).clocks;
  return going?.state.run?.dueMs ?? Infinity;
}

function underHold(clock: Clock, context: ClockContext, hold: string | null, atMs: number): Clock {
  if ((clock.state.hold ?? null) === hold) return clock;
  const event = hold === null ? ({ type: 'resume', atMs } as const) : ({ type: 'hold', reason: hold, atMs } as const);
  return advance([clock], event, context).clocks[0] ?? clock;
}

/** The clock with the breach that another one of its name made; itself when that made none. */
function withBreachOf(clock: Clock, other: Clock, atMs: number): Clock {
  const { breachedAtMs } = other.state;
  if (breachedAtMs === undefined) return clock;
  const own = clock.state.breachedAtMs;
  const state = { ...clock.state, breachedAtMs: Math.min(own ?? breachedAtMs, breachedAtMs) };
  return sealed({ ...clock, state }, atMs);
}

/** Flagged, and its past closed: what comes late counts from here, so that no recount loses what the merge brought. */
function sealed(clock: Clock, atMs: number): Clock {
  const state = flagged(clock.state, merged);
  return { name: clock.name, state, journal: [], sealed: { uptoMs: atMs, was: differenceOf(state, state) } };
}

/** The entry in place of the one with its name, or added. */
function replaced<Named extends { readonly name: string }>(all: readonly Named[], one: Named): readonly Named[] {
  return all.some(({ name }) => name === one.name)
    ? all.map((other) => (other.name === one.name ? one : other))
    : [...all, one];
}
