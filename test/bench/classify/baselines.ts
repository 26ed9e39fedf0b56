/** What the model must beat: always the commonest label, and bare keywords. */
import { chineseSegmenter, runsOf } from '../../../domain/classification/text/tokens.ts';
import { foldText } from '../../../domain/classification/text/fold.ts';
import type { Example } from '../../../domain/classification/model/train.ts';

export type Guess = (text: string) => string;

export function majorityGuess(examples: readonly Example[]): Guess {
  const label = byFrequency(examples)[0] ?? '';
  return () => label;
}

const keywordsPerLabel = 20;

/**
 * The words most typical of each label (share of its texts with the word, less the share of the others), then whichever
 * label has most of its words in a text; none, or a tie: the commoner label.
 */
export function keywordGuess(examples: readonly Example[]): Guess {
  const segment = chineseSegmenter();
  const wordsIn = (text: string): Set<string> =>
    new Set(
      runsOf(foldText(text)).flatMap((run) =>
        run.kind === 'han' ? segment(run.text) : run.kind === 'letter' ? [run.text] : [],
      ),
    );
  const labels = byFrequency(examples);
  const sizeOf = new Map<string, number>();
  const textsWith = new Map<string, Map<string, number>>();
  for (const { text, label } of examples) {
    sizeOf.set(label, (sizeOf.get(label) ?? 0) + 1);
    for (const word of wordsIn(text)) {
      const counts = textsWith.get(word) ?? new Map<string, number>();
      counts.set(label, (counts.get(label) ?? 0) + 1);
      textsWith.set(word, counts);
    }
  }
  const keywords = labels.map((label) => {
    const own = sizeOf.get(label) ?? 0;
    const others = examples.length - own;
    const typical = [...textsWith].map(([word, counts]) => {
      const inside = counts.get(label) ?? 0;
      const outside = [...counts.values()].reduce((sum, count) => sum + count, 0) - inside;
      return { word, lead: inside / Math.max(1, own) - outside / Math.max(1, others) };
    });
    typical.sort((a, b) => b.lead - a.lead || (a.word < b.word ? -1 : 1));
    return { label, words: typical.slice(0, keywordsPerLabel).map((one) => one.word) };
  });
  return (text) => {
    const words = wordsIn(text);
    let best = { label: labels[0] ?? '', hits: 0 };
    for (const { label, words: own } of keywords) {
      const hits = own.filter((word) => words.has(word)).length;
      if (hits > best.hits) best = { label, hits };
    }
    return best.label;
  };
}

function byFrequency(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
}
