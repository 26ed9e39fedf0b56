/** What is said about who has a case: by its team, and by people who move it. */
import type { MessageHead } from './message.ts';

/** Somebody was chosen; she has it when she accepts. */
export interface Assigned extends MessageHead {
  readonly agent: string;
  readonly team: string;
  readonly because: string;
  /** Of the turn that it answers; a dispatcher of one's own leaves it out. */
  readonly ticket?: number;
  /** So that notices reach her whom the plan does not name. */
  readonly name?: string;
  readonly email?: string;
  /** She stands in for this absent agent (R32). */
  readonly deputyFor?: string;
}

/** It waits in the team's line. */
export interface Queued extends MessageHead {
  readonly team: string;
  readonly ticket: number;
  /** Why nobody can take it in time; left out when somebody can. */
  readonly nobody?: string;
}

/** She went off without a word: has she accepted it? */
export interface Recalled extends MessageHead {
  readonly team: string;
  readonly ticket: number;
  readonly agent: string;
}

/** To another agent, or to another team: its work, its clocks and its place go along. */
export interface Transfer extends MessageHead {
  readonly toAgent?: string;
  readonly toTeam?: string;
  readonly because: string;
}
