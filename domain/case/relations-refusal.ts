/** Why cases may not be brought together: what one case knows of itself, and what is known once two are looked at (R26). */
import type { Refusal } from '../errors.ts';
import type { NamedDecision } from './message.ts';
import { openEndsRefusal } from './open-ends.ts';
import type { RelationDecisions } from './relations-message.ts';
import { referencePattern, type Customer } from './request.ts';
import { sameCustomer } from './same-customer.ts';
import type { CaseState, Stage } from './state.ts';

export type RelationDecision = Extract<NamedDecision, { readonly name: keyof RelationDecisions }>;

export function isRelationDecision(decision: NamedDecision): decision is RelationDecision {
  switch (decision.name) {
    case 'mergeInto':
    case 'undoMerge':
    case 'link':
    case 'split':
    case 'openChild':
    case 'adoptChild':
      return true;
    default:
      return false;
  }
}

/** What the case itself knows against it. */
export function relationRefusal(state: CaseState, decision: RelationDecision, nowMs: number): Refusal | undefined {
  if (decision.by.who !== 'agent') {
    const what = `${decision.name}: only an agent can`;
    return { code: 'BAD_INPUT', path: 'by', what, expected: '{ who: "agent", id }', got: decision.by.who };
  }
  switch (decision.name) {
    case 'undoMerge':
      return undoRefusal(state, nowMs);
    case 'mergeInto':
      return (
        itself(state, 'into', decision.into, 'merged into') ?? mergeAwayRefusal(state, decision.into) ?? asked(state)
      );
    case 'link':
      return itself(state, 'to', decision.to, 'linked with');
    case 'split':
      return referenceRefusal(state, decision.reference);
    case 'openChild':
      return referenceRefusal(state, decision.reference) ?? partOfOther(state) ?? notSolved(state, decision.name);
    case 'adoptChild':
      return (
        itself(state, 'reference', decision.reference, 'a part of') ??
        circularChild(state, decision.reference) ??
        partOfOther(state) ??
        notSolved(state, decision.name) ??
        asked(state)
      );
  }
}

/** While another case is asked to take this one in, nothing may change that it would not hear of. */
export function underWayRefusal({ relations: { asking } }: CaseState, decision: NamedDecision): Refusal | undefined {
  if (asking === null || asking.what === 'adopt' || decision.name === 'note' || decision.name === 'undoMerge') {
    return undefined;
  }
  return {
    code: 'ASK_UNDER_WAY',
    what: `${decision.name}: it is on its way into ${asking.to}`,
    next: `Decide there in a moment, or undo the merge`,
  };
}

/** What the two cases are to each other, as far as the one that takes in has to know. */
export interface MergeSide {
  readonly reference: string;
  readonly customer: Customer;
  readonly stage: Stage;
  readonly asking: boolean;
  readonly parent: string | null;
  readonly mergedInto: string | null;
}

/** Why `into` cannot take in a case of this customer: asked by the client first and by the case itself again. */
export function absorbRefusal(into: MergeSide, from: string, customer: Customer): Refusal | undefined {
  if (into.mergedInto === from || into.parent === from) {
    const what = `mergeInto: ${into.reference} is a part of ${from}`;
    return { code: 'CIRCULAR', path: 'into', what, next: 'Merge the part into the whole' };
  }
  if (into.stage === 'closed') {
    const next = into.mergedInto === null ? 'Link it, or open a new case' : `Merge into ${into.mergedInto}`;
    return { code: 'CASE_CLOSED', path: 'into', what: `mergeInto: case ${into.reference} is closed`, next };
  }
  if (into.stage !== 'handle') {
    const next = into.stage === 'followUp' ? 'Reopen it first' : 'Try again in a moment';
    const what = `mergeInto: case ${into.reference} is not being handled`;
    return { code: 'WRONG_STAGE', path: 'into', what, expected: 'stage handle', got: `stage ${into.stage}`, next };
  }
  if (into.asking) {
    return {
      code: 'ASK_UNDER_WAY',
      path: 'into',
      what: `mergeInto: ${into.reference} is on its way into another case itself`,
      next: 'Try again in a moment',
    };
  }
  return sameCustomer(into.customer, customer)
    ? undefined
    : {
        code: 'OTHER_CUSTOMER',
        path: 'into',
        what: `mergeInto: ${into.reference} is not of the same customer or account`,
        next: `Link them: care link ${from} ${into.reference}`,
      };
}

