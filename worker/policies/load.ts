/** Policies in force: read from a folder, checked once, with their calendars expanded as plans need them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expandCalendar } from '../../domain/calendar/expand.ts';
import type { CalendarDefinition, CalendarSnapshot } from '../../domain/calendar/index.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { PolicyProblem } from '../../domain/policy/problem.ts';
import { parsePolicy } from './parse.ts';
import type { ReadPolicyFile } from './layers.ts';

/** Policies that come with Careloop. */
export const shippedFolder = import.meta.dirname;

/** A plan's calendars know every holiday from the month of the plan on, for so long. */
const horizonMonths = 13;
const dayMs = 86_400_000;

export interface LoadedPolicies {
  /** Names of the policies in force, sorted. */
  names(): readonly string[];
  get(name: string): Policy | undefined;
  /** All calendars of a policy, for a plan made at this instant. */
  calendarsAt(policy: Policy, atMs: number): Readonly<Record<string, CalendarSnapshot>>;
  /** Reads the files again. A policy with problems is refused and the running one stays in force. */
  reload(): readonly PolicyProblem[];
  /** What the last reading refused; empty when all files are in force. For the log and `care doctor`. */
  refused(): readonly PolicyProblem[];
}

/**
 * Loads the shipped policies and every `.yaml` of a folder of one's own (parts to include lie in folders below it). What a
 * file inherits or includes is looked for in that folder first, then among the shipped ones; `careloop/default` always
 * means the shipped one, so that a company's own `default` can build on it.
 *
 * @throws PolicyError when a policy has problems: a worker does not start on half of its policies
 */
export function loadPolicies(folder: string = shippedFolder): LoadedPolicies {
  const loaded = new Policies(folder);
  const problems = loaded.reload();
  if (problems.length > 0) throw new PolicyError(problems);
  return loaded;
}

/** Policies were refused; `problems` says where and why. */
export class PolicyError extends Error {
  readonly code = 'POLICY_REFUSED' satisfies ErrorCode;
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super(`${problems.length} problems in policies; the first is in ${problems[0]?.file ?? 'no file'}`);
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

/** Reads by name from a folder, then from the shipped policies. */
export function policyReader(folder: string): ReadPolicyFile {
  return (name) => {
    const isShipped = name.startsWith('careloop/');
    const folders = isShipped ? [shippedFolder] : [folder, shippedFolder];
    const below = isShipped ? name.slice('careloop/'.length) : name;
    for (const place of folders) {
      const file = join(resolve(place), `${below}.yaml`);
      const text = textOf(file);
      if (text !== undefined) return { file, text };
    }
    return undefined;
  };
}

/** All calendars of a policy, expanded for plans made in the month of this instant. */
export function calendarsFor(policy: Policy, atMs: number): Readonly<Record<string, CalendarSnapshot>> {
  const { calendars } = policy.document;
  return Object.fromEntries(Object.entries(calendars).map(([name, written]) => [name, calendarFor(written, atMs)]));
}

/** One calendar, expanded as those of a policy are. */
export function calendarFor(written: CalendarDefinition, atMs: number): CalendarSnapshot {
  // The month before as well, for what was received a while before it reached us. A day of margin: in the far east a month
  // begins while it has not in UTC, and it ends later in the far west.
  const horizon = { fromMs: startOfMonth(atMs, -1) - dayMs, toMs: startOfMonth(atMs, horizonMonths + 1) + dayMs };
  return expandCalendar(written, horizon);
}

class Policies implements LoadedPolicies {
  readonly #folder: string;
  #inForce: ReadonlyMap<string, Policy> = new Map();
  #refused: readonly PolicyProblem[] = [];
  /** By policy version and month. */
  readonly #calendars = new Map<string, Readonly<Record<string, CalendarSnapshot>>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  names(): readonly string[] {
    return [...this.#inForce.keys()].sort();
  }

  get(name: string): Policy | undefined {
    return this.#inForce.get(name);
  }

  calendarsAt(policy: Policy, atMs: number): Readonly<Record<string, CalendarSnapshot>> {
    const key = `${policy.version} ${startOfMonth(atMs)}`;
    const cached = this.#calendars.get(key);
    if (cached !== undefined) return cached;
    const expanded = calendarsFor(policy, atMs);
    this.#calendars.set(key, expanded);
    return expanded;
  }

  reload(): readonly PolicyProblem[] {
    const next = new Map(this.#inForce);
    const problems: PolicyProblem[] = [];
    const found = new Set<string>();
    for (const name of policyNames([shippedFolder, this.#folder])) {
      const parsed = parsePolicy(name, policyReader(this.#folder));
      found.add(name);
      if (parsed.ok) next.set(name, parsed.policy);
      else problems.push(...parsed.problems);
    }
    for (const name of next.keys()) if (!found.has(name)) next.delete(name);
    const versions = new Set([...next.values()].map((policy) => policy.version));
    for (const key of this.#calendars.keys()) if (!versions.has(key.split(' ')[0] ?? '')) this.#calendars.delete(key);
    this.#inForce = next;
    this.#refused = problems;
    return problems;
  }

  refused(): readonly PolicyProblem[] {
    return this.#refused;
  }
}

function policyNames(folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) => readdirSync(folder)).filter((file) => file.endsWith('.yaml'));
  return [...new Set(files.map((file) => file.slice(0, -'.yaml'.length)))].sort();
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

/** First of the month, in UTC, so many months later. */
function startOfMonth(atMs: number, later = 0): number {
  const at = new Date(atMs);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later, 1);
}
