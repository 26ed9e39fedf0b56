/** `care init` and `care list` on a real server: what is missing is named, added once, and cases are found by filter. */
import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CareClient, ensureSearchAttributes, missingSearchAttributes, type CaseSummary } from '../../client/index.ts';
import type { NamespaceReport } from '../../client/search-attributes.ts';
import { startDevServer, type DevServer } from '../../worker/servers/dev-server.ts';
import { findTemporalCli } from '../../worker/servers/temporal-cli.ts';
import { searchAttributes } from '../../workflows/case/contract.ts';
import { careCommand } from './memory-terminal.ts';

const namespace = 'default';
let folder: string;
let server: DevServer;
let care: CareClient;

beforeAll(async () => {
  vi.stubEnv('CARELOOP_TEMPORAL_CLI', (await findTemporalCli()).path);
  folder = mkdtempSync(join(tmpdir(), 'care-namespace-'));
  server = await startDevServer({ folder, port: await freePort(), uiPort: await freePort(), inMemory: true });
  care = await CareClient.connect({ address: server.address });
});
afterAll(async () => {
  await care.close();
  await server.stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('a fresh namespace', () => {
  test('lacks every attribute; care init adds them and raises the retention; again it changes nothing', async () => {
    const all = Object.values(searchAttributes).map(({ name }) => name);
    const { connection } = care.client;
    expect((await missingSearchAttributes(connection, namespace)).map(({ name }) => name)).toEqual(all);
    const first = await careCommand(['init', '--json'], { care });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({
      added: all,
      thereAlready: [],
      retention: 'raised',
      retentionDays: 30,
      commands: [],
    });
    await expect.poll(() => missingSearchAttributes(connection, namespace), { timeout: 20_000 }).toEqual([]);
    const again: NamespaceReport = await ensureSearchAttributes(connection, namespace);
    expect(again).toMatchObject({ added: [], thereAlready: all, wrongType: [], retention: 'longEnough' });
    expect((await careCommand(['init'], { care })).out).toContain('there already: CareStage');
  });

  test('two at once both succeed', async () => {
    const { connection } = care.client;
    const both = await Promise.all([
      ensureSearchAttributes(connection, namespace),
      ensureSearchAttributes(connection, namespace),
    ]);
    expect(both.map(({ commands }) => commands)).toEqual([[], []]);
  });
});

describe('listing', () => {
  test('finds cases by filter, page by page, newest as the server orders them', async () => {
    const channels = ['email', 'email', 'chat'];
    for (const [number, channel] of channels.entries()) {
      await care.open({
        reference: `L-${number}`,
        channel,
        customer: { id: 'c-1' },
        body: 'x',
        receivedAt: '2026-03-02T09:30:00Z',
      });
    }
    const found = async (filter: Parameters<CareClient['list']>[0]): Promise<readonly string[]> => {
      const cases: CaseSummary[] = [];
      for await (const one of care.list(filter)) cases.push(one);
      return cases.map(({ reference }) => reference).sort();
    };
    await expect.poll(() => found({}), { timeout: 20_000 }).toEqual(['L-0', 'L-1', 'L-2']);
    expect(await found({ channel: 'email' })).toEqual(['L-0', 'L-1']);
    expect(await found({ stage: 'receive', channel: 'chat' })).toEqual(['L-2']);
    expect(await found({ breached: true })).toEqual([]);
    const listed = await careCommand(['list', '--channel', 'email', '--json'], { care });
    expect(listed.out.split('\n').map((line) => (JSON.parse(line) as CaseSummary).channel)).toEqual(['email', 'email']);
    const table = await careCommand(['list', '--limit', '2'], { care });
    expect(table.out.split('\n')[0]).toMatch(/^CASE\s+STAGE\s+PRIORITY\s+TEAM\s+AGENT\s+KIND\s+NEXT\s+RECEIVED/);
    expect(table.out).toContain('2026-03-02 17:30');
    expect(table.err).toContain('more than 2');
  });

  test('a query that is none is refused in words', async () => {
    const ran = await careCommand(['list', '--query', 'Nonsense = = 1'], { care });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('BAD_INPUT');
  });

  test('a namespace that is not there', async () => {
    const elsewhere = await CareClient.connect({ address: server.address, namespace: 'nowhere' });
    const ran = await careCommand(['show', 'L-0'], { care: elsewhere });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('nowhere');
    await elsewhere.close();
  });
});

describe('without a worker', () => {
  test('care says so', async () => {
    const impatient = new CareClient(care.client, { answerWithinMs: 5_000 });
    const ran = await careCommand(['note', 'L-0', 'hello?', '--as', 'li'], { care: impatient });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('NO_ANSWER');
    expect((await careCommand(['show', 'L-0'], { care: impatient })).err).toContain('NO_ANSWER');
  });
});

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
