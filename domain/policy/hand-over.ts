import type { CaseEventName, ClockPlan } from '../clocks/plan.ts';

/**
 * The events that start a clock of a case to which a robot answered. A promise that a person's reply keeps does not run while
 * that answer waits for "did that solve it?": it starts at the hand-over and not at receipt (R10). A regulator's does not wait.
 */
export function startsAfterRobot(clock: Pick<ClockPlan, 'startsOn' | 'stopsOn' | 'owner'>): readonly CaseEventName[] {
  if (clock.owner !== 'internal' || !clock.stopsOn.includes('reply')) return clock.startsOn;
  return [...new Set(clock.startsOn.map((event): CaseEventName => (event === 'received' ? 'handedOver' : event)))];
}
