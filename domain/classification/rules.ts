/** What a policy says about recognising requests, as plain data. Build it with `rulesOf`. */
import type { Language } from '../case/request.ts';
import { defaultCategories } from './vocabulary/categories.ts';
import { defaultKinds } from './vocabulary/kinds.ts';
import { defaultMoods } from './vocabulary/moods.ts';
import type { Moods } from './vocabulary/moods.ts';
import { defaultSignals } from './vocabulary/signals.ts';

export const urgencies = ['low', 'normal', 'high', 'critical'] as const;
export type Urgency = (typeof urgencies)[number];
export type Impact = 'low' | 'normal' | 'high';

/**
 * Words by language. Each is matched in the folded text (width, case, traditional characters do not matter):
 * - Latin words match whole, with their plain endings from five letters on (`refund` finds `refunded`); `*` allows any ending.
 * - `…` skips a little within a clause: `没…退款` finds 没有给我退款.
 * - `(a|b)` is one or the other: `(cancel|stop)…order`.
 * A negation before a word takes it out; write the negation into the word where it belongs to the meaning (`没收到`).
 */
export type Words = Readonly<Record<Language, readonly string[]>>;

export interface CategoryRule {
  readonly words: Words;
  /** The kind that a request of this category most likely is. */
  readonly kind?: string;
  readonly urgency?: Urgency;
  readonly impact?: Impact;
}

export interface SignalRule {
  readonly words: Words;
  /** The urgency is at least this, whatever the category. */
  readonly urgency: Urgency;
}

export interface ClassificationRules {
  readonly language: Language;
  readonly kinds: Readonly<Record<string, { readonly words: Words }>>;
  readonly categories: Readonly<Record<string, CategoryRule>>;
  readonly signals: Readonly<Record<string, SignalRule>>;
  readonly moods: Moods;
  /** When no word speaks for anything. */
  readonly otherwise: { readonly kind: string; readonly category: string };
  /** From so many earlier contacts on the same matter on, this one is `repeated` (the third contact: 2). */
  readonly repeatedFrom: number;
  readonly repeatedUrgency: Urgency;
  /** From this amount on a request is complex and its impact high, by currency in minor units. */
  readonly largeAmountMinor: Readonly<Record<string, number>>;
  /** What a bare sign means. */
  readonly currencySigns: Readonly<Record<string, string>>;
  /** Below it a person decides. */
  readonly minConfidence: number;
}

/** The parts of a policy document that classification reads; a checked policy fits. */
export interface PolicyWords {
  readonly language: Language;
  readonly kinds: Readonly<Record<string, { readonly words: Words }>>;
  readonly categories: Readonly<
    Record<
      string,
      { readonly words: Words; readonly urgency?: Urgency | undefined; readonly impact?: Impact | undefined }
    >
  >;
  readonly signals: Readonly<Record<string, { readonly words: Words; readonly urgency: Urgency }>>;
  readonly confidence: number;
}

export const defaultRules: ClassificationRules = {
  language: 'zh',
  kinds: defaultKinds,
  categories: defaultCategories,
  signals: defaultSignals,
  moods: defaultMoods,
  otherwise: { kind: 'enquiry', category: 'other' },
  repeatedFrom: 2,
  repeatedUrgency: 'high',
  largeAmountMinor: { CNY: 500_000, USD: 100_000, EUR: 100_000, GBP: 100_000 },
  currencySigns: { '¥': 'CNY', $: 'USD', '€': 'EUR', '£': 'GBP' },
  minConfidence: 0.5,
};

/**
 * Rules from a policy. The policy decides which kinds, categories and signals exist; its words come on top of the
 * shipped ones for the same name, its urgency and impact win.
 */
export function rulesOf(policy: PolicyWords): ClassificationRules {
  return {
    ...defaultRules,
    language: policy.language,
    kinds: mapNames(policy.kinds, (name, own) => ({ words: joined(own.words, defaultKinds[name]?.words) })),
    categories: mapNames(policy.categories, (name, own) => {
      const known = defaultCategories[name];
      return {
        ...known,
        words: joined(own.words, known?.words),
        ...(own.urgency === undefined ? {} : { urgency: own.urgency }),
        ...(own.impact === undefined ? {} : { impact: own.impact }),
      };
    }),
    signals: mapNames(policy.signals, (name, own) => ({
      words: joined(own.words, defaultSignals[name]?.words),
      urgency: own.urgency,
    })),
    minConfidence: policy.confidence,
  };
}

function joined(own: Words, known: Words | undefined): Words {
  return { zh: [...new Set([...own.zh, ...(known?.zh ?? [])])], en: [...new Set([...own.en, ...(known?.en ?? [])])] };
}

function mapNames<From, To>(
  from: Readonly<Record<string, From>>,
  change: (name: string, one: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([name, one]) => [name, change(name, one)]));
}
