import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClock, hour, Rig, type CaseUnderTest } from '../../rig/index.ts';

describe('escalation', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });

  const handled = async (options: Parameters<Rig['case']>[0] = {}): Promise<CaseUnderTest> => {
    const desk = await rig.case(options);
    await desk.until(({ owner }) => owner !== null);
    return desk;
  };
  const withdraw = async (desk: CaseUnderTest): Promise<void> => {
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  };
  const reassigning = (toLevel: number) =>
    aClock({
      name: 'firstResponse',
      target: { in: 'workingTime', ms: 2 * hour },
      stopsOn: ['reply'],
      ladder: [{ name: 'breach', when: { at: 'share', share: 1 }, actions: [{ do: 'reassign', toLevel }] }],
    });

  it('R33 attention from above is told to those people once, and does not change the owner', async () => {
    const desk = await handled();
    await desk.decide('accept', { agent: 'li' });
    await desk.decide('escalate', { axis: 'management', to: 'supervisor', because: 'the customer is very upset' });
    await desk.until(({ pending }) => pending.length === 0);
    expect((await desk.snapshot()).owner).toBe('li');
    const notices = rig.mailbox.of(desk.reference).filter(({ purpose }) => purpose === 'notice');
    expect(notices.map(({ to }) => to.address)).toEqual(['wang@shop.test']);
    expect(notices[0]?.data['steps']).toMatchObject([{ clock: 'escalation', step: 'the customer is very upset' }]);
    await withdraw(desk);
  });

  it('R33 expertise changes who handles it: somebody of the level takes it over', async () => {
    const desk = await handled();
    await desk.decide('accept', { agent: 'li' });
    await desk.decide('escalate', { axis: 'expertise', to: '2', because: 'needs the workshop' });
    const { level } = await desk.until(({ owner }) => owner === 'chen');
    expect(level).toBe(2);
    await withdraw(desk);
    expect(desk.factsOf('escalated')).toMatchObject([{ axis: 'expertise', to: '2', because: 'needs the workshop' }]);
  });

  it('R33 a ladder reassigns while nobody has accepted, and never out of the hands of somebody who has', async () => {
    const unaccepted = await handled({ plan: { clocks: [reassigning(2)] } });
    const accepted = await handled({ plan: { clocks: [reassigning(2)] } });
    await accepted.decide('accept', { agent: 'li' });
    await unaccepted.after(3 * hour);
    await unaccepted.until(({ owner, level }) => owner === 'chen' && level === 2);
    expect(await accepted.snapshot()).toMatchObject({ owner: 'li', level: 1 });
    await withdraw(unaccepted);
    await withdraw(accepted);
  });

  it('a case that nobody is able to take is raised as attention, and can be tried again', async () => {
    const desk = await rig.case({ plan: { language: 'en', level: 3 } });
    const { attention } = await desk.until((seen) => seen.attention.length > 0);
    expect(attention).toMatchObject([{ code: 'UNKNOWN_AGENT' }]);
    await desk.decide('retry', { key: attention[0]?.key ?? '' });
    await desk.until((seen) => seen.attention.length > 0);
    expect(desk.factsOf('attentionCleared')).toHaveLength(1);
    await withdraw(desk);
  });

  it('what a ladder asks for and no part does yet is shown to people, never dropped', async () => {
    const desk = await handled({
      plan: {
        clocks: [
          aClock({
            name: 'firstResponse',
            target: { in: 'workingTime', ms: 2 * hour },
            stopsOn: ['reply'],
            ladder: [{ name: 'breach', when: { at: 'share', share: 1 }, actions: [{ do: 'startCallback' }] }],
          }),
        ],
      },
    });
    await desk.after(3 * hour);
    const { attention } = await desk.until((seen) => seen.attention.length > 0);
    expect(attention[0]?.what).toBe('firstResponse, breach: a person has to startCallback');
    await withdraw(desk);
  });
});
