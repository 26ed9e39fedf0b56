/** Questions to departments, representatives and conduct on running cases, across a renewal and a whole wait. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClock, day, firstResponse, hour, resolution, Rig } from '../../rig/index.ts';

const department = aClock({
  name: 'department',
  target: { in: 'workingTime', ms: 8 * hour },
  startsOn: ['departmentAsked'],
  stopsOn: ['departmentAnswered'],
  restartsOn: ['departmentAsked'],
  owner: 'department',
});
const wang = { who: 'agent', id: 'wang' } as const;

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

describe('a running case', () => {
  it('R11 asks a department: the ladder reminds, the answer is told to the owner, then it is solved', async () => {
    const desk = await rig.case({ plan: { clocks: [firstResponse, resolution, department] } });
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('reply', { body: 'We ask the warehouse.' });
    await desk.decide('consult', { department: 'warehouse', question: 'Is it on the shelf?' });
    await desk.after(7 * hour);
    await expect.poll(() => desk.factsOf('step').map(({ clock }) => clock)).toContain('department');
    await desk.decide('answerConsult', { consult: '1', answer: 'Yes', by: wang });
    await desk.decide('solve', { code: 'answered', summary: 'It is here.' });
    await desk.decide('confirm', {});
    const { clocks } = await desk.outcome();
    expect(clocks.find(({ clock }) => clock === 'department')?.verdict).toBe('met');
    expect(desk.factsOf('departmentAnswered')).toMatchObject([{ how: 'answered', words: 'Yes' }]);
  });

  it('R34 R35 keeps who speaks for her and the date of a review through a renewal, and asks the supervisor on that day', async () => {
    const desk = await rig.case({ input: { renewAfterEvents: 40 } });
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('represent', { person: 'Wang Lei', relation: 'lawyer', proof: 'Power of attorney 12' });
    const reviewAt = new Date((await rig.env.currentTimeMs()) + 3 * day).toISOString();
    await desk.decide('conduct', { step: 'writtenOnly', because: 'threats', reviewAt, by: wang });
    for (let i = 0; i < 8; i += 1) await desk.decide('note', { body: `note ${String(i)}` });
    await desk.after(4 * day);
    const seen = await desk.until(({ attention }) => attention.some(({ code }) => code === 'REVIEW_DUE'));
    expect(seen.customerSide).toMatchObject({
      representatives: [{ id: '1', relation: 'lawyer' }],
      writtenOnlyUntil: reviewAt,
    });
    expect(desk.mails()).toContain('writtenOnly');
    await desk.decide('conduct', { step: 'lift', because: 'calm since', by: wang });
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
    expect(desk.factsOf('conduct').map(({ step }) => step)).toEqual(['writtenOnly', 'reviewDue', 'lift']);
  });
});
