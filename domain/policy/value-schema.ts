/** The small values every section of a policy is made of. */
import { z } from 'zod';
import { namesDays, parseDuration } from './duration.ts';
import { priorities } from './plan.ts';

const positiveDuration = (text: string) => (parseDuration(text) ?? 0) > 0;

/** Working time: hours, minutes, seconds. Days are refused, since "1 day" means 24 working hours to some. */
export const workingDuration = z
  .string()
  .refine(positiveDuration, { error: 'a duration above zero such as PT4H, PT30M or PT1H30M' })
  .refine((text) => !namesDays(text), { error: 'hours, minutes and seconds (PT8H), or workingDays: 1 as a target' })
  .transform((text) => parseDuration(text) ?? 0)
  .meta({ description: 'ISO 8601 duration of working time without days: PT4H, PT30M' });

/** Time by the wall clock: a day is 24 hours. */
export const elapsedDuration = z
  .string()
  .refine(positiveDuration, { error: 'a duration above zero such as PT24H, P2D or P1W' })
  .transform((text) => parseDuration(text) ?? 0)
  .meta({ description: 'ISO 8601 duration by the wall clock: PT24H, P2D' });

export const share = z.number().min(0).max(1);

/** `P1` in documents, 1 inside. */
export const priorityName = z
  .enum(['P1', 'P2', 'P3', 'P4'])
  .transform((name) => priorities.find((priority) => name === `P${priority}`) ?? 4);

export const languageName = z.enum(['zh', 'en']);

/** A text in both languages. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Words by language that speak for something. */
export const words = z.strictObject({
  zh: z.array(z.string().min(1)).default([]),
  en: z.array(z.string().min(1)).default([]),
});

/** A name that other parts of a policy refer to. */
export const name = z.string().regex(/^[A-Za-z][A-Za-z0-9._/-]{0,63}$/, {
  error: 'a name: a letter, then letters, digits, ".", "_", "/" or "-"',
});

/** One value or a list of them; a list inside. */
export const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z
    .union([z.array(item).min(1), item])
    .transform((value): z.output<Item>[] => (Array.isArray(value) ? (value as z.output<Item>[]) : [value]));
