/**
 * The knowledge base that comes with Careloop: a full-text index in memory over the articles. MiniSearch finds the candidates;
 * its scores grow with the collection and the text, so that the confidence is measured here, on the questions themselves.
 */
import MiniSearch from 'minisearch';
import type { Language } from '../../domain/case/request.ts';
import type { Article } from './article.ts';
import type { Knowledge, Match } from './port.ts';
import { sentencesOf, wordsOf, type Sentence } from './words.ts';

/** One way to ask what an article answers. */
interface Phrasing {
  readonly id: string;
  readonly article: Article;
  readonly question: string;
}

/** Enough that the best by confidence are among the best by search score. */
const candidates = 20;
/** Below this an article has a word in common with the request and no more: not worth an agent's look. */
const leastConfidence = 0.3;

export function embeddedKnowledge(articles: readonly Article[]): Knowledge {
  const byLanguage = { zh: shelfOf(articles, 'zh'), en: shelfOf(articles, 'en') };
  return {
    suggest: async (text, language, atMs, limit) => byLanguage[language](text, atMs).slice(0, limit),
  };
}

type Shelf = (text: string, atMs: number) => readonly Match[];

function shelfOf(articles: readonly Article[], language: Language): Shelf {
  const phrasings = articles
    .filter((article) => article.language === language)
    .flatMap((article) =>
      [article.question, ...article.aliases].map((question, at): Phrasing => ({
        id: `${article.id}#${String(at)}`,
        article,
        question,
      })),
    );
  const index = new MiniSearch<Phrasing>({
    fields: ['question', 'answer'],
    extractField: (phrasing, field) =>
      field === 'id' ? phrasing.id : field === 'answer' ? phrasing.article.answer : phrasing.question,
    // The default one cuts at blanks and knows no Chinese words.
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
    searchOptions: { boost: { question: 4 } },
  });
  index.addAll(phrasings);
  const known = new Map(phrasings.map((phrasing) => [phrasing.id, phrasing]));
  const weigh = weightsOf(phrasings.map(({ question }) => wordsOf(question)));

  return (text, atMs) => {
    const found = index
      .search(text)
      .flatMap(({ id }) => known.get(String(id)) ?? [])
      .filter(({ article }) => article.validUntilMs === null || atMs < article.validUntilMs)
      .slice(0, candidates);
    const sentences = sentencesOf(text);
    const best = new Map<string, Match>();
    for (const { article, question } of found) {
      const confidence = confidenceOf(sentences, wordsOf(question), weigh);
      if (confidence < leastConfidence || confidence <= (best.get(article.id)?.confidence ?? 0)) continue;
      best.set(article.id, { article: article.id, title: article.question, answer: article.answer, confidence });
    }
    return [...best.values()].sort((a, b) => b.confidence - a.confidence || (a.article < b.article ? -1 : 1));
  };
}

type Weigh = (words: readonly string[]) => number;

/** Rare words weigh more (smoothed inverse frequency over all questions); one that is in no article weighs most. */
function weightsOf(questions: readonly (readonly string[])[]): Weigh {
  const frequency = new Map<string, number>();
  for (const words of questions) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weightOf = (word: string): number => Math.log(1 + (questions.length + 1) / ((frequency.get(word) ?? 0) + 1));
  return (words) => words.reduce((sum, word) => sum + weightOf(word), 0);
}

/**
 * The likeness of the article's question to the sentence of hers that is most like it, or to what that sentence asks: the
 * harmonic mean of two shares of weighted words, how much of hers the question has and how much of the question hers has. So a
 * word too many (发票开错了) and a word too few both lower it. What she asks besides lowers it too: half an answer is none.
 */
function confidenceOf(sentences: readonly Sentence[], question: readonly string[], weigh: Weigh): number {
  const likeness = (words: readonly string[]): number => {
    const common = weigh(words.filter((word) => question.includes(word)));
    return common === 0 ? 0 : (2 * common) / (weigh(words) + weigh(question));
  };
  const best = Math.max(0, ...sentences.flatMap(({ words, asked }) => [words, ...asked]).map(likeness));
  const others = sentences
    .filter(({ words }) => likeness(words) < best)
    .flatMap(({ asked }) => asked)
    .filter((words) => likeness(words) < best / 2);
  return Math.round((best / (1 + others.length)) * 1_000) / 1_000;
}
