import type { ClockChange } from './change.ts';
import type { Clock, ClockEvent, JournalEntry } from './clock.ts';
import { planOf } from './context.ts';
import type { ClockContext } from './context.ts';
import { written } from './journal.ts';
import type { ClockPlan } from './plan.ts';

export interface Advanced {
  readonly clocks: readonly Clock[];
  readonly changes: readonly ClockChange[];
}

/**
 * Tells every clock what happened. Events may come in any order: they are folded in order of `atMs`, and what was
 * recorded wrongly meanwhile is taken back with a change that says so. `nowMs` of the context is when it was seen.
 */
export function advance(clocks: readonly Clock[], event: ClockEvent, context: ClockContext): Advanced {
  const changes: ClockChange[] = [];
  const advanced = clocks.map((clock) => {
    const plan = planOf(context, clock.name);
    if (plan === undefined || !concerns(plan, event)) return clock;
    const result = written(clock, entryOf(plan, event, context.nowMs), plan, context);
    changes.push(...result.changes);
    return result.clock;
  });
  return { clocks: advanced, changes };
}

function concerns(plan: ClockPlan, event: ClockEvent): boolean {
  switch (event.type) {
    case 'hold':
    case 'resume':
      return plan.owner !== 'regulator';
    case 'cancelled':
    case 'notApplicable':
      return event.clocks === undefined || event.clocks.includes(plan.name);
    case 'customerMessage':
    case 'reply':
      return plan.owner !== 'regulator' || isNamed(plan, event.type);
    case 'solved':
    case 'closed':
    case 'reopened':
      return true;
    default:
      return isNamed(plan, event.type);
  }
}

function isNamed(plan: ClockPlan, type: (typeof plan.startsOn)[number]): boolean {
  return plan.startsOn.includes(type) || plan.stopsOn.includes(type) || plan.restartsOn.includes(type);
}

function entryOf(plan: ClockPlan, event: ClockEvent, nowMs: number): JournalEntry {
  switch (event.type) {
    case 'hold':
    case 'resume':
      return event;
    case 'cancelled':
    case 'notApplicable':
      return { type: event.type, atMs: event.atMs, because: event.because };
    default: {
      const { type, atMs } = event;
      const mayStart = type === 'reopened' || plan.startsOn.includes(type) || plan.restartsOn.includes(type);
      return mayStart && nowMs > atMs ? { type, atMs, seenMs: nowMs } : { type, atMs };
    }
  }
}
