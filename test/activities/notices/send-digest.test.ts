/** R29: whatever is retried, killed or reset, a line is told once. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createDigestActivities, type DigestActivities } from '../../../activities/notices/send-digest.ts';
import { createTellingActivities } from '../../../activities/notices/tell-people.ts';
import type { Notice, NoticeLine } from '../../../domain/notices/notice.ts';
import type { TellSignal } from '../../../workflows/digest/contract.ts';
import { FakeMailbox, FakeStore } from '../../rig/index.ts';

const line = (reference: string): NoticeLine => ({
  key: `${reference}/firstResponse.breach.0/notice/wang`,
  reference,
  clock: 'firstResponse',
  step: 'breach',
  due: '2026-03-02T09:00:00.000Z',
  breach: true,
  owner: null,
  tried: [],
});
const to = { id: 'wang', name: 'Wang', way: 'mail', address: 'wang@shop.test' } as const;
const digest = (...lines: readonly NoticeLine[]) =>
  ({ to, templates: 'default', language: 'en', timeZone: null, lines }) as const;

describe('R29 a digest on its way out', () => {
  let mailbox: FakeMailbox;
  let store: FakeStore;
  let digests: DigestActivities;
  beforeEach(() => {
    mailbox = new FakeMailbox();
    store = new FakeStore();
    const { activities, webhook } = mailbox;
    digests = createDigestActivities({ messages: activities, webhook, store, nowMs: Date.now });
  });
  const listed = () =>
    mailbox.sent.map(({ data }) => (data['steps'] as readonly NoticeLine[]).map(({ reference }) => reference));

  test('tried again it is the same message', async () => {
    await digests.sendDigest(digest(line('A'), line('B')));
    await digests.sendDigest(digest(line('A'), line('B')));
    expect(listed()).toEqual([['A', 'B']]);
  });

  test('leaves out what another digest has told, and is none where that is all', async () => {
    await digests.sendDigest(digest(line('A')));
    await digests.sendDigest(digest(line('A'), line('B')));
    await digests.sendDigest(digest(line('B')));
    expect(listed()).toEqual([['A'], ['B']]);
  });

  test('killed between sending and marking, the next attempt sends no second mail', async () => {
    const markTold = store.markTold.bind(store);
    store.markTold = () => Promise.reject(new Error('killed'));
    await expect(digests.sendDigest(digest(line('A')))).rejects.toThrow('killed');
    store.markTold = markTold;
    await digests.sendDigest(digest(line('A')));
    expect(listed()).toEqual([['A']]);
  });

  test('says how many cases and breaches; an owner of one case stands below, of many at each', async () => {
    await digests.sendDigest(digest({ ...line('A'), owner: 'li' }));
    await digests.sendDigest(digest({ ...line('B'), owner: 'li' }, { ...line('C'), owner: 'chen' }));
    expect(
      mailbox.sent.map(({ data: { reference, owner, cases, breaches } }) => [reference, owner, cases, breaches]),
    ).toEqual([
      ['A', 'li', 1, 1],
      [null, null, 2, 2],
    ]);
  });
});

describe('R32 who is told', () => {
  const deputy = { id: 'sun', name: 'Sun', email: 'sun@shop.test' };
  const notice: Notice = {
    to: { id: 'wang', name: 'Wang', email: 'wang@shop.test', webhook: 'https://x.test/', deputy },
    templates: 'default',
    language: 'en',
    timeZone: null,
    lines: [line('A')],
  };
  const told: TellSignal[] = [];
  const telling = (absent: readonly string[]) =>
    createTellingActivities({
      digests: { tell: async (signal) => void told.push(signal), takeBack: async () => undefined },
      absentOf: async () => new Set(absent),
    });

  test.each([
    ['she is there', [], ['mail wang@shop.test', 'webhook https://x.test/'], [{ id: 'wang' }]],
    ['she is absent', ['wang'], ['mail sun@shop.test'], [{ id: 'sun', insteadOf: 'wang' }]],
    ['somebody else is absent', ['li'], ['mail wang@shop.test', 'webhook https://x.test/'], [{ id: 'wang' }]],
  ])('by every way that person has, the deputy where she is away: %s', async (_what, absent, ways, answer) => {
    told.length = 0;
    expect(await telling(absent).tellPeople({ notices: [notice] })).toEqual({ told: answer });
    expect(told.map((signal) => `${signal.to.way} ${signal.to.address}`)).toEqual(ways);
  });
});
