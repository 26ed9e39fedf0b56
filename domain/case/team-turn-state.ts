/** Where the case stands with a team. */
export interface TeamTurn {
  /** Counts the turns; 0 before the first one. */
  readonly ticket: number;
  readonly team: string;
  readonly shards: number;
  /** The team has it in its books. */
  readonly open: boolean;
  /** Who has it, as the team knows. */
  readonly agent: string | null;
}

export const noTurn: TeamTurn = { ticket: 0, team: '', shards: 1, open: false, agent: null };
