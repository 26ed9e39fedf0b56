/** The straightforward enquiry on the real server: what it leaves in history, visibility and the bill. */
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareClient, type CaseFilter, type CaseSummary } from '../../client/index.ts';
import { Rig, type CaseUnderTest } from '../rig/index.ts';
import { countActions, sumOf } from './actions.ts';
import { offered } from './settle.ts';

const solution = { code: 'answered', summary: 'It arrives tomorrow.' };

let rig: Rig;
let care: CareClient;
beforeAll(async () => {
  rig = await Rig.open({ server: 'dev' });
  care = new CareClient(rig.env.client);
});
afterAll(async () => {
  await rig.close();
});

async function eventsOf(desk: CaseUnderTest): Promise<readonly string[]> {
  const { events } = await desk.handle.fetchHistory();
  return (events ?? []).map(({ eventId, eventType }) => `${String(eventId)} ${String(eventType)}`);
}

async function found(filter: CaseFilter): Promise<readonly CaseSummary[]> {
  const cases: CaseSummary[] = [];
  for await (const one of care.list(filter)) cases.push(one);
  return cases;
}

describe('a refused decision', () => {
  it('leaves nothing at all in history', async () => {
    const desk = await offered(await rig.case());
    const before = await eventsOf(desk);
    const refused: unknown = await desk.decide('confirm', {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(WorkflowUpdateFailedError);
    expect((refused as WorkflowUpdateFailedError).cause).toMatchObject({ type: 'WRONG_STAGE' });
    await expect(desk.decide('resume', { because: 'nothing holds it' })).rejects.toThrow();
    await expect(desk.decide('hold', { reason: 'lunch' })).rejects.toThrow();
    expect(await eventsOf(desk)).toEqual(before);

    await desk.decide('note', { body: 'This one counts.' });
    expect((await eventsOf(desk)).length).toBeGreaterThan(before.length);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });
});

describe('a straightforward enquiry', () => {
  it('is found by what it is at each stage, with three upserts in all, and costs at most 20 actions', async () => {
    const desk = await offered(await rig.case());
    const me = (cases: readonly CaseSummary[]): CaseSummary | undefined =>
      cases.find(({ reference }) => reference === desk.reference);
    await expect
      .poll(async () => me(await found({ stage: 'handle', team: 'service', kind: 'enquiry', priority: 3 })), {
        timeout: 20_000,
      })
      .toMatchObject({
        open: true,
        category: 'product.question',
        channel: 'email',
        tier: 'standard',
        level: 1,
        hold: null,
        agent: null,
        received: desk.request.receivedAt,
        breached: [],
        reopened: false,
      });
    const { nextDue } = await nearestOf(desk);
    // A range, since the server keeps instants without trailing zeros and compares them as text.
    const around = (ms: number): string => new Date(Date.parse(nextDue) + ms).toISOString();
    const dueSoon = `CareNextDue > "${around(-1_000)}" AND CareNextDue < "${around(1_000)}"`;
    expect(me(await found({ query: dueSoon }))).toMatchObject({ nextDue });

    await desk.decide('accept', { agent: 'li' });
    await desk.decide('reply', { body: 'It arrives tomorrow.', solve: solution });
    await expect
      .poll(async () => me(await found({ stage: 'followUp', agent: 'li' })), { timeout: 20_000 })
      .toMatchObject({ open: true });
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.decide('rate', { score: 5, by: { who: 'customer' } });
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
    await expect
      .poll(async () => me(await found({ stage: 'closed', closedToo: true })), { timeout: 20_000 })
      .toMatchObject({ open: false, agent: 'li', nextDue: null });

    const histories = await rig.histories(desk);
    const actions = countActions(histories);
    console.log(`straightforward enquiry: ${String(sumOf(actions))} actions`, JSON.stringify(actions));
    expect(histories).toHaveLength(1);
    expect(actions).toMatchObject({ starts: 1, localActivities: 1, signals: 0, updates: 4 });
    expect(actions.upserts).toBeLessThanOrEqual(3);
    expect(sumOf(actions)).toBeLessThanOrEqual(20);
  });
});

async function nearestOf(desk: CaseUnderTest): Promise<{ readonly nextDue: string }> {
  const { next } = await desk.snapshot();
  if (next === null) throw new Error('nothing is due');
  return { nextDue: next.due };
}
