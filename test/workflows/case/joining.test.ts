/** R27 on running cases: a newcomer that names an open case becomes a message of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRequest } from '../../../domain/case/request.ts';
import { Rig, type CaseUnderTest } from '../../rig/index.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

async function handled(request: Partial<CaseRequest> = {}): Promise<CaseUnderTest> {
  const desk = await rig.case({ request });
  await desk.until(({ owner }) => owner !== null);
  await expect.poll(() => desk.timeline().length).toBeGreaterThan(0);
  return desk;
}

async function ended(...desks: readonly CaseUnderTest[]): Promise<void> {
  for (const desk of desks) {
    await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  }
}

describe('R27 a newcomer', () => {
  it('R27 that answers a mail of an open case joins it, is merged, and is neither acknowledged nor offered', async () => {
    const first = await handled({ messageId: '<first@mail.example>' });
    await first.decide('reply', { body: 'We are looking into it.' });
    const second = await rig.case({
      request: { inReplyTo: '<first@mail.example>', body: 'Any news?', messageId: '<second@mail.example>' },
    });
    expect(await second.outcome()).toMatchObject({ closed: 'merged', mergedInto: first.reference, clocks: [] });
    const seen = await first.until(({ customerWaits }) => customerWaits);
    expect(seen).toMatchObject({ lastCustomerMessage: second.reference, counts: { messages: 2 } });
    await expect
      .poll(() => first.factsOf('messageIn'))
      .toMatchObject([{ messageId: second.reference, body: 'Any news?', mailMessageId: '<second@mail.example>' }]);
    expect(second.mails()).toEqual([]);
    expect(second.timeline().map(({ type }) => type)).toEqual(['opened', 'joined', 'closed']);
    expect(second.factsOf('joined')[0]).toMatchObject({ into: first.reference, through: 'thread' });
    await ended(first);
  });

  it('R27 on the same order joins; R26 the same order of another customer does not', async () => {
    const first = await handled({ orderNumber: 'SO-1' });
    const stranger = await handled({ orderNumber: 'SO-1', customer: { email: 'else@customer.test' } });
    const second = await rig.case({ request: { orderNumber: 'SO-1' } });
    expect(await second.outcome()).toMatchObject({ closed: 'merged', mergedInto: first.reference });
    expect((await stranger.snapshot()).stage).toBe('handle');
    await ended(first, stranger);
  });

  it('R27 that is only like an open case stays a case of its own', async () => {
    const first = await handled();
    const second = await handled();
    expect((await second.snapshot()).stage).toBe('handle');
    await ended(first, second);
  });

  it('R27 that names a case which has closed meanwhile stays a case of its own', async () => {
    const first = await handled();
    await ended(first);
    const second = await handled({ joins: first.reference });
    expect(await second.snapshot()).toMatchObject({ stage: 'handle', closed: null });
    await ended(second);
  });

  it('R27 does not wait for a store that is away: it is planned and handled', async () => {
    const first = await handled({ orderNumber: 'SO-2' });
    rig.store.faults.failNext(100, 'STORE_DOWN');
    const second = await rig.case({ request: { orderNumber: 'SO-2' } });
    await second.after(20_000);
    rig.store.faults.heal();
    await second.until(({ stage }) => stage === 'handle');
    await ended(first, second);
  });

  it('R27 on a live channel keeps its own case: the agent sees what else is open', async () => {
    const first = await handled({ orderNumber: 'SO-3' });
    const chat = await handled({ orderNumber: 'SO-3', channel: 'chat' });
    expect((await chat.snapshot()).stage).toBe('handle');
    await ended(first, chat);
  });
});
