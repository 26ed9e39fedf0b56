/** The team's roster: read from the policies when cases come by one that is not known here, and when it grows old. */
import { condition, isCancellation, log } from '@temporalio/workflow';
import type { Team } from '../../domain/team/team.ts';
import { teams } from '../case/profiles.ts';

/** While no policy knows the team, but cases wait in it. */
const askAgainMs = 60_000;

export class Roll {
  /** When it is read again although nobody asks; Infinity while there is one. */
  againMs = Infinity;
  private readonly team: Team;
  private readonly versions = new Set<string>();
  private isWanted = true;
  private isAbsent = false;

  constructor(team: Team) {
    this.team = team;
    this.isWanted = team.roster === null;
  }

  /** No policy knows the team, and nobody has asked anything of it. */
  get isForeign(): boolean {
    return this.isAbsent && this.team.book.size === 0;
  }

  /** Whether it was looked for and is not there. */
  get isUnknown(): boolean {
    return this.isAbsent;
  }

  /** A case has come that was planned by this policy. */
  heard(policyVersion: string): void {
    this.versions.add(policyVersion);
    if (this.team.wantsRoster(this.versions, Date.now())) this.isWanted = true;
  }

  /** After a while without a roster it is asked for again. */
  look(): void {
    if (this.againMs <= Date.now()) this.isWanted = true;
  }

  open(): void {
    this.keep().catch((error: unknown) => {
      if (!isCancellation(error)) log.error('The roster is read no more', { error });
    });
  }

  private async keep(): Promise<never> {
    for (;;) {
      await condition(() => this.isWanted);
      this.isWanted = false;
      this.againMs = Infinity;
      const versions = [...this.versions];
      const roster = await teams.readRoster({ team: this.team.name, atMs: Date.now() });
      this.isAbsent = roster === null;
      if (roster === null) {
        this.againMs = Date.now() + askAgainMs;
        this.team.sayUnknown(Date.now());
      } else {
        this.team.takeRoster(roster, versions, Date.now());
        for (const version of versions) this.versions.delete(version);
      }
    }
  }
}
