/** A promised call of a case: kept or broken, reached or not, and how the case goes on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClock, hour, Rig } from '../../rig/index.ts';
import { codeOf, iso } from '../case/calls.ts';
import { CallUnderTest, withPhone } from './calling.ts';

const minute = 60_000;
const retryTwice = {
  calendar: 'office',
  retryAfterMs: [2 * hour, 8 * hour],
  ringForMs: minute,
  withinMs: 4 * hour,
  reportWithinMs: 10 * minute,
  offerForMs: 30 * minute,
} as const;
const promise = aClock({
  name: 'callback',
  target: { in: 'workingTime', ms: 4 * hour },
  startsOn: ['callbackPromised'],
  stopsOn: ['callbackAttempted'],
  restartsOn: ['callbackPromised'],
  pausedBy: [],
  onReopen: 'nothing',
});
const plan = { callback: retryTwice, clocks: [promise] };

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

const promised = async (more: { from?: number; to?: number } = {}) => {
  const desk = await withPhone(rig, { plan });
  const nowMs = await rig.env.currentTimeMs();
  const { from, to } = more;
  const window =
    from === undefined || to === undefined ? {} : { window: { from: iso(nowMs + from), to: iso(nowMs + to) } };
  await desk.decide('requestCallback', { because: 'She wants to talk about it', ...window });
  return { desk, nowMs, call: new CallUnderTest(rig, `${desk.reference}/1`) };
};
const closing = async (desk: Awaited<ReturnType<typeof withPhone>>) => {
  await desk.decide('withdraw', { because: 'end of test' });
  return desk.outcome();
};

describe('R24 a promise is kept by an attempt inside the window; reached is another fact', () => {
  it('R24 reached at the third try: kept at the first, and the case hears what was said', async () => {
    const { desk, call } = await promised();
    await call.call('noAnswer');
    await call.until(({ attempts }) => attempts.length === 1);
    await desk.until(({ callbacks }) => callbacks[0]?.promise === 'kept');
    expect((await desk.snapshot()).clocks).toMatchObject([{ clock: 'callback', verdict: 'met' }]);
    await desk.after(2 * hour);
    await call.call('voicemail');
    await call.until(({ attempts }) => attempts.length === 2);
    await desk.after(8 * hour);
    await call.call('reached', { summary: 'She will send the photo' });
    const seen = await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    expect(seen.callbacks).toMatchObject([
      {
        promise: 'kept',
        summary: 'She will send the photo',
        attempts: [{ outcome: 'noAnswer' }, { outcome: 'voicemail' }, { outcome: 'reached', agent: 'li' }],
      },
    ]);
    expect(seen.stage).toBe('handle');
    await closing(desk);
    expect(desk.factsOf('callbackEnded')).toMatchObject([{ reached: true, promise: 'kept' }]);
    expect(desk.factsOf('contact').at(-1)).toMatchObject({
      contact: { direction: 'out', channel: 'phone', agents: ['li'] },
      summary: 'She will send the photo',
    });
    expect(rig.store.callbacks.at(-1)).toMatchObject({ id: `${desk.reference}/1`, end: 'reached', promise: 'kept' });
  });

  it('R24 nobody called in the window: broken, also when she is reached after it', async () => {
    const { desk, call } = await promised({ from: 0, to: hour });
    await call.until(({ state }) => state === 'offered');
    await desk.after(hour + minute);
    await desk.until(({ clocks }) => clocks.some(({ verdict }) => verdict === 'breached'));
    await call.call('reached');
    const seen = await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    expect(seen.callbacks[0]?.promise).toBe('broken');
    await closing(desk);
    expect(desk.factsOf('callbackEnded')).toMatchObject([{ reached: true, promise: 'broken' }]);
  });

  it('R24 the clock of the promise is due when her window ends, not when the policy says', async () => {
    const { desk, nowMs } = await promised({ from: 5 * hour, to: 6 * hour });
    const { clocks } = await desk.until(({ callbacks }) => callbacks.length === 1);
    expect(Math.abs((clocks[0]?.dueMs ?? 0) - (nowMs + 6 * hour))).toBeLessThan(minute);
    await closing(desk);
  });

  it('R24 nobody rings before the hour she chose', async () => {
    const { desk, call } = await promised({ from: 5 * hour, to: 6 * hour });
    await call.until(({ state }) => state === 'waiting');
    expect(await codeOf(call.start('li'))).toBe('TOO_EARLY');
    await desk.after(5 * hour);
    await call.call('reached');
    await desk.until(({ callbacks }) => callbacks[0]?.promise === 'kept' && callbacks[0].end === 'reached');
    await closing(desk);
  });
});

describe('the case goes on by the outcome', () => {
  it('solved on the phone solves it, and nothing has to be sent', async () => {
    const { desk, call } = await promised();
    await call.call('solved', { summary: 'Refund agreed' });
    expect(await desk.until(({ stage }) => stage === 'followUp')).toMatchObject({ solved: { code: 'settledByPhone' } });
    expect(desk.mails()).not.toContain('outcome');
    await desk.decide('confirm', { by: { who: 'customer' } });
    expect(await desk.outcome()).toMatchObject({ closed: 'confirmed', solution: { summary: 'Refund agreed' } });
  });

  it('a wrong number is shown to a person, and the customer is asked for the right one', async () => {
    const { desk, call } = await promised();
    await call.call('wrongNumber');
    const seen = await desk.until(({ attention }) => attention.length > 0);
    expect(seen.attention).toMatchObject([
      { code: 'NOT_REACHED', what: expect.stringContaining('number is wrong') as string },
    ]);
    await expect.poll(() => desk.mails()).toContain('callbackMissed');
    await closing(desk);
  });

  it('not reached at all: a letter in which she can choose an hour', async () => {
    const { desk, call } = await promised();
    for (const gap of [2 * hour, 8 * hour, 0]) {
      await call.call('noAnswer');
      await desk.after(gap);
    }
    await desk.until(({ callbacks }) => callbacks[0]?.end === 'noAnswer');
    await expect.poll(() => desk.mails()).toContain('callbackMissed');
    expect(rig.mailbox.of(desk.reference).at(-1)).toMatchObject({ data: { attempts: 3, wrongNumber: false } });
    await closing(desk);
  });

  it('she does not want to be called: that is known, and a person writes instead', async () => {
    const { desk, call } = await promised();
    await call.call('refused');
    await desk.until(({ attention }) => attention.some(({ code }) => code === 'NOT_REACHED'));
    await closing(desk);
  });
});

describe('R25 a promised call is not forgotten', () => {
  it('R25 solving is refused while it is open, and possible afterwards', async () => {
    const { desk, call } = await promised();
    expect(await codeOf(desk.decide('solve', { code: 'answered', summary: 'Done' }))).toBe('OPEN_ENDS');
    await call.call('reached');
    await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    await desk.decide('solve', { code: 'answered', summary: 'Done' });
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
  });

  it('R25 withdrawing cancels it: the agent and the customer are told, and nobody rings', async () => {
    const { desk, call } = await promised();
    await call.until(({ state }) => state === 'offered');
    await closing(desk);
    const ended = await call.until(({ end }) => end !== null);
    expect(ended).toMatchObject({ end: 'cancelled', attempts: [] });
    const told = () =>
      rig.mailbox.sent
        .filter(({ key }) => key.startsWith(`callback/${call.id}/`))
        .map(({ purpose }) => purpose)
        .toSorted();
    await expect.poll(told).toEqual(['callbackCancelled', 'callbackOff', 'callbackTask']);
    expect(desk.factsOf('callbackCancelled')).toHaveLength(1);
    expect(rig.store.callbacks.find(({ id }) => id === call.id)).toMatchObject({ end: 'cancelled' });
  });

  it('called off by an agent, the case can be solved, and another call can be promised', async () => {
    const { desk, call } = await promised();
    expect(await codeOf(desk.decide('requestCallback', { because: 'again' }))).toBe('CALLBACK_OPEN');
    await desk.decide('cancelCallback', { because: 'settled by mail' });
    await call.until(({ end }) => end === 'cancelled');
    expect(await codeOf(desk.decide('cancelCallback', { because: 'again' }))).toBe('NO_CALLBACK');
    await desk.decide('requestCallback', { because: 'after all' });
    const second = new CallUnderTest(rig, `${desk.reference}/2`);
    await second.call('reached');
    await desk.until(({ callbacks }) => callbacks[1]?.end === 'reached');
    await closing(desk);
  });
});

describe('what cannot be promised', () => {
  it.each([
    ['a time that is over', { from: -2 * hour, to: -hour }, 'CALL_IN_PAST'],
    ['a window that ends before it begins', { from: 2 * hour, to: hour }, 'BAD_INPUT'],
    ['a time in a year', { from: 400 * 24 * hour, to: 401 * 24 * hour }, 'BAD_INPUT'],
  ])('%s is refused', async (_what, { from, to }, code) => {
    const desk = await withPhone(rig, { plan });
    const nowMs = await rig.env.currentTimeMs();
    const window = { from: iso(nowMs + from), to: iso(nowMs + to) };
    expect(await codeOf(desk.decide('requestCallback', { because: 'a call', window }))).toBe(code);
    await closing(desk);
  });

  it('a call to nobody’s number is refused', async () => {
    const desk = await withPhone(rig, { plan, request: { customer: { email: 'zhang@customer.test' } } });
    expect(await codeOf(desk.decide('requestCallback', { because: 'a call' }))).toBe('BAD_INPUT');
    await closing(desk);
  });
});

it('R18 words that did not arrive are said by phone; reached, the attention is settled', async () => {
  const desk = await withPhone(rig, {
    plan,
    request: { customer: { name: 'Zhao', email: 'gone@customer.test', phone: '+86 10 5555 0199' } },
  });
  rig.mailbox.refuse('gone@customer.test');
  await desk.decide('reply', { body: 'It comes tomorrow.' });
  await desk.until(({ attention }) => attention.some(({ code }) => code === 'UNDELIVERABLE'));
  const call = new CallUnderTest(rig, `${desk.reference}/1`);
  await call.call('reached', { summary: 'Told her' });
  const seen = await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
  expect(seen.attention.filter(({ key }) => key.endsWith('/reply'))).toEqual([]);
  await closing(desk);
});
