/** Whose case it is: who accepts it has it. */
import { happen } from './clockwork.ts';
import type { Actor } from './fact.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

export function accept(state: CaseState, agent: string, atMs: number, by: Actor, setting: Setting): CaseState {
  if (state.owner?.agent === agent && state.owner.acceptedAtMs !== null) return state;
  const owned = record({ ...state, owner: { agent, acceptedAtMs: atMs } }, { type: 'accepted', agent }, atMs, by);
  return happen(owned, { type: 'accepted', atMs }, setting);
}

/** Whoever works on a case that nobody has accepted, accepts it by doing so. */
export function acceptedBy(state: CaseState, by: Actor, atMs: number, setting: Setting): CaseState {
  return by.who === 'agent' ? accept(state, by.id, atMs, by, setting) : state;
}

/** Somebody was chosen; she has it when she accepts. */
export function assigned(
  state: CaseState,
  agent: string,
  team: string,
  because: string,
  atMs: number,
  setting: Setting,
): CaseState {
  if (state.owner !== null && state.owner.acceptedAtMs !== null) return state;
  const offered = record(
    { ...state, owner: { agent, acceptedAtMs: null } },
    { type: 'assigned', agent, team, because },
    atMs,
    robot,
  );
  return happen(offered, { type: 'assigned', atMs }, setting);
}
