/**
 * `bench classify FILE --text COLUMN --label COLUMN [--seed N] [--splits N]`: how well the model learns a labelled file.
 * Labels with fewer than five rows are left out; the rest is split 80/20, seeded and stratified.
 */
import { parseArgs } from 'node:util';
import { readLabelledFile } from '../../../activities/classifier/labelled-file.ts';
import type { Example } from '../../../domain/classification/model/train.ts';
import { describe } from './describe.ts';
import { measureSplit } from './one-split.ts';

const fewestRows = 5;
const usage = 'bench classify FILE --text COLUMN --label COLUMN [--seed N] [--splits N]';

/**
 * Measures and prints; the result has means over the splits.
 * @throws Error with the usage, the missing column, or when no label has five rows.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      label: { type: 'string' },
      seed: { type: 'string', default: '1' },
      splits: { type: 'string', default: '1' },
    },
  });
  const [file] = positionals;
  const seed = Number(values.seed);
  const splits = Number(values.splits);
  if (file === undefined || values.text === undefined || values.label === undefined) throw new Error(`Usage: ${usage}`);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(splits) || splits < 1)
    throw new Error(`--seed and --splits take whole numbers. Usage: ${usage}`);

  const { examples: all, incomplete } = await readLabelledFile(file, { text: values.text, label: values.label });
  const { examples, rare } = withoutRareLabels(all);
  const labels = new Set(examples.map((example) => example.label)).size;
  if (examples.length === 0) throw new Error(`${file}: no label has ${fewestRows} rows or more; nothing to measure`);

  const results = Array.from({ length: splits }, (_, at) => measureSplit(examples, seed + at));
  const mean = (pick: (result: (typeof results)[number]) => number): number =>
    results.reduce((sum, one) => sum + pick(one), 0) / results.length;
  const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
  const result = {
    bench: 'classify',
    rows: examples.length,
    labels,
    accuracy: rounded(mean((one) => one.model.accuracy)),
    macroF1: rounded(mean((one) => one.model.macroF1)),
    textsPerSecond: Math.round(mean((one) => one.textsPerSecond)),
    trainRows: results[0]?.trainRows ?? 0,
    testRows: results[0]?.testRows ?? 0,
    splits,
    seed,
    meanConfidence: rounded(mean((one) => one.meanConfidence)),
    majority: {
      accuracy: rounded(mean((one) => one.majority.accuracy)),
      macroF1: rounded(mean((one) => one.majority.macroF1)),
    },
    keywords: {
      accuracy: rounded(mean((one) => one.keywords.accuracy)),
      macroF1: rounded(mean((one) => one.keywords.macroF1)),
    },
    rules: {
      decidesKind: rounded(mean((one) => one.rules.decidesKind)),
      decidesCategory: rounded(mean((one) => one.rules.decidesCategory)),
      movesUrgency: rounded(mean((one) => one.rules.movesUrgency)),
      raisesSignal: rounded(mean((one) => one.rules.raisesSignal)),
    },
    leftOut: { incomplete, rareLabels: rare },
  };
  console.log(describe(file, results, { rare, incomplete, labels }));
  return result;
}

function withoutRareLabels(examples: readonly Example[]): {
  readonly examples: readonly Example[];
  readonly rare: readonly string[];
} {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const rare = [...counts].filter(([, count]) => count < fewestRows).map(([label]) => label);
  return { examples: examples.filter((example) => (counts.get(example.label) ?? 0) >= fewestRows), rare: rare.sort() };
}
