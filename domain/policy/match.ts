/** Does a rule's condition hold for a case, and if not, because of which field. */
import type { CaseFacts } from './facts.ts';
import type { Priority } from './plan.ts';
import type { Condition, PlainCondition } from './rule-schema.ts';

/** Facts with what the policy itself made of them before any rule is asked. */
export interface RuleFacts extends CaseFacts {
  readonly priority: Priority;
  readonly outsideHours: boolean;
  readonly repeated: boolean;
}

/** One field of a condition, with what it asks for and what the case has. */
export interface FieldVerdict {
  readonly field: string;
  readonly wanted: string;
  readonly got: string;
  readonly holds: boolean;
}

/** Every field that the condition names, in a fixed order; it holds when all of them do. An empty one always holds. */
export function judgeCondition(condition: Condition, facts: RuleFacts): readonly FieldVerdict[] {
  const verdicts = judgeFields(condition, facts);
  if (condition.not === undefined) return verdicts;
  const excluded = judgeFields(condition.not, facts);
  const fields = excluded.map((verdict) => `${verdict.field} ${verdict.wanted}`).join(' and ');
  const got = excluded.map((verdict) => `${verdict.field} ${verdict.got}`).join(', ');
  return [
    ...verdicts,
    { field: 'not', wanted: `not (${fields})`, got, holds: !excluded.every((verdict) => verdict.holds) },
  ];
}

export function conditionHolds(condition: Condition, facts: RuleFacts): boolean {
  return judgeCondition(condition, facts).every((verdict) => verdict.holds);
}

function judgeFields(condition: PlainCondition, facts: RuleFacts): readonly FieldVerdict[] {
  const verdicts: FieldVerdict[] = [];
  const judge = (field: string, wanted: readonly string[] | undefined, got: string, fits = wanted?.includes(got)) => {
    if (wanted !== undefined) verdicts.push({ field, wanted: wanted.join(' or '), got, holds: fits ?? false });
  };
  judge('kind', condition.kind, facts.kind);
  judge(
    'category',
    condition.category,
    facts.category,
    condition.category?.some((pattern) => fitsCategory(pattern, facts.category)),
  );
  judge('channel', condition.channel, facts.channel);
  judge('priority', condition.priority?.map(String), String(facts.priority));
  judge('urgency', condition.urgency, facts.urgency);
  judge('tier', condition.tier, facts.tier);
  judge('complexity', condition.complexity, facts.complexity);
  judge('sentiment', condition.sentiment, facts.sentiment);
  judge('language', condition.language, facts.language);
  judge('product', condition.product, facts.product);
  judge('region', condition.region, facts.region);
  judge('salesChannel', condition.salesChannel, facts.salesChannel);
  judge('entryPoint', condition.entryPoint, facts.entryPoint);
  judge(
    'text',
    condition.text,
    'none of these words',
    condition.text?.some((word) => mentions(facts.text, word)),
  );
  const { signals } = condition;
  judge(
    'signals',
    signals,
    facts.signals.join(', '),
    signals?.some((signal) => facts.signals.includes(signal)),
  );
  if (condition.amount !== undefined) verdicts.push(judgeAmount(condition.amount, facts.amount));
  judge('anonymous', flag(condition.anonymous), String(facts.anonymous));
  judge('repeated', flag(condition.repeated), String(facts.repeated));
  judge('outsideHours', flag(condition.outsideHours), String(facts.outsideHours));
  return verdicts;
}

function flag(wanted: boolean | undefined): readonly string[] | undefined {
  return wanted === undefined ? undefined : [String(wanted)];
}

function fitsCategory(pattern: string, category: string): boolean {
  return pattern.endsWith('.*')
    ? category.startsWith(pattern.slice(0, -1)) || category === pattern.slice(0, -2)
    : category === pattern;
}

function judgeAmount(wanted: NonNullable<PlainCondition['amount']>, got: CaseFacts['amount']): FieldVerdict {
  const { currency, atLeastMinor, belowMinor } = wanted;
  const bounds = [
    ...(atLeastMinor === undefined ? [] : [`at least ${atLeastMinor}`]),
    ...(belowMinor === undefined ? [] : [`below ${belowMinor}`]),
  ].join(', ');
  return {
    field: 'amount',
    wanted: `${bounds} ${currency}`,
    got: got === null ? 'none' : `${got.minor} ${got.currency}`,
    holds:
      got !== null &&
      got.currency === currency &&
      got.minor >= (atLeastMinor ?? 0) &&
      got.minor < (belowMinor ?? Infinity),
  };
}

const latinWord = /^[\p{Script=Latin}\p{N}' -]+$/u;

/** Latin words count as whole words, so that "late" is not in "plate"; Chinese has no gaps between words. */
function mentions(text: string, word: string): boolean {
  const haystack = text.toLowerCase();
  const needle = word.toLowerCase();
  if (!latinWord.test(word)) return haystack.includes(needle);
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const before = haystack.slice(0, at).at(-1) ?? ' ';
    const after = haystack.charAt(at + needle.length);
    if (!/[\p{Script=Latin}\p{N}]/u.test(before) && !/[\p{Script=Latin}\p{N}]/u.test(after)) return true;
  }
  return false;
}
