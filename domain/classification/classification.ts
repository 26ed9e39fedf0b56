/** What classification makes of a request, and what it is told. JSON-safe. */
import type { Language } from '../case/request.ts';
import type { CaseClassification } from '../policy/plan.ts';
import type { Entities } from './entities/entities.ts';
import type { Impact, Urgency } from './rules.ts';

export interface RequestFacts {
  readonly text: string;
  readonly subject?: string;
  readonly channel: string;
  /** The local date of receipt (YYYY-MM-DD), by which "yesterday" and "5 March" are understood. */
  readonly receivedOn?: string;
  /** Earlier contacts on the same matter within the policy's time. */
  readonly recentContacts: number;
  readonly tier?: string;
  /** The kind, when the entry point or the caller knows it. */
  readonly kind?: string;
}

/** One field, how sure it is (0..1), and the words or facts that decided. */
export interface Decided<Value> {
  readonly value: Value;
  readonly confidence: number;
  readonly because: readonly string[];
}

export type Complexity = 'simple' | 'standard' | 'complex';
export type Sentiment = 'negative' | 'neutral' | 'positive';

export interface Signal {
  readonly name: string;
  readonly because: readonly string[];
}

export interface Classification {
  readonly kind: Decided<string>;
  readonly category: Decided<string>;
  readonly complexity: Decided<Complexity>;
  readonly urgency: Decided<Urgency>;
  readonly impact: Decided<Impact>;
  /** Score from -1 to 1. */
  readonly sentiment: Decided<Sentiment> & { readonly score: number };
  readonly language: Decided<Language>;
  readonly entities: Entities;
  readonly signals: readonly Signal[];
  /** The less sure of kind and category. */
  readonly confidence: number;
  /** Below the policy's confidence: a person decides, the clocks run meanwhile. */
  readonly needsPerson: boolean;
  /** Who judged, and why not the one that was asked first: `rules`, `model 3f2a91`, `language model failed: time-out` ... */
  readonly judgedBy: readonly string[];
}

/** The short form that travels with the case. */
export function forCase(classification: Classification): CaseClassification {
  const { kind, category, complexity, urgency, impact, sentiment, language, signals } = classification;
  const fields = { kind, category, complexity, urgency, impact };
  return {
    kind: kind.value,
    category: category.value,
    complexity: complexity.value,
    urgency: urgency.value,
    impact: impact.value,
    sentiment: sentiment.value,
    language: language.value,
    confidence: classification.confidence,
    because: [
      ...Object.entries(fields).map(
        ([field, decided]) => `${field} ${decided.value}: ${decided.because.join(', ') || 'nothing said otherwise'}`,
      ),
      ...signals.map((signal) => `signal ${signal.name}: ${signal.because.join(', ')}`),
      `judged by ${classification.judgedBy.join('; ')}`,
    ],
    signals: signals.map((signal) => signal.name),
    needsPerson: classification.needsPerson,
  };
}
