/** The incident a case is behind. JSON-safe. */

export interface BehindIncident {
  readonly id: string;
  readonly sinceMs: number;
  /** `waits` until it is over; then the outcome is told and the customer may still say that it was not hers. */
  readonly state: 'waits' | 'over';
  /** Messages of the customer since it waits. */
  readonly wrote: number;
  /** Share of its cases that are asked for a rating. */
  readonly surveyShare: number;
}

/** Why a case is behind an incident no more. */
export type LeftBecause =
  'agentTookIt' | 'customerAsked' | 'notForMe' | 'person' | 'openEnds' | 'cancelled' | 'unknownIncident';
