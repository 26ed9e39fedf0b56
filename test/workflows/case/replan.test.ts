import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseSnapshot } from '../../../domain/case/snapshot.ts';
import { planPreview } from '../../../workflows/case/contract.ts';
import { aClock, aPlan, day, firstResponse, hour, resolution, Rig, type CaseUnderTest } from '../../rig/index.ts';

const within = (ms: number) => ({ ...resolution, target: { in: 'workingTime', ms } as const });

function clockOf({ clocks }: CaseSnapshot, name: string) {
  const clock = clocks.find((one) => one.clock === name);
  if (clock === undefined) throw new Error(`no clock ${name}`);
  return clock;
}

describe('a new plan for a running case (design 4)', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });

  async function handled(): Promise<CaseUnderTest> {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    return desk;
  }
  const receivedMs = (desk: CaseUnderTest): number => Date.parse(desk.request.receivedAt);
  const planned = (desk: CaseUnderTest) => desk.factsOf('planned').filter(({ because }) => because !== undefined);
  const withdrawn = async (desk: CaseUnderTest): Promise<void> => {
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  };

  it('is what an edit of the policy alone never leads to', async () => {
    const desk = await handled();
    const before = await desk.snapshot();
    rig.planDifferently(desk, { clocks: [firstResponse, within(2 * hour)] });
    await desk.after(hour);
    await desk.decide('note', { body: 'an edit was made' });
    expect((await desk.snapshot()).clocks.map(({ dueMs }) => dueMs)).toEqual(before.clocks.map(({ dueMs }) => dueMs));
    expect(desk.factsOf('planned')).toHaveLength(2);
    await withdrawn(desk);
  });

  it('keeps what is met and the time that has gone, and counts on to the new target', async () => {
    const desk = await handled();
    await desk.decide('reply', { body: 'We look into it.' });
    await desk.after(5 * hour);
    rig.planDifferently(desk, {
      clocks: [{ ...firstResponse, target: { in: 'workingTime', ms: 1 } }, within(8 * hour)],
    });
    await desk.decide('replan', { id: 'wish-1', because: 'tighter promises for this product' });
    const seen = await desk.until((now) => clockOf(now, 'resolution').dueMs === receivedMs(desk) + 8 * hour);
    expect(clockOf(seen, 'firstResponse')).toMatchObject({ verdict: 'met' });
    expect(clockOf(seen, 'resolution')).toMatchObject({ verdict: 'open', flags: ['replanned'] });
    await desk.until(({ pending }) => pending.length === 0);
    await expect
      .poll(() => planned(desk))
      .toMatchObject([
        { because: 'tighter promises for this product', by: { who: 'agent', id: 'li' }, provisional: false },
      ]);
    await withdrawn(desk);
  });

  it('breaches now, and not in the past, a deadline that it puts into the past', async () => {
    const desk = await handled();
    await desk.after(5 * hour);
    rig.planDifferently(desk, { clocks: [firstResponse, within(2 * hour)] });
    const askedMs = await rig.env.currentTimeMs();
    await desk.decide('replan', { because: 'the promise was two hours' });
    const seen = await desk.until((now) => clockOf(now, 'resolution').verdict === 'breached');
    const { breachedAtMs, flags } = clockOf(seen, 'resolution');
    expect(breachedAtMs).toBeGreaterThanOrEqual(askedMs);
    expect(flags).toContain('replanned');
    expect(rig.mailbox.to('wang@shop.test').filter(({ key }) => key.startsWith(desk.reference)).length).toBeGreaterThan(
      0,
    );
    await withdrawn(desk);
  });

  it('is asked for once and lasts through continue-as-new', async () => {
    const desk = await rig.case({ input: { renewAfterEvents: 60 } });
    await desk.until(({ owner }) => owner !== null);
    rig.planDifferently(desk, { clocks: [firstResponse, within(8 * hour)] });
    await desk.decide('replan', { id: 'wish-2', because: 'once' });
    await desk.decide('replan', { id: 'wish-2', because: 'once' });
    for (let i = 0; i < 12; i += 1) await desk.decide('note', { body: `note ${String(i)}` });
    await desk.until((now) => clockOf(now, 'resolution').dueMs === receivedMs(desk) + 8 * hour);
    await withdrawn(desk);
    expect(planned(desk)).toHaveLength(1);
  });

  it('is refused to a customer, and to a closed case', async () => {
    const desk = await handled();
    await expect(desk.decide('replan', { because: 'mine', by: { who: 'customer' } })).rejects.toThrow();
    await withdrawn(desk);
    await expect(desk.decide('replan', { because: 'too late' })).rejects.toThrow();
  });

  it('shows in a dry run what it would change, and changes nothing', async () => {
    const desk = await handled();
    await desk.after(5 * hour);
    const before = await desk.snapshot();
    const plan = aPlan(receivedMs(desk), { clocks: [firstResponse, within(2 * hour)], team: 'complaints' });
    expect(await desk.handle.query(planPreview, plan)).toMatchObject({
      reference: desk.reference,
      owner: before.owner,
      differences: [
        { path: 'clocks.resolution.target.ms', before: 24 * hour, after: 2 * hour },
        { path: 'team', before: 'service', after: 'complaints' },
      ],
      clocks: [{ clock: 'resolution', breachesNow: true, promisedToCustomer: false }],
    });
    expect(await desk.snapshot()).toEqual(before);
    await withdrawn(desk);
  });

  it('R10 leaves a robot’s answer its turn: no human clock and no offer before the hand-over, both after it', async () => {
    rig.knowledge.hold([
      {
        id: 'invoice.get',
        language: 'en',
        category: 'invoice.missing',
        question: 'How do I get an invoice?',
        aliases: [],
        answer: 'Press "Request invoice".',
        validUntilMs: null,
      },
    ]);
    const desk = await rig.case({
      request: { subject: 'Invoice', body: 'Hello, how do I get an invoice? Thanks' },
      plan: { cannedAnswerFrom: 0.8 },
    });
    await desk.until(({ next }) => next?.what === 'cannedAnswer.close');
    rig.planDifferently(desk, { cannedAnswerFrom: 0.8, team: 'billing', clocks: [firstResponse, within(8 * hour)] });
    await desk.decide('replan', { because: 'billing has these now' });
    const seen = await desk.until(({ team, pending }) => team === 'billing' && pending.length === 0);
    expect(seen).toMatchObject({ owner: null, cannedAnswer: { state: 'waiting' } });
    await desk.after(hour);
    await desk.tell('customerMessage', { channel: 'email', body: 'No, that did not help' });
    const handedOver = await desk.until(({ owner }) => owner !== null);
    expect(clockOf(handedOver, 'firstResponse')).toMatchObject({ verdict: 'open' });
    expect(clockOf(handedOver, 'firstResponse').startedAtMs).toBeGreaterThanOrEqual(receivedMs(desk) + hour);
    await withdrawn(desk);
  });

  describe('follows a reclassification', () => {
    const finalResponse = aClock({
      name: 'finalResponse',
      target: { in: 'calendarTime', ms: 10 * day },
      startsOn: ['received', 'complaintRaised'],
      stopsOn: ['responded'],
    });

    it('with the promises of what it is now, and the team whose it is where nobody has accepted it', async () => {
      const desk = await handled();
      rig.planDifferently(desk, {
        team: 'complaints',
        priority: 2,
        clocks: [firstResponse, resolution, finalResponse],
      });
      await desk.decide('reclassify', { kind: 'complaint', because: 'she complains from the first word' });
      const seen = await desk.until(
        ({ team, pending, owner }) => team === 'complaints' && owner !== null && pending.length === 0,
      );
      expect(seen).toMatchObject({ kind: 'complaint', priority: 2 });
      expect(clockOf(seen, 'finalResponse').startedAtMs).toBe(receivedMs(desk));
      await withdrawn(desk);
      expect(desk.factsOf('assigned').map(({ team }) => team)).toEqual(['service', 'complaints']);
      expect(planned(desk)).toMatchObject([{ because: 'she complains from the first word', team: 'complaints' }]);
    });

    it('R14 with complaint clocks from the message in which she complained, when she wrote it later', async () => {
      const desk = await handled();
      await desk.decide('accept', { agent: 'li' });
      await desk.after(hour);
      await desk.tell('customerMessage', { id: 'mail-2', channel: 'email', body: 'This is a scandal.' });
      await desk.until(({ lastCustomerMessage }) => lastCustomerMessage === 'mail-2');
      const wroteMs = desk.factsOf('messageIn')[0]?.atMs;
      await desk.after(hour);
      rig.planDifferently(desk, {
        team: 'complaints',
        clocks: [firstResponse, resolution, { ...finalResponse, startsOn: ['complaintRaised'] }],
      });
      await desk.decide('reclassify', { kind: 'complaint', because: 'a complaint by now' });
      const seen = await desk.until(({ clocks }) => clocks.length === 3);
      await expect.poll(() => desk.factsOf('messageIn').length).toBe(1);
      expect(clockOf(seen, 'finalResponse').startedAtMs).toBe(desk.factsOf('messageIn')[0]?.atMs ?? wroteMs);
      expect(seen).toMatchObject({ owner: 'li', accepted: true, team: 'complaints' });
      await withdrawn(desk);
    });

    it('the last of several wins, one after the other', async () => {
      const desk = await handled();
      for (const kind of ['problem', 'fault', 'complaint']) {
        await desk.decide('reclassify', { kind, because: `it is a ${kind}` });
      }
      await desk.until(({ pending }) => pending.length === 0);
      await withdrawn(desk);
      expect(planned(desk).map(({ because }) => because)).toEqual([
        'it is a problem',
        'it is a fault',
        'it is a complaint',
      ]);
    });
  });
});

describe('a case that could not be classified', () => {
  it('waits for a person, and her word gives it a classification and a plan', async () => {
    let calls = 0;
    const rig = await Rig.open({
      planner: {
        provisional: ({ receivedAt }) => ({ ...aPlan(Date.parse(receivedAt)), provisional: true }),
        classify: () => Promise.reject(new Error('away')),
        replan: async ({ request, classification }) => {
          calls += 1;
          return aPlan(Date.parse(request.receivedAt), { rule: classification?.kind ?? 'none' });
        },
      },
    });
    const desk = await rig.case();
    await desk.after(2 * 60_000);
    await desk.until(({ attention, owner }) => attention.length === 1 && owner !== null);
    await desk.decide('reclassify', { kind: 'problem', category: 'delivery.late', because: 'read it' });
    const seen = await desk.until(({ pending, attention }) => pending.length === 0 && attention.length === 0);
    expect(seen).toMatchObject({ kind: 'problem', category: 'delivery.late' });
    expect(calls).toBe(1);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
    expect(desk.factsOf('planned').at(-1)).toMatchObject({ rule: 'problem', provisional: false, because: 'read it' });
    await rig.close();
  });
});
