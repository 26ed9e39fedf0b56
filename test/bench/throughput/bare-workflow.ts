/** Nothing but the same number of activities, updates, signals and timers as a case has, without deciding anything. */
import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BareActivities } from './bench.ts';

export interface BareInput {
  readonly activities: number;
  readonly signals: number;
  readonly updates: number;
}

export const act = defineUpdate<number>('act');
export const tell = defineSignal('tell');

const { insert, mail } = proxyActivities<BareActivities>({ startToCloseTimeout: 60_000 });

export async function bareWorkflow(input: BareInput): Promise<void> {
  let updates = 0;
  let signals = 0;
  setHandler(act, () => ++updates);
  setHandler(tell, () => {
    signals += 1;
  });
  const early = Math.ceil(input.activities / 2);
  for (let done = 0; done < early; done += 1) await (done === 1 ? mail() : insert());
  await condition(() => updates >= input.updates && signals >= input.signals, 24 * 3_600_000);
  for (let done = early; done < input.activities; done += 1) await (done === early ? mail() : insert());
}
