/** R4, R6, R7: by which channel the customer is answered, outside hours, and in public. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour, Rig, type CaseUnderTest } from '../../rig/index.ts';
import { aCall, codeOf, handledBy, instantCall, iso } from './calls.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

const handled = (options?: Parameters<Rig['case']>[0]) => handledBy(rig, options);

describe('R4 a chat outside hours', () => {
  it('R4 is a message: acknowledged once by mail, with the hour at which somebody is back', async () => {
    const nowMs = await rig.env.currentTimeMs();
    const opensAtMs = nowMs + 9 * hour;
    const desk = await handled({
      request: { channel: 'chat' },
      plan: { channel: 'ticket', outsideHours: { cameBy: 'chat', opensAtMs } },
    });
    const [acknowledgement] = rig.mailbox.of(desk.reference);
    const local = new Date(opensAtMs + 8 * hour).toISOString().slice(0, 16).replace('T', ' ');
    expect(acknowledgement).toMatchObject({
      purpose: 'acknowledgement',
      data: { cameBy: 'chat', backAt: `${local} (+08:00)` },
    });
    expect((await desk.snapshot()).outsideHours).toEqual({ cameBy: 'chat', opensAt: iso(opensAtMs) });
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
    expect(desk.mails()).toEqual(['acknowledgement']);
  });

  it('R4 within hours nothing is said about hours', async () => {
    const desk = await handled();
    expect(rig.mailbox.of(desk.reference)[0]?.data).not.toHaveProperty('cameBy');
    expect((await desk.snapshot()).outsideHours).toBeNull();
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });
});

describe('R7 an anonymous post', () => {
  const post = {
    request: { channel: 'social', customer: { handle: '@nobody' }, orderNumber: 'SO-77812', reach: 1_200 },
    plan: { anonymous: true, acknowledge: false, survey: null, channel: 'social' },
  } as const;

  it('R7 is answered in public with an invitation, asked nothing, and closed as noContact with its reach', async () => {
    const desk = await handled(post);
    await desk.decide('reply', {
      body: 'We are sorry to hear that.',
      solve: { code: 'answered', summary: 'Invited.' },
    });
    await desk.until(({ next }) => next?.what === 'followUp.close');
    await desk.after(3 * 24 * hour);
    expect(await desk.outcome()).toMatchObject({ closed: 'noContact', rating: null });
    expect(desk.mails()).toEqual([]);
    expect(desk.factsOf('closed')[0]).toMatchObject({ how: 'noContact', reach: 1_200 });
    expect(desk.factsOf('opened')[0]?.request.reach).toBe(1_200);
  });

  it('R7 the words to be posted are on the timeline, and a person is asked to post them', async () => {
    const desk = await handled(post);
    await desk.decide('reply', { body: 'We are sorry to hear that.' });
    const seen = await desk.until(({ attention }) => attention.length > 0);
    expect(seen.attention[0]?.what).toBe('Post the reply on social: it is on the timeline');
    await expect
      .poll(() => desk.factsOf('messageOut').map(({ body }) => body))
      .toEqual([
        'We are sorry to hear that.\n\nPlease send us a private message, so that we can look into it with you.',
      ]);
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it.each([
    ['the case reference', (desk: CaseUnderTest) => `See ${desk.reference.toUpperCase()}`],
    ['the order number', () => 'Order so-77812 is late'],
    ['more than a post holds', () => 'x'.repeat(201)],
  ])('R7 refuses to post %s', async (_what, words) => {
    const desk = await handled(post);
    expect(await codeOf(desk.decide('reply', { body: words(desk) }))).toBe('BAD_INPUT');
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });
});

describe('R6 the answer goes by the channel that the customer used last, unless she chose one', () => {
  it('R6 by mail after a mail; by mail with a visible attention where nothing can be sent on her channel', async () => {
    const desk = await handled();
    await desk.decide('reply', { body: 'First.' });
    expect(await desk.snapshot()).toMatchObject({ answersBy: 'email', attention: [] });
    await desk.tell('customerMessage', { channel: 'wechat', body: 'Are you there?' });
    await desk.until(({ answersBy }) => answersBy === 'wechat');
    await desk.decide('reply', { body: 'Yes.' });
    const seen = await desk.until(({ attention }) => attention.length > 0);
    expect(seen.attention).toMatchObject([{ key: 'channel/wechat', code: 'CHANNEL_DOWN' }]);
    await expect.poll(() => desk.mails()).toEqual(['acknowledgement', 'reply', 'reply']);
    await desk.decide('retry', { key: 'channel/wechat' });
    expect((await desk.snapshot()).attention).toEqual([]);
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it('R6 what she chose wins over what she used', async () => {
    const customer = { email: 'zhang@customer.test', preferredChannel: 'sms' };
    const desk = await handled({ request: { customer } });
    await desk.tell('customerMessage', { channel: 'email', body: 'Any news?' });
    await desk.decide('reply', { body: 'Tomorrow.' });
    const seen = await desk.until(({ attention }) => attention.length > 0);
    expect(seen).toMatchObject({ answersBy: 'sms', attention: [{ key: 'channel/sms' }] });
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it('R6 after a call that is over a mail answers, and nobody is alarmed', async () => {
    const desk = await handled();
    const nowMs = await rig.env.currentTimeMs();
    await desk.decide('logContact', { ...aCall(nowMs, 0), ...instantCall(desk) });
    await desk.decide('reply', { body: 'As promised on the telephone.' });
    expect(await desk.snapshot()).toMatchObject({ answersBy: 'phone', attention: [] });
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });
});
