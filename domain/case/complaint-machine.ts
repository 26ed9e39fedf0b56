/** The complaint's own steps within handling and follow-up, as data (ISO 10002): what may follow what, and nothing else. */
import type { RemedyKind } from './remedy-kind.ts';

export const complaintSteps = [
  'raised',
  'acknowledged',
  'assessed',
  'investigating',
  'decided',
  'responded',
  'accepted',
  'rejected',
  'review',
  'decisionSent',
  'deadlock',
] as const;
export type ComplaintStep = (typeof complaintSteps)[number];

/**
 * `front`: settled where it came in, by the agent alone (R19). `full`: severe, above the limit, not accepted, or an outside
 * body's: assessed, investigated, decided with reasons, remedies by four eyes.
 */
export type ComplaintBranch = 'front' | 'full';

export const severities = ['minor', 'serious', 'critical'] as const;
export const harms = ['none', 'possible', 'done'] as const;
export const complexities = ['simple', 'standard', 'complex'] as const;
export const decisionOutcomes = ['upheld', 'partly', 'rejected'] as const;

export interface Assessment {
  readonly severity: (typeof severities)[number];
  readonly harm: (typeof harms)[number];
  readonly complexity: (typeof complexities)[number];
  /** Kinds of remedies that the customer asks for. */
  readonly sought: readonly RemedyKind[];
  readonly by: string;
  readonly atMs: number;
}

export interface ComplaintDecision {
  readonly outcome: (typeof decisionOutcomes)[number];
  /** In words for the customer. */
  readonly reasons: string;
  readonly by: string;
  readonly atMs: number;
}

export interface Complaint {
  readonly step: ComplaintStep;
  readonly branch: ComplaintBranch;
  /** When dissatisfaction was first expressed, on whatever channel (R14). */
  readonly raisedAtMs: number;
  /** A person raised it, or it came after the request: it was not acknowledged with the request's receipt. */
  readonly raisedLater: boolean;
  /** The agent whom it is about; she does not handle it (R22). */
  readonly about: string | null;
  readonly assessment: Assessment | null;
  readonly findings: number;
  /** Of the round that is under way or was the last. */
  readonly decision: ComplaintDecision | null;
  /** Who decided the first time: the review is somebody else's, and higher. */
  readonly firstDecidedBy: string | null;
  readonly reviews: number;
  /** The response: the key of its message (null: said), when it was sent, and when it reached her (R20). */
  readonly response: {
    readonly key: string | null;
    readonly sentAtMs: number;
    readonly deliveredAtMs: number | null;
  } | null;
}

/** `front` complaints skip what only the full branch asks for. */
const moves: Readonly<Record<ComplaintStep, readonly ComplaintStep[]>> = {
  raised: ['acknowledged', 'assessed', 'responded'],
  acknowledged: ['assessed', 'responded'],
  assessed: ['assessed', 'investigating', 'decided', 'responded'],
  investigating: ['assessed', 'investigating', 'decided', 'responded'],
  decided: ['assessed', 'investigating', 'decided', 'responded'],
  responded: ['responded', 'accepted', 'rejected', 'decisionSent', 'review'],
  accepted: ['review'],
  // Not accepted at the front line it begins in earnest; after the full branch somebody higher reviews it, once.
  rejected: ['acknowledged', 'assessed', 'review', 'deadlock'],
  review: ['assessed', 'investigating', 'decided'],
  decisionSent: ['review'],
  // R21: only an outside body's case opens it again.
  deadlock: ['review'],
};

export function mayMove(from: ComplaintStep, to: ComplaintStep): boolean {
  return moves[from].includes(to);
}

export function stepsAfter(from: ComplaintStep): readonly ComplaintStep[] {
  return moves[from];
}

/** Nobody has to do anything for it any more, unless the customer or an outside body comes back. */
export function isAnswered({ step }: Complaint): boolean {
  return step === 'responded' || step === 'accepted' || step === 'decisionSent' || step === 'deadlock';
}
