import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../activities/knowledge/article.ts';
import type { CaseSnapshot } from '../../../domain/case/snapshot.ts';
import type { ClockVerdict } from '../../../domain/clocks/index.ts';
import { aClock, day, hour, Rig, type CaseUnderTest, type OpenOptions } from '../../rig/index.ts';

const invoice: Article = {
  id: 'invoice.get',
  language: 'en',
  category: 'invoice.missing',
  question: 'How do I get an invoice?',
  aliases: [],
  answer: 'Open "My orders" and press "Request invoice".',
  validUntilMs: null,
};
const asked = { subject: 'Invoice', body: 'Hello, how do I get an invoice? Thanks' };
const solution = { code: 'answered', summary: 'Sent by hand.' };

describe('R10 a canned answer', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });
  beforeEach(() => {
    rig.knowledge.hold([invoice]);
    rig.knowledge.faults.heal();
    rig.mailbox.faults.heal();
  });

  const enquiry = async (options: OpenOptions = {}): Promise<CaseUnderTest> =>
    rig.case({
      ...options,
      request: { ...asked, ...options.request },
      plan: { cannedAnswerFrom: 0.8, ...options.plan },
    });
  const answered = async (options: OpenOptions = {}): Promise<CaseUnderTest> => {
    const desk = await enquiry(options);
    await desk.until(({ next }) => next?.what === 'cannedAnswer.close');
    return desk;
  };
  const says = (desk: CaseUnderTest, body: string): Promise<void> =>
    desk.tell('customerMessage', { channel: 'email', body });
  const clockOf = (seen: Pick<CaseSnapshot, 'clocks'>, name: string): ClockVerdict | undefined =>
    seen.clocks.find(({ clock }) => clock === name);

  it('R10 goes out at once, waits without a human clock, and nobody is asked to take the case', async () => {
    const desk = await answered();
    const seen = await desk.snapshot();
    expect(seen).toMatchObject({
      stage: 'handle',
      owner: null,
      waitsFor: "the customer: did the robot's answer solve it?",
      cannedAnswer: { article: 'invoice.get', state: 'waiting' },
      suggestions: [{ article: 'invoice.get', title: invoice.question, confidence: 1 }],
    });
    expect(clockOf(seen, 'firstResponse')?.verdict).toBe('notApplicable');
    expect(desk.mails()).toEqual(['acknowledgement', 'cannedAnswer']);
    expect(rig.mailbox.of(desk.reference)[1]).toMatchObject({
      automatic: true,
      data: { question: invoice.question, answer: invoice.answer },
    });
    await desk.after(30 * hour);
    // Four hours for a first response and a day for a resolution have passed: it is her turn, and neither is late.
    expect(desk.factsOf('step')).toEqual([]);
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
  });

  it.each(['yes', 'Thank you, that helped!', '是的', '解决了，谢谢'])(
    'R10 is confirmed by "%s" and closes as confirmed',
    async (word) => {
      const desk = await answered();
      await desk.after(2 * hour);
      await says(desk, word);
      expect(await desk.outcome()).toMatchObject({
        closed: 'confirmed',
        agent: null,
        solution: { code: 'selfServed' },
        clocks: [
          { clock: 'firstResponse', verdict: 'notApplicable', runs: { met: 0, missed: 0 } },
          { clock: 'resolution', verdict: 'met' },
        ],
      });
      expect(desk.factsOf('articleHelped')).toMatchObject([{ article: 'invoice.get', by: { who: 'customer' } }]);
      expect(desk.factsOf('assigned')).toEqual([]);
    },
  );

  it('R8 keeps acknowledgement, robot answer and human answer apart; R9 acknowledges once', async () => {
    const desk = await answered();
    await says(desk, 'agent');
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('reply', { body: 'Here it is.', solve: solution });
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
    expect(desk.factsOf('messageOut').map(({ purpose, robot }) => ({ purpose, robot }))).toEqual([
      { purpose: 'acknowledgement', robot: true },
      { purpose: 'cannedAnswer', robot: true },
      { purpose: 'outcome', robot: false },
    ]);
  });

  it('R10 closes on silence as selfServed, unconfirmed, one window after it was delivered', async () => {
    const desk = await answered();
    const { next } = await desk.snapshot();
    await desk.after(3 * day);
    const outcome = await desk.outcome();
    expect(outcome).toMatchObject({
      closed: 'selfServed',
      agent: null,
      clocks: [
        { verdict: 'notApplicable' },
        { clock: 'resolution', verdict: 'met', endedAtMs: expect.any(Number) as number },
      ],
    });
    expect(outcome.closedAt).toBe(next?.due);
    expect(desk.factsOf('confirmed')).toEqual([]);
    expect(desk.factsOf('articleHelped')).toEqual([]);
    expect(desk.mails()).toEqual(['acknowledgement', 'cannedAnswer']);
  });

  it.each([
    ['人工', 'customerAsked'],
    ['Please let me talk to an agent', 'customerAsked'],
    ['Thanks, but I want a human', 'customerAsked'],
    ['no', 'didNotHelp'],
    ['It still does not work', 'didNotHelp'],
    ['没有解决', 'didNotHelp'],
    ['The one of March', 'unclear'],
    ['Thanks, and what about my refund?', 'unclear'],
  ])('R10 hands over on "%s", and the human clock starts then', async (word, because) => {
    const desk = await answered();
    await desk.after(10 * hour);
    const beforeMs = await rig.env.currentTimeMs();
    await says(desk, word);
    const seen = await desk.until(({ owner }) => owner !== null);
    expect(seen).toMatchObject({ stage: 'handle', customerWaits: true, cannedAnswer: { state: 'handedOver' } });
    const { startedAtMs, dueMs, verdict } = clockOf(seen, 'firstResponse') ?? {};
    expect(verdict).toBe('open');
    expect(startedAtMs).toBeGreaterThanOrEqual(beforeMs);
    expect(Number(dueMs) - Number(startedAtMs)).toBe(4 * hour);
    await desk.decide('reply', { body: 'Let me do it for you.', solve: solution });
    await desk.decide('confirm', { by: { who: 'customer' } });
    const outcome = await desk.outcome();
    expect(outcome).toMatchObject({ closed: 'confirmed', agent: 'li', counts: { reopened: 0 } });
    expect(outcome.clocks.map(({ verdict: end }) => end)).toEqual(['met', 'met']);
    expect(desk.factsOf('handedOver')).toMatchObject([{ article: 'invoice.get', because }]);
  });

  it('R10 breaches the human clock when nobody takes over in time, counted from the hand-over', async () => {
    const desk = await answered();
    await desk.after(10 * hour);
    await says(desk, '人工');
    const seen = await desk.until(({ owner }) => owner !== null);
    await desk.after(5 * hour);
    const [breach] = desk.factsOf('step').filter((step) => step.clock === 'firstResponse' && step.breach);
    expect(breach?.dueMs).toBe(Number(clockOf(seen, 'firstResponse')?.startedAtMs) + 4 * hour);
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
  });

  it('does nothing on an automatic reply', async () => {
    const desk = await answered();
    await desk.tell('customerMessage', { channel: 'email', subject: 'Automatic reply', body: 'I am away, agent.' });
    await desk.after(hour);
    expect(await desk.snapshot()).toMatchObject({ owner: null, cannedAnswer: { state: 'waiting' } });
    await desk.decide('confirm', { by: { who: 'customer' } });
    expect(await desk.outcome()).toMatchObject({ closed: 'confirmed', solution: { code: 'selfServed' } });
  });

  it('gives the case to a person who takes it while the answer waits', async () => {
    const desk = await answered();
    await desk.after(hour);
    await desk.decide('reply', { body: 'I have sent it to you.', solve: solution });
    await desk.decide('confirm', { by: { who: 'customer' } });
    expect(await desk.outcome()).toMatchObject({
      closed: 'confirmed',
      agent: 'li',
      solution,
      clocks: [{ verdict: 'met' }, {}],
    });
    expect(desk.factsOf('handedOver')).toMatchObject([{ because: 'agentTookIt' }]);
  });

  it('takes "reopen" for a no, without counting a reopening', async () => {
    const desk = await answered();
    await desk.decide('reopen', { because: 'does not help', by: { who: 'customer' } });
    expect(await desk.until(({ owner }) => owner !== null)).toMatchObject({ stage: 'handle', counts: { reopened: 0 } });
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
  });

  it('R10 keeps the human clock running while the answer has not reached her', async () => {
    rig.mailbox.faults.failNext(1_000, 'CHANNEL_DOWN');
    const desk = await enquiry();
    await desk.until(({ cannedAnswer }) => cannedAnswer !== null);
    expect(clockOf(await desk.snapshot(), 'firstResponse')?.verdict).toBe('open');
    await desk.after(5 * hour);
    expect(clockOf(await desk.snapshot(), 'firstResponse')?.verdict).toBe('breached');
    await desk.decide('withdraw', { because: 'enough' });
    rig.mailbox.faults.heal();
    await desk.after(hour);
    await desk.outcome();
  });

  it('is answered by a person when the address refuses it', async () => {
    rig.mailbox.refuse('lost@customer.test');
    const desk = await enquiry({ request: { customer: { name: 'Lost', email: 'lost@customer.test' } } });
    expect(await desk.until(({ owner }) => owner !== null)).toMatchObject({ cannedAnswer: { state: 'handedOver' } });
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
    expect(desk.factsOf('handedOver')).toMatchObject([{ because: 'notDelivered' }]);
  });

  it('waits on over a new run of the workflow', async () => {
    const desk = await enquiry({ input: { renewAfterEvents: 60 } });
    await desk.until(({ next }) => next?.what === 'cannedAnswer.close');
    for (let i = 0; i < 30; i += 1)
      await desk.tell('customerMessage', { channel: 'email', subject: 'Automatic reply', body: String(i) });
    await desk.until(({ pending }) => pending.length === 0);
    expect((await rig.histories(desk)).length).toBeGreaterThan(1);
    expect(await desk.snapshot()).toMatchObject({ cannedAnswer: { state: 'waiting' } });
    await says(desk, 'no');
    expect(await desk.until(({ owner }) => owner !== null)).toMatchObject({ cannedAnswer: { state: 'handedOver' } });
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
  });

  const byAPerson = async (options: OpenOptions, seen: object): Promise<void> => {
    const desk = await enquiry(options);
    const handled = await desk.until(({ owner }) => owner !== null);
    expect(handled).toMatchObject({ cannedAnswer: null, ...seen });
    expect(clockOf(handled, 'firstResponse')).toMatchObject({
      verdict: 'open',
      startedAtMs: Date.parse(desk.request.receivedAt),
    });
    expect(desk.mails()).not.toContain('cannedAnswer');
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
  };

  it('is not sent below the policy’s confidence; the article is suggested to the agent', async () => {
    await byAPerson(
      { request: { subject: 'March', body: 'The company on my invoice is wrong' } },
      { suggestions: [{ article: 'invoice.get', confidence: expect.closeTo(0.4, 1) as number }] },
    );
  });

  it('is not sent where the policy does not allow it', async () => {
    await byAPerson({ plan: { cannedAnswerFrom: null } }, { suggestions: [{ article: 'invoice.get', confidence: 1 }] });
  });

  it('is not sent to somebody who asked for a person from the start: her clock counts from receipt', async () => {
    await byAPerson({ request: { body: 'How do I get an invoice? I want to talk to an agent.' } }, {});
  });

  it('is not sent into a live conversation, nor where there is no address', async () => {
    await byAPerson({ plan: { acknowledge: false } }, {});
    await byAPerson({ request: { customer: { id: 'c-1' } } }, {});
  });

  it('is not sent from an expired article, which nobody is shown either', async () => {
    rig.knowledge.hold([{ ...invoice, validUntilMs: 1 }]);
    await byAPerson({}, { suggestions: [] });
  });

  it('is not missed when the knowledge base is down: a person handles the case, which goes on', async () => {
    rig.knowledge.faults.failNext(1_000, 'STORE_DOWN');
    await byAPerson({}, { suggestions: null });
  });

  it('starts no clock at the hand-over that has nothing to do with a person’s words', async () => {
    const legal = aClock({
      name: 'legal',
      target: { in: 'calendarTime', ms: 12 * hour },
      stopsOn: ['reply'],
      owner: 'regulator',
      ladder: [],
    });
    const desk = await enquiry({ plan: { clocks: [legal] } });
    await desk.until(({ customerWaits }) => !customerWaits);
    expect(clockOf(await desk.snapshot(), 'legal')).toMatchObject({
      verdict: 'open',
      startedAtMs: Date.parse(desk.request.receivedAt),
    });
    await desk.decide('withdraw', { because: 'enough' });
    await desk.outcome();
  });
});
