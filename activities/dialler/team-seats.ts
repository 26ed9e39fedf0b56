/** Who of a team is there now, asked of the team itself; where it does not run, everybody whom the plan names. */
import type { Client } from '@temporalio/client';
import type { CallerSeat } from '../../domain/callback/choose-caller.ts';
import type { CallbackOrder } from '../../domain/callback/callback.ts';
import { teamBoard, teamWorkflowId } from '../../workflows/team/contract.ts';

export type SeatsOf = (order: Pick<CallbackOrder, 'team' | 'agents'>) => Promise<readonly CallerSeat[]>;

/** A team that does not answer in time does not hold up a promise. */
const answerWithinMs = 5_000;

export function teamSeats(client: Client): SeatsOf {
  return async ({ team, agents }) => {
    const planned = agents.map((agent): CallerSeat => ({ ...unknownSeat, agent }));
    try {
      const board = await client.withDeadline(Date.now() + answerWithinMs, () =>
        client.workflow.getHandle(teamWorkflowId(team)).query(teamBoard),
      );
      const known = board.agents.map((one): CallerSeat => {
        const languages = one.languages.filter((language) => language === 'zh' || language === 'en');
        return {
          agent: { id: one.id, languages, level: one.level, skills: one.skills },
          standing: one.standing,
          capacity: { live: one.liveLimit, asynchronous: one.asynchronousLimit, costs: {} },
          live: one.live,
          asynchronous: one.asynchronous,
          idleSinceMs: one.since === null ? 0 : Date.parse(one.since),
          deputy: one.deputy,
        };
      });
      return known.length === 0 ? planned : known;
    } catch {
      // It does not run, nobody polls for it, or it takes too long: the plan will do.
      return planned;
    }
  };
}

const unknownSeat = {
  standing: 'online',
  capacity: { live: 100, asynchronous: 100, costs: {} },
  live: 0,
  asynchronous: 0,
  idleSinceMs: 0,
  deputy: null,
} as const;
