/** Reads policies again when their files change, so that an edit comes into force without a restart, or is refused. */
import { watch } from 'node:fs';
import { describeProblem } from '../../domain/policy/problem.ts';
import type { LoadedPolicies } from './load.ts';

/** Editors write a file in several strokes; one reading after the last of them will do. */
const settleMs = 200;

/** What became of an edit, for the log. */
export type PolicyNews =
  | { readonly news: 'inForce'; readonly changed: readonly string[] }
  | { readonly news: 'refused'; readonly problems: readonly string[] };

/**
 * Watches a folder of policies and tells what became of each edit. Cases that run keep their plans either way.
 *
 * @returns stops watching
 */
export function watchPolicies(policies: LoadedPolicies, folder: string, tell: (news: PolicyNews) => void): () => void {
  let soon: NodeJS.Timeout | undefined;
  const read = () => {
    const before = new Map(policies.names().map((name) => [name, policies.get(name)?.version]));
    const problems = policies.reload();
    const after = new Map(policies.names().map((name) => [name, policies.get(name)?.version]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => before.get(name) !== after.get(name),
    );
    if (problems.length > 0) tell({ news: 'refused', problems: problems.map(describeProblem) });
    if (changed.length > 0) tell({ news: 'inForce', changed });
  };
  const watcher = watch(folder, { recursive: true, persistent: false }, (_, file) => {
    if (file?.endsWith('.yaml') !== true) return;
    clearTimeout(soon);
    soon = setTimeout(read, settleMs);
    soon.unref();
  });
  return () => {
    clearTimeout(soon);
    watcher.close();
  };
}
