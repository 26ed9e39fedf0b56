/** A live contact that came while nobody was there: it is a message now, and the customer is told so (R4). */
import { minuteText } from './local-text.ts';
import type { Setting } from './setting.ts';
import type { CaseState } from './state.ts';

/** What the acknowledgement says about it: nothing when somebody was there. `backAt` in the desk's own time; null: not known. */
export function outsideHoursData(
  { plan }: CaseState,
  setting: Setting,
): { readonly cameBy: string; readonly backAt: string | null } | Record<string, never> {
  const outside = plan?.outsideHours;
  if (plan === null || outside === null || outside === undefined) return {};
  const { cameBy, opensAtMs } = outside;
  return { cameBy, backAt: opensAtMs === null ? null : minuteText(opensAtMs, plan, setting) };
}
