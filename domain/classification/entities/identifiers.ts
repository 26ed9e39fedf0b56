/** Order numbers, phones, mail addresses, in folded text. */
import { found } from './found.ts';
import type { Found } from './found.ts';

const email = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gu;

export const findEmails = (text: string): Found<string>[] =>
  Array.from(text.matchAll(email), (match) => found(match, match[0], 0.95));

const namedOrder =
  /(?:订单号码|订单编号|订单号|单号|订单|order ?(?:number|no\.?|id|ref(?:erence)?)|order|reference(?: number)?|ref)(?: ?(?:是|为|is))? ?[:#]{0,2} ?#? ?(?<number>(?=[a-z-]{0,8}\d)[a-z0-9](?:[a-z0-9-]{2,38}[a-z0-9]))(?![a-z0-9])/gu;
const bareOrder = /(?<![a-z0-9.-])(?:\d{12,24}|[a-z]{1,4}-?\d{6,20})(?![a-z0-9.-]?[a-z0-9])/gu;
/** What such a number most often is when no word says so. */
const bareConfidence = 0.4;

/** Order numbers in upper case: `named` ones follow a word for it, `bare` ones only look like one. */
export function findOrderNumbers(text: string, by: 'named' | 'bare'): Found<string>[] {
  if (by === 'bare')
    return Array.from(text.matchAll(bareOrder), (match) => found(match, match[0].toUpperCase(), bareConfidence));
  return Array.from(text.matchAll(namedOrder))
    .filter((match) => (match.groups?.['number']?.match(/\d/gu) ?? []).length >= 3)
    .map((match) => found(match, (match.groups?.['number'] ?? '').toUpperCase(), 0.9));
}

/** Country by form, most telling first. */
const phoneForms: readonly {
  readonly form: RegExp;
  readonly value: (digits: string) => string;
  readonly confidence: number;
}[] = [
  {
    form: /(?<![\d+])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu,
    value: (digits) => `+86${digits.slice(-11)}`,
    confidence: 0.95,
  },
  {
    form: /(?<!\d)\+\d{1,3}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d{2,4}(?:[ .-]?\d{2,4}){1,4}(?!\d)/gu,
    value: (digits) => `+${digits}`,
    confidence: 0.9,
  },
  { form: /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/gu, value: (digits) => `+86${digits.slice(1)}`, confidence: 0.8 },
  { form: /(?<!\d)(?:400|800)[ -]?\d{3}[ -]?\d{4}(?!\d)/gu, value: (digits) => digits, confidence: 0.7 },
  {
    form: /(?<!\d)(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}(?!\d)/gu,
    value: (digits) => `+1${digits}`,
    confidence: 0.75,
  },
];

export function findPhones(text: string): Found<string>[] {
  const all: Found<string>[] = [];
  for (const { form, value, confidence } of phoneForms) {
    for (const match of text.matchAll(form)) {
      const one = found(match, value(match[0].replace(/\D/gu, '')), confidence);
      if (!all.some((other) => one.start < other.end && other.start < one.end)) all.push(one);
    }
  }
  return all.sort((a, b) => a.start - b.start);
}
