/** A caller without our client, in no language at all: the Temporal CLI opens, answers, holds, solves and rates a case. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseSnapshot } from '../../client/index.ts';
import { findTemporalCli } from '../../worker/servers/temporal-cli.ts';
import { Rig } from '../rig/index.ts';

const contract = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/contract/index.json'), 'utf8')) as {
  readonly workflowType: string;
  readonly taskQueue: string;
};
const id = 'case/cli-1';

let rig: Rig;
let cli: string;
beforeAll(async () => {
  rig = await Rig.open({ server: 'dev' });
  cli = (await findTemporalCli()).path;
});
afterAll(async () => {
  await rig.close();
});

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function temporal(...args: readonly string[]): Promise<Said> {
  const { connection } = rig.env;
  const address = connection.options.address;
  try {
    const { stdout, stderr } = await promisify(execFile)(
      cli,
      ['workflow', ...args, '--address', address, '--output', 'json', '--color', 'never'],
      { timeout: 60_000 },
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? 1, out: stdout ?? '', err: stderr ?? '' };
  }
}

async function start(request: object): Promise<Said> {
  return temporal(
    ...['start', '--type', contract.workflowType, '--task-queue', contract.taskQueue, '--workflow-id', id],
    ...['--input', JSON.stringify({ request })],
  );
}

async function decide(name: string, message: object): Promise<Said> {
  return temporal('update', 'execute', '--workflow-id', id, '--name', name, '--input', JSON.stringify(message));
}

async function seen(): Promise<CaseSnapshot> {
  const { out } = await temporal('query', '--workflow-id', id, '--type', 'snapshot');
  const { queryResult } = JSON.parse(out) as { readonly queryResult: readonly CaseSnapshot[] };
  const [snapshot] = queryResult;
  if (snapshot === undefined) throw new Error(`No snapshot in ${out}`);
  return snapshot;
}

function head(message: string, who: object) {
  return { id: message, at: new Date().toISOString(), by: who };
}
const customer = { who: 'customer' };

describe('the Temporal CLI alone', () => {
  it('refuses a request that is none, with a code and every field', { timeout: 120_000 }, async () => {
    const reference = 'cli-bad';
    const started = await temporal(
      ...['execute', '--type', contract.workflowType, '--task-queue', contract.taskQueue],
      ...['--workflow-id', `case/${reference}`, '--input', JSON.stringify({ request: { reference, channel: 7 } })],
    );
    expect(started.code).not.toBe(0);
    const told = started.out + started.err;
    expect(told).toContain('BAD_INPUT');
    for (const field of ['channel', 'customer', 'body', 'receivedAt']) expect(told).toContain(field);
  });

  it('opens, answers, holds, solves and rates a case', { timeout: 180_000 }, async () => {
    const opened = await start({
      reference: 'cli-1',
      channel: 'email',
      customer: { email: 'li.hua@example.com' },
      body: 'Where is my parcel?',
      receivedAt: new Date().toISOString(),
    });
    expect(opened).toMatchObject({ code: 0 });
    await expect.poll(async () => (await seen()).owner, { timeout: 60_000 }).not.toBeNull();
    const agent = { who: 'agent', id: (await seen()).owner };

    const bad = await decide('reply', { id: 'bad', by: agent, body: 7 });
    expect(bad.code).not.toBe(0);
    expect(bad.out + bad.err).toMatch(/body.*\(BAD_INPUT\)/s);
    expect(await decide('confirm', head('early', customer))).toMatchObject({
      code: 1,
      err: expect.stringContaining('WRONG_STAGE') as string,
    });

    expect(await decide('reply', { ...head('d-1', agent), body: 'We are looking for it.' })).toMatchObject({ code: 0 });
    const hold = { ...head('d-2', agent), reason: 'customer', question: 'Which order is it?' };
    expect(await decide('hold', hold)).toMatchObject({ code: 0 });
    expect(await seen()).toMatchObject({ stage: 'handle', hold: { reason: 'customer' }, accepted: true });

    const word = { ...head('m-1', customer), channel: 'email', body: 'Order 7' };
    const said = await temporal(
      ...['signal', '--workflow-id', id, '--name', 'customerMessage', '--input', JSON.stringify(word)],
    );
    expect(said).toMatchObject({ code: 0 });
    await expect.poll(async () => (await seen()).hold, { timeout: 30_000 }).toBeNull();

    const solution = { code: 'answered', summary: 'It arrives tomorrow.' };
    expect(await decide('solve', { ...head('d-3', agent), ...solution, seen: 'm-1' })).toMatchObject({ code: 0 });
    expect(await decide('rate', { ...head('d-4', customer), score: 5 })).toMatchObject({ code: 0 });
    expect(await seen()).toMatchObject({ stage: 'followUp', rating: 5, solved: { code: 'answered' } });
    expect(await decide('confirm', head('d-5', customer))).toMatchObject({ code: 0 });

    const { out } = await temporal('result', '--workflow-id', id);
    expect(JSON.parse(out)).toMatchObject({
      status: 'COMPLETED',
      result: { closed: 'confirmed', rating: 5, solution, counts: { messages: 2, holds: 1 } },
    });
    const histories = rig.store.timeline('cli-1').map(({ type }) => type);
    expect(histories).toEqual(expect.arrayContaining(['opened', 'held', 'resumed', 'solved', 'rated', 'closed']));
  });
});
