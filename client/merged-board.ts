/** The shards of a team are one team to whoever looks at it. */
import type { TeamBoard } from '../domain/team/board.ts';

export function mergedBoard(boards: readonly TeamBoard[]): TeamBoard {
  const [first, ...others] = boards;
  if (first === undefined) throw new Error('A team has at least one board');
  return others.reduce<TeamBoard>(
    (whole, board) => ({
      team: whole.team,
      known: whole.known && board.known,
      agents: [...whole.agents, ...board.agents],
      waiting: whole.waiting + board.waiting,
      late: whole.late + board.late,
      nobody: whole.nobody + board.nobody,
      waitingByPriority: {
        1: whole.waitingByPriority[1] + board.waitingByPriority[1],
        2: whole.waitingByPriority[2] + board.waitingByPriority[2],
        3: whole.waitingByPriority[3] + board.waitingByPriority[3],
        4: whole.waitingByPriority[4] + board.waitingByPriority[4],
      },
      offered: whole.offered + board.offered,
      held: whole.held + board.held,
      next: [...whole.next, ...board.next].toSorted(
        (one, other) => one.priority - other.priority || Date.parse(one.due) - Date.parse(other.due),
      ),
    }),
    first,
  );
}
