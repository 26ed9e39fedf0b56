/** What is said about a case's incident, in zod for the edges. */
import { z } from 'zod';
import type { Actor } from '../../domain/case/fact.ts';

interface Parts {
  readonly head: { readonly id: z.ZodString; readonly by: z.ZodType<Actor>; readonly at: z.ZodString };
  readonly reference: z.ZodString;
  readonly name: z.ZodString;
  readonly remark: z.ZodString;
}

export const incidentDecisionSchemas = ({ head, reference, remark }: Omit<Parts, 'name'>) => ({
  joinIncident: z.strictObject({ ...head, incident: reference, because: remark }),
  leaveIncident: z.strictObject({ ...head, because: remark }),
});

export const incidentFactSchemas = ({ head, reference, name, remark }: Parts) => {
  const words = z.strictObject({ zh: remark, en: remark });
  const news = z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('known'), words }),
      z.strictObject({ is: z.literal('update'), words }),
      z.strictObject({ is: z.literal('solved'), code: name, words, surveyShare: z.number().min(0).max(1) }),
      z.strictObject({ is: z.literal('cancelled'), words }),
    ])
    .meta({ type: 'object', discriminator: { propertyName: 'is' } });
  return { incidentNews: z.strictObject({ ...head, incident: reference, news }) };
};
