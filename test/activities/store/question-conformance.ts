/** The questions that boards, assignment and plans ask of the store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerIdOf } from '../../../activities/store/customer-identity.ts';
import type { Store } from '../../../activities/store/port.ts';
import type { WatchedStore } from './databases.ts';
import { newReference, planned, robot, startMs, wholeLife } from './sample-facts.ts';
import { assigned, caseOf, closed, minute, solved } from './scripted-cases.ts';
import type { Entry } from './scripted-cases.ts';

export function questionConformance(open: () => Promise<WatchedStore>): void {
  let watched: WatchedStore;
  let store: Store;
  beforeAll(async () => {
    watched = await open();
    store = watched.store;
  });
  afterAll(async () => {
    await store.close();
  });

  describe('questions of boards and plans', () => {
    test('a list has the open ones first, then the longest waiting, filtered and limited', async () => {
      const team = newReference();
      const inTeam = (received: number, end: readonly Entry[]): Promise<string> =>
        caseOf(store, [[{ ...planned, team }, robot], ...end], { receivedAt: minute(received) });
      const old = await inTeam(-90, [solved, closed]);
      const young = await inTeam(-10, []);
      const waiting = await inTeam(-60, []);
      const followUp = await inTeam(-30, [solved]);
      const references = async (filter: Parameters<Store['listCases']>[0]): Promise<readonly string[]> =>
        (await store.listCases(filter)).map(({ reference }) => reference);
      expect(await references({ team, limit: 10 })).toEqual([waiting, followUp, young, old]);
      expect(await references({ team, limit: 2 })).toEqual([waiting, followUp]);
      expect(await references({ team, stage: 'handle', limit: 10 })).toEqual([waiting, young]);
      expect(await references({ team, stage: 'closed', limit: 10 })).toEqual([old]);
      expect(await references({ stage: 'followUp', limit: 1000 })).toContain(followUp);
      const everyone = await references({ limit: 10_000 });
      expect(everyone.indexOf(old)).toBeGreaterThan(everyone.indexOf(young));
    });

    test('agents are counted by the cases they hold open in the team', async () => {
      const team = newReference();
      const held = (name: string, end: readonly Entry[]): Promise<string> =>
        caseOf(store, [assigned(name, team), ...end]);
      await held('li.na', []);
      await held('li.na', [solved]);
      await held('li.na', [solved, closed]);
      await held('bo', []);
      expect(await store.openCasesByAgent(team)).toEqual({ bo: 1, 'li.na': 2 });
      expect(await store.openCasesByAgent('nobody')).toEqual({});
    });

    test('a customer is known again by her mail address, however it is spelt', async () => {
      const mail = `${newReference()}@example.com`;
      const by = (email: string, receivedAt: string): Promise<string> =>
        caseOf(store, [], { customer: { email }, receivedAt });
      const first = await by(mail.toLowerCase(), minute(-100));
      const second = await by(` ${mail.toUpperCase()}`, minute(-50));
      const customerId = customerIdOf({ email: mail }, 'any');
      expect((await store.findCase(second))?.customerId).toBe(customerId);
      expect(await store.customerContext(customerId, startMs + 1)).toEqual({
        openCases: [first, second],
        recentContacts: 2,
      });
      expect(await store.customerContext(customerId, startMs - 75 * 60_000)).toEqual({
        openCases: [first],
        recentContacts: 0,
      });
      expect(await store.customerContext(customerId, startMs + 8 * 86_400_000)).toMatchObject({ recentContacts: 0 });
      expect(await store.customerContext('nobody', startMs)).toEqual({ openCases: [], recentContacts: 0 });
    });

    test('R27 open cases of a customer come with what a newcomer could join them by', async () => {
      const customer = { email: 'joins@example.com' };
      const one = await caseOf(store, [], { customer, orderNumber: 'SO-1', messageId: '<m-1@example.com>' });
      const two = await caseOf(store, [], { customer });
      await caseOf(store, [solved, closed], { customer, orderNumber: 'SO-1' });
      await caseOf(store, [], { customer: { email: 'other@example.com' }, orderNumber: 'SO-1' });
      const found = await store.openCasesOf(customerIdOf(customer, 'any'));
      expect(found.toSorted((a, b) => a.messageIds.length - b.messageIds.length)).toEqual([
        { reference: two, orderNumber: null, messageIds: [] },
        { reference: one, orderNumber: 'SO-1', messageIds: ['<m-1@example.com>'] },
      ]);
      expect(await store.openCasesOf('nobody')).toEqual([]);
    });

    test('strangers without any contact point stay apart', async () => {
      const first = await store.findCase(await caseOf(store, [], { customer: {} }));
      const second = await store.findCase(await caseOf(store, [], { customer: {} }));
      expect(first?.customerId).not.toBe(second?.customerId);
    });
  });

  test('a batch is one statement, and so is every question', async () => {
    const reference = newReference();
    const facts = wholeLife(reference);
    const calls: readonly (() => Promise<unknown>)[] = [
      () => store.record({ reference, facts }),
      () => store.timeline(reference),
      () => store.findCase(reference),
      () => store.listCases({ limit: 5 }),
      () => store.openCasesByAgent('orders'),
      () => store.openCasesOf('c'),
      () => store.customerContext('c', startMs),
      () => store.claim(reference, 'h', startMs),
      () => store.release(reference, 1),
      () => store.markDone(reference, 'r', startMs),
    ];
    for (const call of calls) expect(await watched.statementsOf(call)).toHaveLength(1);
  });
}
