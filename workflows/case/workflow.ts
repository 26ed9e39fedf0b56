/** A case from receiving to closing: set up, then stage after stage. */
import { CancellationScope, isCancellation } from '@temporalio/workflow';
import type { Stage } from '../../domain/case/state.ts';
import { classify } from './classify.ts';
import { close, closeCancelled } from './close.ts';
import type { CaseInput, CaseOutcome } from './contract.ts';
import { Desk } from './desk.ts';
import { watchClocks } from './escalate.ts';
import { followUp } from './follow-up.ts';
import { handle } from './handle.ts';
import { Outbox } from './outbox.ts';
import { receive } from './receive.ts';
import { renew } from './renew.ts';

const stages: Readonly<Record<Exclude<Stage, 'closed'>, (desk: Desk) => Promise<void>>> = {
  receive,
  classify,
  handle,
  followUp,
};

/**
 * Runs one case. Input: the request (and what an earlier run carried over); output: how it ended.
 * Fails only on an input that has not the contract's form (`BAD_INPUT`), or when it is cancelled.
 */
export async function caseWorkflow(input: CaseInput): Promise<CaseOutcome> {
  const desk = Desk.open(input);
  const outbox = new Outbox(desk);
  try {
    watchClocks(desk);
    outbox.open();
    while (desk.stage !== 'closed') {
      await stages[desk.stage](desk);
      if (desk.mustRenew && desk.state.plan !== null && desk.stage !== 'classify') await renew(desk, outbox);
    }
    return await close(desk, outbox);
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => closeCancelled(desk, outbox));
    throw error;
  }
}
