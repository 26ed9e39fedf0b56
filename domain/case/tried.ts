/** What has been done about a case so far, for whoever hears of it up the ladder: short, in the names of the policy. */
import type { CaseState } from './state.ts';

/** Enough to see the way; the case's page and timeline have all of it. */
const longestList = 5;

export function whatWasTried(state: CaseState): readonly string[] {
  const { plan, priority, level, counts, hold } = state;
  const told = (state.told ?? []).map(({ who, what }) => `${what} -> ${who}`);
  const tried = [
    ...told,
    ...(plan !== null && priority !== null && priority < plan.priority
      ? [`P${String(plan.priority)} -> P${String(priority)}`]
      : []),
    ...(plan !== null && level > plan.level ? [`level ${String(plan.level)} -> ${String(level)}`] : []),
    ...(counts.reopened > 0 ? [`reopened x${String(counts.reopened)}`] : []),
    ...(hold === null ? [] : [`on hold: ${hold.reason}`]),
  ];
  return tried.slice(-longestList);
}
