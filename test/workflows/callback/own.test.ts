/** "Call me back" by somebody who has no case. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour, Rig } from '../../rig/index.ts';
import { iso } from '../case/calls.ts';
import { CallUnderTest, phone } from './calling.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

describe('a call without a case', () => {
  it('is promised, made and remembered', async () => {
    const { calls } = new CallUnderTest(rig, 'x');
    const nowMs = await rig.env.currentTimeMs();
    const wish = { customer: { phone }, because: 'Call me back' };
    const window = { from: iso(nowMs + hour), to: iso(nowMs + 2 * hour) };
    const { id } = await calls.request({ ...wish, window });
    const call = new CallUnderTest(rig, id);
    expect(await calls.request({ ...wish, window, id })).toMatchObject({ id });
    await call.until(({ state }) => state === 'waiting');
    await rig.env.sleep(hour);
    await call.call('reached');
    await call.until(({ end }) => end === 'reached');
    await expect
      .poll(() => rig.store.callbacks.find((one) => one.id === id))
      .toMatchObject({
        reference: null,
        promise: 'kept',
        chosen: true,
      });
  });

  it.each([
    ['a time that is over', { from: -2 * hour, to: -hour }, 'CALL_IN_PAST'],
    ['no number', undefined, 'BAD_INPUT'],
  ] as const)('%s is refused', async (_what, window, code) => {
    const { calls } = new CallUnderTest(rig, 'x');
    const nowMs = await rig.env.currentTimeMs();
    const at = window && { window: { from: iso(nowMs + window.from), to: iso(nowMs + window.to) } };
    const customer = window === undefined ? { email: 'a@example.com' } : { phone };
    await expect(calls.request({ customer, because: 'Call me back', ...at })).rejects.toMatchObject({ code });
  });
});
