/** What is known only when two cases are looked at: asked before a decision is sent, and again by the cases themselves (design 7). */
import type { CaseDecisions, DecisionName, NamedDecision } from '../domain/case/message.ts';
import { absorbRefusal, type MergeSide } from '../domain/case/relations-refusal.ts';
import { CareError, careError, refuse } from './care-error.ts';
import type { CaseHandle } from './case-handle.ts';

/** A reference leads on so often at the most: merges go one way, so that more is a mistake. */
const mostMerges = 50;

/** The case of which this one is a part now; itself where it was not merged. Followed through every merge. */
export async function currentOf(one: CaseHandle): Promise<CaseHandle> {
  let current = one;
  for (let merges = 0; merges < mostMerges; merges += 1) {
    const { relations } = await current.snapshot();
    if (relations.mergedInto === null) return current;
    current = current.other(relations.mergedInto);
  }
  throw careError({ code: 'CIRCULAR', what: `case ${one.reference} leads on without an end` });
}

type AnyCase = Pick<CaseHandle, 'reference' | 'other' | 'planningFacts' | 'snapshot'>;

/** The decision as it is sent, once the cases that it names have been looked at: refused here where they would refuse it. */
export async function checkedWithOthers<N extends DecisionName>(
  one: AnyCase,
  name: N,
  message: CaseDecisions[N],
): Promise<CaseDecisions[N]> {
  const decision = { ...message, name } as NamedDecision;
  switch (decision.name) {
    case 'mergeInto': {
      if (decision.into === one.reference) return message;
      const into = await named('into', currentOf(one.other(decision.into)));
      await checkMerge(one, into);
      return { ...message, into: into.reference };
    }
    case 'link':
      if (decision.to !== one.reference) await checkOther('to', one.other(decision.to), false);
      return message;
    case 'split':
    case 'openChild':
      if (decision.reference !== undefined) await checkFree(one.other(decision.reference));
      return message;
    case 'adoptChild':
      if (decision.reference !== one.reference) await checkOther('reference', one.other(decision.reference), true);
      return message;
    default:
      return message;
  }
}

/** Refuses a merge that the other case would refuse. */
async function checkMerge(part: AnyCase, into: CaseHandle): Promise<void> {
  if (part.reference === into.reference) return;
  const [{ request }, side] = await Promise.all([part.planningFacts(), named('into', mergeSideOf(into))]);
  const refusal = absorbRefusal(side, part.reference, request.customer);
  if (refusal !== undefined) refuse([refusal]);
}

/** Refuses to name a case that is not there, or one that is closed where that matters. */
async function checkOther(path: string, other: CaseHandle, mustBeOpen: boolean): Promise<void> {
  const { stage } = await named(path, other.snapshot());
  if (mustBeOpen && stage === 'closed') {
    refuse([{ code: 'CASE_CLOSED', path, what: `case ${other.reference} is closed`, next: 'Link it' }]);
  }
}

/** Refuses a reference under which there is a case already. */
async function checkFree(other: CaseHandle): Promise<void> {
  try {
    await other.snapshot();
  } catch (error) {
    if (error instanceof CareError && error.code === 'CASE_NOT_FOUND') return;
    throw error;
  }
  const what = `case ${other.reference} is there already`;
  refuse([{ code: 'REFERENCE_TAKEN', path: 'reference', what, next: 'Leave it out, or give another one' }]);
}

async function mergeSideOf(one: CaseHandle): Promise<MergeSide> {
  const { stage, relations } = await one.snapshot();
  const { request } = await one.planningFacts();
  return {
    reference: one.reference,
    customer: request.customer,
    stage,
    asking: relations.asking !== null && relations.asking.what !== 'adopt',
    parent: relations.parent,
    mergedInto: relations.mergedInto,
  };
}

/** The refusal names the field in which the other case was named. */
async function named<T>(path: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof CareError) || error.code !== 'CASE_NOT_FOUND') throw error;
    const [first] = error.refusals;
    throw first === undefined ? error : careError({ ...first, path }, error);
  }
}
