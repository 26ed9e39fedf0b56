/** What can be said to a running case. Facts cannot be refused (signals); decisions can (updates). JSON-safe. */
import type { Attachment } from './attachment.ts';
import type { RedressDecisions } from './complaint-message.ts';
import type { ConsultDecisions } from './consult-message.ts';
import type { CustomerSideDecisions } from './customer-side-message.ts';
import type { CallbackAttempted, CallbackEnded, CancelCallback, RequestCallback } from './callback-message.ts';
import type { LiveContact, LoggedContact } from './contact-message.ts';
import type { Actor } from './fact.ts';
import type { IncidentDecisions, IncidentFacts } from './incident-message.ts';
import type { RelationDecisions, RelationFacts } from './relations-message.ts';
import type { Assigned, Queued, Recalled, Transfer } from './team-case-message.ts';
import type { Rate, RecordRecovery } from './feedback-message.ts';

/** Every message says who, when (ISO instant, stamped where it happened) and carries an id by which it is idempotent. */
export interface MessageHead {
  readonly id: string;
  readonly by: Actor;
  readonly at: string;
}

export interface CustomerMessage extends MessageHead {
  readonly channel: string;
  readonly subject?: string;
  readonly body: string;
  /** Message-ID of the mail it came in. */
  readonly mailMessageId?: string;
  readonly attachments?: readonly Attachment[];
  /** A machine wrote it, by what its envelope says: noted, and nothing follows from it (R15). */
  readonly automatic?: boolean;
  /** Reference of the merged case to which it was said. */
  readonly through?: string;
  /** The number of the representative who speaks for her (R34). */
  readonly representative?: string;
}

/** What became of a message that left the house, known later than at sending: a bounce, an opened door. */
export interface DeliveryReport extends MessageHead {
  readonly key: string;
  readonly outcome: 'delivered' | 'undeliverable' | 'bounced';
  readonly detail?: string;
}

export type { Assigned, Queued, Recalled, Transfer } from './team-case-message.ts';

export interface Accept extends MessageHead {
  readonly agent: string;
}

export interface Solution {
  /** Resolution code: `answered`, `refunded`, `replaced`, `noFault` ... */
  readonly code: string;
  /** What was done, in words the customer may read. */
  readonly summary: string;
  /** What lay behind it; the plan asks for it with complaints. */
  readonly rootCause?: string;
}

export interface Reply extends MessageHead {
  readonly body: string;
  /** Answers and solves in one act. */
  readonly solve?: Solution;
  /** Id of the last customer message that its author had seen. */
  readonly seen?: string;
}

export interface Note extends MessageHead {
  readonly body: string;
}

export interface Hold extends MessageHead {
  readonly reason: string;
  /** ISO instant; at most the longest wait of the reason, which is the default. */
  readonly until?: string;
  /** A question to the customer, sent as a public reply. */
  readonly question?: string;
}

export interface Resume extends MessageHead {
  readonly because: string;
}

export interface Reclassify extends MessageHead {
  readonly kind?: string;
  readonly category?: string;
  readonly urgency?: 'low' | 'normal' | 'high' | 'critical';
  readonly because: string;
}

/** A new plan from the policy as it is now: what is met stays met, elapsed time is kept (design 4). */
export interface Replan extends MessageHead {
  readonly because: string;
}

export interface Escalate extends MessageHead {
  readonly axis: 'expertise' | 'management';
  /** A role of the plan (management) or a level 1-3 (expertise). */
  readonly to: string;
  readonly because: string;
}

/** Back down: a role need not look on any more (management), or a lower level takes over again (expertise). */
export interface Deescalate extends MessageHead {
  readonly axis: 'expertise' | 'management';
  readonly to: string;
  readonly because: string;
}

export interface Solve extends MessageHead, Solution {
  readonly seen?: string;
}

export interface Confirm extends MessageHead {
  /** Which outcome it answers, where a link says so; an earlier one is refused. */
  readonly round?: number;
}

export interface Reopen extends MessageHead {
  readonly because: string;
  /** Which outcome it answers, where a link says so. */
  readonly round?: number;
}

export interface Withdraw extends MessageHead {
  readonly because: string;
}

/** Tries an effect again that had been given up (an `attention` of the case). */
export interface Retry extends MessageHead {
  readonly key: string;
}

/** A report of a live contact as it goes on. */
export interface ContactReport extends MessageHead, LiveContact {}

/** A contact that is over, entered in one act. */
export interface LogContact extends MessageHead, LoggedContact {}

/** Facts by name: signals. */
export interface CaseFacts extends RelationFacts, IncidentFacts {
  readonly customerMessage: CustomerMessage;
  readonly contact: ContactReport;
  readonly assigned: Assigned;
  readonly delivery: DeliveryReport;
  readonly queued: Queued;
  readonly recalled: Recalled;
  readonly callbackAttempted: CallbackAttempted;
  readonly callbackEnded: CallbackEnded;
}

/** Decisions by name: updates with a validator. */
export interface CaseDecisions
  extends RedressDecisions, RelationDecisions, IncidentDecisions, ConsultDecisions, CustomerSideDecisions {
  readonly accept: Accept;
  readonly reply: Reply;
  readonly note: Note;
  readonly hold: Hold;
  readonly resume: Resume;
  readonly reclassify: Reclassify;
  readonly replan: Replan;
  readonly escalate: Escalate;
  readonly deescalate: Deescalate;
  readonly transfer: Transfer;
  readonly solve: Solve;
  readonly confirm: Confirm;
  readonly rate: Rate;
  readonly recordRecovery: RecordRecovery;
  readonly reopen: Reopen;
  readonly withdraw: Withdraw;
  readonly retry: Retry;
  readonly logContact: LogContact;
  readonly requestCallback: RequestCallback;
  readonly cancelCallback: CancelCallback;
}

export type FactName = keyof CaseFacts;
export type DecisionName = keyof CaseDecisions;

/** Any message with its name, as the case's reducer takes it. */
export type NamedFact = { readonly [N in FactName]: { readonly name: N } & CaseFacts[N] }[FactName];
export type NamedDecision = { readonly [N in DecisionName]: { readonly name: N } & CaseDecisions[N] }[DecisionName];
