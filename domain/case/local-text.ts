import { offsetAt } from '../calendar/local-time.ts';
import type { CasePlan } from '../policy/plan.ts';
import { calendarOf, type Setting } from './setting.ts';

/** An instant as people of the team read it, for example `2026-11-23 09:30:00 +08:00`; UTC before there is a plan. */
export function localTimeText(atMs: number, plan: CasePlan | null, setting: Setting): string {
  if (!Number.isFinite(atMs)) return 'never';
  const calendar = plan === null ? undefined : calendarOf(plan, plan.calendar, setting);
  const offsetMs = calendar === undefined ? 0 : offsetAt(calendar.zone, atMs);
  const local = new Date(atMs + offsetMs).toISOString();
  const minutes = Math.abs(offsetMs) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetMs < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
