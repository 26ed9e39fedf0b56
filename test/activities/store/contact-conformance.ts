/** R23: the one place that grants a contact. A hundred at once get no more than the cap allows. Run on both databases. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContactClaim } from '../../../activities/contact-rules/port.ts';
import type { Store } from '../../../activities/store/port.ts';
import { newReference, request, robot, startMs } from './sample-facts.ts';

const hour = 3_600_000;
const day = 24 * hour;
const noConditions = { optOutBinds: false, needsConsent: false, caps: [], noOpenCase: false } as const;
const capped = {
  ...noConditions,
  optOutBinds: true,
  caps: [
    { name: 'capDay', withinMs: day, atMost: 3 },
    { name: 'capWeek', withinMs: 7 * day, atMost: 5 },
  ],
} as const;

let keys = 0;
function claim(more: Partial<ContactClaim>): ContactClaim {
  keys += 1;
  return {
    key: `claim-${String(keys)}`,
    parties: ['nobody'],
    purpose: 'survey',
    channel: 'email',
    reference: null,
    atMs: startMs,
    busyUntilMs: null,
    conditions: noConditions,
    ...more,
  };
}

export function contactConformance(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.close();
  });

  describe('the record of contacts', () => {
    test('R23 of a hundred attempts at once the cap lets three through', async () => {
      const party = newReference();
      const verdicts = await Promise.all(
        Array.from({ length: 100 }, () => store.claimContact(claim({ parties: [party], conditions: capped }))),
      );
      expect(verdicts.filter(({ state }) => state === 'granted')).toHaveLength(3);
      for (const verdict of verdicts) {
        if (verdict.state === 'refused') {
          expect(verdict).toEqual({ state: 'refused', because: 'capDay', notBeforeMs: startMs + day });
        }
      }
    });

    test('R23 a hundred attempts under two names that share an address are one customer', async () => {
      const [shared, first, second] = [newReference(), newReference(), newReference()];
      const verdicts = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          store.claimContact(claim({ parties: [index % 2 === 0 ? first : second, shared], conditions: capped })),
        ),
      );
      expect(verdicts.filter(({ state }) => state === 'granted')).toHaveLength(3);
    });

    test('R23 what is statutory or about her own case passes at a full cap, and is counted', async () => {
      const parties = [newReference()];
      for (let made = 0; made < 4; made += 1) {
        expect(await store.claimContact(claim({ parties, purpose: 'ownCase' }))).toEqual({ state: 'granted' });
      }
      expect(await store.claimContact(claim({ parties, conditions: capped }))).toMatchObject({ because: 'capDay' });
    });

    test('the same contact asked for again is granted again and counted once', async () => {
      const parties = [newReference()];
      const again = claim({ parties, conditions: capped });
      const verdicts = await Promise.all(Array.from({ length: 100 }, () => store.claimContact(again)));
      expect(new Set(verdicts.map(({ state }) => state))).toEqual(new Set(['granted']));
      expect(await store.claimContact(claim({ parties, conditions: capped }))).toEqual({ state: 'granted' });
    });

    test('a cap lets through again when the contact that filled it has grown old enough', async () => {
      const parties = [newReference()];
      for (const hours of [0, 1, 2]) {
        await store.claimContact(claim({ parties, conditions: capped, atMs: startMs + hours * hour }));
      }
      const full = { because: 'capDay', notBeforeMs: startMs + day };
      expect(await store.claimContact(claim({ parties, conditions: capped, atMs: startMs + 3 * hour }))).toMatchObject(
        full,
      );
      const next = claim({ parties, conditions: capped, atMs: startMs + day });
      expect(await store.claimContact(next)).toEqual({ state: 'granted' });
      await store.claimContact(claim({ parties, conditions: capped, atMs: startMs + 3 * day }));
      expect(await store.claimContact(claim({ parties, conditions: capped, atMs: startMs + 4 * day }))).toMatchObject({
        because: 'capWeek',
        notBeforeMs: startMs + 7 * day,
      });
    });

    test('R23 an opt-out holds for its purpose on every channel, and for that purpose only', async () => {
      const parties = [newReference(), newReference()];
      const [id = ''] = parties;
      await store.changeConsent({
        parties: [id],
        purpose: 'survey',
        change: { to: 'optedOut' },
        atMs: startMs,
        source: 'link',
      });
      for (const channel of ['email', 'sms', 'phone', 'wechat']) {
        expect(await store.claimContact(claim({ parties, channel, conditions: capped }))).toEqual({
          state: 'refused',
          because: 'optedOut',
          notBeforeMs: null,
        });
      }
      expect(await store.claimContact(claim({ parties, purpose: 'marketing', conditions: capped }))).toEqual({
        state: 'granted',
      });
      expect(await store.claimContact(claim({ parties, purpose: 'ownCase' }))).toEqual({ state: 'granted' });
    });

    test('consent is for its channel; the latest word counts, in whatever order they come', async () => {
      const parties = [newReference()];
      const conditions = { ...capped, needsConsent: true };
      const ask = (channel: string) =>
        store.claimContact(claim({ parties, purpose: 'marketing', channel, conditions }));
      const say = (change: { to: 'given'; channel: string } | { to: 'optedOut' }, atMs: number) =>
        store.changeConsent({ parties, purpose: 'marketing', change, atMs, source: 'form' });
      expect(await ask('email')).toMatchObject({ because: 'noConsent' });
      await say({ to: 'given', channel: 'email' }, startMs);
      expect(await ask('email')).toEqual({ state: 'granted' });
      expect(await ask('sms')).toMatchObject({ because: 'noConsent' });
      await say({ to: 'optedOut' }, startMs + 2);
      await say({ to: 'given', channel: 'email' }, startMs + 1);
      expect(await ask('email')).toMatchObject({ because: 'optedOut' });
      await say({ to: 'given', channel: 'email' }, startMs + 3);
      expect(await ask('email')).toEqual({ state: 'granted' });
      expect(await store.consentsOf(parties)).toEqual([
        expect.objectContaining({ purpose: 'marketing', channel: '*', state: 'optedOut' }),
        expect.objectContaining({ purpose: 'marketing', channel: 'email', state: 'given' }),
      ]);
    });

    test('one caller at a time: of a hundred calls at once one rings, the next when it is over', async () => {
      const parties = [newReference()];
      const call = () =>
        claim({ parties, purpose: 'ownCase', channel: 'phone', busyUntilMs: startMs + 60_000, key: newReference() });
      const calls = Array.from({ length: 100 }, call);
      const verdicts = await Promise.all(calls.map((one) => store.claimContact(one)));
      const rung = calls.filter((_, index) => verdicts[index]?.state === 'granted');
      expect(rung).toHaveLength(1);
      expect(verdicts.filter(({ state }) => state === 'refused')[0]).toEqual({
        state: 'refused',
        because: 'beingCalled',
        notBeforeMs: startMs + 60_000,
      });
      await store.endContact(rung[0]?.key ?? '', startMs + 5_000);
      expect(await store.claimContact({ ...call(), atMs: startMs + 5_000 })).toEqual({ state: 'granted' });
    });

    test('a call that nobody ended stops blocking others by itself', async () => {
      const parties = [newReference()];
      const call = { parties, purpose: 'ownCase', channel: 'phone' } as const;
      await store.claimContact(claim({ ...call, busyUntilMs: startMs + 60_000 }));
      const later = claim({ ...call, atMs: startMs + 60_000, busyUntilMs: startMs + 120_000 });
      expect(await store.claimContact(later)).toEqual({ state: 'granted' });
    });

    test('a key customer is left alone while a case of hers is open', async () => {
      const reference = newReference();
      const customer = { id: `K-${reference}` };
      const opened = {
        type: 'opened',
        request: request(reference, { customer }),
        seq: 1,
        atMs: startMs,
        by: robot,
      } as const;
      await store.record({ reference, facts: [opened] });
      const conditions = { ...noConditions, noOpenCase: true };
      const ask = (about: string | null) => claim({ parties: [customer.id], reference: about, conditions });
      expect(await store.claimContact(ask(null))).toMatchObject({ because: 'caseOpen', notBeforeMs: null });
      expect(await store.claimContact(ask(reference))).toEqual({ state: 'granted' });
    });
  });
}
