/** The rows of surveys, recoveries and readings that one fact adds or changes. */
import type { FeedbackFact } from '../../domain/case/feedback-fact.ts';
import type { Fact } from '../../domain/case/fact.ts';
import { instant } from './instants.ts';
import type { FactWrites } from './projection.ts';

type Columns = Readonly<Record<string, string | number | null>>;

export interface FeedbackWrites {
  readonly offer?: Columns;
  /** Whom a rating is about, which need not be who has the case now. */
  readonly about?: string | null;
  readonly recovery?: Columns;
  readonly late?: true;
  readonly recovered?: Columns;
  readonly reading?: Columns;
}

export function feedbackWrites(fact: Fact & Exclude<FeedbackFact, { readonly type: 'rated' }>): FactWrites {
  return { feedback: writes(fact) };
}

function writes(fact: Fact & Exclude<FeedbackFact, { readonly type: 'rated' }>): FeedbackWrites {
  switch (fact.type) {
    case 'surveyOffered': {
      const { scale, how, round, about, untilMs } = fact;
      return { offer: { state: 'offered', scale, how, round, about, until: instant(untilMs) } };
    }
    case 'surveySuppressed':
      return { offer: { state: 'suppressed', because: fact.because, round: fact.round } };
    case 'recoveryOpened':
      return { recovery: { scale: fact.scale, score: fact.score, due_at: instant(fact.dueMs) } };
    case 'recoveryLate':
      return { late: true };
    case 'recovered':
      return { recovered: { by: fact.by.who === 'agent' ? fact.by.id : fact.by.who, won_back: fact.wonBack } };
    case 'readAs':
      return { reading: { contact_key: fact.messageId, read_as: fact.intent } };
  }
}
