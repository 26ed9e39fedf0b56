/** Schemas and types say the same, in both directions: a field added to one and not to the other does not compile. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { CaseDecisions, CaseFacts } from '../../../domain/case/message.ts';
import type { CaseInput } from '../../../workflows/case/contract.ts';
import type { schemas } from '../../../workflows/case/schema.ts';

type Mutable<T> = T extends readonly (infer I)[]
  ? Mutable<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
// Two generic functions are assignable only when A and B are identical: optional fields count.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Typed = CaseFacts & CaseDecisions & { readonly input: Omit<CaseInput, 'carry' | 'reopen'> };
type Agreement = {
  readonly [N in keyof typeof schemas]: Same<Mutable<z.output<(typeof schemas)[N]>>, Mutable<Typed[N]>>;
};

test('every schema gives exactly the type of the contract, and every message has one', () => {
  const agreement: Agreement = {
    input: true,
    childClosed: true,
    caseAsked: true,
    caseAnswered: true,
    consult: true,
    answerConsult: true,
    withdrawConsult: true,
    represent: true,
    endRepresentation: true,
    conduct: true,
    mergeInto: true,
    undoMerge: true,
    link: true,
    split: true,
    openChild: true,
    adoptChild: true,
    customerMessage: true,
    contact: true,
    assigned: true,
    queued: true,
    recalled: true,
    delivery: true,
    callbackAttempted: true,
    callbackEnded: true,
    requestCallback: true,
    cancelCallback: true,
    accept: true,
    reply: true,
    note: true,
    hold: true,
    resume: true,
    reclassify: true,
    replan: true,
    escalate: true,
    deescalate: true,
    transfer: true,
    joinIncident: true,
    leaveIncident: true,
    incidentNews: true,
    solve: true,
    confirm: true,
    rate: true,
    recordRecovery: true,
    reopen: true,
    withdraw: true,
    retry: true,
    logContact: true,
    raiseComplaint: true,
    assess: true,
    investigate: true,
    decideComplaint: true,
    answerDecision: true,
    proposeRemedy: true,
    approveRemedy: true,
    refuseRemedy: true,
    approveLetter: true,
    outsideBody: true,
  };
  const everyMessageHasOne: Same<keyof typeof schemas, keyof Typed> = true;
  expect(Object.values(agreement).every(Boolean) && everyMessageHasOne).toBe(true);
});
