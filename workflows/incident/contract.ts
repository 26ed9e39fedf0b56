/** The incident's contract: one cause behind many cases (R28). */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseState } from '../../domain/case/state.ts';
import type { Language } from '../../domain/case/request.ts';
import type { LeftBecause } from '../../domain/case/incident-state.ts';
import type { IncidentStatus, MatchRule, Words } from '../../domain/incident/incident.ts';
import type { Members } from '../../domain/incident/members.ts';

export const incidentWorkflowType = 'incidentWorkflow';

export function incidentWorkflowId(id: string): string {
  return `incident/${id}`;
}

export interface IncidentInput {
  readonly id: string;
  /** For people of ours. */
  readonly title: string;
  /** The known-issue answer: what every customer behind it is told. */
  readonly known: Words;
  readonly match: MatchRule;
  /** Id of who declared it. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** Of the promises and roles that hold for it; the worker's when left out. */
  readonly policy?: string;
  readonly language?: Language;
  /** Share of its cases that are asked for a rating; a tenth when left out. */
  readonly surveyShare?: number;
  /** Set by the workflow itself when it continues as new. */
  readonly carry?: IncidentState;
  /** Continue as new after so many history events; 4,000 when left out. */
  readonly renewAfterEvents?: number;
}

export interface IncidentState {
  readonly status: IncidentStatus;
  readonly known: Words;
  readonly match: MatchRule;
  readonly members: Members;
  /** Its clocks and ladder, watched as a case's are; null until there is a plan. */
  readonly watch: CaseState | null;
  readonly solution: { readonly code: string; readonly words: Words } | null;
  readonly endedAtMs: number | null;
  /** What the store has not heard yet. */
  readonly unrecorded: boolean;
  readonly seen: readonly string[];
}

interface Said {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/** Every customer behind it hears these words now. */
export interface Inform extends Said {
  readonly words: Words;
}
/** What is known, or which newcomers belong to it, has changed: for whoever comes from now on. */
export interface Amend extends Said {
  readonly known?: Words;
  readonly match?: MatchRule;
}
/** The cause is gone: every case is solved with these words. */
export interface SolveIncident extends Said {
  readonly code: string;
  readonly words: Words;
}
/** It was none: every case goes back to a person. */
export interface CancelIncident extends Said {
  readonly words: Words;
}

export interface IncidentMember {
  readonly reference: string;
  readonly is: 'joined' | 'left';
  readonly because?: LeftBecause;
  /** ISO instant. */
  readonly at: string;
}

export interface IncidentSnapshot {
  readonly id: string;
  readonly title: string;
  readonly status: IncidentStatus;
  readonly known: Words;
  readonly match: MatchRule;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly endedAt: string | null;
  readonly solution: string | null;
  readonly cases: readonly string[];
  readonly left: Members['left'];
  /** Cases that have not heard the latest yet. */
  readonly untold: number;
  readonly next: { readonly what: string; readonly due: string } | null;
  readonly breached: readonly string[];
}

export interface IncidentOutcome {
  readonly id: string;
  readonly status: IncidentStatus;
  readonly cases: number;
  readonly left: number;
}

export const member = defineSignal<[IncidentMember]>('member');
export const incidentDecisions = {
  inform: defineUpdate<IncidentSnapshot, [Inform]>('inform'),
  amend: defineUpdate<IncidentSnapshot, [Amend]>('amend'),
  solve: defineUpdate<IncidentSnapshot, [SolveIncident]>('solve'),
  cancel: defineUpdate<IncidentSnapshot, [CancelIncident]>('cancel'),
} as const;
export const incidentSnapshot = defineQuery<IncidentSnapshot>('incidentSnapshot');
