import type { Calendar } from './calendar.ts';
import { localTimeAt } from './days.ts';

const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of an ISO 8601 instant such as `2026-02-14T09:00:00+08:00`. Undefined without an offset, or when wrong. */
export function instantOfIso(text: string): number | undefined {
  if (!instantText.test(text)) return undefined;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? undefined : atMs;
}

/** `2026-02-14T01:00:00Z`; milliseconds are shown where there are any. */
export function isoOfInstant(atMs: number): string {
  return new Date(atMs).toISOString().replace('.000Z', 'Z');
}

/** The same instant as the clocks of the calendar show it: `2026-02-14T09:00:00+08:00`. */
export function isoOfInstantIn(calendar: Calendar, atMs: number): string {
  const localMs = localTimeAt(calendar, atMs);
  const minutes = Math.round((localMs - atMs) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${sign}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return isoOfInstant(localMs).replace('Z', offset);
}
