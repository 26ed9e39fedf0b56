/** Many cases at once, and what is wrong with a set-up: on a real server, since the other one lists nothing. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  CareClient,
  doctor,
  forEachCase,
  previewMany,
  referencesOf,
  replanMany,
  type Progress,
} from '../../client/index.ts';
import { firstResponse, hour, resolution, Rig, type CaseUnderTest } from '../rig/index.ts';
import { careCommand } from './memory-terminal.ts';

const by = { who: 'agent', id: 'zhou.min' } as const;
const tight = { clocks: [firstResponse, { ...resolution, target: { in: 'workingTime', ms: 8 * hour } as const }] };

let rig: Rig;
let care: CareClient;
let desks: readonly CaseUnderTest[];
beforeAll(async () => {
  rig = await Rig.open({ server: 'dev' });
  care = new CareClient(rig.env.client);
  desks = await Promise.all(Array.from({ length: 25 }, () => rig.case({ plan: { team: 'bulk' } })));
  for (const desk of desks) await desk.until(({ owner }) => owner !== null);
  await vi.waitFor(async () => expect(await referencesOf(care, { team: 'bulk' })).toHaveLength(desks.length), {
    timeout: 30_000,
  });
});
afterAll(async () => {
  for (const desk of desks) await desk.handle.terminate().catch(() => undefined);
  await rig.close();
});

const dueMs = async (desk: CaseUnderTest): Promise<number | null | undefined> =>
  (await desk.snapshot()).clocks.find(({ clock }) => clock === 'resolution')?.dueMs;
const received = (desk: CaseUnderTest): number => Date.parse(desk.request.receivedAt);

describe('many cases get a new plan', () => {
  test('a dry run lists what would change, case by case, and changes nothing', async () => {
    for (const desk of desks.slice(0, 22)) rig.planDifferently(desk, { team: 'bulk', ...tight });
    const before = await Promise.all(desks.map(dueMs));
    const seen: Progress[] = [];
    const report = await previewMany(care, {
      filter: { team: 'bulk' },
      perSecond: 500,
      onProgress: (one) => seen.push(one),
    });
    expect(report).toMatchObject({ total: 25, failed: [] });
    expect(report.done).toHaveLength(25);
    expect(report.previews.map(({ reference }) => reference).sort()).toEqual(
      desks
        .slice(0, 22)
        .map(({ reference }) => reference)
        .sort(),
    );
    const [first] = desks;
    if (first === undefined) throw new Error('no case');
    expect(report.previews.find(({ reference }) => reference === first.reference)).toMatchObject({
      clocks: [
        { clock: 'resolution', dueAfter: new Date(received(first) + 8 * hour).toISOString(), breachesNow: false },
      ],
      differences: [{ path: 'clocks.resolution.target.ms', before: 24 * hour, after: 8 * hour }],
    });
    expect(seen.at(-1)).toEqual({ done: 25, failed: 0, total: 25 });
    expect(await Promise.all(desks.map(dueMs))).toEqual(before);
  });

  test('the command says the same, and asks who and why before it changes anything', async () => {
    const dry = await careCommand(['replan', '--team', 'bulk', '--dry-run', '--rate', '500'], { care });
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('22 of 25 would change');
    expect(dry.out).toMatch(/resolution: due .* -> /);
    expect(dry.err).toContain('looked at 25 of 25');
    expect(await careCommand(['replan', '--team', 'bulk'], { care })).toMatchObject({ code: 2 });
    expect(await careCommand(['replan', '--dry-run'], { care })).toMatchObject({ code: 2 });
    expect(await careCommand(['replan', 'X-1', '--team', 'bulk', '--dry-run'], { care })).toMatchObject({ code: 2 });
  });

  test('each gets it once, at a limited rate, and one that fails is named in the account', async () => {
    const [gone] = desks.slice(-1);
    if (gone === undefined) throw new Error('no case');
    const references = await referencesOf(care, { team: 'bulk' });
    await gone.decide('withdraw', { because: 'gone meanwhile' });
    await gone.outcome();
    const report = await forEachCase(references, { perSecond: 200 }, async (reference) => {
      await care.case(reference).replan({ id: 'bulk-1', by, because: 'new targets' });
    });
    expect(report.total).toBe(25);
    expect(report.done).toHaveLength(24);
    expect(report.failed).toMatchObject([{ reference: gone.reference, code: 'CASE_CLOSED' }]);
    for (const desk of desks.slice(0, 22)) await expect.poll(() => dueMs(desk)).toBe(received(desk) + 8 * hour);

    await expect.poll(async () => (await referencesOf(care, { team: 'bulk' })).length, { timeout: 20_000 }).toBe(24);
    const again = await replanMany(care, {
      filter: { team: 'bulk' },
      by,
      because: 'new targets',
      id: 'bulk-1',
      perSecond: 200,
    });
    expect(again).toMatchObject({ total: 24, failed: [] });
    const [one] = desks;
    await expect.poll(() => one?.factsOf('planned').filter(({ because }) => because === 'new targets').length).toBe(1);
  });

  test('one case by its reference', async () => {
    const [, desk] = desks;
    if (desk === undefined) throw new Error('no case');
    rig.planDifferently(desk, { team: 'bulk', priority: 2 });
    const dry = await careCommand(['replan', desk.reference, '--dry-run', '--json'], { care });
    expect(JSON.parse(dry.out)).toMatchObject({ reference: desk.reference, clocks: [{ clock: 'resolution' }] });
    const taken = await careCommand(['replan', desk.reference, '--because', 'a key customer', '--as', 'li'], { care });
    expect(taken).toMatchObject({ code: 0, err: '' });
    await desk.until(({ priority }) => priority === 2);
    const missing = await careCommand(['replan', 'no-such-case', '--dry-run'], { care });
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.err).toContain('CASE_NOT_FOUND');
  });
});

describe('the doctor', () => {
  const looked = async (what: string) => {
    const found = (await doctor(care)).find((one) => one.looked === what);
    if (found === undefined) throw new Error(`the doctor did not look at ${what}`);
    return found;
  };

  test('finds nothing wrong where all is well: exit 0', async () => {
    const ran = await careCommand(['doctor', '--json'], { care });
    const { ok, findings } = JSON.parse(ran.out) as { ok: boolean; findings: { looked: string; is: string }[] };
    expect(findings.filter(({ is }) => is === 'wrong')).toEqual([]);
    expect({ ok, code: ran.code }).toEqual({ ok: true, code: 0 });
    expect(findings.map((one) => one.looked)).toEqual([
      'temporal',
      'search attributes',
      'retention',
      'worker care (workflow)',
      'worker care (activity)',
      'worker care-out (activity)',
      'wedged runs',
      'attention',
      'versions',
      'policies',
    ]);
  });

  test('names a case that a person has to look at: exit 1', async () => {
    const [desk] = desks;
    if (desk === undefined) throw new Error('no case');
    await desk.tell('delivery', { key: 'letter-1', outcome: 'bounced', detail: 'mailbox full', by: { who: 'robot' } });
    await desk.until(({ attention }) => attention.length === 1);
    expect(await looked('attention')).toMatchObject({
      is: 'wrong',
      what: expect.stringContaining(desk.reference) as string,
    });
    const ran = await careCommand(['doctor'], { care });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/WRONG +attention/);
    expect(ran.err).toContain('UNHEALTHY');
    await desk.decide('retry', { key: 'letter-1' });
  });

  test('names queues that nobody polls', async () => {
    const elsewhere = await rig.env.connection.workflowService.registerNamespace({
      namespace: 'empty',
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    expect(elsewhere).toBeDefined();
    const { Client } = await import('@temporalio/client');
    const empty = new CareClient(new Client({ connection: rig.env.connection, namespace: 'empty' }));
    await expect
      .poll(async () => (await doctor(empty)).filter(({ is }) => is === 'wrong').map((one) => one.looked), {
        timeout: 60_000,
        interval: 1_000,
      })
      .toEqual([
        'search attributes',
        'retention',
        'worker care (workflow)',
        'worker care (activity)',
        'worker care-out (activity)',
      ]);
  });
});
