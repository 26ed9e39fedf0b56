/** A second opinion, from a language model, laid over what the rules say. */
import type { Classification, Decided, Sentiment } from './classification.ts';
import { urgencies } from './rules.ts';
import type { ClassificationRules, Urgency } from './rules.ts';

export interface Opinion {
  readonly kind: Decided<string>;
  readonly category: Decided<string>;
  readonly sentiment: Decided<Sentiment>;
  readonly urgency: Decided<Urgency>;
}

/**
 * Takes kind, category and sentiment from the opinion. Urgency is the higher of the two: a signal found by the rules
 * cannot be talked down. A kind that was known when the request came in stays.
 */
export function withOpinion(
  usual: Classification,
  opinion: Opinion,
  rules: ClassificationRules,
  by: string,
): Classification {
  const kind = usual.kind.confidence === 1 ? usual.kind : opinion.kind;
  const confidence = Math.min(kind.confidence, opinion.category.confidence);
  const urgency =
    urgencies.indexOf(opinion.urgency.value) > urgencies.indexOf(usual.urgency.value) ? opinion.urgency : usual.urgency;
  const sign = opinion.sentiment.value === 'positive' ? 1 : opinion.sentiment.value === 'negative' ? -1 : 0;
  return {
    ...usual,
    kind,
    category: opinion.category,
    urgency,
    sentiment: { ...opinion.sentiment, score: sign * opinion.sentiment.confidence },
    confidence,
    needsPerson: confidence < rules.minConfidence,
    judgedBy: [by, ...usual.judgedBy],
  };
}
