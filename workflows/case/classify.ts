/** Classify: what it is about and how urgent, then the plan refined. Where it is not sure, a person decides; the clocks run meanwhile. */
import { isCancellation } from '@temporalio/workflow';
import { classify as classified, plan, toHandling } from '../../domain/case/planning.ts';
import { unclassifiedKey } from '../../domain/case/replanning.ts';
import { raiseAttention } from '../../domain/case/state.ts';
import type { Desk } from './desk.ts';
import { quick } from './profiles.ts';

const robot = { who: 'robot' } as const;

export async function classify(desk: Desk): Promise<void> {
  await desk.during(async () => {
    try {
      const found = await quick.classifyRequest({ request: desk.input.request, atMs: Date.now() });
      // A person who was quicker has decided; her word leads to a plan of its own.
      desk.change((state, setting) =>
        state.classification === null
          ? plan(classified(state, found.classification, setting.nowMs, robot), found.plan, setting)
          : state,
      );
    } catch (error) {
      if (isCancellation(error)) throw error;
      desk.change((state, { nowMs }) =>
        raiseAttention(state, {
          key: unclassifiedKey,
          code: 'CLASSIFIER_DOWN',
          what: 'Not classified: the provisional plan holds until a person reclassifies',
          atMs: nowMs,
        }),
      );
    }
    desk.change(toHandling);
  });
}
