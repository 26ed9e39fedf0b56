/** A complaint as a workflow: the branch of handling, remedies as a saga, whatever the shop's system does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareClient } from '../../../client/index.ts';
import { Rig, hour, day } from '../../rig/index.ts';
import { complained, decidedAndAnswered, judge, refundAbove, supervisor } from './complaints.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

describe('a complaint upheld, with a refund that needs a supervisor', () => {
  it('is assessed, decided, approved by somebody else, carried out once and answered in writing', async () => {
    const desk = await complained(rig);
    await judge(desk, 'upheld');
    await refundAbove(desk);
    await expect(desk.decide('solve', { code: 'refunded', summary: 'Refunded.' })).rejects.toThrow();
    await desk.decide('approveRemedy', { remedy: '1', by: supervisor });
    const seen = await desk.until(({ redress }) => redress.remedies[0]?.standing === 'done');
    expect(seen.redress.remedies).toMatchObject([
      { id: '1', kind: 'refund', amount: '500.00 CNY', proposedBy: 'li', decidedBy: 'wang', result: 'shop-1' },
    ]);
    await desk.decide('solve', { code: 'refunded', summary: 'Refunded.' });
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.decide('answerDecision', { accepted: true, by: { who: 'customer' } });
    expect(await desk.outcome()).toMatchObject({ closed: 'confirmed' });
    expect(desk.mails()).toContain('finalResponse');
    expect([...rig.shop.done.values()].filter(({ reference }) => reference === desk.reference)).toHaveLength(1);
    expect(await rig.store.remediesOf(desk.reference)).toMatchObject([
      { state: 'done', amount: { minor: 50_000, currency: 'CNY' } },
    ]);
    expect(desk.factsOf('remedy').map(({ standing, by }) => [standing, by])).toEqual([
      ['proposed', { who: 'agent', id: 'li' }],
      ['approved', { who: 'agent', id: 'wang' }],
      ['done', { who: 'robot' }],
    ]);
  });

  it('R20 silence after the final response closes it as decisionSent', async () => {
    const desk = await decidedAndAnswered(rig, 'rejected');
    await desk.after(3 * day);
    expect(await desk.outcome()).toMatchObject({ closed: 'decisionSent' });
  });

  it('not accepted twice it ends in deadlock, after one review by somebody higher', async () => {
    const desk = await decidedAndAnswered(rig, 'rejected');
    await desk.decide('answerDecision', { accepted: false, because: 'no', by: { who: 'customer' } });
    const { redress } = await desk.until(({ owner }) => owner === 'chen');
    expect(redress.complaint).toMatchObject({ step: 'review', reviews: 1 });
    const chen = { who: 'agent', id: 'chen' } as const;
    await desk.decide('decideComplaint', { outcome: 'rejected', reasons: 'As before.', by: chen });
    await desk.decide('solve', { code: 'explained', summary: 'We stand by it.', by: chen });
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.tell('customerMessage', { channel: 'email', body: 'It is still not right.' });
    expect(await desk.outcome()).toMatchObject({ closed: 'deadlock' });
    expect(desk.mails()).toContain('deadlock');
    // R21: an outside body's case opens it again, with its number, its deadline and one owner.
    const care = new CareClient(rig.env.client);
    const deadline = new Date((await rig.env.currentTimeMs()) + 5 * day).toISOString();
    const at = new Date(await rig.env.currentTimeMs()).toISOString();
    await care.outsideBody(desk.reference, { by: chen, at, body: '12315', number: 'B-7', deadline, owner: 'zhao' });
    const again = await desk.until(({ stage }) => stage === 'handle');
    expect(again).toMatchObject({
      owner: 'zhao',
      redress: { bodies: [{ number: 'B-7', standing: 'open', owner: 'zhao' }] },
    });
    const zhao = { who: 'agent', id: 'zhao' } as const;
    await desk.decide('decideComplaint', { outcome: 'partly', reasons: 'We meet half-way.', by: zhao });
    await desk.decide('solve', { code: 'agreed', summary: 'Half of it.', by: zhao });
    const { redress: settled } = await desk.until(({ next }) => next?.what === 'followUp.remind');
    expect(settled.bodies).toMatchObject([{ standing: 'answered' }]);
    await desk.decide('confirm', {});
    expect(desk.timeline().map(({ seq }) => seq)).toEqual(desk.timeline().map((_, index) => index + 1));
  });
});

describe('the saga of a remedy', () => {
  it('waits for a shop that is away, and is carried out once', async () => {
    const desk = await complained(rig);
    rig.shop.failNext(4);
    await desk.decide('proposeRemedy', { kind: 'coupon', amount: { minor: 500, currency: 'CNY' }, what: 'A voucher' });
    await desk.after(hour);
    await desk.until(({ redress }) => redress.remedies[0]?.standing === 'done');
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
    expect([...rig.shop.done.values()].filter(({ reference }) => reference === desk.reference)).toHaveLength(1);
  });

  it('refused for good it is given back in the ledger and shown to a person; tried again it is another order', async () => {
    const desk = await complained(rig);
    rig.shop.refuse('409 refunded before');
    await desk.decide('proposeRemedy', { kind: 'refund', amount: { minor: 500, currency: 'CNY' }, what: 'The cup' });
    const { attention, redress } = await desk.until((seen) => seen.attention.length > 0);
    expect(attention).toMatchObject([{ code: 'REMEDY_FAILED' }]);
    expect(redress.remedies).toMatchObject([{ standing: 'failed', result: '409 refunded before' }]);
    expect(await rig.store.remediesOf(desk.reference)).toMatchObject([{ state: 'cancelled' }]);
    rig.shop.refuse(undefined);
    await desk.decide('retry', { key: attention[0]?.key ?? '' });
    await desk.until((seen) => seen.redress.remedies[0]?.standing === 'done');
    expect(await rig.store.remediesOf(desk.reference)).toMatchObject([{ state: 'done', attempts: 2 }]);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });

  it('given up after days it is taken back step by step, so that nothing is half done', async () => {
    const desk = await complained(rig);
    rig.shop.failNext(1_000);
    await desk.decide('proposeRemedy', { kind: 'refund', amount: { minor: 500, currency: 'CNY' }, what: 'The cup' });
    await desk.after(4 * day);
    const { redress } = await desk.until((seen) => seen.attention.some(({ code }) => code === 'REMEDY_FAILED'));
    rig.shop.failNext(0);
    expect(redress.remedies).toMatchObject([{ standing: 'failed' }]);
    expect(await rig.store.remediesOf(desk.reference)).toMatchObject([{ state: 'cancelled' }]);
    expect(rig.shop.takenBack.length).toBeGreaterThan(0);
    await desk.decide('refuseRemedy', { remedy: '1', because: 'she gets a new one', by: supervisor });
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });
});

describe('what a ladder asks for', () => {
  it('makes it a complaint, and writes letters', async () => {
    const ladder = [
      { name: 'raise', when: { at: 'share', share: 0.5 }, actions: [{ do: 'raiseComplaint' }] },
      {
        name: 'letter',
        when: { at: 'share', share: 0.75 },
        actions: [{ do: 'letter', template: 'complaint.progress' }],
      },
    ] as const;
    const desk = await complained(rig, { raise: false, ladder });
    await desk.after(6 * hour);
    await desk.until(({ redress }) => redress.complaint !== null);
    await desk.after(2 * hour);
    const { redress } = await desk.until((seen) => seen.redress.letters.length > 0);
    expect(redress.letters).toMatchObject([{ template: 'complaint.progress', standing: 'sent' }]);
    await desk.until(({ pending }) => pending.length === 0);
    expect(desk.mails()).toEqual(expect.arrayContaining(['complaintAcknowledgement', 'letter']));
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });
});

describe('a suggestion', () => {
  it('goes to the owner of what it is about, and is closed with what was decided', async () => {
    const desk = await rig.case({
      request: { kind: 'suggestion' },
      plan: { processOwner: { id: 'chen', of: 'app' } },
    });
    const { owner } = await desk.until((seen) => seen.owner !== null);
    expect(owner).toBe('chen');
    const chen = { who: 'agent', id: 'chen' } as const;
    await expect(desk.decide('solve', { code: 'passedOn', summary: 'x', by: chen })).rejects.toThrow();
    await desk.decide('solve', { code: 'declined', summary: 'Too few would use it.', by: chen });
    await desk.until(({ pending }) => pending.length === 0);
    expect(desk.mails()).toContain('outcome');
    await desk.decide('confirm', {});
    await desk.outcome();
  });
});
