/** How long one decision takes: a case is solved, and its agent gets the next of five thousand. */
import { Team } from '../../../domain/team/team.ts';
import { median, nanoseconds } from '../clocks/timing.ts';
import { aHandOver, fullTeam } from './big-team.ts';

export interface Decisions {
  readonly agents: number;
  readonly waiting: number;
  readonly nextCaseUs: number;
  readonly nextCaseP99Us: number;
  readonly newcomerUs: number;
  readonly stateKb: number;
  readonly restoreMs: number;
}

const rounds = 2_000;

export function measureDecisions(agents: number, waiting: number): Decisions {
  const atMs = Date.now();
  const team = fullTeam(agents, waiting, atMs);
  const next: number[] = [];
  const newcomer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const held = [...team.book.all()].find(({ place }) => place.is === 'offered');
    if (held === undefined) throw new Error('Nobody has anything');
    const solved = { say: 'released', reference: held.reference, ticket: held.ticket } as const;
    const took = nanoseconds(() => team.hear(solved, atMs));
    // Some people know nothing that anybody waits for.
    if (team.outbox.length === 1) next.push(took);
    for (const { seq } of team.outbox) team.done(seq);
    const arriving = aHandOver(1_000_000 + round, atMs);
    newcomer.push(nanoseconds(() => team.hear(arriving, atMs)));
    for (const { seq } of team.outbox) team.done(seq);
  }
  const state = JSON.stringify(team.state());
  const restore = nanoseconds(() => new Team(JSON.parse(state) as never));
  return {
    agents,
    waiting,
    nextCaseUs: median(next) / 1_000,
    nextCaseP99Us: (next.toSorted((a, b) => a - b)[Math.floor(0.99 * next.length)] ?? 0) / 1_000,
    newcomerUs: median(newcomer) / 1_000,
    stateKb: state.length / 1_024,
    restoreMs: restore / 1e6,
  };
}
