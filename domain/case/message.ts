/** What can be said to a running case. Facts cannot be refused (signals); decisions can (updates). JSON-safe. */
import type { LiveContact, LoggedContact } from './contact-message.ts';
import type { Actor } from './fact.ts';

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
}

/** What became of a message that left the house, known later than at sending: a bounce, an opened door. */
export interface DeliveryReport extends MessageHead {
  readonly key: string;
  readonly outcome: 'delivered' | 'undeliverable' | 'bounced';
  readonly detail?: string;
}

export interface Assigned extends MessageHead {
  readonly agent: string;
  readonly team: string;
  readonly because: string;
}

export interface Accept extends MessageHead {
  readonly agent: string;
}

export interface Solution {
  /** Resolution code: `answered`, `refunded`, `replaced`, `noFault` ... */
  readonly code: string;
  /** What was done, in words the customer may read. */
  readonly summary: string;
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

export interface Solve extends MessageHead, Solution {
  readonly seen?: string;
}

export type Confirm = MessageHead;

export interface Rate extends MessageHead {
  /** 1 (bad) to 5 (good). */
  readonly score: number;
  readonly comment?: string;
}

export interface Reopen extends MessageHead {
  readonly because: string;
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
export interface CaseFacts {
  readonly customerMessage: CustomerMessage;
  readonly contact: ContactReport;
  readonly assigned: Assigned;
  readonly delivery: DeliveryReport;
}

/** Decisions by name: updates with a validator. */
export interface CaseDecisions {
  readonly accept: Accept;
  readonly reply: Reply;
  readonly note: Note;
  readonly hold: Hold;
  readonly resume: Resume;
  readonly reclassify: Reclassify;
  readonly replan: Replan;
  readonly escalate: Escalate;
  readonly solve: Solve;
  readonly confirm: Confirm;
  readonly rate: Rate;
  readonly reopen: Reopen;
  readonly withdraw: Withdraw;
  readonly retry: Retry;
  readonly logContact: LogContact;
}

export type FactName = keyof CaseFacts;
export type DecisionName = keyof CaseDecisions;

/** Any message with its name, as the case's reducer takes it. */
export type NamedFact = { readonly [N in FactName]: { readonly name: N } & CaseFacts[N] }[FactName];
export type NamedDecision = { readonly [N in DecisionName]: { readonly name: N } & CaseDecisions[N] }[DecisionName];
