/** What the words of a request say: the reading on which all judgements stand. */
import { findEntities } from './entities/entities.ts';
import type { Entities } from './entities/entities.ts';
import type { Decided, RequestFacts } from './classification.ts';
import type { Language } from '../case/request.ts';
import type { ClassificationRules } from './rules.ts';
import type { Moods } from './vocabulary/moods.ts';
import { foldText } from './text/fold.ts';
import { detectLanguage } from './text/language.ts';
import { finder } from './words/finder.ts';
import type { Evidence } from './words/finder.ts';

export interface Reading {
  /** Subject and text, folded. */
  readonly folded: string;
  readonly language: Decided<Language>;
  readonly kinds: readonly Evidence[];
  readonly categories: readonly Evidence[];
  readonly signals: readonly Evidence[];
  readonly moods: Readonly<Partial<Record<keyof Moods, Evidence>>>;
  readonly entities: Entities;
}

export type Read = (facts: RequestFacts) => Reading;

/** What a long text is about is said in its beginning. */
const readChars = 10_000;

/** Prepares the words of the rules once; the result reads requests. */
export function reader(rules: ClassificationRules): Read {
  const kinds = finder(rules.kinds);
  const categories = finder(rules.categories);
  const signals = finder(rules.signals);
  const { positive, negative, complains, urgent, unhurried, wide, slight } = rules.moods;
  const moods = finder({
    positive: { words: positive },
    negative: { words: negative },
    complains: { words: complains },
    urgent: { words: urgent },
    unhurried: { words: unhurried },
    wide: { words: wide },
    slight: { words: slight },
  });
  return (facts) => {
    const folded = foldText(`${facts.subject ?? ''}\n${facts.text}`.slice(0, readChars)).trim();
    return {
      folded,
      language: detectLanguage(folded, rules.language),
      kinds: kinds(folded),
      categories: categories(folded),
      signals: signals(folded),
      moods: Object.fromEntries(moods(folded).map((one) => [one.name, one])),
      entities: findEntities(folded, {
        currencySigns: rules.currencySigns,
        ...(facts.receivedOn === undefined ? {} : { receivedOn: facts.receivedOn }),
      }),
    };
  };
}
