/** Contacts: what is settled while talking, live ones and their few facts, what is said in public (R1-R7). */
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareClient } from '../../../client/index.ts';
import type { CaseDecisions } from '../../../domain/case/message.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';
import type { CaseSnapshot } from '../../../domain/case/snapshot.ts';
import type { ClockVerdict } from '../../../domain/clocks/index.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import { caseWorkflowId } from '../../../workflows/case/contract.ts';
import { aClock, aRequest, CaseUnderTest, firstResponse, hour, resolution, Rig } from '../../rig/index.ts';

const minute = 60_000;
const li = { who: 'agent', id: 'li' } as const;

let rig: Rig;
let care: CareClient;
beforeAll(async () => {
  rig = await Rig.open();
  care = new CareClient(rig.env.client);
});
afterAll(async () => {
  await rig.close();
});

type Call = Omit<CaseDecisions['logContact'], 'id' | 'at'>;

const iso = (ms: number): string => new Date(ms).toISOString();

/** A call that rang `agoMs` ago, was answered 20 s later and took five minutes. */
function aCall(nowMs: number, agoMs: number): Call {
  const openedMs = nowMs - agoMs;
  return {
    by: li,
    channel: 'phone',
    openedAt: iso(openedMs),
    answeredAt: iso(openedMs + 20_000),
    endedAt: iso(openedMs + 5 * minute),
    summary: 'Asked when we open: told her 9 to 18.',
  };
}

async function codeOf(act: Promise<unknown>): Promise<string | undefined | null> {
  try {
    await act;
    return undefined;
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
    return cause instanceof ApplicationFailure ? cause.type : String(cause);
  }
}

/** The case that the client opened, as a test works with it. */
function deskOf(request: CaseRequest): CaseUnderTest {
  return new CaseUnderTest(rig, request, rig.env.client.workflow.getHandle(caseWorkflowId(request.reference)));
}

async function handled(options: Parameters<Rig['case']>[0] = {}): Promise<CaseUnderTest> {
  const desk = await rig.case(options);
  await desk.until(({ owner }) => owner !== null);
  return desk;
}

