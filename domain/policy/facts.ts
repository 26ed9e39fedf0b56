/** What a plan is decided by: the request, what classification made of it, and what is known of the customer. */
import type { CaseRequest, Language } from '../case/request.ts';
import type { CaseClassification } from './plan.ts';

interface Amount {
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Known outside the request: from the store, the shop, the knowledge base. */
export interface KnownContext {
  readonly tier?: string;
  readonly openCases: readonly string[];
  readonly recentContacts: number;
  readonly amount?: Amount;
  /** A canned answer was found with this confidence. */
  readonly cannedAnswerConfidence?: number;
  /** Dissatisfaction was first expressed after receipt: complaint clocks start then and not at receipt (R14). */
  readonly complaintRaisedLater?: boolean;
}

export interface CaseFacts {
  readonly receivedAtMs: number;
  readonly channel: string;
  readonly kind: string;
  readonly category: string;
  readonly complexity: CaseClassification['complexity'];
  readonly urgency: CaseClassification['urgency'];
  readonly impact: CaseClassification['impact'];
  readonly sentiment: CaseClassification['sentiment'];
  readonly language: Language;
  readonly signals: readonly string[];
  readonly tier: string;
  readonly amount: Amount | null;
  readonly product: string;
  readonly region: string;
  readonly salesChannel: string;
  readonly entryPoint: string;
  /** Subject and body. */
  readonly text: string;
  readonly anonymous: boolean;
  readonly openCases: readonly string[];
  readonly recentContacts: number;
  readonly cannedAnswerConfidence: number;
  readonly complaintRaisedLater: boolean;
}

/** What is known of a customer of whom nothing is known. */
export const unknownContext: KnownContext = { openCases: [], recentContacts: 0 };

/** A handle alone reaches nobody in private (R7). */
function isAnonymous(customer: CaseRequest['customer']): boolean {
  return [customer.id, customer.email, customer.phone].every((known) => known === undefined || known === '');
}

/** Facts of a classified request. `receivedAt` is taken as checked at the edge. */
export function factsOf(request: CaseRequest, classification: CaseClassification, context: KnownContext): CaseFacts {
  return {
    receivedAtMs: Date.parse(request.receivedAt),
    channel: request.channel,
    kind: classification.kind,
    category: classification.category,
    complexity: classification.complexity,
    urgency: classification.urgency,
    impact: classification.impact,
    sentiment: classification.sentiment,
    language: classification.language,
    signals: classification.signals,
    tier: context.tier ?? request.customer.tier ?? 'standard',
    amount: context.amount ?? null,
    product: request.product ?? '',
    region: request.region ?? '',
    salesChannel: request.salesChannel ?? '',
    entryPoint: request.entryPoint ?? '',
    text: `${request.subject ?? ''}\n${request.body}`,
    anonymous: isAnonymous(request.customer),
    openCases: context.openCases,
    recentContacts: context.recentContacts,
    cannedAnswerConfidence: context.cannedAnswerConfidence ?? 0,
    complaintRaisedLater: context.complaintRaisedLater ?? false,
  };
}
