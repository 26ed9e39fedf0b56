/** One thing done to many cases: listed by a filter, one after the other at a limited rate, with an exact account. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../domain/case/fact.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { PlanPreview } from '../domain/case/plan-preview.ts';
import type { CareClient } from './care-client.ts';
import { asCareError, CareError } from './care-error.ts';
import type { CaseFilter } from './case-list.ts';
import { previewPlans } from './plan-trial.ts';

/** Cases a second when nothing is said: a worker of two cores keeps up with its ordinary work beside it. */
const usualPerSecond = 20;
/** Cases that share a dry run's workflow. */
const trialsAtOnce = 20;

export interface Progress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

export interface Pace {
  /** At most so many cases a second; 20 when left out. */
  readonly perSecond?: number;
  readonly onProgress?: (progress: Progress) => void;
}

interface Failed {
  readonly reference: string;
  /** Of the error table; null for what no table knows. */
  readonly code: ErrorCode | null;
  readonly what: string;
}

export interface BulkReport {
  readonly total: number;
  readonly done: readonly string[];
  readonly failed: readonly Failed[];
}

/** References of all cases that match, each once: a case may move from page to page while they are read. */
export async function referencesOf(care: CareClient, filter: CaseFilter): Promise<readonly string[]> {
  const references = new Set<string>();
  for await (const { reference } of care.list(filter)) references.add(reference);
  return [...references];
}

/** Does the same to each case in turn. One that fails is told in the account, and the next one follows. */
export async function forEachCase(
  references: readonly string[],
  { perSecond = usualPerSecond, onProgress }: Pace,
  act: (reference: string) => Promise<void>,
): Promise<BulkReport> {
  const done: string[] = [];
  const failed: Failed[] = [];
  const beganMs = performance.now();
  for (const [index, reference] of references.entries()) {
    const aheadMs = beganMs + (index * 1_000) / perSecond - performance.now();
    if (aheadMs > 0) await pause(aheadMs);
    try {
      await act(reference);
      done.push(reference);
    } catch (error) {
      failed.push(failureOf(reference, error));
    }
    onProgress?.({ done: done.length, failed: failed.length, total: references.length });
  }
  return { total: references.length, done, failed };
}

export interface ReplanMany extends Pace {
  readonly filter: CaseFilter;
  readonly by: Extract<Actor, { who: 'agent' | 'robot' }>;
  readonly because: string;
  /** Makes it idempotent: with the same id, a case that has had its new plan is left alone. */
  readonly id?: string;
}

/**
 * Asks for a new plan for every case that matches. Counted as done is a wish that the case has taken; planning follows at
 * once, and where it fails the case shows it under attention.
 *
 * @throws CareError for a filter that is none, and where Temporal is away while the cases are listed
 */
export async function replanMany(care: CareClient, options: ReplanMany): Promise<BulkReport> {
  const { filter, by, because, id = `replan-${randomUUID()}` } = options;
  return forEachCase(await referencesOf(care, filter), options, async (reference) => {
    await care.case(reference).replan({ id, by, because });
  });
}

export interface PreviewReport extends BulkReport {
  /** Of the cases that a new plan would change. */
  readonly previews: readonly PlanPreview[];
}

/** What `replanMany` would change, case by case. Changes nothing. */
export async function previewMany(
  care: CareClient,
  { filter, perSecond, onProgress }: Pace & { readonly filter: CaseFilter },
): Promise<PreviewReport> {
  const references = await referencesOf(care, filter);
  const total = references.length;
  const previews: PlanPreview[] = [];
  const done: string[] = [];
  const failed: Failed[] = [];
  const batches = Array.from({ length: Math.ceil(total / trialsAtOnce) }, (_, batch) => batch);
  // A batch counts as so many cases: the rate holds for dry runs too.
  const pace = { perSecond: (perSecond ?? usualPerSecond) / trialsAtOnce };
  await forEachCase(batches.map(String), pace, async (batch) => {
    const some = references.slice(Number(batch) * trialsAtOnce, (Number(batch) + 1) * trialsAtOnce);
    for (const one of await previewPlans(care, some)) {
      if ('error' in one) failed.push(failureOf(one.reference, one.error));
      else done.push(one.reference);
      if ('preview' in one && changesAnything(one.preview)) previews.push(one.preview);
    }
    onProgress?.({ done: done.length, failed: failed.length, total });
  });
  return { total, done, failed, previews };
}

export function changesAnything({ differences, clocks }: PlanPreview): boolean {
  return clocks.length > 0 || differences.some(({ path }) => path !== 'policyVersion');
}

function failureOf(reference: string, thrown: unknown): Failed {
  const error = asCareError(thrown);
  return {
    reference,
    code: error instanceof CareError ? error.code : null,
    what: error instanceof Error ? error.message : String(error),
  };
}
