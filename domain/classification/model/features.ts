/**
 * What the model sees of a text: words and the characters inside them, as hashes. Latin words count alone and in
 * pairs, with their characters 2-5 (word ends included); Chinese words alone, with their characters 1-3.
 * Chosen by cross-validation on service texts in both languages (docs/classification.md).
 */
import { foldText } from '../text/fold.ts';
import { chineseSegmenter, runsOf } from '../text/tokens.ts';

/** Words have even keys, characters odd ones: the two blocks are normalised apart. */
export type FeatureKey = number;
export const isCharKey = (key: FeatureKey): boolean => (key & 1) === 1;

const wordKey = (hash: number): FeatureKey => (hash & ~1) >>> 0;
const charKey = (hash: number): FeatureKey => (hash | 1) >>> 0;

const latinChars = { from: 2, to: 5 };
const hanChars = { from: 1, to: 3 };
/** Words kept with their keys, so that a word seen before costs one look-up; forgotten all at once when full. */
const rememberedWords = 50_000;
/** A longer run of letters is no word: a token, an encoded file. */
const longestWord = 64;
/** What a long text is about is said in its beginning; the rest would only cost time. */
const readChars = 10_000;

/** FNV-1a over UTF-16 units, then mixed so that all bits count. */
function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) | 0;
}

function charKeys(text: string, size: { readonly from: number; readonly to: number }, into: FeatureKey[]): void {
  for (let length = size.from; length <= size.to; length += 1) {
    for (let at = 0; at + length <= text.length; at += 1) into.push(charKey(hashOf(text, at, at + length, length)));
  }
}

/** What a key stands for: itself while learning, its column in a model; -1 leaves it out. */
export type Resolve = (key: FeatureKey) => number;
export type Extract = (text: string) => readonly number[];

/** The keys themselves, for learning. */
export const keysThemselves: Resolve = (key) => key;

/**
 * Builds the extractor: a text gives its resolved features in reading order, one for each occurrence. Words seen before
 * cost one look-up, their features are resolved already.
 */
export function featureExtractor(resolve: Resolve): Extract {
  const segment = chineseSegmenter();
  const latin = new Map<string, LatinWord>();

  const resolved = (keys: readonly FeatureKey[]): number[] => keys.map(resolve).filter((one) => one !== -1);

  const latinWord = (word: string): LatinWord => {
    const known = latin.get(word);
    if (known !== undefined) return known;
    const hash = hashOf(word, 0, word.length, 0);
    const keys = [wordKey(hash)];
    charKeys(` ${word} `, latinChars, keys);
    const found = { hash, features: resolved(keys) };
    if (latin.size >= rememberedWords) latin.clear();
    latin.set(word, found);
    return found;
  };

  return (text) => {
    const features: number[] = [];
    const add = (key: FeatureKey): void => {
      const one = resolve(key);
      if (one !== -1) features.push(one);
    };
    let previous: LatinWord | null = null;
    for (const run of runsOf(foldText(text.slice(0, readChars)))) {
      if (run.kind === 'letter') {
        const word = latinWord(run.text.slice(0, longestWord));
        for (const feature of word.features) features.push(feature);
        if (previous !== null) add(wordKey(mixed(Math.imul(previous.hash, 31) ^ word.hash)));
        previous = word;
        continue;
      }
      previous = null;
      if (run.kind === 'mark') {
        add(charKey(hashOf(run.text, 0, 1, 1)));
        continue;
      }
      for (const word of segment(run.text)) add(wordKey(hashOf(word, 0, word.length, 0)));
      const keys: FeatureKey[] = [];
      charKeys(` ${run.text} `, hanChars, keys);
      for (const key of keys) add(key);
    }
    return features;
  };
}

interface LatinWord {
  readonly hash: number;
  readonly features: readonly number[];
}
