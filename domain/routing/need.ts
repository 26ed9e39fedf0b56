/** What a case asks of whoever takes it, and what an agent brings. */
import type { Language } from '../case/request.ts';
import type { Priority } from '../policy/plan.ts';

export interface Need {
  readonly channel: string;
  /** Somebody waits at the other end (R3): the live capacity counts, and offers run out (R31). */
  readonly live: boolean;
  readonly language: Language;
  readonly level: number;
  readonly skills: readonly string[];
  /** Who must not get it: the person complained about (R22). */
  readonly not: readonly string[];
}

/** Units of work an agent holds at once, and what one contact of a channel costs: three chats, say, or one phone call (R31). */
export interface Capacity {
  readonly live: number;
  readonly asynchronous: number;
  readonly costs: Readonly<Record<string, number>>;
}

export interface Able {
  readonly id: string;
  readonly languages: readonly Language[];
  readonly level: number;
  readonly skills: readonly string[];
}

/** Waiting cases as the order among them needs them. */
export interface WaitingCase {
  readonly reference: string;
  /** The same object for all cases with the same needs. */
  readonly need: Need;
  readonly priority: Priority;
  /** The nearest promise to the customer. */
  readonly dueMs: number;
  /** When it began to wait; kept while offers come and go. */
  readonly sinceMs: number;
}

/** Equal for cases that the same agents can take with the same effort. */
export function needKey({ channel, live, language, level, skills, not }: Need): string {
  return JSON.stringify([channel, live, language, level, skills.toSorted(), not.toSorted()]);
}

/** Units that a case of this channel costs whoever has it; 1 where the policy says nothing. */
export function costOf({ costs }: Capacity, channel: string): number {
  return Object.hasOwn(costs, channel) ? (costs[channel] ?? 1) : 1;
}
