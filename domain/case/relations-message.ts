/** What people decide about cases that belong together, and what the cases then say to each other (R26). JSON-safe. */
import type { CalendarSnapshot } from '../calendar/index.ts';
import type { Clock } from '../clocks/index.ts';
import type { ClockPlan } from '../clocks/plan.ts';
import type { Refusal } from '../errors.ts';
import type { Priority } from '../policy/plan.ts';
import type { Closing } from './fact.ts';
import type { MessageHead } from './message.ts';
import type { Customer } from './request.ts';

/** This case becomes part of another one of the same customer or account. */
export interface MergeInto extends MessageHead {
  readonly into: string;
  readonly because: string;
}

/** Within a day: both cases are again as they were. Decided on the one that was merged. */
export interface UndoMerge extends MessageHead {
  readonly because: string;
}

/** The two have to do with each other and stay two cases. */
export interface LinkCase extends MessageHead {
  readonly to: string;
  readonly because: string;
}

/** One message, two matters: the second becomes a case of its own, with its clocks from the original receipt. */
export interface Split extends MessageHead {
  /** Reference of the new case; this one's with a number when left out. */
  readonly reference?: string;
  readonly subject: string;
  /** What of the message belongs to the new case. */
  readonly body: string;
  readonly kind?: string;
}

/** A part of the request becomes a case of its own, for whoever handles that. */
export interface OpenChild extends MessageHead {
  /** Reference of the child; this one's with a number when left out. */
  readonly reference?: string;
  readonly subject: string;
  readonly body: string;
  /** This case cannot be solved while the child is open. */
  readonly required: boolean;
  readonly kind?: string;
}

/** A case that is there already becomes a part of this one. */
export interface AdoptChild extends MessageHead {
  readonly reference: string;
  readonly required: boolean;
  readonly because: string;
}

/** A child has come to its end. */
export interface ChildClosed extends MessageHead {
  readonly child: string;
  readonly how: Closing;
}

/** Everything that a survivor needs of the case it takes in. */
export interface Parcel {
  readonly customer: Customer;
  readonly receivedAtMs: number;
  readonly kind: string | null;
  readonly priority: Priority | null;
  readonly clocks: readonly Clock[];
  readonly plans: readonly ClockPlan[];
  readonly calendars: Readonly<Record<string, CalendarSnapshot>>;
  readonly customerWaits: boolean;
  readonly lastCustomerMessage: { readonly id: string; readonly atMs: number };
  readonly channel: string;
  readonly thread: readonly string[];
}

/** What one case may ask of another. */
export type Ask =
  | { readonly do: 'absorb'; readonly parcel?: Parcel; readonly undoUntilMs: number; readonly because: string }
  | { readonly do: 'release'; readonly merge: string }
  | { readonly do: 'beChild' }
  | { readonly do: 'link'; readonly because: string }
  | { readonly do: 'withdraw' };

export interface CaseAsked extends MessageHead {
  readonly from: string;
  readonly ask: Ask;
}

export interface CaseAnswered extends MessageHead {
  readonly from: string;
  /** Id of what was asked. */
  readonly asked: string;
  /** Why not; done when left out. */
  readonly refusal?: Refusal;
}

export interface RelationDecisions {
  readonly mergeInto: MergeInto;
  readonly undoMerge: UndoMerge;
  readonly link: LinkCase;
  readonly split: Split;
  readonly openChild: OpenChild;
  readonly adoptChild: AdoptChild;
}

export interface RelationFacts {
  readonly childClosed: ChildClosed;
  readonly caseAsked: CaseAsked;
  readonly caseAnswered: CaseAnswered;
}
