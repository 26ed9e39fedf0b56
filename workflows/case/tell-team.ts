/** How a case tells its team: by signal, and through an activity where the team does not run yet. */
import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import type { EffectResult } from '../../domain/case/effect-result.ts';
import type { Effect } from '../../domain/case/effect.ts';
import { spread } from '../../domain/routing/spread.ts';
import { teamCall, teamWorkflowId } from '../team/contract.ts';
import { teams } from './profiles.ts';

export async function tellTeam({ team, shards, call }: Extract<Effect, { do: 'tellTeam' }>): Promise<EffectResult> {
  const shard = spread(call.reference) % shards;
  try {
    await getExternalWorkflowHandle(teamWorkflowId(team, shard, shards)).signal(teamCall, call);
  } catch (error) {
    if (isCancellation(error)) throw error;
    // A team that does not run has nothing to give back.
    if (call.say !== 'released') await teams.wakeTeam({ team, shard, shards, call });
  }
  return { state: 'teamTold' };
}

export async function readTeam({ team }: Extract<Effect, { do: 'readTeam' }>): Promise<EffectResult> {
  return { state: 'teamRead', agents: await teams.agentsOf(team) };
}
