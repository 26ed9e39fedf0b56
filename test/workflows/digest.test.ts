/** R29: what one person is told within a minute is one message with the exact list. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskQueues } from '../../workflows/case/contract.ts';
import { digestWorkflowId, digestWorkflowType, tell, type DigestInput } from '../../workflows/digest/contract.ts';
import { aClock, hour, minute, Rig, type CaseUnderTest } from '../rig/index.ts';
import { historiesOf } from '../rig/replay.ts';

describe('R29 notices', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });

  const telling = (role: string, share = 1) =>
    aClock({
      name: 'firstResponse',
      target: { in: 'workingTime', ms: 2 * hour },
      stopsOn: ['reply'],
      ladder: [{ name: 'step', when: { at: 'share', share }, actions: [{ do: 'notify', role }] }],
    });
  const people = (id: string, more: object = {}) => ({
    roles: [{ role: 'supervisor', people: [{ id, name: id, email: `${id}@shop.test`, ...more }] }],
  });
  const open = async (plan: Parameters<Rig['case']>[0]): Promise<CaseUnderTest> => {
    const desk = await rig.case(plan);
    await desk.until(({ owner, pending }) => owner !== null && pending.length === 0);
    return desk;
  };
  const withdraw = async (desk: CaseUnderTest): Promise<void> => {
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  };
  const sentTo = (id: string) => rig.mailbox.to(`${id}@shop.test`).filter(({ purpose }) => purpose === 'notice');

  it('twenty-five breaches within a minute are one mail to the supervisor, with each of them in it once', async () => {
    const plan = { clocks: [telling('supervisor')], ...people('one-mail') };
    const desks = await Promise.all(Array.from({ length: 25 }, () => open({ plan })));
    await desks[0]?.after(2 * hour + 2 * minute);
    await Promise.all(desks.map((desk) => desk.until(({ pending }) => pending.length === 0)));
    const sent = sentTo('one-mail');
    expect(sent).toHaveLength(1);
    const steps = sent[0]?.data['steps'] as readonly { reference: string }[];
    expect(steps.map(({ reference }) => reference).toSorted()).toEqual(
      desks.map(({ reference }) => reference).toSorted(),
    );
    await Promise.all(desks.map(withdraw));
  });

  it('lose no line and repeat none when the digest goes on in new runs while they come in', async () => {
    const to = { id: 'renewed', name: 'Renewed', way: 'mail', address: 'renewed@shop.test' } as const;
    const wording = { templates: 'default', language: 'en', timeZone: null } as const;
    const references = Array.from({ length: 60 }, (_, index) => `R-${String(index)}`);
    for (const reference of references) {
      const key = `${reference}/x/notice/renewed`;
      const due = '2026-03-02T09:00:00.000Z';
      const line = { key, reference, clock: 'x', step: 'y', due, breach: true, owner: null, tried: [] };
      await rig.env.client.workflow.signalWithStart(digestWorkflowType, {
        workflowId: digestWorkflowId(to),
        taskQueue: taskQueues.care,
        args: [{ to, renewAfterEvents: 30 } satisfies DigestInput],
        signal: tell,
        signalArgs: [{ to, wording, lines: [line, line] }],
      });
    }
    await rig.env.sleep(5 * minute);
    const told = sentTo('renewed').flatMap(({ data }) => data['steps'] as readonly { reference: string }[]);
    expect(sentTo('renewed')).toHaveLength(1);
    expect(told.map(({ reference }) => reference).toSorted()).toEqual(references.toSorted());
    expect((await historiesOf(rig.env.client, digestWorkflowId(to))).length).toBeGreaterThan(1);
  });

  it('stop at once when the reason is gone: a warning whose case is answered before the mail goes is not sent', async () => {
    const desk = await open({ plan: { clocks: [telling('supervisor', 0.5)], ...people('too-late') } });
    await desk.after(hour + minute / 2);
    await desk.until(({ pending }) => pending.length === 0);
    expect(desk.factsOf('step')).toHaveLength(1);
    await desk.decide('reply', { body: 'Here is the answer.' });
    await desk.until(({ pending }) => pending.length === 0);
    await desk.after(5 * minute);
    expect(sentTo('too-late')).toEqual([]);
    await withdraw(desk);
  });

  it('a breach is told although the answer came within the minute: it stays one (R13)', async () => {
    const desk = await open({ plan: { clocks: [telling('supervisor')], ...people('breached') } });
    await desk.after(2 * hour + minute / 2);
    await desk.decide('reply', { body: 'Sorry for the wait.' });
    await desk.after(5 * minute);
    expect(sentTo('breached')).toHaveLength(1);
    await withdraw(desk);
  });

  it('none is swallowed while the mail server is away, and none repeated when it is back', async () => {
    const plan = { clocks: [telling('supervisor')], ...people('outage') };
    const first = await open({ plan });
    const second = await open({ plan });
    rig.mailbox.faults.failNext(4, 'CHANNEL_DOWN');
    await first.after(2 * hour + 10 * minute);
    rig.mailbox.faults.heal();
    await first.after(3 * hour);
    const told = sentTo('outage').flatMap(({ data }) => data['steps'] as readonly { reference: string }[]);
    expect(told.map(({ reference }) => reference).toSorted()).toEqual([first.reference, second.reference].toSorted());
    await Promise.all([first, second].map(withdraw));
  });

  it('are posted to a webhook as well where the policy names one', async () => {
    const url = 'https://chat.shop.test/hook';
    const desk = await open({ plan: { clocks: [telling('supervisor')], ...people('hooked', { webhook: url }) } });
    await desk.after(2 * hour + 2 * minute);
    expect(sentTo('hooked')).toHaveLength(1);
    expect(rig.mailbox.posted.filter((post) => post.url === url)).toMatchObject([
      { body: { type: 'digest', to: 'hooked', lines: [{ reference: desk.reference, breach: true }] } },
    ]);
    await withdraw(desk);
  });

  it('that cannot reach their reader are shown on every case they were about', async () => {
    rig.mailbox.refuse('gone@shop.test');
    const desk = await open({ plan: { clocks: [telling('supervisor')], ...people('gone') } });
    await desk.after(2 * hour + 2 * minute);
    const { attention } = await desk.until((seen) => seen.attention.length > 0);
    expect(attention).toMatchObject([{ code: 'UNDELIVERABLE' }]);
    expect(attention[0]?.what).toContain('the notice to gone');
    await withdraw(desk);
  });

  it('say what was tried before, to everybody up the ladder', async () => {
    const ladder = aClock({ name: 'resolution', target: { in: 'workingTime', ms: 2 * hour } });
    const desk = await open({ plan: { clocks: [ladder], ...people('first') } });
    await desk.after(2 * hour + 2 * minute);
    const [nearly, breach] = rig.mailbox.notices('first@shop.test', desk.reference);
    expect(nearly?.tried).toBe('');
    expect(breach?.tried).toBe('resolution: nearly -> first');
    await withdraw(desk);
  });
});
