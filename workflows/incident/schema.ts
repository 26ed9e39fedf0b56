/** The incident's input and decisions in zod, for the edges. Workflow code checks with guards of its own (form.ts). */
import { z } from 'zod';
import type { Amend, CancelIncident, IncidentInput, Inform, SolveIncident } from './contract.ts';

const longestWords = 4_000;
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u, {
  error: '1 to 100 letters, digits, ".", "_" or "-", beginning with a letter or digit',
});
const messageId = z
  .string()
  .regex(/^[A-Za-z0-9._:@-]{1,200}$/u, { error: '1 to 200 letters, digits, ".", "_", ":", "@" or "-"' });
const person = z.string().regex(/^[A-Za-z][A-Za-z0-9._/-]{0,63}$/u, { error: 'the id of an agent' });
const text = z.string().max(longestWords).regex(/\S/u, { error: 'text that is not blank' });
const line = z.string().max(200).regex(/\S/u, { error: 'text that is not blank' });
const words = z.strictObject({ zh: text, en: text });
const said = { id: messageId, by: person, at: z.iso.datetime({ offset: true }) } as const;

const match = z
  .strictObject({
    kind: line.exactOptional(),
    category: line.exactOptional(),
    product: line.exactOptional(),
    region: line.exactOptional(),
    words: z.array(line).min(1).max(50).exactOptional(),
  })
  .refine((rule) => Object.keys(rule).length > 0, {
    error: 'at least one of kind, category, product, region, words: else every newcomer would join',
  });

export const incidentInputSchema = z.strictObject({
  id,
  title: line,
  known: words,
  match,
  by: person,
  at: z.iso.datetime({ offset: true }),
  policy: line.exactOptional(),
  language: z.enum(['zh', 'en']).exactOptional(),
  surveyShare: z.number().min(0).max(1).exactOptional(),
  renewAfterEvents: z.int().min(1).max(50_000).exactOptional(),
}) satisfies z.ZodType<IncidentInput>;

export const incidentSchemas = {
  inform: z.strictObject({ ...said, words }) satisfies z.ZodType<Inform>,
  amend: z.strictObject({
    ...said,
    known: words.exactOptional(),
    match: match.exactOptional(),
  }) satisfies z.ZodType<Amend>,
  solve: z.strictObject({ ...said, code: person, words }) satisfies z.ZodType<SolveIncident>,
  cancel: z.strictObject({ ...said, words }) satisfies z.ZodType<CancelIncident>,
} as const;