describe('R5 a call that was settled while talking', () => {
  const settled = {
    classification: { kind: 'enquiry', category: 'product.question' },
    outcome: { code: 'answered', summary: '9 to 18.' },
    confirmed: true,
  } as const;

  it('R5 is entered in one act: answered then, confirmed, no offer, no mail, no notice about the past', async () => {
    const nowMs = await rig.env.currentTimeMs();
    const call = aCall(nowMs, 30 * hour);
    const request = aRequest(nowMs - 30 * hour, { channel: 'phone' });
    await care.logContact(request, { ...call, ...settled, at: iso(nowMs) });
    const outcome = await deskOf(request).outcome();
    expect(outcome).toMatchObject({
      closed: 'confirmed',
      closedAt: call.endedAt,
      agent: 'li',
      solution: settled.outcome,
      clocks: [
        { clock: 'firstResponse', verdict: 'met', elapsedMs: 20_000 },
        { clock: 'resolution', verdict: 'met', elapsedMs: 5 * minute },
      ],
    });
    expect(rig.mailbox.purposes(request.reference)).toEqual([]);
    expect(rig.store.timeline(request.reference).map(({ type }) => type)).toEqual([
      'opened',
      'contact',
      'accepted',
      'planned',
      'classified',
      'solved',
      'confirmed',
      'closed',
    ]);
  });

  it('R5 settled without her word: followed up for the short while, and nothing is sent', async () => {
    const nowMs = await rig.env.currentTimeMs();
    const { confirmed: _, ...unconfirmed } = settled;
    const request = aRequest(nowMs - 10 * minute, { channel: 'phone' });
    const opened = await care.logContact(request, { ...aCall(nowMs, 10 * minute), ...unconfirmed, at: iso(nowMs) });
    await expect.poll(async () => (await opened.snapshot()).waitsFor).toBe("the customer's confirmation");
    expect(rig.mailbox.purposes(request.reference)).toEqual([]);
    await opened.confirm({ by: { who: 'customer' } });
    expect((await deskOf(request).outcome()).closed).toBe('confirmed');
  });

  it('R5 not settled: it is hers, answered, and goes on; nobody else is offered it', async () => {
    const nowMs = await rig.env.currentTimeMs();
    const request = aRequest(nowMs - 10 * minute, { channel: 'phone' });
    const opened = await care.logContact(request, {
      ...aCall(nowMs, 10 * minute),
      by: { who: 'agent', id: 'chen' },
      at: iso(nowMs),
    });
    await expect.poll(async () => (await opened.snapshot()).stage).toBe('handle');
    expect(await opened.snapshot()).toMatchObject({
      owner: 'chen',
      accepted: true,
      customerWaits: false,
      clocks: [{ clock: 'firstResponse', verdict: 'met' }, { verdict: 'open' }],
    });
    expect(rig.mailbox.purposes(request.reference)).toEqual([]);
    expect(rig.store.timeline(request.reference).filter(({ type }) => type === 'assigned')).toEqual([]);
    await opened.withdraw({ by: li, because: 'end of test' });
    await deskOf(request).outcome();
  });

  it('R5 logged on an open case it stops nextResponse, keeps the update promise and wakes a hold on the customer', async () => {
    const nextResponse = aClock({
      name: 'nextResponse',
      target: { in: 'workingTime', ms: 4 * hour },
      startsOn: ['customerMessage'],
      stopsOn: ['reply'],
      restartsOn: ['customerMessage'],
    });
    const update = aClock({
      name: 'update',
      target: { in: 'workingTime', ms: 8 * hour },
      stopsOn: ['reply', 'solved'],
      restartsOn: ['reply'],
    });
    const desk = await handled({ plan: { clocks: [firstResponse, resolution, nextResponse, update] } });
    await desk.decide('reply', { body: 'We are looking into it.' });
    const before = clockOf(await desk.snapshot(), 'update');
    await desk.decide('hold', { reason: 'customer' });
    await desk.after(hour);
    const nowMs = await rig.env.currentTimeMs();
    const call = aCall(nowMs, 10 * minute);
    await desk.decide('logContact', call);
    const after = await desk.snapshot();
    expect(after).toMatchObject({ hold: null, customerWaits: false });
    expect(clockOf(after, 'nextResponse')).toMatchObject({ verdict: 'met', elapsedMs: 20_000 });
    expect(clockOf(after, 'update')?.dueMs).toBe(Date.parse(call.answeredAt) + 8 * hour);
    expect(before?.dueMs).toBeLessThan(Date.parse(call.answeredAt) + 8 * hour);
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  it('R5 a confirmation by telephone closes a case that was solved before', async () => {
    const desk = await handled();
    await desk.decide('reply', { body: 'Done.', solve: { code: 'answered', summary: 'Done.' } });
    await desk.until(({ waitsFor }) => waitsFor.includes('confirmation'));
    await desk.decide('logContact', {
      ...aCall(await rig.env.currentTimeMs(), 0),
      ...instantCall(desk),
      confirmed: true,
    });
    expect(await desk.outcome()).toMatchObject({ closed: 'confirmed' });
  });

  it('R5 sent twice it is entered once', async () => {
    const nowMs = await rig.env.currentTimeMs();
    const request = aRequest(nowMs - 10 * minute, { channel: 'phone' });
    const call = { ...aCall(nowMs, 10 * minute), ...settled, id: 'call-1', at: iso(nowMs) };
    await care.logContact(request, call);
    await deskOf(request).outcome();
    await expect(care.logContact(request, call)).rejects.toMatchObject({ code: 'CASE_CLOSED' });
    expect(rig.store.timeline(request.reference).filter(({ type }) => type === 'contact')).toHaveLength(1);
  });
});

function clockOf(seen: CaseSnapshot, name: string): ClockVerdict | undefined {
  return seen.clocks.find(({ clock }) => clock === name);
}

describe('R5 what cannot be entered', () => {
  let desk: CaseUnderTest;
  let nowMs: number;
  beforeAll(async () => {
    desk = await handled();
    await desk.decide('accept', { agent: 'li' });
    nowMs = await rig.env.currentTimeMs();
  });
  afterAll(async () => {
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });

  const outcome = { code: 'answered', summary: 'Done.' };
  const cases: readonly [what: string, code: ErrorCode, change: (call: Call, nowMs: number) => Partial<Call>][] = [
    ['ended before it was answered', 'BAD_INPUT', ({ answeredAt }) => ({ endedAt: iso(Date.parse(answeredAt) - 1) })],
    ['answered before it rang', 'BAD_INPUT', (_, at) => ({ answeredAt: iso(at - 2 * hour) })],
    ['over in the future', 'BAD_INPUT', (_, at) => ({ endedAt: iso(at + hour) })],
    [
      'over before the request was received',
      'BAD_INPUT',
      (_, at) => ({ openedAt: iso(at - 9 * hour), answeredAt: iso(at - 9 * hour), endedAt: iso(at - 8 * hour) }),
    ],
    ['confirmed without an outcome', 'BAD_INPUT', () => ({ confirmed: true })],
    ['entered by the customer', 'BAD_INPUT', () => ({ by: { who: 'customer' } })],
    ["an outcome on a colleague's case", 'NOT_OWNER', () => ({ outcome, by: { who: 'agent', id: 'chen' } })],
    ['without a summary', 'BAD_INPUT', () => ({ summary: ' ' })],
  ];
  it.each(cases)('%s: %s', async (_what, code, change) => {
    const call: Call = { ...aCall(nowMs, 0), ...instantCall(desk) };
    expect(await codeOf(desk.decide('logContact', { ...call, ...change(call, nowMs) }))).toBe(code);
    expect(desk.factsOf('contact')).toEqual([]);
  });

  it('an outcome on a new case of which nobody says what it was: nothing is created', async () => {
    const request = aRequest(nowMs - 10 * minute, { channel: 'phone' });
    await expect(
      care.logContact(request, { ...aCall(nowMs, 10 * minute), outcome, at: iso(nowMs) }),
    ).rejects.toMatchObject({
      code: 'BAD_INPUT',
      refusals: [{ path: 'classification.kind' }],
    });
    await expect(care.case(request.reference).snapshot()).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });

  it('a contact on a closed case', async () => {
    const other = await handled();
    await other.decide('withdraw', { because: 'end of test' });
    await other.outcome();
    const call = { ...aCall(nowMs, 0), ...instantCall(other) };
    await expect(care.case(other.reference).logContact(call)).rejects.toMatchObject({ code: 'CASE_CLOSED' });
  });
});

/** A call within the moment in which the case came in: tests do not wait for one. */
function instantCall(desk: CaseUnderTest) {
  const { receivedAt } = desk.request;
  return { openedAt: receivedAt, answeredAt: receivedAt, endedAt: receivedAt };
}

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

describe('context at hand', () => {
  it('R27 tier, open cases and repeated contact are what the case shows first, as classification knows them', async () => {
    const context = { tier: 'key', openCases: ['A-1001'], recentContacts: 2, repeated: true };
    const desk = await handled({ plan: { tier: 'key', context } });
    expect((await desk.snapshot()).context).toEqual(context);
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });
});
