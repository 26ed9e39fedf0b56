/** How urgent, how wide, how complex a request is, and in what mood it was written. */
import type { Complexity, Decided, RequestFacts, Sentiment, Signal } from './classification.ts';
import type { Reading } from './read-request.ts';
import { urgencies } from './rules.ts';
import type { ClassificationRules, Impact, Urgency } from './rules.ts';

/** Signals in the text, and `repeated` for the third contact on the same matter. */
export function judgeSignals(reading: Reading, facts: RequestFacts, rules: ClassificationRules): readonly Signal[] {
  const inText = reading.signals
    .map((one): Signal => ({ name: one.name, because: one.words }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (!(facts.recentContacts >= rules.repeatedFrom)) return inText;
  return [...inText, { name: 'repeated', because: [`contact ${facts.recentContacts + 1} on the same matter`] }];
}

const rank = (urgency: Urgency): number => urgencies.indexOf(urgency);

/** The category's urgency, moved by words of haste; a signal raises it whatever the category, and nothing lowers that. */
export function judgeUrgency(
  reading: Reading,
  category: string,
  signals: readonly Signal[],
  rules: ClassificationRules,
): Decided<Urgency> {
  const own = Object.hasOwn(rules.categories, category) ? rules.categories[category]?.urgency : undefined;
  let verdict: Decided<Urgency> = {
    value: own ?? 'normal',
    confidence: 0.6,
    because: own === undefined ? [] : [`category ${category}`],
  };
  const { urgent, unhurried } = reading.moods;
  if (unhurried !== undefined && urgent === undefined)
    verdict = { value: 'low', confidence: 0.7, because: unhurried.words };
  const raise = (to: Urgency, confidence: number, because: readonly string[]): void => {
    if (rank(to) > rank(verdict.value)) verdict = { value: to, confidence, because };
    else if (to === verdict.value)
      verdict = {
        value: to,
        confidence: Math.max(confidence, verdict.confidence),
        because: [...verdict.because, ...because],
      };
  };
  if (urgent !== undefined) raise('high', 0.7, urgent.words);
  for (const signal of signals) {
    const to = signal.name === 'repeated' ? rules.repeatedUrgency : (rules.signals[signal.name]?.urgency ?? 'normal');
    raise(
      to,
      0.85,
      signal.because.map((word) => `${signal.name}: ${word}`),
    );
  }
  return verdict;
}

/** High for a large amount or when many are concerned; low by the writer's own word. */
export function judgeImpact(reading: Reading, category: string, rules: ClassificationRules): Decided<Impact> {
  const large = largeAmount(reading, rules);
  if (large !== null) return { value: 'high', confidence: 0.8, because: [large] };
  if (reading.moods.wide !== undefined) return { value: 'high', confidence: 0.65, because: reading.moods.wide.words };
  if (reading.moods.slight !== undefined)
    return { value: 'low', confidence: 0.65, because: reading.moods.slight.words };
  const own = Object.hasOwn(rules.categories, category) ? rules.categories[category]?.impact : undefined;
  return { value: own ?? 'normal', confidence: 0.6, because: own === undefined ? [] : [`category ${category}`] };
}

function largeAmount(reading: Reading, rules: ClassificationRules): string | null {
  const large = reading.entities.amounts.find(({ value }) => {
    const limit = Object.hasOwn(rules.largeAmountMinor, value.currency)
      ? rules.largeAmountMinor[value.currency]
      : undefined;
    return limit !== undefined && value.amountMinor >= limit;
  });
  return large?.because[0] ?? null;
}

const simpleKinds: readonly string[] = ['enquiry', 'order', 'suggestion'];
const outsideSignals: readonly string[] = ['fraud', 'regulator', 'press', 'lawyer', 'safety'];
/** In words: a Chinese word is about two characters. */
const longWords = 150;
const shortWords = 60;
const mattersFrom = 3;

/** Simple: a short question or wish, one matter, nothing grave. Complex: two or more of what makes work. */
export function judgeComplexity(
  reading: Reading,
  kind: string,
  signals: readonly Signal[],
  rules: ClassificationRules,
): Decided<Complexity> {
  const words = lengthInWords(reading.folded);
  const top = reading.categories[0]?.weight ?? 0;
  const matters = reading.categories.filter((one) => one.weight * 2 >= top).length;
  const questions = (reading.folded.match(/\?/gu) ?? []).length;
  const large = largeAmount(reading, rules);
  const reasons = [
    ...(matters >= mattersFrom ? [`${matters} matters`] : []),
    ...(words > longWords ? [`${Math.round(words)} words`] : []),
    ...(kind === 'complaint' ? ['complaint'] : []),
    ...(large === null ? [] : [large]),
    ...signals.filter((one) => one.name === 'repeated' || outsideSignals.includes(one.name)).map((one) => one.name),
  ];
  if (reasons.length >= 2)
    return { value: 'complex', confidence: Math.min(0.9, 0.5 + reasons.length * 0.1), because: reasons };
  if (reasons.length === 0 && simpleKinds.includes(kind) && words <= shortWords && questions <= 2) {
    return { value: 'simple', confidence: 0.7, because: [`${kind}, ${Math.round(words)} words`] };
  }
  return { value: 'standard', confidence: 0.6, because: reasons };
}

function lengthInWords(folded: string): number {
  const han = (folded.match(/[\u3400-\u9fff]/gu) ?? []).length;
  return han / 2 + (folded.match(/[a-z0-9']+/gu) ?? []).length;
}

/** From -1 to 1: friendly words against unfriendly ones; a complaint is never positive. */
export function judgeSentiment(reading: Reading, kind: string): Decided<Sentiment> & { readonly score: number } {
  const positive = reading.moods.positive?.weight ?? 0;
  const negative = (reading.moods.negative?.weight ?? 0) + (kind === 'complaint' ? 1 : 0);
  const score = (positive - negative) / (positive + negative + 1);
  const value: Sentiment = score >= 0.25 && kind !== 'complaint' ? 'positive' : score <= -0.25 ? 'negative' : 'neutral';
  const because =
    value === 'positive' ? reading.moods.positive?.words : value === 'negative' ? reading.moods.negative?.words : [];
  return {
    value,
    score,
    confidence: value === 'neutral' ? 1 - Math.abs(score) : Math.min(0.95, 0.5 + Math.abs(score) / 2),
    because: because ?? [],
  };
}
