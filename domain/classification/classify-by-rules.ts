/** Classification without a network and without examples: the words of the policy. */
import type { Classification, Decided, RequestFacts } from './classification.ts';
import { judgeCategory, judgeKind } from './judge-topic.ts';
import { judgeComplexity, judgeImpact, judgeSentiment, judgeSignals, judgeUrgency } from './judge-weight.ts';
import { reader } from './read-request.ts';
import type { Reading } from './read-request.ts';
import type { ClassificationRules } from './rules.ts';

export type Classify = (facts: RequestFacts) => Classification;

/**
 * Prepares the rules once; the result classifies requests. It never throws, whatever the text, and the order in which
 * names and words stand in the rules does not matter.
 */
export function classifierByRules(rules: ClassificationRules): Classify {
  const read = reader(rules);
  return (facts) => {
    const reading = read(facts);
    const category = judgeCategory(reading, rules);
    return judged(reading, facts, rules, { category, kind: judgeKind(reading, category, facts, rules) }, ['rules']);
  };
}

/** The rest of a classification once kind and category are settled, by whomever. */
export function judged(
  reading: Reading,
  facts: RequestFacts,
  rules: ClassificationRules,
  topic: { readonly kind: Decided<string>; readonly category: Decided<string> },
  judgedBy: readonly string[],
): Classification {
  const signals = judgeSignals(reading, facts, rules);
  const confidence = Math.min(topic.kind.confidence, topic.category.confidence);
  return {
    ...topic,
    complexity: judgeComplexity(reading, topic.kind.value, signals, rules),
    urgency: judgeUrgency(reading, topic.category.value, signals, rules),
    impact: judgeImpact(reading, topic.category.value, rules),
    sentiment: judgeSentiment(reading, topic.kind.value),
    language: reading.language,
    entities: reading.entities,
    signals,
    confidence,
    needsPerson: confidence < rules.minConfidence,
    judgedBy,
  };
}
