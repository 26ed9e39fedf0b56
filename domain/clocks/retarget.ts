import { advance } from './advance.ts';
import type { Advanced } from './advance.ts';
import type { ClockChange } from './change.ts';
import { openClocks } from './clock.ts';
import type { Clock, ClockEvent } from './clock.ts';
import { contextBefore, planOf } from './context.ts';
import type { ClockContext } from './context.ts';
import { written } from './journal.ts';
import type { ClockPlan } from './plan.ts';

/**
 * Puts the clocks under a new plan at an instant: what is met stays met, elapsed time and pauses are kept, a deadline that
 * the new target puts into the past is breached at that instant (`dueSteps` has it, the clock is flagged `replanned`).
 * A clock the new plan lacks is cancelled; one it adds is told `history`, the case's past, and says nothing about it.
 *
 * `context` has the old plans, `calendars` of the new plan and `calendarsBefore` of the old one. Record what is due before: steps of the old ladder
 * that fell due and are in no new one cannot be told any more.
 */
export function retarget(
  clocks: readonly Clock[],
  newPlans: readonly ClockPlan[],
  atMs: number,
  context: ClockContext,
  history: readonly ClockEvent[] = [],
): Advanced {
  const after: ClockContext = { ...context, plans: newPlans };
  const changes: ClockChange[] = [];
  const kept = clocks.map((clock) => {
    const was = planOf(context, clock.name);
    const plan = planOf(after, clock.name);
    if (plan === undefined) {
      const gone = advance([clock], { type: 'cancelled', because: 'replanned', atMs }, contextBefore(context));
      changes.push(...gone.changes);
      return gone.clocks[0] ?? clock;
    }
    const differences = was === undefined ? {} : whatDiffers(was, plan);
    if (was !== undefined && differences === undefined && !hasNewCalendar(plan, context)) return clock;
    const moved = written(clock, { type: 'replanned', atMs, was: differences ?? {} }, plan, after);
    changes.push(...moved.changes);
    return moved.clock;
  });
  const added = openClocks(newPlans.filter(({ name }) => !clocks.some((clock) => clock.name === name)));
  const told = history
    .toSorted((a, b) => a.atMs - b.atMs)
    .reduce<Advanced>(
      (next, event) => {
        const result = advance(next.clocks, event, after);
        return { clocks: result.clocks, changes: [...next.changes, ...result.changes] };
      },
      { clocks: added, changes: [] },
    );
  return { clocks: [...kept, ...told.clocks], changes: [...changes, ...told.changes] };
}

function hasNewCalendar({ calendar }: ClockPlan, { calendars, calendarsBefore }: ClockContext): boolean {
  return calendarsBefore !== undefined && calendarsBefore(calendar) !== calendars(calendar);
}

/** What the old plan said where the new one says something else; a ladder is not kept, only that there was another. */
function whatDiffers(was: ClockPlan, plan: ClockPlan): Partial<ClockPlan> | undefined {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const differences: Partial<ClockPlan> = {
    ...(was.calendar === plan.calendar ? {} : { calendar: was.calendar }),
    ...(same(was.target, plan.target) ? {} : { target: was.target }),
    ...(same(was.startsOn, plan.startsOn) ? {} : { startsOn: was.startsOn }),
    ...(same(was.stopsOn, plan.stopsOn) ? {} : { stopsOn: was.stopsOn }),
    ...(same(was.restartsOn, plan.restartsOn) ? {} : { restartsOn: was.restartsOn }),
    ...(same(was.pausedBy, plan.pausedBy) ? {} : { pausedBy: was.pausedBy }),
    ...(was.onReopen === plan.onReopen ? {} : { onReopen: was.onReopen }),
    ...(was.owner === plan.owner ? {} : { owner: was.owner }),
    ...(same(was.ladder, plan.ladder) ? {} : { ladder: [] }),
  };
  return Object.keys(differences).length === 0 ? undefined : differences;
}
