/** A case at rest: nothing is under way for it in any worker, and only a timer or a message can move it. */
import { expect } from 'vitest';
import type { CaseUnderTest } from '../rig/index.ts';

/** A case that was offered to somebody, at rest. */
export async function offered(desk: CaseUnderTest): Promise<CaseUnderTest> {
  await desk.until(({ owner }) => owner !== null);
  await atRest(desk);
  return desk;
}

export async function atRest(desk: CaseUnderTest): Promise<void> {
  await expect
    .poll(
      async () => {
        const { raw } = await desk.handle.describe();
        return { activities: raw.pendingActivities?.length ?? 0, task: raw.pendingWorkflowTask != null };
      },
      { timeout: 30_000 },
    )
    .toEqual({ activities: 0, task: false });
}
