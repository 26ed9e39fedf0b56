/** What the rules say and what a trained model says, made one. */
import { classifierByRules, judged } from './classify-by-rules.ts';
import type { Classify } from './classify-by-rules.ts';
import type { Classification, Decided, Sentiment } from './classification.ts';
import { judgeCategory, judgeKind } from './judge-topic.ts';
import type { Predictor } from './model/linear-model.ts';
import { reader } from './read-request.ts';
import type { ClassificationRules } from './rules.ts';

/** What the labels of a model stand for. */
export const modelFields = ['category', 'kind', 'sentiment'] as const;
export type ModelField = (typeof modelFields)[number];

export interface TrainedModel {
  readonly field: ModelField;
  readonly predictor: Predictor;
  readonly version: string;
}

const toldWords = 5;
const sentiments: readonly Sentiment[] = ['negative', 'neutral', 'positive'];

/**
 * Agreement makes surer: 1 - (1 - a)(1 - b). In disagreement the surer one wins, less sure by half of the other's
 * confidence; the rules win a tie.
 */
export function settle<Value extends string>(rules: Decided<Value>, model: Decided<Value>): Decided<Value> {
  if (rules.value === model.value) {
    const confidence = 1 - (1 - rules.confidence) * (1 - model.confidence);
    return { value: rules.value, confidence, because: [...new Set([...rules.because, ...model.because])] };
  }
  const [winner, other] = model.confidence > rules.confidence ? [model, rules] : [rules, model];
  return { ...winner, confidence: winner.confidence * (1 - other.confidence / 2) };
}

/** Rules, with a model that the operator trained where there is one. */
export function classifierWith(rules: ClassificationRules, model: TrainedModel | null): Classify {
  if (model === null) return classifierByRules(rules);
  const read = reader(rules);
  return (facts) => {
    const reading = read(facts);
    const judgedBy = ['rules', `model ${model.version.slice(0, 12)} for ${model.field}`];
    const text = [facts.subject ?? '', facts.text].join('\n');
    const ruled = judgeCategory(reading, rules);
    const category = model.field === 'category' ? settled(ruled, predicted(model, text, rules.categories)) : ruled;
    const ruledKind = judgeKind(reading, category, facts, rules);
    const kind =
      model.field === 'kind' && ruledKind.confidence < 1
        ? settled(ruledKind, predicted(model, text, rules.kinds))
        : ruledKind;
    const whole = judged(reading, facts, rules, { kind, category }, judgedBy);
    return model.field === 'sentiment' ? withSentiment(whole, model, text) : whole;
  };
}

const settled = (rules: Decided<string>, model: Decided<string> | null): Decided<string> =>
  model === null ? rules : settle(rules, model);

/** What the model says, when it names something that the rules know. */
function predicted(
  model: TrainedModel,
  text: string,
  known: Readonly<Record<string, unknown>>,
): Decided<string> | null {
  const { label, probability } = model.predictor.predict(text);
  if (!Object.hasOwn(known, label)) return null;
  return { value: label, confidence: probability, because: model.predictor.wordsFor(text, label, toldWords) };
}

function withSentiment(whole: Classification, model: TrainedModel, text: string): Classification {
  const { label, probability } = model.predictor.predict(text);
  const value = sentiments.find((one) => one === label);
  if (value === undefined) return whole;
  const { score, ...ruled } = whole.sentiment;
  const mood = settle(ruled, {
    value,
    confidence: probability,
    because: model.predictor.wordsFor(text, label, toldWords),
  });
  const sign = mood.value === 'positive' ? 1 : mood.value === 'negative' ? -1 : 0;
  const sameSide = Math.sign(score) === sign;
  return { ...whole, sentiment: { ...mood, score: sameSide ? score : sign * mood.confidence } };
}
