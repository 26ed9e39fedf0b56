/** "Office closed today" (R37): the day in the policy's file, so that new cases have it, and the running cases that it moves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import type { PlanPreview } from '../domain/case/plan-preview.ts';
import type { CalendarClosure } from '../domain/policy/closure.ts';
import { describeProblem } from '../domain/policy/problem.ts';
import { policyReader } from '../worker/policies/load.ts';
import { parsePolicy } from '../worker/policies/parse.ts';
import { forEachCase, referencesOf, type BulkReport, type Pace } from './bulk.ts';
import type { CareClient } from './care-client.ts';
import { careError } from './care-error.ts';
import { askWorker } from './doctor.ts';
import { previewPlans } from './plan-trial.ts';

/** Cases that share a dry run's workflow. */
const trialsAtOnce = 20;
/** Workers read an edited file within a second. */
const takenWithinMs = 30_000;
const askAgainMs = 500;

export interface WrittenClosure {
  readonly file: string;
  readonly text: string;
  /** Of the policy with the closure: what a worker reports once it has read the file. */
  readonly version: string;
}

/**
 * The policy's file of one's own folder with the day closed; not written yet. A policy that is only shipped gets a file that
 * inherits it. Comments stay; the file is laid out as the YAML writer does.
 *
 * @throws CareError `POLICY_REFUSED` when the policy could not come into force like that, with every problem
 */
export function closureInFile(folder: string, { policy, calendar, date }: CalendarClosure): WrittenClosure {
  const file = join(folder, `${policy}.yaml`);
  const document = parseDocument(ownText(file) ?? `name: ${policy}\ninherits: careloop/${policy}\n`);
  document.setIn(['calendars', calendar, 'dateOverrides', date], []);
  const text = document.toString({ lineWidth: 120 });
  const read = policyReader(folder);
  const parsed = parsePolicy(policy, (name) => (name === policy ? { file, text } : read(name)));
  if (parsed.ok) return { file, text, version: parsed.policy.version };
  throw careError({
    code: 'POLICY_REFUSED',
    what: parsed.problems.map(describeProblem).join('\n'),
    next: 'Nothing was written: check the name of the policy, of the calendar and the date',
  });
}

function ownText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export interface ClosurePreview {
  /** Cases of which a deadline would move, and nothing else of the plan. */
  readonly moves: readonly PlanPreview[];
  /** The policy has been edited otherwise since their plan was made: a person decides, by `replan`. */
  readonly left: readonly PlanPreview[];
  readonly report: BulkReport;
}

/** What the closure would move, before anything is written. */
export async function previewClosure(
  care: CareClient,
  closure: CalendarClosure,
  { perSecond = trialsAtOnce, onProgress }: Pace,
): Promise<ClosurePreview> {
  const references = await referencesOf(care, {});
  const total = references.length;
  const concerned: PlanPreview[] = [];
  const done: string[] = [];
  const batches = Array.from({ length: Math.ceil(total / trialsAtOnce) }, (_, batch) => String(batch * trialsAtOnce));
  const failures: BulkReport['failed'][number][] = [];
  const { failed } = await forEachCase(batches, { perSecond: perSecond / trialsAtOnce }, async (from) => {
    const some = references.slice(Number(from), Number(from) + trialsAtOnce);
    for (const one of await previewPlans(care, some, closure)) {
      if ('error' in one) failures.push({ reference: one.reference, code: null, what: String(one.error) });
      else {
        done.push(one.reference);
        if (one.preview.policy === closure.policy && one.preview.clocks.length > 0) concerned.push(one.preview);
      }
    }
    onProgress?.({ done: done.length, failed: failures.length, total });
  });
  const isOnlyTime = ({ differences }: PlanPreview): boolean =>
    differences.every(({ path }) => path === 'policyVersion');
  return {
    moves: concerned.filter(isOnlyTime),
    left: concerned.filter((preview) => !isOnlyTime(preview)),
    report: { total, done, failed: [...failed, ...failures] },
  };
}

/**
 * Writes the closure, waits until a worker has it in force, and gives the cases that it moves their new plan.
 *
 * @throws CareError `NO_ANSWER` when no worker reads this folder; the file is written then, and no case was moved
 */
export async function closeCalendar(
  care: CareClient,
  closure: CalendarClosure & { readonly because: string; readonly by: { readonly who: 'agent'; readonly id: string } },
  written: WrittenClosure,
  moves: readonly PlanPreview[],
  pace: Pace,
): Promise<BulkReport> {
  writeFileSync(written.file, written.text);
  await untilInForce(care, closure.policy, written);
  const { by, because } = closure;
  const id = `closed-${closure.policy}-${closure.calendar}-${closure.date}`;
  return forEachCase(
    moves.map(({ reference }) => reference),
    pace,
    async (reference) => {
      await care.case(reference).replan({ id, by, because });
    },
  );
}

async function untilInForce(care: CareClient, policy: string, { file, version }: WrittenClosure): Promise<void> {
  const untilMs = performance.now() + takenWithinMs;
  while (performance.now() < untilMs) {
    const { policies } = await askWorker(care);
    if (policies.some((one) => one.name === policy && one.version === version)) return;
    await pause(askAgainMs);
  }
  throw careError({
    code: 'NO_ANSWER',
    what: `${file} is written, but the worker has not taken it; no case was moved`,
    next: 'Give the worker this folder as CARELOOP_POLICIES, or bring the file to its own, then repeat',
  });
}
