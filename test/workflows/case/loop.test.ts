import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, hour, Rig } from '../../rig/index.ts';

describe('a case goes from opening to closing', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });

  const solution = { code: 'answered', summary: 'It arrives tomorrow.' };

  it('is received, classified, handled, followed up and closed, with every step on the timeline', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('reply', { body: 'It arrives tomorrow.', solve: solution });
    await desk.until(({ stage, waitsFor }) => stage === 'followUp' && waitsFor.includes('confirmation'));
    await desk.decide('rate', { score: 5, by: { who: 'customer' } });
    await desk.decide('confirm', { by: { who: 'customer' } });

    expect(await desk.outcome()).toMatchObject({
      closed: 'confirmed',
      agent: 'li',
      rating: 5,
      solution,
      clocks: [
        { clock: 'firstResponse', verdict: 'met' },
        { clock: 'resolution', verdict: 'met' },
      ],
    });
    expect(desk.timeline().map(({ type }) => type)).toEqual([
      'opened',
      'planned',
      'messageOut',
      'classified',
      'planned',
      'assigned',
      'accepted',
      'solved',
      'messageOut',
      'rated',
      'confirmed',
      'closed',
    ]);
    expect(desk.timeline().map(({ seq }) => seq)).toEqual(desk.timeline().map((_, index) => index + 1));
    expect(desk.mails()).toEqual(['acknowledgement', 'outcome']);
  });

  it('R8 keeps the automatic acknowledgement and the human answer apart', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    expect((await desk.snapshot()).clocks[0]).toMatchObject({ clock: 'firstResponse', verdict: 'open' });
    await desk.decide('reply', { body: 'Let me look.', solve: solution });
    await desk.decide('confirm', {});
    await desk.outcome();
    expect(desk.factsOf('messageOut').map(({ purpose, robot }) => ({ purpose, robot }))).toEqual([
      { purpose: 'acknowledgement', robot: true },
      { purpose: 'outcome', robot: false },
    ]);
  });

  it('R18 closes on silence, recorded as silence, one window after the outcome was delivered, with one reminder', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('reply', { body: 'It arrives tomorrow.', solve: solution });
    const { next } = await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.after(3 * day);
    const outcome = await desk.outcome();
    expect(outcome.closed).toBe('silence');
    expect(Date.parse(outcome.closedAt) - Date.parse(next?.due ?? '')).toBe(24 * hour);
    expect(desk.mails()).toEqual(['acknowledgement', 'outcome', 'followUpReminder']);
  });

  it('R15 reads what comes in after solving: thanks confirm, "still broken" reopens, an auto-reply does nothing', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('reply', { body: 'Done.', solve: solution });
    await desk.until(({ stage }) => stage === 'followUp');

    await desk.tell('customerMessage', { channel: 'email', subject: 'Automatic reply', body: 'I am away.' });
    expect((await desk.snapshot()).stage).toBe('followUp');

    await desk.tell('customerMessage', { channel: 'email', body: 'It still does not work.' });
    const reopened = await desk.until(({ stage }) => stage === 'handle');
    expect(reopened).toMatchObject({
      owner: 'li',
      counts: { reopened: 1 },
      clocks: [{ verdict: 'met' }, { verdict: 'open', flags: ['reopened'] }],
    });

    await desk.decide('solve', { code: 'replaced', summary: 'A new one is on its way.' });
    await desk.until(({ stage }) => stage === 'followUp');
    await desk.tell('customerMessage', { channel: 'email', body: 'Thank you, all good now!' });
    expect(await desk.outcome()).toMatchObject({ closed: 'confirmed', counts: { reopened: 1 } });
  });

  it('R12 solves as customerNoReply after a hold that nobody answers, with two reminders', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('hold', { reason: 'customer', question: 'Which order is it?' });
    await desk.after(8 * day);
    expect((await desk.outcome()).closed).toBe('customerNoReply');
    expect(desk.mails()).toEqual([
      'acknowledgement',
      'reply',
      'holdReminder',
      'holdReminder',
      'outcome',
      'followUpReminder',
    ]);
  });

  it('R11 pauses the resolution clock for the customer and not for a third party', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    const resolutionDue = async (): Promise<number> =>
      (await desk.snapshot()).clocks.find(({ clock }) => clock === 'resolution')?.dueMs ?? NaN;
    const before = await resolutionDue();
    await desk.decide('hold', { reason: 'thirdParty' });
    await desk.after(hour);
    await desk.decide('resume', { because: 'The part has come' });
    expect(await resolutionDue()).toBe(before);

    await desk.decide('hold', { reason: 'customer', question: 'Which colour?' });
    const heldAt = await rig.env.currentTimeMs();
    await desk.after(10 * hour);
    await desk.tell('customerMessage', { channel: 'email', body: 'White' });
    const snapshot = await desk.until(({ hold }) => hold === null);
    const resumedAt = await rig.env.currentTimeMs();
    const due = snapshot.clocks.find(({ clock }) => clock === 'resolution')?.dueMs ?? NaN;
    expect(Math.abs(due - before - (resumedAt - heldAt))).toBeLessThan(1_000);
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
  });

  it('ends as withdrawn when somebody takes the request back, and promises nothing any more', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('withdraw', { because: 'solved by herself' });
    expect(await desk.outcome()).toMatchObject({
      closed: 'withdrawn',
      clocks: [{ verdict: 'cancelled' }, { verdict: 'cancelled' }],
    });
  });
});
