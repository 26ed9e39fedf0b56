import { weekdays } from '../../../domain/calendar/index.ts';
import type { CalendarDefinition, ShiftText, Weekday } from '../../../domain/calendar/index.ts';

/** A definition of which a test says only what matters to it; UTC when it does not matter. */
export type OfficeDefinition = Partial<CalendarDefinition> & Pick<CalendarDefinition, 'weekly'>;

export function office(definition: OfficeDefinition): CalendarDefinition {
  return { timezone: 'UTC', ...definition };
}

/** The same shifts on some days of the week. */
export function weekOf(shifts: readonly ShiftText[], ...days: readonly Weekday[]): CalendarDefinition['weekly'] {
  const closed = Object.fromEntries(weekdays.map((day) => [day, []])) as unknown as CalendarDefinition['weekly'];
  return { ...closed, ...Object.fromEntries(days.map((day) => [day, shifts])) };
}

/** A Chinese office with a lunch break. */
export const shanghaiOffice = office({
  timezone: 'Asia/Shanghai',
  weekly: weekOf(
    [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ],
    'mon',
    'tue',
    'wed',
    'thu',
    'fri',
  ),
  publicHolidays: { country: 'CN' },
});

/** An instant in UTC, from a date or a date and time. */
export function at(text: string): number {
  return Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`);
}

export function hours(count: number): number {
  return count * 3_600_000;
}
