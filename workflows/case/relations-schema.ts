/** Messages about cases that belong together, in zod for the edges. */
import { z } from 'zod';
import { closings, type Actor } from '../../domain/case/fact.ts';
import type { Ask, Parcel } from '../../domain/case/relations-message.ts';
import { errorTable, type ErrorCode, type Refusal } from '../../domain/errors.ts';

interface Forms {
  readonly head: { readonly id: z.ZodString; readonly by: z.ZodType<Actor>; readonly at: z.ZodString };
  readonly id: z.ZodString;
  readonly reference: z.ZodString;
  readonly name: z.ZodString;
  readonly remark: z.ZodString;
  readonly subject: z.ZodString;
  readonly body: z.ZodString;
}

/** Made from the forms that all messages share. */
export function relationSchemas({ head, id, reference, name, remark, subject, body }: Forms) {
  const refusal = z.strictObject({
    code: z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]),
    what: z.string(),
    path: z.string().exactOptional(),
    expected: z.string().exactOptional(),
    got: z.string().exactOptional(),
    next: z.string().exactOptional(),
  }) satisfies z.ZodType<Refusal>;
  // Packed by another case of the same version; what cannot be read is refused when it is opened.
  const parcel = z.looseObject({ receivedAtMs: z.number() }) as unknown as z.ZodType<Parcel>;
  const ask = z
    .discriminatedUnion('do', [
      z.strictObject({
        do: z.literal('absorb'),
        parcel: parcel.exactOptional(),
        undoUntilMs: z.number(),
        because: remark,
      }),
      z.strictObject({ do: z.literal('release'), merge: id }),
      z.strictObject({ do: z.literal('beChild') }),
      z.strictObject({ do: z.literal('link'), because: remark }),
      z.strictObject({ do: z.literal('withdraw') }),
    ])
    .meta({ type: 'object', discriminator: { propertyName: 'do' } }) satisfies z.ZodType<Ask>;
  return {
    facts: {
      childClosed: z.strictObject({ ...head, child: reference, how: z.enum(closings) }),
      caseAsked: z.strictObject({ ...head, from: reference, ask }),
      caseAnswered: z.strictObject({ ...head, from: reference, asked: id, refusal: refusal.exactOptional() }),
    },
    decisions: {
      mergeInto: z.strictObject({ ...head, into: reference, because: remark }),
      undoMerge: z.strictObject({ ...head, because: remark }),
      link: z.strictObject({ ...head, to: reference, because: remark }),
      split: z.strictObject({
        ...head,
        reference: reference.exactOptional(),
        subject,
        body,
        kind: name.exactOptional(),
      }),
      openChild: z.strictObject({
        ...head,
        reference: reference.exactOptional(),
        subject,
        body,
        required: z.boolean(),
        kind: name.exactOptional(),
      }),
      adoptChild: z.strictObject({ ...head, reference, required: z.boolean(), because: remark }),
    },
  } as const;
}
