/** The customer hears how it stands where the policy's ladder says so: what we promise, and nothing of our inside. */
import { verdictOf } from '../clocks/index.ts';
import { happen } from './clock-events.ts';
import { write } from './correspondence.ts';
import type { Setting } from './setting.ts';
import type { CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** One letter a step; the update clock hears it as what it asks for. */
export function tellProgress(state: CaseState, cause: string, setting: Setting): CaseState {
  const { plan, hold, level } = state;
  if (plan === null) return state;
  const resolution = state.clocks.map(verdictOf).find(({ clock }) => clock === 'resolution');
  const dueMs = resolution?.verdict === 'open' ? resolution.dueMs : null;
  const written = write(state, {
    cause,
    purpose: 'progress',
    data: {
      standing: hold === null ? (level > plan.level ? 'specialist' : 'working') : 'waiting',
      due: dueMs === null ? null : new Date(dueMs).toISOString(),
      timeZone: plan.calendars[plan.calendar]?.timezone ?? null,
    },
    robot: true,
    body: null,
    atMs: setting.nowMs,
    by: robot,
  });
  return happen(written, { type: 'progressNotice', atMs: setting.nowMs }, setting);
}
