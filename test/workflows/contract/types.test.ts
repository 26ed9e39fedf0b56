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

type Typed = CaseFacts & CaseDecisions & { readonly input: Omit<CaseInput, 'carry'> };
type Agreement = {
  readonly [N in keyof typeof schemas]: Same<Mutable<z.output<(typeof schemas)[N]>>, Mutable<Typed[N]>>;
};

test('every schema gives exactly the type of the contract, and every message has one', () => {
  const agreement: Agreement = {
    input: true,
    customerMessage: true,
    contact: true,
    assigned: true,
    delivery: true,
    accept: true,
    reply: true,
    note: true,
    hold: true,
    resume: true,
    reclassify: true,
    replan: true,
    escalate: true,
    solve: true,
    confirm: true,
    rate: true,
    reopen: true,
    withdraw: true,
    retry: true,
    logContact: true,
  };
  const everyMessageHasOne: Same<keyof typeof schemas, keyof Typed> = true;
  expect(Object.values(agreement).every(Boolean) && everyMessageHasOne).toBe(true);
});
