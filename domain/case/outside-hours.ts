/** A live contact that came while nobody was there: it is a message now, and the customer is told so (R4). */
import { localTimeText } from './local-text.ts';
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
  return { cameBy, backAt: opensAtMs === null ? null : withoutSeconds(localTimeText(opensAtMs, plan, setting)) };
}

/** `2026-11-23 09:30:00 +08:00` as `2026-11-23 09:30 (+08:00)`. */
function withoutSeconds(text: string): string {
  return `${text.slice(0, 16)} (${text.slice(20)})`;
}
