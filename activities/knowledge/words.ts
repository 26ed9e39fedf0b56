/** Questions cut into the words they are found and compared by, in Chinese and English. */
import { foldText } from '../../domain/classification/text/fold.ts';
import { chineseSegmenter, runsOf } from '../../domain/classification/text/tokens.ts';

const segment = chineseSegmenter();

/** Politeness and the wording of questions: they are in every request and tell no two of them apart. */
const commonChinese =
  /您好|你好|早上好|下午好|晚上好|亲爱的|客服|谢谢|多谢|感谢|麻烦|请问|请教|想问|问一下|咨询|帮忙|帮我|一下|告诉|知道|应该|怎么样|怎样|怎么|如何|怎|咋|能不能|可不可以|是不是|有没有|要不要|可以|能够|能否|是否|需要|什么|为什么|为啥|啥|哪里|哪儿|哪|多少|几|你们|您们|我们|我|你|您|贵店|这个|那个|这|那|一个|想要|想|要|能|会|呢|吗|吧|啊|呀|哦|的|了|在|是|有|给|请|把|被|和|与|就|都|也|还|很|去|到|后|时候|时|办|做|么|东西|店/gu;
const commonEnglish = new Set(
  `a an and any anyone are as at be been but by can could dear did do does for from get got had has have hello help hey hi how i
   i'd i'm i've if in into is it it's its just kind know let like me my need of on one or our please question regards some someone tell thank
   thanks that the their usually normally currently actually them there this to us want was we what what's when where which who whom why will with would wondering you your
   yours team customer service sir madam about am so then possible way able best`.split(/\s+/u),
);

/**
 * The words of a text: for English lower-case stems, for Chinese the segmenter's words and every pair of neighbours, since
 * segmenters cut 开发票 differently from 发票. Numbers are left out: they name orders and days, not questions.
 */
export function wordsOf(text: string): readonly string[] {
  const words = new Set<string>();
  for (const { kind, text: run } of runsOf(foldText(text))) {
    if (kind === 'letter') addEnglish(words, run);
    else if (kind === 'han') for (const part of run.replace(commonChinese, ' ').split(' ')) addChinese(words, part);
  }
  return [...words];
}

function addEnglish(words: Set<string>, word: string): void {
  if (/\d/u.test(word) || commonEnglish.has(word)) return;
  words.add(stemOf(word));
}

function addChinese(words: Set<string>, run: string): void {
  if (run === '') return;
  if (run.length === 1) words.add(run);
  for (let at = 0; at + 1 < run.length; at += 1) words.add(run.slice(at, at + 2));
  for (const word of segment(run)) if (word.length > 2) words.add(word);
}

/** Number and tense away, no more: `returns`, `returned` and `returning` are `return`. */
function stemOf(word: string): string {
  const bare = word.replace(/'s$|'/gu, '');
  if (bare.length <= 4) return bare.replace(/([^s])s$/u, '$1');
  return bare
    .replace(/ies$/u, 'y')
    .replace(/([^s])s$/u, '$1')
    .replace(/(.{3})(?:ing|ed)$/u, '$1')
    .replace(/([bdfgmnprt])\1$/u, '$1')
    .replace(/(.{3})e$/u, '$1');
}

export interface Sentence {
  readonly words: readonly string[];
  /** The words of each clause of it that asks something. */
  readonly asked: readonly (readonly string[])[];
}

/** A letter in sentences. Each may come with its reason before a comma (我上周买了鞋，发票怎么开？), so that what it asks stands apart. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences = text.split(/(?<=[。！？!?；;])|(?<=\.)\s+|\r?\n/u).filter((sentence) => sentence.trim() !== '');
  return sentences.map((sentence) => ({
    words: wordsOf(sentence),
    asked: sentence
      .split(/[,，]/u)
      .filter((clause) => asking.test(clause.trim()))
      .map(wordsOf)
      .filter((words) => words.length > 0),
  }));
}

const asking =
  /[?？]|吗|呢|怎么|如何|能不能|可以|是否|什么|哪|多少|多久|谁|几|^(how|what|when|where|which|who|why|can|could|do|does|is|are|may|will|would)\b/iu;
