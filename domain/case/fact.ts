/** The timeline of a case. Facts are numbered without gaps, written once to the store and never changed. */
import type { ClockVerdict } from '../clocks/index.ts';
import type { ErrorCode } from '../errors.ts';
import type { CaseClassification, Priority } from '../policy/plan.ts';
import type { ContactCard } from './contact-card.ts';
import type { LiveReport } from './contact-message.ts';
import type { HandOverReason, Suggestion } from './knowledge.ts';
import type { CaseRequest, Language } from './request.ts';

/** Who did it: an agent by id, the customer, the robot that acknowledges and answers, or a clock. */
export type Actor =
  | { readonly who: 'agent'; readonly id: string }
  | { readonly who: 'customer' }
  | { readonly who: 'robot' }
  | { readonly who: 'clock' };

/** How a case came to its end (design 3). */
export const closings = [
  'confirmed',
  'silence',
  'customerNoReply',
  'selfServed',
  'decisionSent',
  'deadlock',
  'unreachable',
  'noContact',
  'withdrawn',
  'merged',
  'spam',
] as const;
export type Closing = (typeof closings)[number];

export type MessagePurpose =
  'acknowledgement' | 'cannedAnswer' | 'reply' | 'outcome' | 'followUpReminder' | 'holdReminder' | 'notice';

export type FactBody =
  | { readonly type: 'opened'; readonly request: CaseRequest }
  | {
      readonly type: 'planned';
      readonly policy: string;
      readonly policyVersion: string;
      readonly rule: string;
      readonly provisional: boolean;
      readonly language: Language;
      readonly priority: Priority;
      readonly level: number;
      readonly team: string;
      readonly tier: string;
      /** Why there is a new one, where somebody asked for it. */
      readonly because?: string;
    }
  | {
      readonly type: 'classified';
      readonly classification: CaseClassification;
      readonly before: CaseClassification | null;
    }
  | { readonly type: 'assigned'; readonly agent: string; readonly team: string; readonly because: string }
  | { readonly type: 'accepted'; readonly agent: string }
  | {
      readonly type: 'transferred';
      readonly from: string | null;
      readonly toAgent: string | null;
      readonly toTeam: string;
      readonly reason: string;
    }
  | {
      readonly type: 'messageIn';
      readonly messageId: string;
      readonly channel: string;
      readonly subject: string | null;
      readonly body: string;
      readonly mailMessageId: string | null;
    }
  | {
      readonly type: 'messageOut';
      readonly key: string;
      readonly purpose: MessagePurpose;
      readonly channel: string;
      readonly robot: boolean;
      readonly to: string;
      readonly body: string | null;
    }
  | {
      readonly type: 'delivery';
      readonly key: string;
      readonly outcome: 'delivered' | 'undeliverable' | 'bounced';
      readonly detail: string | null;
    }
  | {
      readonly type: 'contact';
      readonly report: LiveReport['is'] | 'logged';
      /** As it is after the report. */
      readonly contact: ContactCard;
      /** What was said, where somebody wrote it down. */
      readonly summary: string | null;
    }
  | { readonly type: 'joined'; readonly into: string; readonly through: 'reference' | 'thread' | 'orderNumber' }
  | { readonly type: 'note'; readonly body: string }
  | { readonly type: 'held'; readonly reason: string; readonly untilMs: number }
  | { readonly type: 'resumed'; readonly reason: string; readonly why: string; readonly heldMs: number }
  | {
      readonly type: 'step';
      readonly clock: string;
      readonly step: string;
      readonly dueMs: number;
      readonly breach: boolean;
      readonly told: readonly string[];
    }
  | { readonly type: 'breachTakenBack'; readonly clock: string; readonly because: string }
  | {
      readonly type: 'escalated';
      readonly axis: 'expertise' | 'management';
      readonly to: string;
      readonly because: string;
    }
  | { readonly type: 'solved'; readonly code: string; readonly summary: string; readonly noReply: boolean }
  | { readonly type: 'confirmed'; readonly how: 'customer' | 'agent' }
  | {
      readonly type: 'rated';
      readonly scale: 'csat' | 'nps' | 'ces';
      readonly score: number;
      readonly comment: string | null;
    }
  | { readonly type: 'reopened'; readonly because: string; readonly times: number }
  | { readonly type: 'articlesSuggested'; readonly articles: readonly Suggestion[] }
  | {
      readonly type: 'answeredByArticle';
      readonly article: string;
      readonly title: string;
      readonly confidence: number;
    }
  | { readonly type: 'articleHelped'; readonly article: string }
  | { readonly type: 'handedOver'; readonly article: string; readonly because: HandOverReason }
  | { readonly type: 'attention'; readonly code: ErrorCode; readonly what: string }
  | { readonly type: 'attentionCleared'; readonly what: string }
  | {
      readonly type: 'closed';
      readonly how: Closing;
      readonly clocks: readonly ClockVerdict[];
      readonly reach?: number;
    };

/** One line of the timeline: `seq` counts from 1 without gaps within its case. */
export type Fact = FactBody & { readonly seq: number; readonly atMs: number; readonly by: Actor };
