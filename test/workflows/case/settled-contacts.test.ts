/** R5: calls and visits that are over, entered in one act, and what cannot be entered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareClient } from '../../../client/index.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import { caseWorkflowId } from '../../../workflows/case/contract.ts';
import { aClock, aRequest, CaseUnderTest, firstResponse, hour, resolution, Rig } from '../../rig/index.ts';
import { aCall, clockOf, codeOf, handledBy, instantCall, iso, li, minute, type Call } from './calls.ts';

let rig: Rig;
let care: CareClient;
beforeAll(async () => {
  rig = await Rig.open();
  care = new CareClient(rig.env.client);
});
afterAll(async () => {
  await rig.close();
});

const handled = (options?: Parameters<Rig['case']>[0]) => handledBy(rig, options);

/** The case that the client opened, as a test works with it. */
function deskOf(request: CaseRequest): CaseUnderTest {
  return new CaseUnderTest(rig, request, rig.env.client.workflow.getHandle(caseWorkflowId(request.reference)));
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
