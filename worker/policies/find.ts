/** A policy by the name under which it is in force, or by its file. */
import { basename, dirname, isAbsolute, relative } from 'node:path';
import { policyReader, shippedFolder } from './load.ts';
import { parsePolicy } from './parse.ts';
import type { ParsedPolicy } from './parse.ts';

/** Files are shown as seen from the current folder, where that is shorter. */
export function findPolicy(nameOrFile: string, folder: string = shippedFolder): ParsedPolicy {
  const isFile = /\.ya?ml$/.test(nameOrFile);
  const parsed = isFile
    ? parsePolicy(basename(nameOrFile).replace(/\.yaml$/, ''), policyReader(dirname(nameOrFile)))
    : parsePolicy(nameOrFile, policyReader(folder));
  if (!parsed.ok)
    return { ok: false, problems: parsed.problems.map((problem) => ({ ...problem, file: shownFile(problem.file) })) };
  return { ...parsed, files: parsed.files.map(shownFile) };
}

function shownFile(file: string): string {
  const fromHere = relative('', file);
  return isAbsolute(file) && !fromHere.startsWith('..') ? fromHere : file;
}
