import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClock, Rig } from '../rig/index.ts';

const second = 1_000;

/** On the real server, since the time-skipping one does not let time pass while nobody works on a case. */
describe('an outage of the worker', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open({ server: 'dev' });
  });
  afterAll(async () => {
    await rig.close();
  });

  it('loses no step: each is recorded once, in order, with its true instant, and all are told in one notice', async () => {
    const ladder = [
      { name: 'nearly', when: { at: 'share', share: 0.75 }, actions: [{ do: 'notify', role: 'supervisor' }] },
      { name: 'breach', when: { at: 'share', share: 1 }, actions: [{ do: 'notify', role: 'supervisor' }] },
      { name: 'late', when: { at: 'afterBreach', ms: second }, actions: [{ do: 'notify', role: 'manager' }] },
    ] as const;
    const desk = await rig.case({
      plan: {
        clocks: [
          aClock({ name: 'firstResponse', target: { in: 'workingTime', ms: 4 * second }, stopsOn: ['reply'], ladder }),
          aClock({ name: 'resolution', target: { in: 'workingTime', ms: 6 * second }, ladder }),
        ],
      },
    });
    await desk.until(({ owner, pending }) => owner !== null && pending.length === 0);
    await rig.stopWorkers();
    const receivedMs = Date.parse(desk.request.receivedAt);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, receivedMs + 8 * second - Date.now())));
    await rig.startWorkers();
    await desk.until(({ clocks }) => clocks.every(({ verdict }) => verdict === 'breached'));
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();

    const steps = desk.factsOf('step');
    expect(steps.map(({ clock, step, dueMs }) => [clock, step, (dueMs - receivedMs) / second])).toEqual([
      ['firstResponse', 'nearly', 3],
      ['firstResponse', 'breach', 4],
      ['resolution', 'nearly', 4.5],
      ['firstResponse', 'late', 5],
      ['resolution', 'breach', 6],
      ['resolution', 'late', 7],
    ]);
    const notices = rig.mailbox.of(desk.reference).filter(({ purpose }) => purpose === 'notice');
    expect(notices.map(({ to }) => to.address).sort()).toEqual(['wang@shop.test', 'zhao@shop.test']);
    expect(notices.find(({ to }) => to.address === 'wang@shop.test')?.data['steps']).toHaveLength(4);
  });

  const ladder = [
    { name: 'breach', when: { at: 'share', share: 1 }, actions: [{ do: 'notify', role: 'supervisor' }] },
  ] as const;
  const breachesSoon = {
    plan: { clocks: [aClock({ name: 'resolution', target: { in: 'workingTime', ms: 2 * second }, ladder })] },
  } as const;

  it('loses no alert when the worker dies between recording a breach and sending it', async () => {
    const desk = await rig.case(breachesSoon);
    await desk.until(({ owner, pending }) => owner !== null && pending.length === 0);
    rig.mailbox.faults.failNext(1, 'CHANNEL_DOWN');
    await desk.until(({ pending }) => pending.some((key) => key.includes('notice')));
    await rig.stopWorkers();
    rig.mailbox.faults.heal();
    await rig.startWorkers();
    await desk.until(({ pending }) => pending.length === 0);
    expect(rig.mailbox.purposes(desk.reference).filter((purpose) => purpose === 'notice')).toHaveLength(1);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });

  it('repeats no notice when the worker is started again', async () => {
    const desk = await rig.case(breachesSoon);
    await desk.until(
      ({ clocks, pending }) => clocks.some(({ verdict }) => verdict === 'breached') && pending.length === 0,
    );
    const before = [...rig.mailbox.of(desk.reference)];
    await rig.stopWorkers();
    await rig.startWorkers();
    await desk.decide('note', { body: 'still here' });
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
    expect(rig.mailbox.of(desk.reference)).toEqual(before);
  });
});
