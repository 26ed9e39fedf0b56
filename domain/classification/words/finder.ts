/** Finds which names (categories, kinds, signals) a text has words for. */
import type { Words } from '../rules.ts';
import { isDenied } from './negation.ts';
import { compileWord } from './pattern.ts';
import type { Pattern } from './pattern.ts';

export interface Evidence {
  readonly name: string;
  /** Weights of the different words found, in halves. */
  readonly weight: number;
  /** As they stand in the folded text, in reading order, each once. */
  readonly words: readonly string[];
  /** Where the first one stands. */
  readonly first: number;
}

/** Takes a folded text. Strongest evidence first; ties go to what is said first, then by name. */
export type Find = (folded: string) => readonly Evidence[];

interface Hit {
  readonly name: string;
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
}

/** Prepares the words of all names; words of both languages are looked for in every text, since people mix them. */
export function finder(wordsOf: Readonly<Record<string, { readonly words: Words }>>): Find {
  const patterns = Object.entries(wordsOf).flatMap(([name, { words }]) =>
    [...new Set([...words.zh, ...words.en])].map((word) => ({ name, pattern: compileWord(word) })),
  );
  return (folded) => {
    const hits = patterns.flatMap(({ name, pattern }) => hitsOf(folded, name, pattern));
    const meant = hits.filter((hit) => !isDenied(folded, hit.start, hit.end));
    return evidenceOf(
      folded,
      meant.filter((hit) => !isPartOfAnother(hit, meant)),
    );
  };
}

/** A word said more often says no more. */
const mostHits = 20;

function hitsOf(folded: string, name: string, pattern: Pattern): Hit[] {
  if (!folded.includes(pattern.anchor)) return [];
  const hits: Hit[] = [];
  for (const match of folded.matchAll(pattern.regExp)) {
    if (match[0] === '') break;
    hits.push({ name, pattern, start: match.index, end: match.index + match[0].length });
    if (hits.length === mostHits) break;
  }
  return hits;
}

/** 没收到退款 is about the refund: the 没收到 in it is not about a parcel. What stands in a gap between is its own word. */
function isPartOfAnother(hit: Hit, hits: readonly Hit[]): boolean {
  return hits.some(
    (other) => (other.start === hit.start && other.end > hit.end) || (other.end === hit.end && other.start < hit.start),
  );
}

function evidenceOf(folded: string, hits: readonly Hit[]): Evidence[] {
  const byName = new Map<string, Hit[]>();
  for (const hit of hits) byName.set(hit.name, [...(byName.get(hit.name) ?? []), hit]);
  return [...byName]
    .map(([name, own]): Evidence => {
      const ordered = own.sort((a, b) => a.start - b.start || b.end - a.end);
      const weightOf = new Map<string, number>();
      for (const hit of ordered) {
        const word = folded.slice(hit.start, hit.end);
        weightOf.set(word, Math.max(weightOf.get(word) ?? 0, hit.pattern.weight));
      }
      const weight = [...weightOf.values()].reduce((sum, one) => sum + one, 0);
      return { name, weight, words: [...weightOf.keys()], first: ordered[0]?.start ?? 0 };
    })
    .sort((a, b) => b.weight - a.weight || a.first - b.first || (a.name < b.name ? -1 : 1));
}
