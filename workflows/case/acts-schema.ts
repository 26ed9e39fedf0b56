/** Messages about questions to departments, representatives and conduct, in zod for the edges. */
import { z } from 'zod';
import type { Actor } from '../../domain/case/fact.ts';

interface Forms {
  readonly head: { readonly id: z.ZodString; readonly by: z.ZodType<Actor>; readonly at: z.ZodString };
  readonly id: z.ZodString;
  readonly name: z.ZodString;
  readonly line: z.ZodString;
  readonly remark: z.ZodString;
  readonly body: z.ZodString;
  readonly instant: z.ZodString;
  readonly email: z.ZodString;
  readonly phone: z.ZodString;
}

/** Made from the forms that all messages share. */
export function actSchemas({ head, id, name, line, remark, body, instant, email, phone }: Forms) {
  return {
    consult: z.strictObject({ ...head, department: name, question: body }),
    answerConsult: z.strictObject({ ...head, consult: id, answer: body }),
    withdrawConsult: z.strictObject({ ...head, consult: id, because: remark }),
    represent: z.strictObject({
      ...head,
      person: line,
      relation: z.enum(['family', 'guardian', 'lawyer', 'company', 'other']),
      proof: remark,
      email: email.exactOptional(),
      phone: phone.exactOptional(),
    }),
    endRepresentation: z.strictObject({ ...head, representative: id, because: remark }),
    conduct: z.strictObject({
      ...head,
      step: z.enum(['warn', 'end', 'writtenOnly', 'lift', 'relieve']),
      because: remark,
      reviewAt: instant.exactOptional(),
      said: z.boolean().exactOptional(),
    }),
  } as const;
}
