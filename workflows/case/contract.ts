/**
 * The case workflow's contract: all that anyone outside may import. Callers in other languages find the same as JSON
 * Schemas in docs/contract.
 */
import { defineSearchAttributeKey } from '@temporalio/common';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Closing } from '../../domain/case/fact.ts';
import type {
  Accept,
  Assigned,
  Confirm,
  ContactReport,
  CustomerMessage,
  DeliveryReport,
  Escalate,
  Hold,
  LogContact,
  Note,
  Rate,
  Reclassify,
  Reopen,
  Replan,
  Reply,
  Resume,
  Retry,
  Solve,
  Withdraw,
} from '../../domain/case/message.ts';
import type { ClockVerdict } from '../../domain/clocks/index.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { CaseSnapshot } from '../../domain/case/snapshot.ts';
import type { PlanPreview } from '../../domain/case/plan-preview.ts';
import type { PlanningState } from '../../domain/case/replanning.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CalendarClosure } from '../../domain/policy/closure.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';

export const caseWorkflowType = 'caseWorkflow';

/** `care` runs workflows, store and classification; `care-out` what leaves the house, so that slow SMTP never starves the store. */
export const taskQueues = { care: 'care', out: 'care-out' } as const;

/** Workflow id of a case: the reference and nothing about the person. */
export function caseWorkflowId(reference: string): string {
  return `case/${reference}`;
}

export interface CaseInput {
  readonly request: CaseRequest;
  /** Set by the workflow itself when it continues as new; callers leave it out. */
  readonly carry?: CaseState;
  /** Continue as new after so many history events, or earlier when Temporal suggests it; 4,000 when left out. */
  readonly renewAfterEvents?: number;
}

/** How a case ended: the workflow's result. */
export interface CaseOutcome {
  readonly reference: string;
  readonly closed: Closing;
  readonly closedAt: string;
  /** The case that a merged one is part of. */
  readonly mergedInto: string | null;
  readonly solution: { readonly code: string; readonly summary: string } | null;
  readonly clocks: readonly ClockVerdict[];
  readonly agent: string | null;
  readonly rating: number | null;
  readonly counts: CaseState['counts'];
}

/** What every decision returns: where the case is now. */
export interface CaseReceipt {
  readonly reference: string;
  readonly stage: CaseState['stage'];
  /** Number of the last line on the timeline. */
  readonly seq: number;
}

export const facts = {
  customerMessage: defineSignal<[CustomerMessage]>('customerMessage'),
  contact: defineSignal<[ContactReport]>('contact'),
  assigned: defineSignal<[Assigned]>('assigned'),
  delivery: defineSignal<[DeliveryReport]>('delivery'),
} as const;

export const decisions = {
  accept: defineUpdate<CaseReceipt, [Accept]>('accept'),
  reply: defineUpdate<CaseReceipt, [Reply]>('reply'),
  note: defineUpdate<CaseReceipt, [Note]>('note'),
  hold: defineUpdate<CaseReceipt, [Hold]>('hold'),
  resume: defineUpdate<CaseReceipt, [Resume]>('resume'),
  reclassify: defineUpdate<CaseReceipt, [Reclassify]>('reclassify'),
  replan: defineUpdate<CaseReceipt, [Replan]>('replan'),
  escalate: defineUpdate<CaseReceipt, [Escalate]>('escalate'),
  solve: defineUpdate<CaseReceipt, [Solve]>('solve'),
  confirm: defineUpdate<CaseReceipt, [Confirm]>('confirm'),
  rate: defineUpdate<CaseReceipt, [Rate]>('rate'),
  reopen: defineUpdate<CaseReceipt, [Reopen]>('reopen'),
  withdraw: defineUpdate<CaseReceipt, [Withdraw]>('withdraw'),
  retry: defineUpdate<CaseReceipt, [Retry]>('retry'),
  logContact: defineUpdate<CaseReceipt, [LogContact]>('logContact'),
} as const;

/** Search attributes; `care init` registers them. Plain text in the server: codes and team names, never a person's data. */
export const searchAttributes = {
  stage: defineSearchAttributeKey('CareStage', 'KEYWORD'),
  kind: defineSearchAttributeKey('CareKind', 'KEYWORD'),
  category: defineSearchAttributeKey('CareCategory', 'KEYWORD'),
  channel: defineSearchAttributeKey('CareChannel', 'KEYWORD'),
  team: defineSearchAttributeKey('CareTeam', 'KEYWORD'),
  agent: defineSearchAttributeKey('CareAgent', 'KEYWORD'),
  tier: defineSearchAttributeKey('CareTier', 'KEYWORD'),
  hold: defineSearchAttributeKey('CareHold', 'KEYWORD'),
  priority: defineSearchAttributeKey('CarePriority', 'INT'),
  level: defineSearchAttributeKey('CareLevel', 'INT'),
  nextDue: defineSearchAttributeKey('CareNextDue', 'DATETIME'),
  received: defineSearchAttributeKey('CareReceived', 'DATETIME'),
  breached: defineSearchAttributeKey('CareBreached', 'KEYWORD_LIST'),
  reopened: defineSearchAttributeKey('CareReopened', 'BOOL'),
} as const;

export const snapshot = defineQuery<CaseSnapshot>('snapshot');

/** What a new plan is made from: the request, cut to an excerpt where it came from an earlier run, and what became of it. */
export interface PlanningFacts extends PlanningState {
  readonly request: CaseRequest;
  /** The request's text is an excerpt; the store has all of it. */
  readonly excerpt: boolean;
}

/** For a dry run: what a new plan of this case would be made from. */
export const planningFacts = defineQuery<PlanningFacts>('planningFacts');

/** For a dry run: what would change if the case were put under this plan now. Null where there is nothing to move. */
export const planPreview = defineQuery<PlanPreview | null, [CasePlan]>('planPreview');

/** The plans that cases would get now, one each and in order: a short workflow, for dry runs. */
export const planTrialWorkflowType = 'planTrialWorkflow';
export interface PlanTrialInput {
  readonly cases: readonly PlanningFacts[];
  /** As if this day were closed already. */
  readonly closure?: CalendarClosure;
}

/** One clock, or all of them, as text that a person can check. */
export const explain = defineQuery<string, [{ readonly clock?: string; readonly language?: 'zh' | 'en' }]>('explain');
