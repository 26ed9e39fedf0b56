import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, hour, Rig } from '../../rig/index.ts';

describe('clocks in the workflow', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });

  it('records each step once, in order, at its exact instant, and tells whom the ladder names', async () => {
    const desk = await rig.case();
    const receivedMs = Date.parse(desk.request.receivedAt);
    await desk.after(7 * hour);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();

    const steps = desk.factsOf('step').filter(({ clock }) => clock === 'firstResponse');
    expect(
      steps.map(({ step, dueMs, atMs, told, breach }) => ({
        step,
        after: dueMs - receivedMs,
        late: atMs < dueMs || atMs - dueMs > 5_000,
        told,
        breach,
      })),
    ).toEqual([
      { step: 'nearly', after: 3 * hour, late: false, told: ['wang'], breach: false },
      { step: 'breach', after: 4 * hour, late: false, told: ['wang'], breach: true },
      { step: 'late', after: 6 * hour, late: false, told: ['zhao'], breach: false },
    ]);
    expect(rig.mailbox.to('wang@shop.test').filter(({ key }) => key.startsWith(`${desk.reference}/`))).toHaveLength(2);
    expect(rig.mailbox.to('zhao@shop.test').filter(({ key }) => key.startsWith(`${desk.reference}/`))).toHaveLength(1);
    expect((await desk.outcome()).clocks[0]).toMatchObject({
      clock: 'firstResponse',
      verdict: 'breached',
      flags: ['withdrawn'],
    });
  });

  it('raises the priority where a breach asks for it', async () => {
    const desk = await rig.case();
    await desk.after(5 * hour);
    expect((await desk.until(({ priority }) => priority === 2)).priority).toBe(2);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });

  it('keeps one timer: an event that moves no deadline nearer starts none', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    for (let i = 0; i < 5; i += 1) await desk.decide('note', { body: `note ${String(i)}` });
    await desk.decide('hold', { reason: 'customer', question: 'Which order?' });
    await desk.tell('customerMessage', { channel: 'email', body: 'Order 7' });
    await desk.until(({ hold }) => hold === null);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
    const { events = [] } = await desk.handle.fetchHistory();
    const started = events?.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes != null) ?? [];
    expect(started).toHaveLength(1);
  });

  it('takes a breach back when an older reply arrives late', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    const repliedAt = new Date(Date.parse(desk.request.receivedAt) + hour).toISOString();
    await desk.after(5 * hour);
    expect((await desk.snapshot()).clocks[0]).toMatchObject({ verdict: 'breached' });
    await desk.decide('reply', { body: 'Said on the phone four hours ago.', at: repliedAt });
    expect((await desk.snapshot()).clocks[0]).toMatchObject({ verdict: 'met', endedAtMs: Date.parse(repliedAt) });
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
    expect(desk.factsOf('breachTakenBack')).toHaveLength(1);
  });

  it('explains a clock so that a person can check it', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.after(hour);
    const text = await desk.explain('resolution');
    expect(text).toContain('resolution');
    expect(text).toMatch(/\d{4}-\d{2}-\d{2}/);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });

  it('lives for years on hold at the cost of its timers', async () => {
    const desk = await rig.case({
      plan: { holds: [{ reason: 'appointment', longestMs: 800 * day, remindAt: [], atEnd: 'wakeOwner' }], clocks: [] },
    });
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('hold', { reason: 'appointment' });
    await desk.after(801 * day);
    await desk.until(({ hold }) => hold === null);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
    expect(desk.factsOf('resumed')[0]).toMatchObject({ why: 'longest wait is over', heldMs: 800 * day });
    const { events } = await desk.handle.fetchHistory();
    expect(events?.length ?? 0).toBeLessThan(85);
  });
});
