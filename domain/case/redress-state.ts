/** What a case owes a customer who is not content: the complaint, its remedies, letters and outside bodies. JSON-safe and small. */
import type { Complaint } from './complaint-machine.ts';
import type { Money, RemedyKind } from './remedy-kind.ts';

/**
 * - `proposed`: waits for somebody else's approval
 * - `approved`: on its way
 * - `done`: the customer has it, the ledger shows it
 * - `failed`: the shop's system refused; whatever had been done was taken back
 * - `refused`: by a person
 */
export type RemedyStanding = 'proposed' | 'approved' | 'done' | 'failed' | 'refused';

export interface Remedy {
  /** 1, 2, 3 ... within the case. */
  readonly id: string;
  readonly kind: RemedyKind;
  readonly amount: Money | null;
  readonly what: string;
  readonly proposedBy: string;
  readonly proposedAtMs: number;
  readonly standing: RemedyStanding;
  /** Who approved or refused it, and when; the proposer where it was within her own limit. */
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
  /** What the ledger or the shop's system said of it. */
  readonly result: string | null;
}

/** A letter that a ladder step asks for. */
export interface StatutoryLetter {
  readonly key: string;
  readonly template: string;
  readonly clock: string;
  /** The instant of the step. */
  readonly stepMs: number;
  /** The deadline of its clock when the step came; null where it has none. */
  readonly deadlineMs: number | null;
  readonly standing: 'awaitingApproval' | 'sent' | 'notNeeded';
  readonly approvedBy: string | null;
  readonly settledAtMs: number | null;
}

/** The case that an authority, ombudsman, court or platform has opened about this one (R21). */
export interface OutsideBody {
  readonly body: string;
  readonly number: string;
  readonly deadlineMs: number;
  /** Its one owner. */
  readonly owner: string | null;
  readonly openedAtMs: number;
  readonly standing: 'open' | 'answered' | 'missed';
}

export interface Redress {
  readonly complaint: Complaint | null;
  readonly remedies: readonly Remedy[];
  readonly letters: readonly StatutoryLetter[];
  readonly bodies: readonly OutsideBody[];
  readonly rootCause: string | null;
}

export const noRedress: Redress = { complaint: null, remedies: [], letters: [], bodies: [], rootCause: null };

/** Wake-ups of this part: a ladder's complaint, the end of a regulator's shortcut, an outside body's deadline. */
export type RedressAlarm = 'complaint.raise' | 'complaint.respond' | 'outsideBody.near' | 'outsideBody.due';
