/** What a case hears of the incident it waits for, and what people decide about it. */
import type { News } from '../incident/members.ts';
import type { MessageHead } from './message.ts';

/** The case waits for the incident from now on. */
export interface JoinIncident extends MessageHead {
  readonly incident: string;
  readonly because: string;
}

/** It is not this: a person works on the case. */
export interface LeaveIncident extends MessageHead {
  readonly because: string;
}

/** A fact, from the incident. */
export interface IncidentNews extends MessageHead {
  readonly incident: string;
  readonly news: News;
}

export interface IncidentFacts {
  readonly incidentNews: IncidentNews;
}

export interface IncidentDecisions {
  readonly joinIncident: JoinIncident;
  readonly leaveIncident: LeaveIncident;
}
