/** Policies written in a test, among the shipped ones. */
import { policyReader, shippedFolder } from '../../../worker/policies/load.ts';
import { parsePolicy } from '../../../worker/policies/parse.ts';
import type { ParsedPolicy } from '../../../worker/policies/parse.ts';

/** Parses the first of the named texts; all others, and the shipped files, are there to build on. */
export function parseWritten(files: Readonly<Record<string, string>>): ParsedPolicy {
  const shipped = policyReader(shippedFolder);
  const [first = ''] = Object.keys(files);
  return parsePolicy(first, (name) => {
    const text = Object.hasOwn(files, name) ? files[name] : undefined;
    return text === undefined ? shipped(name) : { file: `${name}.yaml`, text };
  });
}

/** The problems of a policy; none when it may come into force. */
export function problemsOf(files: Readonly<Record<string, string>>) {
  const parsed = parseWritten(files);
  return parsed.ok ? [] : parsed.problems;
}

/** A policy that inherits the default and says this besides. */
export function own(text: string): Readonly<Record<string, string>> {
  return { own: `name: own\ninherits: default\n${text}` };
}
