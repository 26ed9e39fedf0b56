/** What differs between two policies, part by part, for whoever has to approve the change. */
import { pathText } from './problem.ts';
import type { DocumentPath } from './problem.ts';

export type PolicyDifference =
  | { readonly change: 'added'; readonly path: string; readonly after: unknown }
  | { readonly change: 'removed'; readonly path: string; readonly before: unknown }
  | { readonly change: 'changed'; readonly path: string; readonly before: unknown; readonly after: unknown };

type Tree = Readonly<Record<string, unknown>>;

/**
 * Differences of two merged documents as written, in the order of their paths. Rules are compared by their id, since their
 * place in the list says nothing about which is which; where only the order differs, that is a difference of its own.
 */
export function diffPolicies(before: Tree, after: Tree): readonly PolicyDifference[] {
  const { rules: rulesBefore, ...restBefore } = before;
  const { rules: rulesAfter, ...restAfter } = after;
  const order = (rules: unknown) => entriesById(rules).map(([id]) => id);
  return [
    ...differences(restBefore, restAfter, []),
    ...differences(Object.fromEntries(entriesById(rulesBefore)), Object.fromEntries(entriesById(rulesAfter)), [
      'rules',
    ]),
    ...orderDifference(order(rulesBefore), order(rulesAfter)),
  ];
}

function differences(before: unknown, after: unknown, path: DocumentPath): readonly PolicyDifference[] {
  if (isTree(before) && isTree(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  if (same(before, after)) return [];
  const where = pathText(path);
  if (before === undefined) return [{ change: 'added', path: where, after }];
  if (after === undefined) return [{ change: 'removed', path: where, before }];
  return [{ change: 'changed', path: where, before, after }];
}

function orderDifference(before: readonly string[], after: readonly string[]): readonly PolicyDifference[] {
  const stayed = before.filter((id) => after.includes(id));
  const nowInOrder = after.filter((id) => before.includes(id));
  if (same(stayed, nowInOrder)) return [];
  return [{ change: 'changed', path: 'rules (order)', before: stayed, after: nowInOrder }];
}

function entriesById(rules: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(rules)) return [];
  return rules.map((rule: unknown, i) => [
    isTree(rule) && typeof rule['id'] === 'string' ? rule['id'] : String(i),
    rule,
  ]);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (isTree(a) && isTree(b)) return differences(a, b, []).length === 0;
  return a === b;
}
