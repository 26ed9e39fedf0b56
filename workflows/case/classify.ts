/** Classify: what it is about and how urgent, then the plan refined. Where it is not sure, a person decides; the clocks run meanwhile. */
import { isCancellation } from '@temporalio/workflow';
import { answerAtOnce, suggest } from '../../domain/case/canned-answer.ts';
import { classify as classified, plan, toHandling } from '../../domain/case/planning.ts';
import { unclassifiedKey } from '../../domain/case/replanning.ts';
import { raiseAttention } from '../../domain/case/state.ts';
import type { Desk } from './desk.ts';
import { quick } from './profiles.ts';

const robot = { who: 'robot' } as const;

export async function classify(desk: Desk): Promise<void> {
  await desk.during(async () => {
    try {
      const { request } = desk.input;
      const judged = await quick.classifyRequest({ request, atMs: Date.now() });
      desk.change((state, setting) => {
        const suggested = suggest(state, judged.found, setting.nowMs);
        // A person who was quicker has decided; her word leads to a plan of its own.
        if (state.classification !== null) return suggested;
        const known = classified(suggested, judged.classification, setting.nowMs, robot);
        return answerAtOnce(plan(known, judged.plan, setting), judged.found, request, setting);
      });
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
