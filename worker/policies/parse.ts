/** YAML to policy, or to problems with file, line and column. Reading files is the caller's. */
import { createHash } from 'node:crypto';
import { checkPolicy } from '../../domain/policy/check.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { pathText } from '../../domain/policy/problem.ts';
import type { DocumentProblem, PolicyProblem } from '../../domain/policy/problem.ts';
import { policySchema } from '../../domain/policy/schema.ts';
import { formProblems } from './form-problems.ts';
import { readLayers } from './layers.ts';
import type { ReadPolicyFile } from './layers.ts';
import { mergeLayers } from './merge.ts';
import type { Merged } from './merge.ts';

export type ParsedPolicy =
  | {
      readonly ok: true;
      readonly policy: Policy;
      /** The merged document as written, defaults and inherited parts shown: what `care policy show` prints. */
      readonly written: Readonly<Record<string, unknown>>;
      readonly files: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Reads, merges and checks the policy of a name. All problems at once, in the order of the document. */
export function parsePolicy(name: string, read: ReadPolicyFile): ParsedPolicy {
  const layered = readLayers(name, read);
  if (!layered.ok) return layered;
  const merged = mergeLayers(layered.layers);
  const form = policySchema.safeParse(merged.value);
  if (!form.success) return refuse(formProblems(form.error, merged.value), merged);
  const problems = checkPolicy(form.data);
  if (problems.length > 0) return refuse(problems, merged);
  const policy = { version: contentHash(merged.value), document: form.data };
  return { ok: true, policy, written: merged.value, files: layered.layers.map((layer) => layer.file) };
}

function refuse(problems: readonly DocumentProblem[], merged: Merged): ParsedPolicy {
  return {
    ok: false,
    problems: problems.map(({ path: whole, atKey, ...problem }) => {
      const { path, ...place } = merged.locate(whole, atKey);
      return { ...problem, ...place, path: pathText(path) };
    }),
  };
}

/** SHA-256 of the canonical JSON (keys sorted, RFC 8785 in spirit): the same content has the same version, however it was split into files. */
function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
