/** Forms of what is said about complaints, remedies, letters and outside bodies. Made by `schema.ts` from its own pieces. */
import { z } from 'zod';
import { complexities, decisionOutcomes, harms, severities } from '../../domain/case/complaint-machine.ts';
import type { RedressDecisions } from '../../domain/case/complaint-message.ts';
import { remedyKinds, type Money } from '../../domain/case/remedy-kind.ts';
import type { Actor } from '../../domain/case/fact.ts';

interface Pieces {
  readonly head: { readonly id: z.ZodString; readonly by: z.ZodType<Actor>; readonly at: z.ZodString };
  readonly name: z.ZodString;
  readonly line: z.ZodString;
  readonly remark: z.ZodString;
  readonly instant: z.ZodString;
  readonly hash: z.ZodString;
  readonly currency: z.ZodString;
}

/** Whether an amount is one is said by the case itself (REMEDY_AMOUNT): there the limits are known too. */
export function moneyOf(currency: z.ZodString) {
  return z.strictObject({ minor: z.number(), currency }) satisfies z.ZodType<Money>;
}

export function redressSchemas({ head, name, line, remark, instant, hash, currency }: Pieces) {
  const money = moneyOf(currency);
  return {
    raiseComplaint: z.strictObject({
      ...head,
      because: remark,
      expressedAt: instant.exactOptional(),
      about: name.exactOptional(),
    }),
    assess: z.strictObject({
      ...head,
      severity: z.enum(severities),
      harm: z.enum(harms),
      complexity: z.enum(complexities),
      sought: z.array(z.enum(remedyKinds)),
      about: name.exactOptional(),
    }),
    investigate: z.strictObject({ ...head, finding: remark, evidence: hash.exactOptional() }),
    decideComplaint: z.strictObject({
      ...head,
      outcome: z.enum(decisionOutcomes),
      reasons: remark,
      rootCause: name.exactOptional(),
    }),
    answerDecision: z.strictObject({ ...head, accepted: z.boolean(), because: remark.exactOptional() }),
    proposeRemedy: z.strictObject({
      ...head,
      kind: z.enum(remedyKinds),
      amount: money.exactOptional(),
      what: remark,
    }),
    approveRemedy: z.strictObject({ ...head, remedy: line }),
    refuseRemedy: z.strictObject({ ...head, remedy: line, because: remark }),
    approveLetter: z.strictObject({ ...head, letter: line, reasons: remark, until: instant.exactOptional() }),
    outsideBody: z.strictObject({
      ...head,
      body: line,
      number: line,
      deadline: instant,
      owner: name.exactOptional(),
    }),
  } as const satisfies { readonly [N in keyof RedressDecisions]: z.ZodType<RedressDecisions[N]> };
}
