/** What a team hears and answers. Handlers of cases are synchronous; agents may have to wait for the first roster. */
import { ApplicationFailure, condition, setCurrentDetails, setHandler } from '@temporalio/workflow';
import { describeRefusal, type Refusal } from '../../domain/errors.ts';
import { absenceRefusal, setAbsent, setPresence, takeNext, unknownAgent } from '../../domain/team/agent-acts.ts';
import { boardOf, glance } from '../../domain/team/board.ts';
import type { SetAbsent, SetPresence } from '../../domain/team/team-message.ts';
import type { Team } from '../../domain/team/team.ts';
import * as contract from './contract.ts';
import { isTeamCall, wishRefusal } from './form.ts';
import type { Roll } from './roll.ts';

/** An agent who waits for longer tries again. */
const rosterWithinMs = 10_000;

export function listen(team: Team, roll: Roll): void {
  const show = (): void => setCurrentDetails(glance(team));
  show();
  setHandler(contract.teamCall, (call: unknown) => {
    // A signal that throws would wedge the team; what is no call of a case is nobody's.
    if (!isTeamCall(call)) return;
    team.hear(call, Date.now());
    if (call.say !== 'released') roll.heard(call.policyVersion);
    show();
  });
  const known = async (refusal: () => Refusal | undefined): Promise<void> => {
    if (team.roster === null) await condition(() => team.roster !== null || roll.isUnknown, rosterWithinMs);
    const refused = team.roster === null ? unknownTeam(team) : refusal();
    if (refused !== undefined) throw refusedBy(refused);
  };
  /** Refused before anything is written, as soon as the team knows its people. */
  const unless = (wish: unknown, refusal: () => Refusal | undefined): void => {
    const refused = wishRefusal(wish) ?? (team.roster === null ? undefined : refusal());
    if (refused !== undefined) throw refusedBy(refused);
  };
  const answer = (agent: string): contract.TeamAnswer => {
    show();
    const seat = team.seats.get(agent);
    return { agent, standing: seat?.standing ?? 'offline', deputy: seat?.absent?.deputy ?? null };
  };
  setHandler(
    contract.setPresence,
    async (wish) => {
      await known(() => unknownAgent(team, wish.agent));
      setPresence(team, wish, Date.now());
      return answer(wish.agent);
    },
    {
      validator: (wish: SetPresence) => {
        unless(wish, () => unknownAgent(team, wish.agent));
      },
    },
  );
  setHandler(
    contract.setAbsent,
    async (wish) => {
      await known(() => absenceRefusal(team, wish, Date.now()));
      setAbsent(team, wish, Date.now());
      return answer(wish.agent);
    },
    {
      validator: (wish: SetAbsent) => {
        unless(wish, () => absenceRefusal(team, wish, Date.now()));
      },
    },
  );
  setHandler(
    contract.takeNext,
    async ({ agent }) => {
      await known(() => unknownAgent(team, agent));
      const next = takeNext(team, agent, Date.now());
      show();
      return next;
    },
    {
      validator: (wish: { readonly agent: string }) => {
        unless(wish, () => unknownAgent(team, wish.agent));
      },
    },
  );
  setHandler(contract.teamBoard, () => boardOf(team, Date.now()));
  setHandler(contract.why, (reference) => team.why(reference) ?? null);
}

function unknownTeam(team: Team): Refusal {
  return {
    code: 'UNKNOWN_TEAM',
    what: `no policy that is loaded knows team ${team.name}`,
    next: 'care policy list, or try again when a worker has the policy',
  };
}

function refusedBy(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: refusal.code,
    message: describeRefusal(refusal),
    nonRetryable: true,
    details: [[refusal]],
  });
}
