/** What is said about a complaint, its remedies, letters and outside bodies. */
import type { Assessment, ComplaintDecision } from './complaint-machine.ts';
import type { MessageHead } from './message.ts';
import type { Money, RemedyKind } from './remedy-kind.ts';

export interface RaiseComplaint extends MessageHead {
  readonly because: string;
  /** When dissatisfaction was first expressed, on any channel (R14); her last message when left out. */
  readonly expressedAt?: string;
  /** The agent whom it is about (R22). */
  readonly about?: string;
}

export interface Assess extends MessageHead, Pick<Assessment, 'severity' | 'harm' | 'complexity' | 'sought'> {
  readonly about?: string;
}

export interface Investigate extends MessageHead {
  readonly finding: string;
  /** SHA-256 of what was found: a recording, a photograph, a log. */
  readonly evidence?: string;
}

export interface DecideComplaint extends MessageHead, Pick<ComplaintDecision, 'outcome' | 'reasons'> {
  readonly rootCause?: string;
}

/** The customer's word on the decision, in writing or said to an agent. */
export interface AnswerDecision extends MessageHead {
  readonly accepted: boolean;
  readonly because?: string;
}

export interface ProposeRemedy extends MessageHead {
  readonly kind: RemedyKind;
  /** What it costs us; refunds, coupons and points have one. */
  readonly amount?: Money;
  /** In words that the customer may read. */
  readonly what: string;
}

export interface ApproveRemedy extends MessageHead {
  readonly remedy: string;
}

export interface RefuseRemedy extends MessageHead {
  readonly remedy: string;
  readonly because: string;
}

/** Sends a statutory letter that waits for it: an extension, a holding letter. */
export interface ApproveLetter extends MessageHead {
  readonly letter: string;
  /** Why it takes longer, for the customer. */
  readonly reasons: string;
  /** The final response comes by then at the latest; the law's own limit when left out. */
  readonly until?: string;
}

/** An authority, ombudsman, court or platform has opened a case about this one (R21). */
export interface OutsideBodyCase extends MessageHead {
  readonly body: string;
  readonly number: string;
  readonly deadline: string;
  /** Its one owner; whoever has the case when left out. */
  readonly owner?: string;
}

export interface RedressDecisions {
  readonly raiseComplaint: RaiseComplaint;
  readonly assess: Assess;
  readonly investigate: Investigate;
  readonly decideComplaint: DecideComplaint;
  readonly answerDecision: AnswerDecision;
  readonly proposeRemedy: ProposeRemedy;
  readonly approveRemedy: ApproveRemedy;
  readonly refuseRemedy: RefuseRemedy;
  readonly approveLetter: ApproveLetter;
  readonly outsideBody: OutsideBodyCase;
}
