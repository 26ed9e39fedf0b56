/** Who works in a rig's teams: Li and Chen in every one, always there, with room for everything, unless a test says otherwise. */
import type { Rosters } from '../../activities/teams/activities.ts';
import type { Roster, RosterAgent } from '../../domain/team/roster.ts';
import { alwaysOpen, aPlan, minute } from './plans.ts';

export class Staff implements Rosters {
  private readonly fromMs: number;
  private readonly rosters = new Map<string, Roster | null>();
  /** Teams that were asked for. */
  readonly asked = new Set<string>();

  constructor(fromMs: number) {
    this.fromMs = fromMs;
  }

  /** From now on the policies say this of a team; null: none knows it. */
  set(team: string, roster: Partial<Roster> | null): void {
    this.rosters.set(team, roster === null ? null : { ...this.usual(), ...roster });
  }

  rosterOf(team: string): Roster | null {
    this.asked.add(team);
    const said = this.rosters.get(team);
    return said === undefined ? this.usual() : said;
  }

  private usual(): Roster {
    return {
      version: 'rig',
      agents: aPlan(this.fromMs).agents.map((agent): RosterAgent => ({
        ...agent,
        deputy: agent.id === 'li' ? 'chen' : 'li',
        shift: 'office',
      })),
      calendars: { office: alwaysOpen(this.fromMs) },
      capacity: { live: 1_000, asynchronous: 10_000, costs: {} },
      acceptWithinMs: minute,
      lastAgentForMs: 10_000,
      signIn: false,
      language: 'en',
      templates: 'default',
    };
  }
}
