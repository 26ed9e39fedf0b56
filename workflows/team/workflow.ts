/** `team/<id>`: cases and agents come and go; who can take the next case gets it. Lives on in bounded runs. */
import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import { Team } from '../../domain/team/team.ts';
import { newTeam } from '../../domain/team/team-state.ts';
import type { TeamInput } from './contract.ts';
import { Delivery } from './delivery.ts';
import { listen } from './listen.ts';
import { Roll } from './roll.ts';

/** Temporal suggests it at 4,096; a little earlier leaves room for what is under way. */
const renewAfterEvents = 3_900;
/** Longest sleep in one timer; a later instant is looked at again. */
const longestSleepMs = 30 * 86_400_000;

/** Runs one team, or one shard of it. Never fails; ends only where no policy knows the team and no case is with it. */
export async function teamWorkflow(input: TeamInput): Promise<void> {
  const team = new Team(input.carry ?? newTeam(input.team, input.shard, input.shards));
  const roll = new Roll(team);
  const delivery = new Delivery(team);
  listen(team, roll);
  roll.open();
  delivery.open();
  await watch(team, roll, () => mustRenew(input) || roll.isForeign);
  // Nothing new goes out; what is on its way arrives in this run.
  delivery.pause();
  await condition(() => delivery.idle && allHandlersFinished());
  if (roll.isForeign) return;
  const { team: name, shard, shards } = input;
  const again = input.renewAfterEvents === undefined ? {} : { renewAfterEvents: input.renewAfterEvents };
  await continueAsNew<typeof teamWorkflow>({ team: name, shard, shards, carry: team.state(), ...again });
}

/** One timer for whatever comes next by itself: an offer that runs out, a shift that begins. */
async function watch(team: Team, roll: Roll, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    team.goOn(Date.now());
    const wakeMs = Math.min(team.nextWakeMs(Date.now()), roll.againMs);
    const isEarlier = (): boolean => isOver() || Math.min(team.nextWakeMs(Date.now()), roll.againMs) < wakeMs;
    const waitMs = Math.min(wakeMs - Date.now(), longestSleepMs);
    if (wakeMs === Infinity) await condition(isEarlier);
    else if (waitMs > 0) await condition(isEarlier, waitMs, { summary: 'looks again' });
    roll.look();
  }
}

function mustRenew(input: TeamInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= (input.renewAfterEvents ?? renewAfterEvents);
}
