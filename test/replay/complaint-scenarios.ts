/** Complaints whose histories are kept: upheld with a refund, rejected, reviewed and ended in deadlock. */
import { day, type CaseUnderTest, type Rig } from '../rig/index.ts';
import { complained, decidedAndAnswered, judge, refundAbove, supervisor } from '../workflows/case/complaints.ts';

const customer = { who: 'customer' } as const;

export const complaintScenarios: Readonly<Record<string, (rig: Rig) => Promise<CaseUnderTest>>> = {
  'complaint-upheld': async (rig) => {
    const desk = await complained(rig);
    await judge(desk, 'upheld');
    await refundAbove(desk);
    await desk.decide('approveRemedy', { remedy: '1', by: supervisor });
    await desk.until(({ redress }) => redress.remedies[0]?.standing === 'done');
    await desk.decide('solve', { code: 'refunded', summary: 'Refunded.' });
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.decide('answerDecision', { accepted: true, by: customer });
    return desk;
  },
  'complaint-rejected': async (rig) => {
    const desk = await decidedAndAnswered(rig, 'rejected');
    await desk.after(3 * day);
    return desk;
  },
  'complaint-reviewed': async (rig) => {
    const desk = await decidedAndAnswered(rig, 'rejected');
    await desk.decide('answerDecision', { accepted: false, because: 'no', by: customer });
    await desk.until(({ owner }) => owner === 'chen');
    const by = { who: 'agent', id: 'chen' } as const;
    await desk.decide('decideComplaint', { outcome: 'partly', reasons: 'Half of it.', by });
    await desk.decide('solve', { code: 'agreed', summary: 'Half of it.', by });
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.decide('reopen', { because: 'still no', by: customer });
    return desk;
  },
};
