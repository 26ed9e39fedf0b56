/** R26 in the read model: a merged case leads on to the survivor; what was agreed and asked has its rows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerIdOf } from '../../../activities/store/customer-identity.ts';
import type { Store } from '../../../activities/store/port.ts';
import type { FactBody } from '../../../domain/case/fact.ts';
import { agent, customer, newReference, request, startMs, timelineOf } from './sample-facts.ts';

export function relationConformance(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.close();
  });

  const email = { customer: { email: 'merged@example.com', account: 'acme' } };

  async function record(reference: string, bodies: readonly FactBody[], firstSeq = 1): Promise<void> {
    const entries = bodies.map((body) => [body, body.type === 'opened' ? customer : agent] as const);
    await store.record({ reference, facts: timelineOf(entries, firstSeq) });
  }

  describe('R26 cases that belong together', () => {
    test('R26 a survivor is found by the references, orders and mails of what was merged into it, through every merge', async () => {
      const [first, second, third] = [newReference(), newReference(), newReference()];
      const opened = (reference: string, more: object): FactBody => ({
        type: 'opened',
        request: request(reference, { ...email, ...more }),
      });
      await record(first, [
        opened(first, { orderNumber: 'SO-1' }),
        absorbing(second, startMs - 60_000),
        { type: 'note', body: 'x' },
      ]);
      await record(second, [opened(second, { orderNumber: 'SO-2' }), absorbing(third, startMs), ...mergedInto(first)]);
      await record(third, [opened(third, { messageId: '<third@mail>' }), ...mergedInto(second)]);

      const [open, ...others] = await store.openCasesOf(customerIdOf(email.customer, first));
      expect(others).toEqual([]);
      expect(open).toMatchObject({ reference: first, orderNumber: 'SO-1', messageIds: ['<third@mail>'] });
      expect(open?.merged).toEqual(
        [
          { reference: second, orderNumber: 'SO-2' },
          { reference: third, orderNumber: null },
        ].toSorted((a, b) => (a.reference < b.reference ? -1 : 1)),
      );
      expect((await store.findCase(first))?.receivedAt).toBe(new Date(startMs - 60_000).toISOString());

      await record(first, [{ type: 'gaveBack', reference: second, receivedAtMs: startMs }], 4);
      const undone: FactBody = { type: 'mergeUndone', from: first, because: 'two', stage: 'handle', hold: null };
      await record(second, [undone], 5);
      expect((await store.openCasesOf(customerIdOf(email.customer, first))).map(({ reference }) => reference)).toEqual(
        [first, second].toSorted(),
      );
      expect(await store.findCase(second)).toMatchObject({ stage: 'handle', closedHow: null });
    });

    test('R34 R35 questions, representatives and conduct are written, and ended', async () => {
      const reference = newReference();
      const bodies: readonly FactBody[] = [
        { type: 'opened', request: request(reference) },
        { type: 'linked', reference: 'X-1', as: 'related', because: 'one courier' },
        { type: 'unlinked', reference: 'X-1', as: 'related', because: 'mistake' },
        { type: 'departmentAsked', consult: '1', department: 'warehouse', question: 'There?' },
        { type: 'departmentAnswered', consult: '1', department: 'warehouse', how: 'answered', words: 'Yes' },
        {
          type: 'represented',
          representative: '1',
          name: 'Wang Lei',
          relation: 'lawyer',
          proof: 'Power of attorney 12',
          email: null,
          phone: null,
        },
        { type: 'representationEnded', representative: '1', because: 'revoked' },
        { type: 'conduct', step: 'writtenOnly', because: 'threats', reviewAtMs: startMs },
        { type: 'childClosed', reference: 'X-2', how: 'confirmed' },
        { type: 'parentWithdrawn', reference: 'X-3' },
      ];
      await record(reference, bodies);
      await record(reference, bodies);
      expect((await store.timeline(reference)).map(({ type }) => type)).toEqual(bodies.map(({ type }) => type));
    });
  });
}

function absorbing(reference: string, receivedAtMs: number): FactBody {
  return { type: 'absorbed', reference, because: 'one parcel', adopted: ['resolution'], breached: [], receivedAtMs };
}

function mergedInto(into: string): readonly FactBody[] {
  return [
    { type: 'mergedInto', into, undoUntilMs: startMs },
    { type: 'closed', how: 'merged', clocks: [] },
  ];
}
