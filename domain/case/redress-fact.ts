/** Lines of the timeline about complaints, remedies, letters and outside bodies. */
import type { Assessment, ComplaintBranch, ComplaintDecision, ComplaintStep } from './complaint-machine.ts';
import type { OutsideBody, Remedy, RemedyStanding, StatutoryLetter } from './redress-state.ts';

export type RedressFact =
  | {
      readonly type: 'complaint';
      readonly step: ComplaintStep;
      readonly branch: ComplaintBranch;
      readonly because: string;
      readonly about: string | null;
      readonly raisedAtMs: number;
    }
  | ({ readonly type: 'assessed' } & Pick<Assessment, 'severity' | 'harm' | 'complexity' | 'sought'>)
  | { readonly type: 'finding'; readonly body: string; readonly evidence: string | null }
  | ({ readonly type: 'decided'; readonly review: boolean } & Pick<ComplaintDecision, 'outcome' | 'reasons'>)
  | { readonly type: 'rootCause'; readonly cause: string }
  | ({
      readonly type: 'remedy';
      readonly remedy: string;
      readonly standing: RemedyStanding;
      readonly because: string | null;
    } & Pick<Remedy, 'kind' | 'amount' | 'what' | 'result'>)
  | ({ readonly type: 'letter' } & Pick<
      StatutoryLetter,
      'template' | 'clock' | 'stepMs' | 'deadlineMs' | 'standing' | 'approvedBy'
    >)
  | ({ readonly type: 'outsideBody' } & Pick<OutsideBody, 'body' | 'number' | 'deadlineMs' | 'owner' | 'standing'>);

/** Letters of this part; `letter` is the one that its template names. `remedyOrder` goes to whoever pays. */
export type RedressPurpose = 'complaintAcknowledgement' | 'finalResponse' | 'deadlock' | 'letter' | 'remedyOrder';
