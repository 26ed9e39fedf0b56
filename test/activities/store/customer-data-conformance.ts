/** A customer's record and its erasure, on any store. */
import { describe, expect, test } from 'vitest';
import { customerIdOf } from '../../../activities/store/customer-identity.ts';
import type { WatchedStore } from './databases.ts';
import { customer, newReference, request, timelineOf, wholeLife } from './sample-facts.ts';

const person = { name: 'Xanthippe Quorndon', email: 'xanthippe@quorndon.test', phone: '+86 139 8765 4321' };
const hash = 'a'.repeat(64);
const shared = 'b'.repeat(64);

/** A case of hers with her words in it, and an attachment of her own beside one that somebody else sent as well. */
async function hers({ store }: WatchedStore): Promise<string> {
  const reference = newReference();
  const opened = request(reference, {
    customer: person,
    subject: 'Vorpal kettle',
    body: 'My frabjous kettle leaks.',
    orderNumber: 'ORD-77123',
    attachments: [
      { name: 'mimsy.png', type: 'image/png', bytes: 1, hash },
      { name: 'terms.pdf', type: 'application/pdf', bytes: 1, hash: shared },
    ],
  });
  const [, ...life] = wholeLife(reference);
  const facts = [...timelineOf([[{ type: 'opened', request: opened }, customer]]), ...life];
  await store.record({ reference, facts });
  return reference;
}

async function theirs({ store }: WatchedStore): Promise<string> {
  const reference = newReference();
  const opened = request(reference, {
    customer: { name: 'Li Hua', email: 'li.hua@example.test' },
    attachments: [{ name: 'terms.pdf', type: 'application/pdf', bytes: 1, hash: shared }],
  });
  await store.record({ reference, facts: timelineOf([[{ type: 'opened', request: opened }, customer]]) });
  return reference;
}

/** Everything in every table, as text. */
async function dump({ db }: WatchedStore): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as 'cases')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

export function customerDataConformance(open: () => Promise<WatchedStore>): void {
  describe('a customer', () => {
    test('is found by id, address and number, and not by what is not hers', async () => {
      const watched = await open();
      await hers(watched);
      const id = customerIdOf(person, '');
      const { store } = watched;
      const point = (kind: string, address: string) => store.customersKnownBy({ points: [{ kind, address }] });
      expect(await store.customersKnownBy({ id, points: [] })).toEqual([id]);
      expect(await point('email', person.email)).toEqual([id]);
      expect(await point('phone', person.phone.replaceAll(' ', ''))).toEqual([id]);
      expect(await point('email', 'xanthippe%')).toEqual([]);
    });

    test('gets all that is kept of her in one record, and nothing of others', async () => {
      const watched = await open();
      const reference = await hers(watched);
      await theirs(watched);
      const record = await watched.store.recordOf([customerIdOf(person, '')]);
      expect(record.cases.map((one) => one.reference)).toEqual([reference]);
      expect(record.cases[0]?.facts).toEqual(await watched.store.timeline(reference));
      expect(record.contactPoints.map(({ address }) => address)).toEqual([person.email, '+8613987654321']);
      expect(JSON.stringify(record)).not.toContain('Li Hua');
    });

    test('has the blobs that only her cases name', async () => {
      const watched = await open();
      const reference = await hers(watched);
      await theirs(watched);
      expect(await watched.store.blobsOf([reference])).toEqual([hash]);
    });

    test('is gone after erasure; what can be counted stays, and so do others; again it changes nothing', async () => {
      const watched = await open();
      const reference = await hers(watched);
      const other = await theirs(watched);
      const { store } = watched;
      const id = customerIdOf(person, '');
      const before = await store.timeline(reference);
      const otherBefore = await store.timeline(other);
      const row = await store.findCase(reference);
      expect(await dump(watched)).toContain('frabjous');
      await store.erasePerson([id], [reference]);
      await store.erasePerson([id], [reference]);

      const after = await dump(watched);
      for (const word of ['Xanthippe', 'quorndon', '139', 'Vorpal', 'frabjous', 'ORD-77123', 'mimsy', hash, id])
        expect(after, word).not.toContain(word);
      const facts = await store.timeline(reference);
      expect(facts.map(({ type, seq, atMs, by }) => ({ type, seq, atMs, by }))).toEqual(
        before.map(({ type, seq, atMs, by }) => ({ type, seq, atMs, by })),
      );
      const { customerId, subject, ...counted } = row ?? { customerId: '', subject: null };
      expect(await store.findCase(reference)).toEqual({
        ...counted,
        subject: null,
        customerId: expect.stringMatching(/^erased-/) as string,
      });
      expect([customerId, subject]).not.toContain(null);
      expect(await store.timeline(other)).toEqual(otherBefore);
      expect(
        await store.customersKnownBy({ points: [{ kind: 'email', address: 'li.hua@example.test' }] }),
      ).toHaveLength(1);
      expect(await store.casesOf([id])).toEqual({ open: [], closed: [] });
    });
  });
}
