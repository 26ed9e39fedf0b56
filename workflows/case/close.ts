/** Close: nothing is left open, the last facts are safe, and the outcome is the workflow's result. */
import { allHandlersFinished, condition } from '@temporalio/workflow';
import { close as closeCase } from '../../domain/case/solving.ts';
import { verdictOf } from '../../domain/clocks/index.ts';
import { happen } from '../../domain/case/clockwork.ts';
import type { CaseOutcome } from './contract.ts';
import type { Desk } from './desk.ts';
import type { Outbox } from './outbox.ts';
import { publish } from './visibility.ts';

export async function close(desk: Desk, outbox: Outbox): Promise<CaseOutcome> {
  publish(desk);
  await outbox.emptied();
  await condition(allHandlersFinished);
  outbox.stop();
  return outcomeOf(desk);
}

/** Somebody cancelled the workflow: the case is recorded as withdrawn, and its facts reach the store before it ends. */
export async function closeCancelled(desk: Desk, outbox: Outbox): Promise<void> {
  desk.change((state, setting) =>
    state.stage === 'closed'
      ? state
      : closeCase(
          happen(state, { type: 'cancelled', because: 'withdrawn', atMs: setting.nowMs }, setting),
          'withdrawn',
          setting.nowMs,
          { who: 'robot' },
          setting,
        ),
  );
  publish(desk);
  outbox.open();
  await outbox.emptied();
  outbox.stop();
}

function outcomeOf(desk: Desk): CaseOutcome {
  const { reference, closing, solution, clocks, owner, rating, counts } = desk.state;
  return {
    reference,
    closed: closing?.how ?? 'withdrawn',
    mergedInto: closing?.into ?? null,
    closedAt: new Date(closing?.atMs ?? Date.now()).toISOString(),
    solution: solution === null ? null : { code: solution.code, summary: solution.summary },
    clocks: clocks.map(verdictOf),
    agent: owner?.agent ?? null,
    rating: rating?.score ?? null,
    counts,
  };
}
