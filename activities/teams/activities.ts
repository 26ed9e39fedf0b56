/** What teams and cases ask of the worker: who is in a team, and to start one that does not run yet. */
import type { Client } from '@temporalio/client';
import { WorkflowIdConflictPolicy } from '@temporalio/common';
import type { PlannedAgent } from '../../domain/policy/plan.ts';
import type { Roster } from '../../domain/team/roster.ts';
import type { TeamCall } from '../../domain/team/team-message.ts';
import { taskQueues } from '../../workflows/case/contract.ts';
import { teamCall, teamWorkflowId, teamWorkflowType, type TeamInput } from '../../workflows/team/contract.ts';

/** The policies' people, in the worker's memory. */
export interface Rosters {
  /** Null for a team that no policy knows. */
  rosterOf(team: string, atMs: number): Roster | null;
}

export interface WakeTeam extends TeamInput {
  readonly call: TeamCall;
}

export function createTeamActivities({ rosters, client }: { readonly rosters: Rosters; readonly client: Client }) {
  return {
    async readRoster({ team, atMs }: { readonly team: string; readonly atMs: number }): Promise<Roster | null> {
      return rosters.rosterOf(team, atMs);
    },
    async agentsOf(team: string): Promise<readonly PlannedAgent[]> {
      const { agents = [] } = rosters.rosterOf(team, Date.now()) ?? {};
      return agents.map(({ id, name, email, languages, level, skills, shift }) => ({
        id,
        name,
        email,
        languages,
        level,
        skills,
        shift,
      }));
    },
    /** Starts the team where it does not run, and says it in the same breath. */
    async wakeTeam({ team, shard, shards, call }: WakeTeam): Promise<void> {
      await client.workflow.signalWithStart(teamWorkflowType, {
        workflowId: teamWorkflowId(team, shard, shards),
        taskQueue: taskQueues.care,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        staticSummary: `Team ${team}`,
        args: [{ team, shard, shards } satisfies TeamInput],
        signal: teamCall,
        signalArgs: [call],
      });
    },
  };
}

export type TeamActivities = ReturnType<typeof createTeamActivities>;
