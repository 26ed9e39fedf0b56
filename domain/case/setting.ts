import type { Calendar } from '../calendar/index.ts';

/** What a decision may know besides the case: the instant, and the plan's calendars compiled. */
export interface Setting {
  readonly nowMs: number;
  readonly calendars: (name: string) => Calendar;
}

/** Instant of a message, in ms: a slightly future stamp (a fast clock at the sender) counts as now. */
export function instantOf(message: { readonly at: string }, nowMs: number): number {
  return Math.min(Date.parse(message.at), nowMs);
}
