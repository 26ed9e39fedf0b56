/**
 * The case workflow's contract: all that anyone outside may import. Callers in other languages find the same as JSON
 * Schemas in docs/contract.
 */
import { defineSearchAttributeKey } from '@temporalio/common';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { OutsideBodyCase, RedressDecisions } from '../../domain/case/complaint-message.ts';
import type { ConsultDecisions } from '../../domain/case/consult-message.ts';
import type { CustomerSideDecisions } from '../../domain/case/customer-side-message.ts';
import type {
  CallbackAttempted,
  CallbackEnded,
  CancelCallback,
  RequestCallback,
} from '../../domain/case/callback-message.ts';
import type { IncidentNews, JoinIncident, LeaveIncident } from '../../domain/case/incident-message.ts';
import type { Closing } from '../../domain/case/fact.ts';
import type { Rate, RecordRecovery } from '../../domain/case/feedback-message.ts';
import type {
  Accept,
  Assigned,
  Confirm,
  ContactReport,
  CustomerMessage,
  DeliveryReport,
  Deescalate,
  Escalate,
  Hold,
  LogContact,
  Note,
  Queued,
  Recalled,
  Reclassify,
  Reopen,
  Replan,
  Reply,
  Resume,
  Retry,
  Solve,
  Transfer,
  Withdraw,
} from '../../domain/case/message.ts';
import type { ClockVerdict } from '../../domain/clocks/index.ts';
import type {
  AdoptChild,
  CaseAnswered,
  CaseAsked,
  ChildClosed,
  LinkCase,
  MergeInto,
  OpenChild,
  Split,
  UndoMerge,
} from '../../domain/case/relations-message.ts';
import type { Origin } from '../../domain/case/relations-state.ts';
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
  /** The case that started this one, and what this one is to it. */
  readonly origin?: Origin;
  /** Set by the workflow itself when it continues as new; callers leave it out. */
  readonly carry?: CaseState;
  /** Set by the client where an outside body opens a case again that had ended in deadlock (R21). */
  readonly reopen?: OutsideBodyCase;
  /** Continue as new after about so many history events, or earlier when Temporal suggests it; 4,000 when left out. */
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
  childClosed: defineSignal<[ChildClosed]>('childClosed'),
  caseAsked: defineSignal<[CaseAsked]>('caseAsked'),
  caseAnswered: defineSignal<[CaseAnswered]>('caseAnswered'),
  queued: defineSignal<[Queued]>('queued'),
  recalled: defineSignal<[Recalled]>('recalled'),
  callbackAttempted: defineSignal<[CallbackAttempted]>('callbackAttempted'),
  callbackEnded: defineSignal<[CallbackEnded]>('callbackEnded'),
  incidentNews: defineSignal<[IncidentNews]>('incidentNews'),
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
  joinIncident: defineUpdate<CaseReceipt, [JoinIncident]>('joinIncident'),
  leaveIncident: defineUpdate<CaseReceipt, [LeaveIncident]>('leaveIncident'),
  deescalate: defineUpdate<CaseReceipt, [Deescalate]>('deescalate'),
  transfer: defineUpdate<CaseReceipt, [Transfer]>('transfer'),
  solve: defineUpdate<CaseReceipt, [Solve]>('solve'),
  confirm: defineUpdate<CaseReceipt, [Confirm]>('confirm'),
  rate: defineUpdate<CaseReceipt, [Rate]>('rate'),
  recordRecovery: defineUpdate<CaseReceipt, [RecordRecovery]>('recordRecovery'),
  reopen: defineUpdate<CaseReceipt, [Reopen]>('reopen'),
  withdraw: defineUpdate<CaseReceipt, [Withdraw]>('withdraw'),
  retry: defineUpdate<CaseReceipt, [Retry]>('retry'),
  logContact: defineUpdate<CaseReceipt, [LogContact]>('logContact'),
  raiseComplaint: defineUpdate<CaseReceipt, [RedressDecisions['raiseComplaint']]>('raiseComplaint'),
  assess: defineUpdate<CaseReceipt, [RedressDecisions['assess']]>('assess'),
  investigate: defineUpdate<CaseReceipt, [RedressDecisions['investigate']]>('investigate'),
  decideComplaint: defineUpdate<CaseReceipt, [RedressDecisions['decideComplaint']]>('decideComplaint'),
  answerDecision: defineUpdate<CaseReceipt, [RedressDecisions['answerDecision']]>('answerDecision'),
  proposeRemedy: defineUpdate<CaseReceipt, [RedressDecisions['proposeRemedy']]>('proposeRemedy'),
  approveRemedy: defineUpdate<CaseReceipt, [RedressDecisions['approveRemedy']]>('approveRemedy'),
  refuseRemedy: defineUpdate<CaseReceipt, [RedressDecisions['refuseRemedy']]>('refuseRemedy'),
  approveLetter: defineUpdate<CaseReceipt, [RedressDecisions['approveLetter']]>('approveLetter'),
  outsideBody: defineUpdate<CaseReceipt, [RedressDecisions['outsideBody']]>('outsideBody'),
  consult: defineUpdate<CaseReceipt, [ConsultDecisions['consult']]>('consult'),
  answerConsult: defineUpdate<CaseReceipt, [ConsultDecisions['answerConsult']]>('answerConsult'),
  withdrawConsult: defineUpdate<CaseReceipt, [ConsultDecisions['withdrawConsult']]>('withdrawConsult'),
  represent: defineUpdate<CaseReceipt, [CustomerSideDecisions['represent']]>('represent'),
  endRepresentation: defineUpdate<CaseReceipt, [CustomerSideDecisions['endRepresentation']]>('endRepresentation'),
  conduct: defineUpdate<CaseReceipt, [CustomerSideDecisions['conduct']]>('conduct'),
  mergeInto: defineUpdate<CaseReceipt, [MergeInto]>('mergeInto'),
  undoMerge: defineUpdate<CaseReceipt, [UndoMerge]>('undoMerge'),
  link: defineUpdate<CaseReceipt, [LinkCase]>('link'),
  split: defineUpdate<CaseReceipt, [Split]>('split'),
  openChild: defineUpdate<CaseReceipt, [OpenChild]>('openChild'),
  adoptChild: defineUpdate<CaseReceipt, [AdoptChild]>('adoptChild'),
  requestCallback: defineUpdate<CaseReceipt, [RequestCallback]>('requestCallback'),
  cancelCallback: defineUpdate<CaseReceipt, [CancelCallback]>('cancelCallback'),
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

/** What a case that has ended goes on from, when an outside body opens it again (R21). Not part of the published contract. */
export const carriedOver = defineQuery<Pick<CaseInput, 'request' | 'carry'>>('carriedOver');

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
