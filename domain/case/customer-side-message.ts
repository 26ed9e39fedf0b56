/** Who speaks for the customer (R34), and how she is dealt with who abuses (R35). JSON-safe. */
import type { MessageHead, NamedDecision } from './message.ts';

/** Somebody may act for the customer; what was shown as proof is written down. */
export interface Represent extends MessageHead {
  readonly person: string;
  /** What she is to the customer. */
  readonly relation: 'family' | 'guardian' | 'lawyer' | 'company' | 'other';
  /** What was shown: a power of attorney with its number and date, say. */
  readonly proof: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface EndRepresentation extends MessageHead {
  readonly representative: string;
  readonly because: string;
}

/**
 * `warn`: told that such words end the contact. `end`: this contact is over. `writtenOnly`: a supervisor's decision, until it is
 * reviewed. `lift`: as before. `relieve`: the case goes to somebody else. What she is entitled to, complaints first, remains.
 */
export interface Conduct extends MessageHead {
  readonly step: 'warn' | 'end' | 'writtenOnly' | 'lift' | 'relieve';
  readonly because: string;
  /** ISO instant at which a supervisor looks again; with `writtenOnly`. */
  readonly reviewAt?: string;
  /** Told her while talking, so that no letter goes out. */
  readonly said?: boolean;
}

export interface CustomerSideDecisions {
  readonly represent: Represent;
  readonly endRepresentation: EndRepresentation;
  readonly conduct: Conduct;
}

export interface Representative {
  /** 1, 2, 3 ... within the case. */
  readonly id: string;
  readonly name: string;
  readonly relation: Represent['relation'];
  readonly proof: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly sinceMs: number;
  readonly by: string;
  readonly endedAtMs: number | null;
}

export interface CustomerSide {
  readonly representatives: readonly Representative[];
  readonly warnedAtMs: number | null;
  /** No live contact until then, by whose decision. */
  readonly writtenOnly: { readonly sinceMs: number; readonly reviewAtMs: number; readonly by: string } | null;
  /** Agents who were relieved: the case is not offered to them. */
  readonly relieved: readonly string[];
}

export const plainCustomerSide: CustomerSide = {
  representatives: [],
  warnedAtMs: null,
  writtenOnly: null,
  relieved: [],
};

export type CustomerSideFact =
  | {
      readonly type: 'represented';
      readonly representative: string;
      readonly name: string;
      readonly relation: Represent['relation'];
      readonly proof: string;
      readonly email: string | null;
      readonly phone: string | null;
    }
  | { readonly type: 'representationEnded'; readonly representative: string; readonly because: string }
  | {
      readonly type: 'conduct';
      readonly step: Conduct['step'] | 'reviewDue';
      readonly because: string;
      readonly reviewAtMs: number | null;
    };

export type CustomerSidePurpose = 'conductWarning' | 'writtenOnly';

export type CustomerSideDecision = Extract<NamedDecision, { readonly name: keyof CustomerSideDecisions }>;
