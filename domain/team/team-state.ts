/** The running team as data: what travels into its next run. Small: five thousand waiting cases stay under a megabyte. */
import { needKey, type Need, type WaitingCase } from '../routing/need.ts';
import type { Presence } from '../routing/able.ts';
import type { Wish } from '../routing/agent-order.ts';
import type { Priority } from '../policy/plan.ts';
import type { Roster } from './roster.ts';
import type { TeamEffect } from './team-message.ts';

export type Place =
  | { readonly is: 'waiting' }
  /** For her alone, until then; null: for as long as it takes. */
  | { readonly is: 'kept'; readonly agent: string; readonly untilMs: number | null }
  /** A live offer runs out, an asynchronous one does not (R31). */
  | { readonly is: 'offered'; readonly agent: string; readonly atMs: number; readonly untilMs: number | null }
  /** Whether she has accepted it: asked when she went off. */
  | { readonly is: 'asked'; readonly agent: string; readonly atMs: number }
  | { readonly is: 'held'; readonly agent: string; readonly atMs: number }
  /** Another shard has it. */
  | { readonly is: 'passed'; readonly shard: number };

export interface TeamCase extends WaitingCase {
  readonly ticket: number;
  readonly wish: Wish;
  readonly place: Place;
  /** Why nobody can take it in time, as the case was told. */
  readonly nobody: string | null;
  readonly hops: number;
}

export interface AgentState {
  readonly presence: Presence;
  readonly sinceMs: number;
  readonly idleSinceMs: number;
  readonly absent: { readonly deputy: string; readonly untilMs: number | null } | null;
}

interface Rest {
  readonly place?: Place;
  readonly wish?: Wish;
  readonly nobody?: string;
  readonly hops?: number;
}

/** A case as it travels: reference, ticket, index of its need, priority, due, since, and what is not as usual. */
export type PackedCase = readonly [string, number, number, Priority, number, number, Rest?];

export interface TeamState {
  readonly team: string;
  readonly shard: number;
  readonly shards: number;
  readonly roster: Roster | null;
  /** Policies by which the roster was read. */
  readonly policyVersions: readonly string[];
  readonly rosterReadMs: number;
  readonly agents: Readonly<Record<string, AgentState>>;
  readonly needs: readonly Need[];
  readonly cases: readonly PackedCase[];
  readonly outbox: readonly TeamEffect[];
  readonly nextSeq: number;
}

export function newTeam(team: string, shard = 0, shards = 1): TeamState {
  return {
    team,
    shard,
    shards,
    roster: null,
    policyVersions: [],
    rosterReadMs: 0,
    agents: {},
    needs: [],
    cases: [],
    outbox: [],
    nextSeq: 1,
  };
}

export function packCases(cases: Iterable<TeamCase>): Pick<TeamState, 'needs' | 'cases'> {
  const indexes = new Map<string, number>();
  const needs: Need[] = [];
  const packed: PackedCase[] = [];
  for (const { reference, ticket, need, priority, dueMs, sinceMs, place, wish, nobody, hops } of cases) {
    const key = needKey(need);
    const index = indexes.get(key) ?? needs.push(need) - 1;
    indexes.set(key, index);
    const rest: Rest = {
      ...(place.is === 'waiting' ? {} : { place }),
      ...(wish.own.length === 0 && wish.last === null ? {} : { wish }),
      ...(nobody === null ? {} : { nobody }),
      ...(hops === 0 ? {} : { hops }),
    };
    const usual = [reference, ticket, index, priority, dueMs, sinceMs] as const;
    packed.push(Object.keys(rest).length === 0 ? usual : [...usual, rest]);
  }
  return { needs, cases: packed };
}

export function unpackCases({ needs, cases }: Pick<TeamState, 'needs' | 'cases'>): readonly TeamCase[] {
  return cases.flatMap(([reference, ticket, index, priority, dueMs, sinceMs, rest = {}]) => {
    const need = needs[index];
    if (need === undefined) return [];
    const { place = { is: 'waiting' }, wish = { own: [], last: null }, nobody = null, hops = 0 } = rest;
    return [{ reference, ticket, need, priority, dueMs, sinceMs, place, wish, nobody, hops }];
  });
}
