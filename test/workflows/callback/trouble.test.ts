/** What goes wrong with calls: lost answers, late ones, a dialler that is away, one caller at a time, quiet hours, absence. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiallerDown, type Call } from '../../../activities/dialler/port.ts';
import { hour, Rig } from '../../rig/index.ts';
import { codeOf, iso } from '../case/calls.ts';
import { CallUnderTest, phone, withPhone } from './calling.ts';

const minute = 60_000;
const callback = {
  calendar: 'office',
  retryAfterMs: [2 * hour],
  // Short, and in real time: an open activity keeps the test server's clock from skipping.
  ringForMs: 1_000,
  withinMs: 4 * hour,
  reportWithinMs: 10 * minute,
  offerForMs: 30 * minute,
} as const;

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

const promised = async (plan: Parameters<typeof withPhone>[1] = {}) => {
  const desk = await withPhone(rig, { plan: { callback }, ...plan });
  await desk.decide('requestCallback', { because: 'She wants to talk about it' });
  return { desk, call: new CallUnderTest(rig, `${desk.reference}/1`) };
};
const closing = async (desk: Awaited<ReturnType<typeof withPhone>>) => {
  await desk.decide('withdraw', { because: 'end of test' });
  return desk.outcome();
};

describe('an answer that is lost', () => {
  it('leaves nothing hanging: the ringing runs out, the word is waited for, and the ladder goes on', async () => {
    const { desk, call } = await promised();
    const { agent } = await call.until(({ state }) => state === 'offered');
    await call.start(agent ?? 'li');
    await call.until(({ state }) => state === 'reporting');
    await desk.after(11 * minute);
    await call.until(({ attempts }) => attempts[0]?.outcome === 'lost');
    await desk.after(2 * hour);
    await call.call('reached');
    await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    await closing(desk);
  });

  it('is welcome late: within the wait for it, and while the next attempt is far away', async () => {
    const { desk, call } = await promised();
    await call.until(({ state }) => state === 'offered');
    await call.start('li');
    await call.until(({ state }) => state === 'reporting');
    await call.say('voicemail');
    await call.until(({ attempts }) => attempts[0]?.outcome === 'voicemail');
    await desk.after(2 * hour);
    await call.until(({ state }) => state === 'offered');
    await call.start('li');
    await call.until(({ state }) => state === 'reporting');
    expect(await call.say('reached', { summary: 'She called herself' })).toBe('taken');
    await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    await closing(desk);
  });

  it('is answered kindly when all is over: how it ended, and nothing changes', async () => {
    const { desk, call } = await promised();
    await call.call('reached');
    await call.until(({ end }) => end !== null);
    await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    expect(await call.say('noAnswer')).toBe('late');
    expect((await desk.snapshot()).callbacks[0]).toMatchObject({ end: 'reached' });
    await closing(desk);
  });

  it('of a lost attempt amends it, and no attempt is made that nobody needs', async () => {
    const { desk, call } = await promised();
    await call.until(({ state }) => state === 'offered');
    await call.start('li');
    await call.until(({ state }) => state === 'reporting');
    await desk.after(11 * minute);
    await call.until(({ attempts }) => attempts[0]?.outcome === 'lost');
    await call.say('reached', { summary: 'Talked at once, and forgot to say so' });
    const ended = await call.until(({ end }) => end !== null);
    expect(ended).toMatchObject({ end: 'reached', attempts: [{ n: 1, outcome: 'reached' }] });
    await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    await closing(desk);
  });
});

it('a call made without telling us before is an attempt too', async () => {
  const { desk, call } = await promised();
  await call.until(({ state }) => state === 'offered');
  expect(await call.say('reached', { summary: 'Rang her from home' })).toBe('taken');
  await call.until(({ end }) => end === 'reached');
  await desk.until(({ callbacks }) => callbacks[0]?.promise === 'kept');
  await closing(desk);
});

it('one caller at a time: who calls while another one talks waits until that is over', async () => {
  const contactRules = {
    zone: 'UTC',
    quiet: { spans: [], days: [] },
    atMost: { day: 3, week: 8 },
    consentFor: [],
    notWhileCaseOpen: false,
  } as const;
  const first = await promised({ plan: { callback: { ...callback, ringForMs: 60_000 }, contactRules } });
  const second = await promised({ plan: { callback: { ...callback, ringForMs: 60_000 }, contactRules } });
  await first.call.until(({ state }) => state === 'offered');
  await second.call.until(({ state }) => state === 'offered');
  await first.call.start('li');
  await first.call.until(({ state }) => state === 'ringing');
  await second.call.start('chen');
  expect(await second.call.until(({ state }) => state === 'waiting')).toMatchObject({ attempts: [] });
  await first.call.say('reached');
  await first.call.until(({ end }) => end === 'reached');
  await second.desk.after(12 * minute);
  await second.call.call('reached', { agent: 'chen' });
  await second.call.until(({ end }) => end === 'reached');
  await Promise.all([closing(first.desk), closing(second.desk)]);
});

it('nobody takes it: it goes from one to the next, and stays owed', async () => {
  const { desk, call } = await promised();
  const { agent } = await call.until(({ state }) => state === 'offered');
  await desk.after(31 * minute);
  const next = await call.until((seen) => seen.state === 'offered' && seen.agent !== agent);
  const tasks = () =>
    rig.mailbox.sent.filter(({ key }) => key.startsWith(`callback/${call.id}/callbackTask`)).map(({ to }) => to.name);
  await expect.poll(() => new Set(tasks()).size).toBe(2);
  await call.call('reached', { agent: next.agent ?? 'chen' });
  await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
  await closing(desk);
});

it('R32 it can be given to somebody else, and she is told', async () => {
  const { desk, call } = await promised();
  const { agent } = await call.until(({ state }) => state === 'offered');
  const other = agent === 'li' ? 'chen' : 'li';
  await call.calls.giveTo(call.id, other);
  await call.until((seen) => seen.state === 'offered' && seen.agent === other);
  await call.call('reached', { agent: other });
  await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
  await closing(desk);
});

it('called off while it rings: the attempt is written down, and there is no next one', async () => {
  const { desk, call } = await promised({ plan: { callback: { ...callback, ringForMs: 60_000 } } });
  await call.until(({ state }) => state === 'offered');
  await call.start('li');
  await call.until(({ state }) => state === 'ringing');
  await desk.decide('cancelCallback', { because: 'she wrote' });
  await call.say('noAnswer');
  expect(await call.until(({ end }) => end !== null)).toMatchObject({
    end: 'cancelled',
    attempts: [{ outcome: 'noAnswer' }],
  });
  await closing(desk);
});

describe('what a call refuses', () => {
  it.each([
    ['an outcome that is none', 'report', { outcome: 'talked', at: iso(0) }, 'BAD_INPUT'],
    ['no instant', 'report', { outcome: 'reached', at: 'now' }, 'BAD_INPUT'],
    ['an agent that is none', 'start', { agent: '../x', at: iso(0) }, 'BAD_INPUT'],
    ['nothing at all', 'giveTo', null, 'BAD_INPUT'],
  ] as const)('%s', async (_what, update, message, code) => {
    const { desk, call } = await promised();
    await call.until(({ state }) => state === 'offered');
    const handle = rig.env.client.workflow.getHandle(`case/${desk.reference}/callback/1`);
    expect(await codeOf(handle.executeUpdate(update, { args: [message] }))).toBe(code);
    await closing(desk);
    await call.until(({ end }) => end !== null);
  });
});

describe('a dialler', () => {
  let dialled: Rig;
  const asked: Call[] = [];
  let down = 0;
  beforeAll(async () => {
    dialled = await Rig.open({
      dialler: {
        dials: 'machine',
        dial: async (call) => {
          if (down > 0) {
            down -= 1;
            throw new DiallerDown('away');
          }
          asked.push(call);
        },
      },
    });
  });
  afterAll(async () => {
    await dialled.close();
  });

  it('rings without anybody picking up first; what it says is completed by the agent’s word', async () => {
    const desk = await withPhone(dialled, { plan: { callback: { ...callback, ringForMs: 60_000 } } });
    await desk.decide('requestCallback', { because: 'a call' });
    const call = new CallUnderTest(dialled, `${desk.reference}/1`);
    await call.until(({ state }) => state === 'ringing');
    await call.rings();
    await expect.poll(() => asked.at(-1)).toMatchObject({ callback: call.id, attempt: 1, phone });
    const answered = {
      state: 'answered',
      report: { outcome: 'reached', agent: null, atMs: 0, summary: null, answers: [] },
    };
    await dialled.env.client.activity.complete(
      { workflowId: `case/${desk.reference}/callback/1`, activityId: 'call-1' },
      answered,
    );
    await call.until(({ state }) => state === 'reporting');
    await call.say('solved', { summary: 'Refund agreed' });
    await desk.until(({ stage }) => stage === 'followUp');
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
  });

  it('that is away for a while is asked again later, and nothing counts as an attempt meanwhile', async () => {
    down = 1;
    const desk = await withPhone(dialled, { plan: { callback: { ...callback, ringForMs: 60_000 } } });
    await desk.decide('requestCallback', { because: 'a call' });
    const call = new CallUnderTest(dialled, `${desk.reference}/1`);
    await call.until(({ state, nextMs }) => state === 'waiting' && nextMs !== null);
    expect((await call.seen()).attempts).toEqual([]);
    await desk.after(5 * minute);
    await call.until(({ state }) => state === 'ringing');
    await call.rings();
    await call.say('reached');
    await desk.until(({ callbacks }) => callbacks[0]?.end === 'reached');
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  });
});
