/** Receive: a complete plan from the policy alone, so that there are clocks from the first second, then one acknowledgement. */
import { isCancellation } from '@temporalio/workflow';
import { plan } from '../../domain/case/planning.ts';
import { completeKeptWrapUp } from '../../domain/case/wrapping-up.ts';
import { raiseAttention, clearAttention } from '../../domain/case/state.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import type { Desk } from './desk.ts';
import { join } from './join.ts';
import { patient, provisional } from './profiles.ts';

const attentionKey = 'plan';

export async function receive(desk: Desk): Promise<void> {
  if (await desk.during(() => join(desk))) return;
  const provisionalPlan = await desk.during(() => planFor(desk));
  desk.change((state, setting) => completeKeptWrapUp(plan(state, provisionalPlan, setting), setting));
}

/** A policy that is missing or broken never fails a case: it waits for one, visibly. */
async function planFor(desk: Desk): Promise<CasePlan> {
  const input = { request: desk.input.request, atMs: Date.now() };
  try {
    return await provisional.planProvisionally(input);
  } catch (error) {
    if (isCancellation(error)) throw error;
    desk.change((state, { nowMs }) =>
      raiseAttention(state, {
        key: attentionKey,
        code: 'POLICY_MISSING',
        what: 'No policy could plan this case yet',
        atMs: nowMs,
      }),
    );
    const late = await patient.planProvisionally(input);
    desk.change((state, { nowMs }) => clearAttention(state, attentionKey, nowMs, { who: 'robot' }));
    return late;
  }
}
