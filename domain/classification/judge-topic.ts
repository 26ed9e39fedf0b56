/** Kind and category from the words found. */
import type { Decided, RequestFacts } from './classification.ts';
import type { Reading } from './read-request.ts';
import type { ClassificationRules } from './rules.ts';
import type { Evidence } from './words/finder.ts';

/** Nothing was found that speaks for anything. */
const guessConfidence = 0.2;
/** How much the usual kind of the category weighs beside a word of the kind. */
const usualKindWeight = 1.5;
/** Who says that it is a complaint is believed, whatever else is asked for beside it (R19). */
const complaintWeight = 3;
/** A question mark at the end asks, where nothing else is said. */
const questionWeight = 0.5;

/** The strongest against the next: one word alone is 0.67 sure, two against none 0.8, a tie under a half. */
function confidenceOf(first: number, second: number): number {
  return first / (first + second + 0.5);
}

export function judgeCategory(reading: Reading, rules: ClassificationRules): Decided<string> {
  const [first, second] = reading.categories;
  if (first === undefined) return { value: rules.otherwise.category, confidence: guessConfidence, because: [] };
  return { value: first.name, confidence: confidenceOf(first.weight, second?.weight ?? 0), because: first.words };
}

/** The kind: what the caller knows counts fully; else words of the kind, and the usual kind of the category. */
export function judgeKind(
  reading: Reading,
  category: Decided<string>,
  facts: RequestFacts,
  rules: ClassificationRules,
): Decided<string> {
  if (facts.kind !== undefined && Object.hasOwn(rules.kinds, facts.kind)) {
    return { value: facts.kind, confidence: 1, because: ['known when it came in'] };
  }
  const candidates = new Map<string, Evidence>(reading.kinds.map((one) => [one.name, one]));
  const add = (name: string, weight: number, why: readonly string[]): void => {
    const known = candidates.get(name) ?? { name, weight: 0, words: [], first: Number.MAX_SAFE_INTEGER };
    candidates.set(name, heavier(known, weight, why));
  };
  const { complains } = reading.moods;
  if (complains !== undefined && Object.hasOwn(rules.kinds, 'complaint'))
    add('complaint', complaintWeight, complains.words);
  const usual = Object.hasOwn(rules.categories, category.value) ? rules.categories[category.value]?.kind : undefined;
  if (usual !== undefined && Object.hasOwn(rules.kinds, usual) && category.because.length > 0)
    add(usual, usualKindWeight, [category.value]);
  if (/\?\s*$/u.test(reading.folded) && Object.hasOwn(rules.kinds, 'enquiry')) add('enquiry', questionWeight, ['?']);
  const [first, second] = [...candidates.values()].sort(
    (a, b) => b.weight - a.weight || a.first - b.first || (a.name < b.name ? -1 : 1),
  );
  if (first === undefined) return { value: rules.otherwise.kind, confidence: guessConfidence, because: [] };
  return { value: first.name, confidence: confidenceOf(first.weight, second?.weight ?? 0), because: first.words };
}

const heavier = (one: Evidence, weight: number, words: readonly string[]): Evidence => ({
  ...one,
  weight: one.weight + weight,
  words: [...new Set([...one.words, ...words])],
});
