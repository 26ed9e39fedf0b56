/** From waiting for an incident back to a person. */
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import type { LeftBecause } from './incident-state.ts';
import { offerToTeam } from './offering.ts';
import { issue, record, type CaseState } from './state.ts';

/** The incident it waits for: nobody works on it, and its ladder stands still. */
export function awaitedIncident({ incident }: Pick<CaseState, 'incident'>): string | undefined {
  return incident?.state === 'waits' ? incident.id : undefined;
}

interface Leaving {
  readonly because: LeftBecause;
  /** In somebody's own words. */
  readonly words?: string;
  /** What makes it happen once. */
  readonly cause: string;
  readonly atMs: number;
  readonly by: Actor;
}

/** It is no case of the incident; the incident hears that. Who takes it now is another matter. */
export function leaveIncident(state: CaseState, { because, words, cause, atMs, by }: Leaving): CaseState {
  const { incident } = state;
  if (incident == null) return state;
  const left = record(
    { ...state, incident: null },
    { type: 'incidentLeft', incident: incident.id, because, words: words ?? null },
    atMs,
    by,
  );
  return issue(left, {
    do: 'tellIncident',
    key: effectKey(state.reference, cause, 'leaveIncident'),
    incident: incident.id,
    tell: { is: 'left', because },
  });
}

/** Back to a person: the team finds one, unless somebody has it. */
export function backToPerson(state: CaseState, leaving: Leaving): CaseState {
  if (state.incident == null) return state;
  return offerToTeam(leaveIncident(state, leaving), `${leaving.cause}.left`);
}

/** Reopened after the incident was over: it was not hers, and the team finds somebody as for every reopened case. */
export function reopenedFromIncident(state: CaseState, because: string, atMs: number, by: Actor): CaseState {
  return state.incident == null
    ? state
    : leaveIncident(state, {
        because: 'notForMe',
        words: because,
        cause: `reopened.${String(state.counts.reopened)}.${String(atMs)}`,
        atMs,
        by,
      });
}
