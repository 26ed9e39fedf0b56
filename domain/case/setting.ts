import { NEVER_MS, type Calendar, type CalendarSnapshot } from '../calendar/index.ts';
import type { CasePlan } from '../policy/plan.ts';

/** What a decision may know besides the case: the instant, and how to have a calendar compiled (once, by whoever asks). */
export interface Setting {
  readonly nowMs: number;
  readonly compile: (snapshot: CalendarSnapshot) => Calendar;
}

/** A calendar of the plan by its name, compiled. */
export function calendarOf(plan: CasePlan, name: string, setting: Setting): Calendar | undefined {
  const snapshot = plan.calendars[name];
  return snapshot === undefined ? undefined : setting.compile(snapshot);
}

/** Instant of a message, in ms: a slightly future stamp (a fast clock at the sender) counts as now. */
export function instantOf(message: { readonly at: string }, nowMs: number): number {
  return Math.min(Date.parse(message.at), nowMs);
}

/** An instant as JSON carries it; null for one that never comes. */
export function isoOrNull(atMs: number): string | null {
  return Math.abs(atMs) === NEVER_MS ? null : new Date(atMs).toISOString();
}
