/** Texts as rows of TF-IDF weights: sublinear frequency, words and characters each of length 1. */
import { isCharKey } from './features.ts';
import type { FeatureKey } from './features.ts';
import { keyTable } from './key-table.ts';
import type { SparseRows } from './support-vectors.ts';

export interface Vocabulary {
  /** The key of each column. */
  readonly keys: Uint32Array;
  /** How much each column tells: ln((1 + texts) / (1 + texts with it)) + 1. */
  readonly idf: Float32Array;
}

export interface VocabularyLimits {
  /** Features found in fewer texts are left out. */
  readonly leastTexts: number;
  /** At most so many columns, the most frequent ones. */
  readonly mostColumns: number;
}

/** Learns the columns from the keys of each text. */
export function learnVocabulary(texts: readonly Uint32Array[], limits: VocabularyLimits): Vocabulary {
  const table = keyTable(1 << 16);
  const keyOf: FeatureKey[] = [];
  const textsWith: number[] = [];
  const lastText: number[] = [];
  texts.forEach((keys, text) => {
    for (const key of keys) {
      const slot = table.slotFor(key);
      if (slot === keyOf.length) {
        keyOf.push(key);
        textsWith.push(1);
        lastText.push(text);
      } else if (lastText[slot] !== text) {
        textsWith[slot] = (textsWith[slot] ?? 0) + 1;
        lastText[slot] = text;
      }
    }
  });
  const kept = [...keyOf.keys()]
    .filter((slot) => (textsWith[slot] ?? 0) >= limits.leastTexts)
    .sort((a, b) => (textsWith[b] ?? 0) - (textsWith[a] ?? 0) || (keyOf[a] ?? 0) - (keyOf[b] ?? 0))
    .slice(0, limits.mostColumns);
  return {
    keys: Uint32Array.from(kept, (slot) => keyOf[slot] ?? 0),
    idf: Float32Array.from(kept, (slot) => Math.log((1 + texts.length) / (1 + (textsWith[slot] ?? 0))) + 1),
  };
}

/** The column of a key, -1 when the vocabulary does not have it. */
export function columnsOf(vocabulary: Vocabulary): (key: FeatureKey) => number {
  const table = keyTable(vocabulary.keys.length);
  for (const key of vocabulary.keys) table.slotFor(key);
  return (key) => table.slotOf(key);
}

/** One weighed text; the arrays are reused by the next call. */
interface Weighed {
  readonly count: number;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Takes the columns of a text, one for each occurrence. */
export type Weigh = (columns: Iterable<number>) => Weighed;

/** Builds the function that weighs a text by a vocabulary. `charShare` is how much the characters count beside words at 1. */
export function weigher(vocabulary: Vocabulary, charShare: number): Weigh {
  const { keys: known, idf } = vocabulary;
  const counts = new Float32Array(known.length);
  const columns = new Int32Array(known.length);
  const values = new Float32Array(known.length);

  return (occurrences) => {
    let count = 0;
    for (const column of occurrences) {
      if (counts[column] === 0) columns[count++] = column;
      counts[column] = (counts[column] ?? 0) + 1;
    }
    let wordSquares = 0;
    let charSquares = 0;
    for (let at = 0; at < count; at += 1) {
      const column = columns[at] ?? 0;
      const value = (1 + Math.log(counts[column] ?? 1)) * (idf[column] ?? 0);
      counts[column] = 0;
      values[at] = value;
      if (isCharKey(known[column] ?? 0)) charSquares += value * value;
      else wordSquares += value * value;
    }
    const wordScale = wordSquares === 0 ? 0 : 1 / Math.sqrt(wordSquares);
    const charScale = charSquares === 0 ? 0 : charShare / Math.sqrt(charSquares);
    for (let at = 0; at < count; at += 1) {
      const scale = isCharKey(known[columns[at] ?? 0] ?? 0) ? charScale : wordScale;
      values[at] = (values[at] ?? 0) * scale;
    }
    return { count, columns, values };
  };
}

/** All texts as one sparse matrix. */
export function weighAll(texts: readonly Uint32Array[], vocabulary: Vocabulary, charShare: number): SparseRows {
  const weigh = weigher(vocabulary, charShare);
  const columnOf = columnsOf(vocabulary);
  const starts = new Int32Array(texts.length + 1);
  const columns: Int32Array[] = [];
  const values: Float32Array[] = [];
  texts.forEach((keys, text) => {
    const weighed = weigh(Array.from(keys, columnOf).filter((column) => column !== -1));
    columns.push(weighed.columns.slice(0, weighed.count));
    values.push(weighed.values.slice(0, weighed.count));
    starts[text + 1] = (starts[text] ?? 0) + weighed.count;
  });
  const total = starts[texts.length] ?? 0;
  const rows = {
    starts,
    columns: new Int32Array(total),
    values: new Float32Array(total),
    width: vocabulary.keys.length,
  };
  columns.forEach((part, text) => rows.columns.set(part, starts[text] ?? 0));
  values.forEach((part, text) => rows.values.set(part, starts[text] ?? 0));
  return rows;
}
