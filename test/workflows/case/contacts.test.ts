/** R1-R3: live contacts and their few facts; the customer's context at hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rig } from '../../rig/index.ts';
import { clockOf, handledBy, iso, li, minute } from './calls.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

const handled = (options?: Parameters<Rig['case']>[0]) => handledBy(rig, options);

const transcript = 'a'.repeat(64);

describe('R1 R2 a live contact', () => {
  const chat = { channel: 'chat', contact: 'chat-1' } as const;

  it('R2 a chat of forty lines is five signals; R1 its facts are kept, and R3 nothing is mailed', async () => {
    const desk = await rig.case({ request: { channel: 'chat' }, plan: { acknowledge: false } });
    await desk.tell('contact', { ...chat, report: { is: 'opened', entryPoint: 'page/orders' } });
    await desk.until(({ stage }) => stage === 'handle');
    await desk.tell('contact', { ...chat, by: li, report: { is: 'joined', agent: 'li' } });
    await desk.tell('contact', { ...chat, by: { who: 'robot' }, report: { is: 'unanswered', forMs: 90_000 } });
    await desk.tell('contact', { ...chat, by: { who: 'robot' }, report: { is: 'joined', agent: 'chen' } });
    await desk.tell('contact', {
      ...chat,
      by: li,
      report: {
        is: 'ended',
        how: 'finished',
        replies: { count: 18, totalMs: 400_000, longestMs: 95_000, robot: 2 },
        talkMs: 600_000,
        holdMs: 30_000,
        wrapUpMs: 45_000,
        transcript,
        classification: { kind: 'problem', category: 'delivery.late' },
        outcome: { code: 'answered', summary: 'It arrives tomorrow.' },
        rating: { score: 5 },
        confirmed: true,
      },
    });
    expect(await desk.outcome()).toMatchObject({
      closed: 'confirmed',
      agent: 'li',
      rating: 5,
      clocks: [{ clock: 'firstResponse', verdict: 'met' }, { verdict: 'met' }],
    });
    expect(desk.factsOf('contact').map(({ report }) => report)).toEqual([
      'opened',
      'joined',
      'unanswered',
      'joined',
      'ended',
    ]);
    expect(desk.factsOf('contact').at(-1)?.contact).toMatchObject({
      id: 'chat-1',
      key: desk.reference,
      channel: 'chat',
      direction: 'in',
      entryPoint: 'page/orders',
      agents: ['li', 'chen'],
      transfers: 1,
      unanswered: 1,
      ended: 'finished',
      talkMs: 600_000,
      holdMs: 30_000,
      wrapUpMs: 45_000,
      transcript,
    });
    expect(desk.factsOf('classified').at(-1)?.classification).toMatchObject({
      kind: 'problem',
      category: 'delivery.late',
      needsPerson: false,
    });
    expect(desk.mails()).toEqual([]);
    expect(desk.factsOf('step')).toEqual([]);
  });

  it('R1 the first response is the instant at which the agent joined, whenever the case hears of it', async () => {
    const desk = await rig.case({ request: { channel: 'chat' }, plan: { acknowledge: false } });
    const at = iso(Date.parse(desk.request.receivedAt) + 1);
    await desk.after(minute);
    await desk.tell('contact', { ...chat, at, by: li, report: { is: 'joined', agent: 'li' } });
    const seen = await desk.until(({ customerWaits }) => !customerWaits);
    expect(seen).toMatchObject({ owner: 'li', accepted: true });
    expect(clockOf(seen, 'firstResponse')).toMatchObject({ verdict: 'met', elapsedMs: 1 });
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it('R1 a caller who hangs up is abandoned, and the case waits on for somebody', async () => {
    const desk = await handled({ request: { channel: 'phone' }, plan: { acknowledge: false } });
    await desk.tell('contact', { channel: 'phone', contact: 'call-9', report: { is: 'opened' } });
    await desk.tell('contact', { channel: 'phone', contact: 'call-9', report: { is: 'ended', how: 'abandoned' } });
    const seen = await desk.until(() => desk.factsOf('contact').length === 2);
    expect(seen).toMatchObject({ stage: 'handle', customerWaits: true });
    expect(clockOf(seen, 'firstResponse')).toMatchObject({ verdict: 'open' });
    expect(desk.factsOf('contact').at(-1)?.contact).toMatchObject({
      ended: 'abandoned',
      agents: [],
      answeredAtMs: null,
    });
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it('R3 an idle customer is warned, then it ends; the case goes on', async () => {
    const desk = await rig.case({ request: { channel: 'chat' }, plan: { acknowledge: false } });
    const robot = { who: 'robot' } as const;
    await desk.tell('contact', { ...chat, by: li, report: { is: 'joined', agent: 'li' } });
    await desk.tell('contact', { ...chat, by: robot, report: { is: 'idle', forMs: 180_000 } });
    await desk.tell('contact', { ...chat, by: robot, report: { is: 'ended', how: 'idle' } });
    await desk.until(({ stage }) => stage === 'handle');
    await desk.until(() => desk.factsOf('contact').length === 3);
    expect(desk.factsOf('contact').at(-1)?.contact).toMatchObject({ warned: 1, ended: 'idle' });
    expect(desk.mails()).toEqual([]);
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it('R3 what an agent says and solves while talking is said there; once it is over it is sent', async () => {
    const desk = await rig.case({ request: { channel: 'chat' }, plan: { acknowledge: false } });
    await desk.tell('contact', { ...chat, by: li, report: { is: 'joined', agent: 'li' } });
    await desk.until(({ stage }) => stage === 'handle');
    await desk.decide('reply', { body: 'I see it here.' });
    expect(desk.mails()).toEqual([]);
    await desk.tell('contact', { ...chat, by: li, report: { is: 'ended', how: 'finished' } });
    await desk.decide('reply', { body: 'It is done.', solve: { code: 'answered', summary: 'Done.' } });
    await desk.until(({ waitsFor }) => waitsFor.includes('confirmation'));
    expect(desk.mails()).toEqual(['outcome']);
    expect(desk.factsOf('messageOut').map(({ purpose, channel, to }) => ({ purpose, channel, to }))).toEqual([
      { purpose: 'reply', channel: 'chat', to: '' },
      { purpose: 'outcome', channel: 'email', to: 'zhang@customer.test' },
    ]);
    await desk.decide('confirm', {});
    await desk.outcome();
  });

  it('R1 a second contact is a row of its own and counts as her writing again', async () => {
    const desk = await handled();
    await desk.decide('reply', { body: 'We are looking into it.' });
    await desk.tell('contact', { channel: 'phone', contact: 'call-3', report: { is: 'opened' } });
    const seen = await desk.until(({ customerWaits }) => customerWaits);
    expect(seen.lastCustomerMessage).toBe('call-3');
    await desk.until(() => desk.factsOf('contact').length === 1);
    expect(desk.factsOf('contact')[0]?.contact.key).toBe('call-3');
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it('R2 a report that has not the form becomes attention and ends nothing', async () => {
    const desk = await handled();
    await desk.tell('contact', { ...chat, report: { is: 'hummed' } as never });
    const seen = await desk.until(({ attention }) => attention.length > 0);
    expect(seen.attention[0]).toMatchObject({ code: 'BAD_INPUT' });
    expect(seen.attention[0]?.what).toContain('report.is');
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });
});

describe('context at hand', () => {
  it('R27 tier, open cases and repeated contact are what the case shows first, as classification knows them', async () => {
    const context = { tier: 'key', openCases: ['A-1001'], recentContacts: 2, repeated: true };
    const desk = await handled({ plan: { tier: 'key', context } });
    expect((await desk.snapshot()).context).toEqual(context);
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });
});
