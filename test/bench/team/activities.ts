import type { Roster } from '../../../domain/team/roster.ts';
import { bigRoster } from './big-team.ts';

export const benchActivities = {
  /** The least loaded, as a store would know it: nothing is asked of it here, so that only the way is measured. */
  choose: async (team: string): Promise<string> => `${team}-1`,
  work: async (reference: string): Promise<string> => reference,
  readRoster: async ({ atMs }: { readonly team: string; readonly atMs: number }): Promise<Roster> =>
    bigRoster(200, atMs),
};

export type BenchActivities = typeof benchActivities;
