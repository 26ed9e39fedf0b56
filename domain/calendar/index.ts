/**
 * Working time: what workflows may import. Expanding a definition into a snapshot needs time zone tables and holiday lists
 * and is done outside, by `expand.ts`.
 */
export { weekdays } from './definition.ts';
export type { CalendarDefinition, CalendarSnapshot, ShiftText, Weekday } from './definition.ts';
export { NEVER_MS, beyondHorizon } from './calendar.ts';
export type { Calendar } from './calendar.ts';
export { compileCalendar } from './compile.ts';
export { addWorkingTime, subtractWorkingTime, workingTimeBetween } from './working-time.ts';
export { addWorkingTimeWithPauses, workingTimeBetweenWithPauses } from './pauses.ts';
export type { Pause } from './pauses.ts';
export { isOpen, nextClose, nextOpen, nextOpenStrict, previousClose } from './openings.ts';
export { addWorkingDays, endOfCalendarDay, endOfWorkingDay, subtractWorkingDays } from './days.ts';
export { instantOfIso, isoOfInstant, isoOfInstantIn } from './iso.ts';
