/**
 * One document of several layers. Maps merge by name, upper layers win, `null` takes an inherited entry away. Lists and
 * single values are replaced whole; so are a target, a condition and a calendar's week, of which halves make no sense.
 * Rules: one of the same id takes the inherited one's place, new ones come before all inherited ones, since first match wins.
 */
import type { DocumentPath } from '../../domain/policy/problem.ts';
import { isMap, positionIn } from './layers.ts';
import type { Layer } from './layers.ts';

const taken = new Set(['name', 'inherits', 'include', 'rules']);
const wholeKeys = new Set(['target', 'when', 'weekly', 'publicHolidays']);

export interface Merged {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where something stands that is at this path of the merged document. */
  locate(path: DocumentPath, atKey?: boolean): Place;
}

/** Lines and columns count from 1; the path is that in the file, where a rule may have another number than in the whole. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: DocumentPath;
}

interface PlacedRule {
  readonly rule: unknown;
  readonly layer: Layer;
  readonly index: number;
}

/** Merges layers from the lowest to the topmost; the name is the topmost one's own. */
export function mergeLayers(layers: readonly Layer[]): Merged {
  const top = layers.at(-1);
  const sections = layers.reduce<Readonly<Record<string, unknown>>>((below, layer) => {
    const own = Object.fromEntries(Object.entries(layer.value).filter(([key]) => !taken.has(key)));
    return mergeMaps(below, own);
  }, {});
  const rules = layers.reduce<readonly PlacedRule[] | undefined>(mergeRules, undefined);
  const name = top?.value['name'];
  const value = {
    ...(name === undefined ? {} : { name }),
    ...sections,
    ...(rules === undefined ? {} : { rules: rules.map(({ rule }) => rule) }),
  };
  return { value, locate: (path, atKey = false) => locate(layers, rules ?? [], path, atKey) };
}

function mergeMaps(below: Readonly<Record<string, unknown>>, above: Readonly<Record<string, unknown>>) {
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const inherited = merged.get(key);
    if (value === null) merged.delete(key);
    else if (isMap(value) && !wholeKeys.has(key)) merged.set(key, mergeMaps(isMap(inherited) ? inherited : {}, value));
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

function mergeRules(below: readonly PlacedRule[] | undefined, layer: Layer): readonly PlacedRule[] | undefined {
  const written = layer.value['rules'];
  if (!Array.isArray(written)) return below;
  const own = written.map((rule: unknown, index): PlacedRule => ({ rule, layer, index }));
  const inherited = below ?? [];
  const replacing = new Map<PlacedRule, PlacedRule>();
  for (const old of inherited) {
    const heir = own.find(({ rule }) => idOf(rule) !== undefined && idOf(rule) === idOf(old.rule));
    if (heir !== undefined) replacing.set(old, heir);
  }
  const heirs = new Set(replacing.values());
  return [...own.filter((rule) => !heirs.has(rule)), ...inherited.map((old) => replacing.get(old) ?? old)];
}

function idOf(rule: unknown): unknown {
  return isMap(rule) ? rule['id'] : undefined;
}

/** The topmost file that has the path, or else as much of it as any has. */
function locate(layers: readonly Layer[], rules: readonly PlacedRule[], path: DocumentPath, atKey: boolean): Place {
  const placed = path[0] === 'rules' && typeof path[1] === 'number' ? rules[path[1]] : undefined;
  const candidates = placed === undefined ? layers.toReversed() : [placed.layer];
  const there = placed === undefined ? path : ['rules', placed.index, ...path.slice(2)];
  for (let length = there.length; length > 0; length--) {
    for (const layer of candidates) {
      const wantKey = atKey && length === there.length;
      const position = positionIn(layer, there.slice(0, length), wantKey);
      if (position !== undefined) return { file: layer.file, path: asWritten(there, length), ...position };
    }
  }
  return { file: candidates[0]?.file ?? '', path: there, line: 1, column: 1 };
}

/** `kind: complaint` is one of a list inside; whoever wrote it without brackets looks for `kind` and not for `kind[0]`. */
function asWritten(path: DocumentPath, found: number): DocumentPath {
  return found === path.length - 1 && typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
}
