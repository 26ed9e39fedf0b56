import { z } from 'zod';
import { checkCalendar } from './expand-check.ts';

const shift = z
  .tuple([z.string(), z.string()])
  .describe('[open, close] in local wall time HH:MM; a close at or before the open lies on the next day');
const shifts = z.array(shift);
const dated = z.record(z.string(), shifts);

const shape = z.strictObject({
  timezone: z.string().describe('IANA time zone, for example Asia/Shanghai'),
  weekly: z
    .strictObject({ mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: shifts, sun: shifts })
    .describe('Shifts of each day of the week; an empty list is a day off'),
  holidays: z.array(z.string()).exactOptional().describe('Dates YYYY-MM-DD on which no shift opens'),
  annualHolidays: z.array(z.string()).exactOptional().describe('MM-DD, every year'),
  dateOverrides: dated.exactOptional().describe('Replaces the hours of a date and wins over holidays (调休)'),
  dateBreaks: dated.exactOptional().describe('Cut out of whatever is open on a date'),
  publicHolidays: z
    .strictObject({
      country: z.string().describe('ISO 3166-1; CN brings its make-up working days along'),
      region: z.string().exactOptional(),
      makeUpHours: shifts
        .exactOptional()
        .describe('Hours of a make-up working day; else those of the first working weekday'),
    })
    .exactOptional(),
});

/** A calendar as a policy writes it. Each mistake comes with its path, what was expected and what was found. */
export const calendarDefinitionSchema = shape.superRefine((calendar, context) => {
  for (const { path, reason, expected, got } of checkCalendar(calendar)) {
    const message = `${reason}: expected ${expected}, got ${JSON.stringify(got)}`;
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});
