/** Words of the rules as regular expressions over folded text. */
import { foldText } from '../text/fold.ts';

export interface Pattern {
  readonly regExp: RegExp;
  /** A part that must occur; looked for first, since that is much faster than a regular expression. */
  readonly anchor: string;
  /** How much it says: a longer word is more specific. */
  readonly weight: number;
}

const gap = String.raw`[^.!?;,:。…\n]{0,24}?`;
const ending = '(?:s|es|d|ed|ing|led|ling)?';
const inflectedFrom = 5;

/** Compiles one word of the rules; see `Words` for what it may contain. Never throws: signs without meaning are taken literally. */
export function compileWord(word: string): Pattern {
  const folded = foldText(word.replaceAll('…', '\u0001').replaceAll('...', '\u0001')).trim();
  const parts = folded.split('\u0001').map((part) => part.trim());
  const source = parts.map((part) => partSource(part)).join(gap);
  const literals = folded.split(/\([^)]*\)|\*|\u0001/u).map((part) => part.trim());
  const anchor = literals.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  return { regExp: new RegExp(source === '' ? '(?!)' : source, 'gu'), anchor, weight: weightOf(folded) };
}

function partSource(part: string): string {
  if (part === '') return '';
  const anyEnding = part.endsWith('*');
  const body = anyEnding ? part.slice(0, -1) : part;
  const pieces = body.split(/(\([^()]*\))/u).filter((piece) => piece !== '');
  const source = pieces
    .map((piece) => (isChoice(piece) ? `(?:${piece.slice(1, -1).split('|').map(escaped).join('|')})` : escaped(piece)))
    .join('');
  return `${startOf(body)}${source}${anyEnding ? '[a-z]*' : latinEnd(body)}`;
}

const isChoice = (piece: string): boolean => piece.startsWith('(') && piece.endsWith(')');
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
/** Words begin at a word's beginning; a hotline's number is not the tail of an order number. */
function startOf(part: string): string {
  if (/^\(?[0-9]/u.test(part)) return '(?<![a-z0-9#.-])';
  return /^\(?[a-z]/u.test(part) ? '(?<![a-z0-9])' : '';
}

function latinEnd(part: string): string {
  const last = /([a-z0-9']+)\)?$/u.exec(part)?.[1];
  if (last === undefined) return '';
  return `${/^[a-z]+$/u.test(last) && last.length >= inflectedFrom ? ending : ''}(?![a-z0-9])`;
}

/** 1 for a plain word, 1.5 for a longer or compound one: exact halves, so that sums do not depend on their order. */
function weightOf(folded: string): number {
  const han = (folded.match(/[\u3400-\u9fff]/gu) ?? []).length;
  return han >= 4 || folded.includes('\u0001') || folded.trim().includes(' ') ? 1.5 : 1;
}
