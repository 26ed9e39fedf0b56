/** A text cut into what a reader would call words. */
import { charKind } from './scripts.ts';

export interface Run {
  readonly kind: 'han' | 'letter' | 'mark';
  readonly text: string;
}

const apostrophe = 0x27;

/**
 * Cuts a folded text into runs of one script: `iphone手机坏了!` gives `iphone`, `手机坏了`, `!`.
 * An apostrophe inside a word belongs to it (`didn't`).
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = charKind(text.charCodeAt(at));
    const from = at;
    at += 1;
    if (kind === 'other') continue;
    while (kind !== 'mark' && at < text.length && continues(text, at, kind)) at += 1;
    runs.push({ kind, text: text.slice(from, at) });
  }
  return runs;
}

function continues(text: string, at: number, kind: 'han' | 'letter'): boolean {
  const unit = text.charCodeAt(at);
  if (charKind(unit) === kind) return true;
  return (
    kind === 'letter' && unit === apostrophe && at + 1 < text.length && charKind(text.charCodeAt(at + 1)) === 'letter'
  );
}

export type Segment = (han: string) => readonly string[];

/** Chinese words by the segmenter that comes with the runtime; its zone or locale defaults play no part. */
export function chineseSegmenter(): Segment {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (han) => Array.from(segmenter.segment(han), (part) => part.segment);
}
