/** The files that make up a policy: itself, what it includes and what it inherits from, from the lowest to the topmost. */
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { PolicyProblem } from '../../domain/policy/problem.ts';
import { headSchema } from '../../domain/policy/schema.ts';

/** Finds a policy or part by the name under which a document refers to it, for example `presets/fca`. */
export type ReadPolicyFile = (name: string) => { readonly file: string; readonly text: string } | undefined;

/** One file, parsed, with the positions of everything in it. */
export interface Layer {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

export type Layered =
  | { readonly ok: true; readonly layers: readonly Layer[] }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Reads a policy with all it builds on. A part that two files include is taken once, at its lowest place. */
export function readLayers(name: string, read: ReadPolicyFile): Layered {
  const source = read(name);
  if (source === undefined) {
    const expected = 'a policy file (.yaml) of this name';
    const at = { file: name, line: 1, column: 1, path: '' };
    return { ok: false, problems: [{ code: 'FILE_MISSING', ...at, what: 'no such policy', expected, got: name }] };
  }
  const stack = new LayerStack(read);
  stack.add(source, []);
  return stack.problems.length > 0 ? { ok: false, problems: stack.problems } : { ok: true, layers: stack.layers };
}

class LayerStack {
  readonly layers: Layer[] = [];
  readonly problems: PolicyProblem[] = [];
  readonly #read: ReadPolicyFile;

  constructor(read: ReadPolicyFile) {
    this.#read = read;
  }

  add(source: { readonly file: string; readonly text: string }, below: readonly string[]): void {
    if (this.layers.some((layer) => layer.file === source.file)) return;
    const layer = this.#parse(source);
    if (layer === undefined) return;
    const head = headSchema.safeParse(layer.value);
    if (!head.success) {
      for (const issue of head.error.issues) {
        const expected = 'a name such as default or presets/fca, or for include a list of them';
        this.#refuse(layer, issue.path.map(String), { code: 'BAD_VALUE', what: 'not a name of a file', expected });
      }
      return;
    }
    const path = [...below, source.file];
    if (head.data.inherits !== undefined) this.#follow(layer, ['inherits'], head.data.inherits, path);
    const isList = Array.isArray(layer.value['include']);
    for (const [i, part] of (head.data.include ?? []).entries()) {
      this.#follow(layer, isList ? ['include', i] : ['include'], part, path);
    }
    this.layers.push(layer);
  }

  #follow(from: Layer, path: readonly (string | number)[], name: string, files: readonly string[]): void {
    const source = this.#read(name);
    if (source === undefined) {
      const what = `there is no file for "${name}"`;
      this.#refuse(from, path, {
        code: 'FILE_MISSING',
        what,
        expected: 'the name of a policy or part without ".yaml"',
      });
    } else if (files.includes(source.file)) {
      const circle = [...files.slice(files.indexOf(source.file)), source.file].join(' -> ');
      this.#refuse(from, path, {
        code: 'INHERITS_CYCLE',
        what: `a circle: ${circle}`,
        expected: 'a file that does not build on this one',
      });
    } else this.add(source, files);
  }

  #parse({ file, text }: { readonly file: string; readonly text: string }): Layer | undefined {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true });
    for (const error of document.errors) {
      const { line, col: column } = lines.linePos(error.pos[0]);
      const what = error.message.split('\n')[0] ?? error.message;
      const isDuplicate = error.code === 'DUPLICATE_KEY';
      const expected = isDuplicate ? 'each name once' : 'YAML 1.2';
      this.problems.push({
        code: isDuplicate ? 'DUPLICATE' : 'YAML_SYNTAX',
        ...{ file, line, column, path: '', what, expected, got: text.slice(error.pos[0], error.pos[1]).slice(0, 60) },
      });
    }
    if (document.errors.length > 0) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (isMap(value)) return { file, value, document, lines };
    const at = { file, line: 1, column: 1, path: '' };
    this.problems.push({
      code: 'BAD_VALUE',
      ...at,
      what: 'not a policy',
      expected: 'a map of sections',
      got: typeof value,
    });
    return undefined;
  }

  #refuse(
    layer: Layer,
    path: readonly (string | number)[],
    problem: Pick<PolicyProblem, 'code' | 'what' | 'expected'>,
  ): void {
    const { line, column } = positionIn(layer, path) ?? { line: 1, column: 1 };
    const got = JSON.stringify(layer.document.getIn(path) ?? null);
    this.problems.push({ ...problem, file: layer.file, line, column, path: path.join('.'), got });
  }
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the value under a path, or its key, starts in a file; nothing when the file has no such path. */
export function positionIn(
  layer: Layer,
  path: readonly (string | number)[],
  atKey = false,
): { readonly line: number; readonly column: number } | undefined {
  const node: unknown = atKey ? keyNode(layer, path) : layer.document.getIn(path, true);
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  if (typeof start !== 'number') return undefined;
  const { line, col } = layer.lines.linePos(start);
  return { line, column: col };
}

function keyNode(layer: Layer, path: readonly (string | number)[]): unknown {
  const parent: unknown = path.length === 1 ? layer.document.contents : layer.document.getIn(path.slice(0, -1), true);
  if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items))
    return undefined;
  const items: readonly unknown[] = parent.items;
  const pair = items.find((item) => keyOf(item) === String(path.at(-1)));
  return typeof pair === 'object' && pair !== null && 'key' in pair ? pair.key : undefined;
}

function keyOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('key' in item)) return undefined;
  const { key } = item;
  return typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : undefined;
}
