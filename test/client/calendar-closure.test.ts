/** R37 "Office closed today": one previewed command, on a worker that reads its policies from a folder. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CareClient, referencesOf, type CaseHandle } from '../../client/index.ts';
import { ensureSearchAttributes } from '../../client/search-attributes.ts';
import { openCareloop, type Careloop } from '../../worker/careloop.ts';
import { readConfig } from '../../worker/config.ts';
import type { PolicyNews } from '../../worker/policies/watch.ts';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { day, startTestServer } from '../rig/index.ts';
import { careCommand } from './memory-terminal.ts';

const policyText = `# our own shop
name: default
inherits: careloop/default
calendars:
  office:
    weekly:
${['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name) => `      ${name}: [['00:00', '24:00']]`).join('\n')}
    publicHolidays: null # never closed, until somebody says so
clocks:
  progress: { target: { workingTime: PT24H } } # due tomorrow, at whatever hour this runs
`;
const tomorrow = new Date(Date.now() + day + 8 * 3_600_000).toISOString().slice(0, 10);
const closing = [
  'calendar',
  'close',
  '--date',
  tomorrow,
  '--calendar',
  'office',
  '--reason',
  'Typhoon',
  '--rate',
  '500',
];

let folder: string;
let policies: string;
let server: DevServer;
let careloop: Careloop;
let care: CareClient;
let opened: readonly CaseHandle[];
const news: PolicyNews[] = [];

beforeAll(async () => {
  if (Runtime._instance === undefined) Runtime.install({ logger: new DefaultLogger('ERROR') });
  folder = mkdtempSync(join(tmpdir(), 'care-closure-'));
  policies = mkdtempSync(join(tmpdir(), 'care-policies-'));
  writeFileSync(join(policies, 'default.yaml'), policyText);
  server = await startTestServer({ folder, inMemory: true });
  care = await CareClient.connect({ address: server.address });
  await ensureSearchAttributes(care.client.connection, 'default');
  const config = readConfig({ CARELOOP_HOME: folder, CARELOOP_POLICIES: policies, SMTP_URL: 'smtp://127.0.0.1:9' });
  careloop = await vi.waitFor(
    () => openCareloop({ config, address: server.address, onPolicies: (one) => news.push(one) }),
    { timeout: 30_000 },
  );
  const request = { channel: 'email', customer: { handle: '@li' }, body: 'Where is my parcel?', subject: 'Parcel' };
  const receivedAt = new Date().toISOString();
  opened = await Promise.all(
    ['K-1', 'K-2', 'K-3'].map((reference) => care.open({ ...request, reference, receivedAt })),
  );
  for (const one of opened)
    await vi.waitFor(async () => expect((await one.snapshot()).stage).toBe('handle'), { timeout: 20_000 });
  await vi.waitFor(async () => expect(await referencesOf(care, {})).toHaveLength(3), { timeout: 20_000 });
});
afterAll(async () => {
  for (const one of opened) await care.client.workflow.getHandle(`case/${one.reference}`).terminate();
  await care.close();
  await careloop.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(policies, { recursive: true, force: true });
});

const dueMs = (): Promise<readonly (number | null | undefined)[]> =>
  Promise.all(
    opened.map(async (one) => (await one.snapshot()).clocks.find(({ clock }) => clock === 'resolution')?.dueMs),
  );
const ours = (): string => readFileSync(join(policies, 'default.yaml'), 'utf8');

test('a dry run lists every case that would move, and moves and writes nothing', async () => {
  const before = await dueMs();
  const ran = await careCommand([...closing, '--folder', policies, '--dry-run'], { care });
  expect(ran.code, ran.err).toBe(0);
  expect(ran.out).toContain('3 of 3 cases would move');
  expect(ran.out).toMatch(/resolution: due .* -> /);
  expect(ran.out).toMatch(/customers who were promised a time, to be told: K-/);
  expect(await dueMs()).toEqual(before);
  expect(ours()).toBe(policyText);
});

test('done, every such case is due a day later, says why, and new cases have the day as well', async () => {
  const before = await dueMs();
  const ran = await careCommand([...closing, '--folder', policies, '--as', 'zhou.min'], { care });
  expect(ran.code, ran.err).toBe(0);
  expect(ran.out).toContain('3 of 3 cases move');
  expect(ran.out).toMatch(/concerns .*: K-/);
  await vi.waitFor(async () => expect(await dueMs()).toEqual(before.map((ms) => (ms ?? 0) + day)), { timeout: 20_000 });
  expect(ours()).toContain('# our own shop');
  expect(news).toMatchObject([{ news: 'inForce' }]);
  await vi.waitFor(
    async () =>
      expect(await careloop.store.timeline('K-1')).toContainEqual(
        expect.objectContaining({ type: 'planned', because: `office is closed on ${tomorrow}: Typhoon` }),
      ),
    { timeout: 20_000 },
  );

  const again = await careCommand([...closing, '--folder', policies, '--as', 'zhou.min'], { care });
  expect(again.out).toContain('0 of 3 cases move');
  const fresh = await care.open({
    reference: 'K-4',
    channel: 'email',
    customer: { handle: '@wang' },
    body: 'Where is my parcel?',
    subject: 'Parcel',
    receivedAt: new Date().toISOString(),
  });
  opened = [...opened, fresh];
  await vi.waitFor(async () => expect((await fresh.snapshot()).stage).toBe('handle'), { timeout: 20_000 });
  const [first, , , last] = await dueMs();
  expect(Math.abs((last ?? 0) - (first ?? 0))).toBeLessThan(day / 2);
});

test.each([
  { why: 'a calendar that the policy does not have', change: ['--calendar', 'moon'], says: 'POLICY_REFUSED' },
  { why: 'a date that is none', change: ['--date', '2026-02-30'], says: 'POLICY_REFUSED' },
])('$why is refused, and nothing is written', async ({ change, says }) => {
  const before = ours();
  const ran = await careCommand([...closing, ...change, '--folder', policies, '--as', 'zhou.min'], { care });
  expect(ran.code).toBe(1);
  expect(ran.err).toContain(says);
  expect(ours()).toBe(before);
});

test('the doctor hears of an edit that was refused, and the policy before it stays', async () => {
  const before = ours();
  writeFileSync(join(policies, 'default.yaml'), `${before}\nconfidence: high\n`);
  await vi.waitFor(() => expect(news.at(-1)).toMatchObject({ news: 'refused' }), { timeout: 20_000 });
  const ran = await careCommand(['doctor', '--cases', '0'], { care });
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(/WRONG +policies: refused[^]*default\.yaml:\d+:\d+ confidence/);
  writeFileSync(join(policies, 'default.yaml'), before);
  await vi.waitFor(
    async () => expect((await careCommand(['doctor', '--cases', '0'], { care })).out).toContain('fine    policies'),
    {
      timeout: 20_000,
      interval: 500,
    },
  );
});
