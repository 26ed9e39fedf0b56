import type { LeftBecause } from './incident-state.ts';

/** Lines of the timeline about an incident: figures can be shown with its cases and without them. */
export type IncidentFact =
  | {
      readonly type: 'incidentJoined';
      readonly incident: string;
      /** By the incident's rule, or a person's decision. */
      readonly through: 'match' | 'person';
      readonly because: string;
    }
  | {
      readonly type: 'incidentLeft';
      readonly incident: string;
      readonly because: LeftBecause;
      readonly words: string | null;
    }
  | { readonly type: 'incidentOver'; readonly incident: string };
