/** What a complaint with a supervisor's approval costs on the real server, and what an operator reads of it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Rig } from '../rig/index.ts';
import { complained, judge, refundAbove, supervisor } from '../workflows/case/complaints.ts';
import { countActions, sumOf } from './actions.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open({ server: 'dev' });
});
afterAll(async () => {
  await rig.close();
});

/** Design 12: complaint with approval and callback; without a call it was 38. */
const mostActions = 45;

it('a complaint with approval stays within its ceiling, and shows who approved what', async () => {
  const desk = await complained(rig);
  await judge(desk, 'upheld');
  await refundAbove(desk);
  await desk.decide('approveRemedy', { remedy: '1', by: supervisor });
  await desk.until(({ redress }) => redress.remedies[0]?.standing === 'done');
  const details: unknown = await desk.handle.query('__temporal_workflow_metadata').catch(() => undefined);
  expect(JSON.stringify(details)).toContain('remedy 1: refund 500.00 CNY, done, proposed by li, approved by wang');
  await desk.decide('solve', { code: 'refunded', summary: 'Refunded.' });
  await desk.until(({ next }) => next?.what === 'followUp.remind');
  await desk.decide('answerDecision', { accepted: true, by: { who: 'customer' } });
  await desk.outcome();
  const actions = countActions(await rig.histories(desk));
  console.log(`complaint with approval: ${String(sumOf(actions))} actions`, JSON.stringify(actions));
  expect(sumOf(actions)).toBeLessThanOrEqual(mostActions);
});
