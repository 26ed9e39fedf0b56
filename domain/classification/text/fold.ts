/** One form for all ways of writing the same: width, case, traditional characters, blanks. */
import { traditionalPairs } from './traditional.ts';

const simplified: ReadonlyMap<string, string> = new Map(
  traditionalPairs.flatMap((pairs) =>
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(at * 2), pairs.charAt(at * 2 + 1)] as const),
  ),
);
const hanRun = /[\u3400-\u9fff]+/gu;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/**
 * Folds a text for matching: NFKC (full-width forms become plain), lower case, traditional characters to simplified,
 * curly apostrophes to straight ones, invisible characters dropped, blanks to one space, line ends kept.
 * `foldText('退貨　ＯＫ')` is `退货 ok`.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(invisible, '')
    .replace(/\s*\n\s*/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ');
  return plain.replace(hanRun, (run) =>
    Array.from(run, (character) => simplified.get(character) ?? character).join(''),
  );
}
