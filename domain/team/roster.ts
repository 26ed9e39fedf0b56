/** Who is in a team, and by which rules it shares out its cases: what the policy says, as the running team takes it. JSON-safe. */
import type { CalendarSnapshot } from '../calendar/index.ts';
import type { Language } from '../case/request.ts';
import type { Able, Capacity } from '../routing/need.ts';

export interface RosterAgent extends Able {
  readonly name: string;
  readonly email: string;
  /** Who stands in while she is absent (R32). */
  readonly deputy: string | null;
  /** Calendar of her shifts. */
  readonly shift: string;
}

export interface Roster {
  /** Hash of the content. */
  readonly version: string;
  readonly agents: readonly RosterAgent[];
  readonly calendars: Readonly<Record<string, CalendarSnapshot>>;
  readonly capacity: Capacity;
  /** How long a live offer waits before it goes to the next agent (R31). */
  readonly acceptWithinMs: number;
  /** How long a case waits for the agent who knows its customer, when she is not free (R31: seconds). */
  readonly lastAgentForMs: number;
  /** Agents say when they begin; else they count as online while their shift lasts. */
  readonly signIn: boolean;
  /** In which notices to agents are written, and by which templates. */
  readonly language: Language;
  readonly templates: string;
}

/** The part of a roster that a shard has: every n-th agent, so that each has about as many. */
export function shardOf(roster: Roster, shard: number, shards: number): Roster {
  return shards <= 1 ? roster : { ...roster, agents: roster.agents.filter((_, index) => index % shards === shard) };
}
