/** Labelled examples from a file: CSV, TSV or JSON lines, in UTF-8 or GB 18030. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Example } from '../../domain/classification/model/train.ts';

export interface LabelledFile {
  readonly examples: readonly Example[];
  /** Rows without a text or a label, left out. */
  readonly incomplete: number;
}

export interface Columns {
  readonly text: string;
  readonly label: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads a labelled file. The ending decides the form: `.jsonl` or `.ndjson` one object a line, `.tsv` tabs, else commas.
 * @throws Error naming file and columns when a column is missing or a line cannot be read.
 */
export async function readLabelledFile(file: string, columns: Columns): Promise<LabelledFile> {
  const content = decode(await readFile(file));
  const rows = /^\.(jsonl|ndjson)$/iu.test(extname(file)) ? jsonLines(content, file) : separated(content, file);
  const known = new Set(rows.slice(0, 1_000).flatMap((row) => Object.keys(row)));
  for (const column of [columns.text, columns.label]) {
    if (!known.has(column))
      throw new Error(
        `${file}: no column "${column}"; it has ${[...known].map((one) => `"${one}"`).join(', ') || 'no rows'}`,
      );
  }
  const examples = rows
    .map((row) => ({ text: cell(row[columns.text]), label: cell(row[columns.label]).trim() }))
    .filter((example) => example.text.trim() !== '' && example.label !== '');
  return { examples, incomplete: rows.length - examples.length };
}

/** Spreadsheets in China often save in GB 18030; what is not UTF-8 is read as that. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function separated(content: string, file: string): Row[] {
  const delimiter = extname(file).toLowerCase() === '.tsv' ? '\t' : ',';
  return parse<Record<string, string>>(content, {
    bom: true,
    columns: true,
    delimiter,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
  });
}

function jsonLines(content: string, file: string): Row[] {
  return content.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (isRow(value)) return [value];
    } catch {
      // Told below together with a line that is JSON but no object.
    }
    throw new Error(`${file}:${at + 1}: expected a JSON object on one line, got ${line.slice(0, 60)}`);
  });
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function cell(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
