import type { CalendarDefinition } from '../../../domain/calendar/index.ts';

/** Working time as each contender computes it, prepared for one calendar. */
export interface Engine {
  add(fromMs: number, amountMs: number): number;
  between(fromMs: number, toMs: number): number;
}

export interface Contender {
  readonly name: string;
  /** What it is, for the table. */
  readonly kind: 'ours' | 'library with an interval engine' | 'published package';
  /** Why it cannot do a calendar at all; undefined when it can. */
  readonly cannot: (definition: CalendarDefinition) => string | undefined;
  /** Called before each timed batch of a calendar, untimed: some packages keep their hours in a global place. */
  readonly prepare: (definition: CalendarDefinition) => Engine;
}