function undoRefusal({ relations: { merged, asking } }: CaseState, nowMs: number): Refusal | undefined {
  if (asking?.what === 'merge') return undefined;
  if (asking !== null) return { code: 'ASK_UNDER_WAY', what: `undoMerge: ${asking.to} has not answered yet` };
  if (merged === null) return { code: 'WRONG_STAGE', what: 'undoMerge: the case was not merged into another one' };
  return nowMs <= merged.untilMs
    ? undefined
    : { code: 'WINDOW_OVER', what: 'undoMerge: a merge can be undone within a day', next: 'Split it instead' };
}

function itself({ reference }: CaseState, path: string, other: string, what: string): Refusal | undefined {
  return other === reference
    ? { code: 'SAME_CASE', path, what: `a case cannot be ${what} itself`, got: other }
    : undefined;
}

function mergeAwayRefusal(state: CaseState, into: string): Refusal | undefined {
  const { parent, children } = state.relations;
  if (children.some((child) => child.reference === into)) {
    return { code: 'CIRCULAR', path: 'into', what: `mergeInto: ${into} is a part of this case`, next: 'Merge it here' };
  }
  if (parent !== null && parent !== into) {
    const what = `mergeInto: this case is a part of ${parent}`;
    return { code: 'PART_OF_OTHER', path: 'into', what, next: `Merge it into ${parent}, or withdraw it` };
  }
  if (children.some(({ closed }) => closed === null)) {
    return { code: 'OPEN_ENDS', what: 'mergeInto: parts of it are open cases', next: 'Close them first' };
  }
  if (state.stage !== 'handle' && state.stage !== 'followUp') {
    return { code: 'WRONG_STAGE', what: 'mergeInto: it is not classified yet', next: 'Try again in a moment' };
  }
  return openEndsRefusal(state, 'mergeInto');
}

function asked({ relations: { asking } }: CaseState): Refusal | undefined {
  return asking === null
    ? undefined
    : { code: 'ASK_UNDER_WAY', what: `${asking.to} was asked and has not answered yet`, next: 'Try again in a moment' };
}

/** Parts have no parts: one whole and its parts can be seen at once, and no circle can come up. */
function partOfOther({ relations: { parent } }: CaseState): Refusal | undefined {
  return parent === null
    ? undefined
    : {
        code: 'PART_OF_OTHER',
        what: `this case is a part of ${parent} and has no parts of its own`,
        next: `Open the part on ${parent}`,
      };
}

function circularChild({ relations: { parent, children } }: CaseState, other: string): Refusal | undefined {
  if (parent === other) {
    return { code: 'CIRCULAR', path: 'reference', what: `${other} is what this case is a part of`, got: other };
  }
  return children.some(({ reference, closed }) => reference === other && closed === null)
    ? { code: 'CIRCULAR', path: 'reference', what: `${other} is a part of this case already`, got: other }
    : undefined;
}

function notSolved({ stage }: CaseState, doing: string): Refusal | undefined {
  return stage === 'followUp'
    ? { code: 'WRONG_STAGE', what: `${doing}: the case is solved`, next: 'Reopen it first' }
    : undefined;
}

/** A reference that is given, or the one that would be made. */
function referenceRefusal(state: CaseState, given: string | undefined): Refusal | undefined {
  const reference = given ?? nextReference(state);
  if (reference === state.reference) return itself(state, 'reference', reference, 'split into');
  return new RegExp(referencePattern, 'u').test(reference)
    ? undefined
    : {
        code: 'BAD_INPUT',
        path: 'reference',
        what: 'a reference made from this one would be too long',
        next: 'Give the new case a reference of its own',
      };
}

/** `A-1042.1`, `A-1042.2` ... */
export function nextReference({ reference, relations: { started } }: CaseState): string {
  return `${reference}.${String(started + 1)}`;
}
