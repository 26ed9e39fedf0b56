/** Amounts of money, in folded text. */
import { found } from './found.ts';
import type { Found } from './found.ts';

export interface Amount {
  /** In minor units: 分, cents. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
}

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,2})?`;
const chinese = '[一二两三四五六七八九十百千零〇]{1,12}';
const bySign = new RegExp(String.raw`(?<sign>[¥$€£])\s?(?<amount>${digits})(?<scale>万|k(?![a-z]))?(?![\d.]*\d)`, 'gu');
const byWord = new RegExp(
  String.raw`(?<![\d.,])(?<amount>${digits}|${chinese})\s?(?<scale>万|千|百|k(?= ))?\s?(?<unit>元|块钱|块|人民币|rmb|cny|usd|us dollars?|dollars?|bucks|eur|euros?|gbp|pounds?|jpy|日元|美元|美金|欧元|英镑|港币|hkd)(?![a-z])`,
  'gu',
);
const codeFirst = new RegExp(
  String.raw`(?<![a-z])(?<unit>rmb|cny|usd|eur|gbp|jpy|hkd)\s?(?<amount>${digits})(?<scale>万|k(?![a-z]))?`,
  'gu',
);

const unitCurrency: Readonly<Record<string, string>> = {
  元: 'CNY',
  块: 'CNY',
  块钱: 'CNY',
  人民币: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  usd: 'USD',
  'us dollar': 'USD',
  'us dollars': 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  美元: 'USD',
  美金: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  欧元: 'EUR',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  英镑: 'GBP',
  jpy: 'JPY',
  日元: 'JPY',
  hkd: 'HKD',
  港币: 'HKD',
};
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, k: 1_000 };
/** Currencies without minor units among those that are read here. */
const wholeCurrencies: ReadonlySet<string> = new Set(['JPY']);

/** Amounts in reading order; a bare sign means what the rules say it means. */
export function findAmounts(text: string, currencySigns: Readonly<Record<string, string>>): Found<Amount>[] {
  const all: Found<Amount>[] = [];
  const add = (match: RegExpMatchArray, currency: string | undefined, confidence: number): void => {
    const value = numberOf(match.groups?.['amount'] ?? '');
    if (currency === undefined || value === null) return;
    const scaled = value * (scales[match.groups?.['scale'] ?? ''] ?? 1);
    const amountMinor = Math.round(scaled * (wholeCurrencies.has(currency) ? 1 : 100));
    if (!Number.isSafeInteger(amountMinor)) return;
    const one = found(match, { amountMinor, currency }, confidence);
    if (!all.some((other) => one.start < other.end && other.start < one.end)) all.push(one);
  };
  for (const match of text.matchAll(codeFirst)) add(match, unitCurrency[match.groups?.['unit'] ?? ''], 0.95);
  for (const match of text.matchAll(byWord)) {
    const unit = match.groups?.['unit'] ?? '';
    // 一块 is more often "a piece" or "together" than one yuan.
    if (unit === '块' && /^[一两]$/u.test(match.groups?.['amount'] ?? '')) continue;
    add(match, unitCurrency[unit], 0.9);
  }
  for (const match of text.matchAll(bySign)) add(match, currencySigns[match.groups?.['sign'] ?? ''], 0.9);
  return all.sort((a, b) => a.start - b.start);
}

function numberOf(text: string): number | null {
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''));
  return chineseNumber(text);
}

const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** 一百二十 is 120, 十五 is 15, 两千零五 is 2005; null when it is no number. */
function chineseNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const unit = chineseUnits[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
      continue;
    }
    const value = chineseDigits[character];
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  return total + (digit ?? 0);
}
