/** The team workflow's contract: all that anyone outside may import. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Candidate } from '../../domain/routing/agent-order.ts';
import type { Next } from '../../domain/team/agent-acts.ts';
import type { TeamBoard } from '../../domain/team/board.ts';
import type { SetAbsent, SetPresence, TeamCall } from '../../domain/team/team-message.ts';
import type { TeamState } from '../../domain/team/team-state.ts';

export const teamWorkflowType = 'teamWorkflow';

/** `team/<id>`, and `team/<id>/2` for the second of several shards. */
export function teamWorkflowId(team: string, shard = 0, shards = 1): string {
  return shards <= 1 ? `team/${team}` : `team/${team}/${String(shard + 1)}`;
}

export interface TeamInput {
  readonly team: string;
  readonly shard: number;
  readonly shards: number;
  /** Set by the workflow itself when it continues as new; callers leave it out. */
  readonly carry?: TeamState;
  /** Continue as new after so many history events, or earlier when Temporal suggests it. */
  readonly renewAfterEvents?: number;
}

/** A case says something to its team; it cannot be refused. */
export const teamCall = defineSignal<[TeamCall]>('teamCall');

export const setPresence = defineUpdate<TeamAnswer, [SetPresence]>('setPresence');
export const setAbsent = defineUpdate<TeamAnswer, [SetAbsent]>('setAbsent');
/** The case that the agent should take next; null and why when there is none. */
export const takeNext = defineUpdate<Next, [{ readonly agent: string }]>('takeNext');

export const teamBoard = defineQuery<TeamBoard>('board');
/** Why her: everybody of the team, taken or passed over; null for a case that is not here. */
export const why = defineQuery<readonly Candidate[] | null, [string]>('why');

/** Where the agent is now, and how many cases went to somebody else. */
export interface TeamAnswer {
  readonly agent: string;
  readonly standing: string;
  readonly deputy: string | null;
}
