/** What `npm run train` does: labelled examples in, a model file out. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { stratifiedSplit } from '../../domain/classification/model/stratify.ts';
import { trainModel } from '../../domain/classification/model/train.ts';
import type { Example } from '../../domain/classification/model/train.ts';
import { modelFields } from '../../domain/classification/combine.ts';
import { saveArtefact } from './artefact.ts';
import { readLabelledFile } from './labelled-file.ts';

const usage =
  'npm run train -- FILE --text COLUMN --label COLUMN --out model.json [--field category|kind|sentiment] [--map names.json] [--seed N]';
/** Beyond this many examples a linear model gains little and training takes memory. */
const mostExamples = 20_000;

/** Trains and writes a model; returns what to tell. */
export async function train(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      label: { type: 'string' },
      out: { type: 'string' },
      field: { type: 'string', default: 'category' },
      map: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [file] = positionals;
  const field = modelFields.find((one) => one === values.field);
  const seed = Number(values.seed);
  if (
    file === undefined ||
    values.text === undefined ||
    values.label === undefined ||
    values.out === undefined ||
    field === undefined ||
    !Number.isSafeInteger(seed)
  ) {
    throw new Error(`Usage: ${usage}`);
  }
  const { examples, incomplete } = await readLabelledFile(file, { text: values.text, label: values.label });
  const named = values.map === undefined ? examples : renamed(examples, await readNames(values.map));
  const used = atMost(named, seed);
  const trained = trainModel(used, seed);
  const version = await saveArtefact(values.out, trained, { field, rows: used.length, seed });
  const heldOut =
    trained.choice === null
      ? 'too few rows to hold some out'
      : `held out: accuracy ${trained.choice.accuracy.toFixed(3)}, macro F1 ${trained.choice.macroF1.toFixed(3)}`;
  return [
    `${used.length} examples, ${trained.model.labels.length} labels for ${field}; ${heldOut}`,
    `${incomplete} rows without text or label left out${used.length < named.length ? `; ${named.length - used.length} more left out, ${mostExamples} are enough` : ''}`,
    `${values.out}: version ${version.slice(0, 12)}. Use it: CARELOOP_MODEL=${values.out}`,
  ].join('\n');
}

/** Labels of the file to names of the policy, as JSON: {"物流异常": "delivery.lost"}. Others keep their label. */
async function readNames(file: string): Promise<ReadonlyMap<string, string>> {
  const parsed = z.record(z.string(), z.string().min(1)).safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: expected an object of names: ${z.prettifyError(parsed.error)}`);
  return new Map(Object.entries(parsed.data));
}

function renamed(examples: readonly Example[], names: ReadonlyMap<string, string>): Example[] {
  return examples.map(({ text, label }) => ({ text, label: names.get(label) ?? label }));
}

function atMost(examples: readonly Example[], seed: number): readonly Example[] {
  if (examples.length <= mostExamples) return examples;
  const rows = stratifiedSplit(
    examples.map((example) => example.label),
    mostExamples / examples.length,
    seed,
  ).train;
  return rows.flatMap((row) => examples[row] ?? []);
}
