/** Who is behind an incident and what they still have to hear. Pure: every case hears each thing once, and nobody is forgotten. */
import type { Language } from '../case/request.ts';
import type { Words } from './incident.ts';

/** What cases are told, each in the language of its customer. */
export type News =
  | { readonly is: 'known'; readonly words: Words }
  | { readonly is: 'update'; readonly words: Words }
  | { readonly is: 'solved'; readonly code: string; readonly words: Words; readonly surveyShare: number }
  | { readonly is: 'cancelled'; readonly words: Words };

/** News on its way to cases; `number` makes it happen once in each. */
export interface Telling {
  readonly number: number;
  readonly atMs: number;
  readonly news: News;
  readonly to: readonly string[];
}

export interface Members {
  /** In the order in which they came. */
  readonly here: readonly string[];
  /** Were here and are not any more: given back to a person, with the reason. */
  readonly left: readonly { readonly reference: string; readonly because: string }[];
  readonly tellings: readonly Telling[];
  readonly said: number;
}

export const nobodyYet: Members = { here: [], left: [], tellings: [], said: 0 };

/** So many cases are told by one activity. */
export const tellingSize = 200;

/** A newcomer; `hears` is what is known by now. One that is here already hears nothing again. */
export function join(members: Members, reference: string, hears: readonly News[], atMs: number): Members {
  if (members.here.includes(reference)) return members;
  const joined: Members = {
    ...members,
    here: [...members.here, reference],
    left: members.left.filter((gone) => gone.reference !== reference),
  };
  return hears.reduce((next, news) => say(next, news, [reference], atMs), joined);
}

export function leave(members: Members, reference: string, because: string): Members {
  if (!members.here.includes(reference)) return members;
  return {
    ...members,
    here: members.here.filter((one) => one !== reference),
    left: [...members.left, { reference, because }],
  };
}

export function sayToAll(members: Members, news: News, atMs: number): Members {
  return say(members, news, members.here, atMs);
}

/** Newcomers of one moment are told together where the words are the same. */
function say(members: Members, news: News, to: readonly string[], atMs: number): Members {
  if (to.length === 0) return members;
  const last = members.tellings.at(-1);
  // The first may be on its way already.
  const waits = last !== undefined && members.tellings.length > 1 && last.news.is === 'known' && news.is === 'known';
  if (waits && JSON.stringify(last.news) === JSON.stringify(news) && last.to.length + to.length <= tellingSize) {
    const merged = { ...last, to: [...last.to, ...to] };
    return { ...members, tellings: [...members.tellings.slice(0, -1), merged] };
  }
  const pieces = Array.from({ length: Math.ceil(to.length / tellingSize) }, (_, piece) =>
    to.slice(piece * tellingSize, (piece + 1) * tellingSize),
  );
  const tellings = pieces.map((some, index): Telling => ({ number: members.said + index + 1, atMs, news, to: some }));
  return { ...members, tellings: [...members.tellings, ...tellings], said: members.said + pieces.length };
}

/** This one has been told. */
export function told(members: Members, number: number): Members {
  return { ...members, tellings: members.tellings.filter((telling) => telling.number !== number) };
}

export function wordsFor(words: Words, language: Language | undefined): string {
  return words[language ?? 'en'];
}
