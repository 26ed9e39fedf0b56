/** A trained model as a file: versioned by the hash of its content, checked when it is loaded. */
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { modelFields } from '../../domain/classification/combine.ts';
import type { ModelField } from '../../domain/classification/combine.ts';
import type { LinearModel } from '../../domain/classification/model/linear-model.ts';
import type { Trained } from '../../domain/classification/model/train.ts';

export interface Artefact {
  /** SHA-256 of the content, in hex. */
  readonly version: string;
  readonly field: ModelField;
  readonly model: LinearModel;
}

/** Numbers are little-endian arrays in base64: the features are hashes, no text of the examples is kept. */
const contentSchema = z.strictObject({
  format: z.literal('careloop-linear-model-1'),
  field: z.enum(modelFields),
  labels: z.array(z.string().min(1)).min(1),
  temperature: z.number().positive(),
  keys: z.base64(),
  idf: z.base64(),
  weights: z.base64(),
  bias: z.base64(),
  trained: z.strictObject({
    rows: z.number().int(),
    seed: z.number().int(),
    /** The blended settings, best first. */
    settings: z.array(z.strictObject({ charShare: z.number(), cost: z.number(), balance: z.number() })),
    /** On held-out rows; null where there were too few. */
    heldOut: z.strictObject({ accuracy: z.number(), macroF1: z.number() }).nullable(),
    /** The segmenter of Chinese words comes with ICU: another version may cut some words differently. */
    icu: z.string(),
  }),
});
type Content = z.output<typeof contentSchema>;
const fileSchema = z.strictObject({ version: z.string(), content: contentSchema });

const versionOf = (content: Content): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

type Numbers = Float32Array | Uint32Array;
const toBase64 = (numbers: Numbers): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
function bytesOf(base64: string): ArrayBuffer {
  const bytes = Buffer.from(base64, 'base64');
  const own = new ArrayBuffer(bytes.length - (bytes.length % 4));
  new Uint8Array(own).set(bytes.subarray(0, own.byteLength));
  return own;
}

/** Writes a model, whole or not at all, and returns its version. */
export async function saveArtefact(
  file: string,
  trained: Trained,
  about: { readonly field: ModelField; readonly rows: number; readonly seed: number },
): Promise<string> {
  const { model, choice } = trained;
  const content: Content = {
    format: 'careloop-linear-model-1',
    field: about.field,
    labels: [...model.labels],
    temperature: model.temperature,
    keys: toBase64(model.vocabulary.keys),
    idf: toBase64(model.vocabulary.idf),
    weights: toBase64(model.weights),
    bias: toBase64(model.bias),
    trained: {
      rows: about.rows,
      seed: about.seed,
      settings: (choice?.best ?? []).map((one) => one.settings),
      heldOut: choice === null ? null : { accuracy: choice.accuracy, macroF1: choice.macroF1 },
      icu: process.versions['icu'] ?? 'unknown',
    },
  };
  const version = versionOf(content);
  await writeFile(`${file}.part`, JSON.stringify({ version, content }));
  await rename(`${file}.part`, file);
  return version;
}

/**
 * Loads a model.
 * @throws Error naming the file when it is no artefact, was changed after it was written, or its parts do not fit.
 */
export async function loadArtefact(file: string): Promise<Artefact> {
  const parsed = fileSchema.safeParse(asJson(await readFile(file, 'utf8'), file));
  if (!parsed.success)
    throw new Error(`${file}: not a model that npm run train wrote: ${z.prettifyError(parsed.error)}`);
  const { version, content } = parsed.data;
  if (versionOf(content) !== version)
    throw new Error(`${file}: content does not match its version ${version.slice(0, 12)}; train it again`);
  const model: LinearModel = {
    labels: content.labels,
    vocabulary: { keys: new Uint32Array(bytesOf(content.keys)), idf: new Float32Array(bytesOf(content.idf)) },
    weights: new Float32Array(bytesOf(content.weights)),
    bias: new Float32Array(bytesOf(content.bias)),
    temperature: content.temperature,
  };
  const columns = model.vocabulary.keys.length;
  const fits =
    model.vocabulary.idf.length === columns &&
    model.bias.length === model.labels.length &&
    model.weights.length === columns * model.labels.length;
  if (!fits)
    throw new Error(
      `${file}: its parts do not fit: ${columns} features, ${model.labels.length} labels, ${model.weights.length} weights`,
    );
  return { version, field: content.field, model };
}

function asJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file}: not JSON; expected a model that npm run train wrote`);
  }
}
