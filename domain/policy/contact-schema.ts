/** When customers may be contacted of our own accord: quiet hours, caps, consent (R23, R24). */
import { z } from 'zod';
import { secondsOfWallTime } from '../calendar/shifts.ts';
import { name } from './value-schema.ts';

const wallTime = z
  .string()
  .refine((text) => secondsOfWallTime(text) !== undefined, { error: 'wall time HH:MM, 00:00 to 24:00' })
  .transform((text) => secondsOfWallTime(text) ?? 0);
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const weekday = z.enum(weekdays).transform((day) => weekdays.indexOf(day));
const timeZone = z.string().refine(isKnownZone, { error: 'an IANA time zone such as Asia/Shanghai' });

const quiet = {
  /** `[from, to)` by the clock on the customer's wall; a `to` at or before `from` lies on the next day. */
  quietHours: z.array(z.tuple([wallTime, wallTime])),
  /** Quiet from midnight to midnight. */
  quietDays: z.array(weekday),
};

/** Whether a yes is needed beforehand, or the absence of a no is enough. */
const consent = z.enum(['optIn', 'optOut']);

export const contactRulesSchema = z.strictObject({
  /** Of a customer whose own time zone is unknown. */
  timezone: timeZone.default('UTC'),
  quietHours: quiet.quietHours.default([[21 * 3_600, 8 * 3_600]]),
  quietDays: quiet.quietDays.default([]),
  /** Contacts with one customer within any 24 hours and any seven days, shared by everything that contacts customers. */
  atMost: z
    .strictObject({ day: z.number().int().min(0).default(4), week: z.number().int().min(0).default(10) })
    .default({ day: 4, week: 10 }),
  consent: z
    .strictObject({ survey: consent.default('optOut'), marketing: consent.default('optIn') })
    .default({ survey: 'optOut', marketing: 'optIn' }),
  /** What differs for customers of a tier: key customers are not disturbed at ill-chosen times. */
  tiers: z
    .record(
      name,
      z.strictObject({
        quietHours: quiet.quietHours.optional(),
        quietDays: quiet.quietDays.optional(),
        /** No survey and no marketing while a case of hers is open. */
        notWhileCaseOpen: z.boolean().default(false),
      }),
    )
    .default({}),
});
export type ContactRulesDocument = z.output<typeof contactRulesSchema>;

function isKnownZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
