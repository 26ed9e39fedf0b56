/** `care` for people: a case from opening to closing by commands, what is refused, and how each way of ending is told. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CareClient, type CaseSnapshot } from '../../client/index.ts';
import { Rig } from '../rig/index.ts';
import { careCommand, type Ran, type Setting } from './memory-terminal.ts';

let rig: Rig;
let care: CareClient;
let folder: string;
beforeAll(async () => {
  rig = await Rig.open();
  care = new CareClient(rig.env.client);
  folder = mkdtempSync(join(tmpdir(), 'care-command-'));
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(line: readonly string[], setting: Setting = {}): Promise<Ran> {
  return careCommand(line, { care, ...setting });
}

async function snapshotOf(reference: string): Promise<CaseSnapshot> {
  return JSON.parse((await run(['show', reference, '--json'])).out) as CaseSnapshot;
}

/** Opens a case and answers who it was offered to. */
async function opened(reference: string): Promise<string> {
  const flags = ['--channel', 'email', '--email', 'li.hua@example.com', '--body', 'My parcel is late'];
  const ran = await run(['open', '--reference', reference, ...flags]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  await expect.poll(async () => (await snapshotOf(reference)).owner, { timeout: 20_000 }).not.toBeNull();
  return (await snapshotOf(reference)).owner ?? 'nobody';
}

describe('a case by commands', () => {
  test('open, show, accept, reply, hold, resume, solve, rate, confirm', async () => {
    const owner = await opened('T-1');
    const page = await run(['show', 'T-1']);
    expect(page.out).toContain('T-1 · handle · P3 · level 1');
    expect(page.out).toMatch(/waits for\s+\w+ to accept it/);
    expect(page.out).toMatch(/firstResponse\s+running\s+\d{4}-\d\d-\d\d \d\d:\d\d\s+in 3h 59m/);
    const acts = [
      ['accept', 'T-1', '--as', owner],
      ['note', 'T-1', 'called the carrier', '--as', owner],
      ['reply', 'T-1', '-', '--as', owner],
      ['hold', 'T-1', 'customer', '--question', 'Which address?', '--as', owner],
      ['resume', 'T-1', 'she called', '--as', owner],
      ['escalate', 'T-1', 'management', 'supervisor', 'third call', '--as', owner],
      ['reclassify', 'T-1', 'it is a problem', '--kind', 'problem', '--as', owner],
      ['solve', 'T-1', 'answered', 'The parcel comes tomorrow', '--as', owner],
    ];
    for (const act of acts) {
      const ran = await run(act, { input: 'We look into it.' });
      expect(ran, act.join(' ')).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toContain(`T-1: ${act[0] ?? ''} taken`);
    }
    expect((await run(['rate', 'T-1', '5', '--comment', 'Quick!', '--json'])).out).toContain('"stage":"followUp"');
    expect((await run(['confirm', 'T-1'])).out).toContain('stage closed');
    const end = await snapshotOf('T-1');
    expect(end).toMatchObject({
      stage: 'closed',
      closed: { how: 'confirmed' },
      rating: 5,
      kind: 'problem',
      counts: { holds: 1, escalated: 1 },
    });
    expect((await run(['show', 'T-1'])).out).toContain('closed: confirmed');
  });

  test('what the customer says since reaches the case', async () => {
    const owner = await opened('T-6');
    await run(['reply', 'T-6', 'We look into it.', '--as', owner]);
    expect(await run(['message', 'T-6', 'Any news?', '--channel', 'phone', '--id', 'call-1'])).toMatchObject({
      code: 0,
    });
    await expect.poll(async () => (await snapshotOf('T-6')).lastCustomerMessage).toBe('call-1');
    expect((await run(['message', 'T-6', ' ', '--channel', 'phone'])).err).toContain('body: has not the right form');
    expect((await run(['message', 'T-6', 'x'])).code).toBe(2);
  });

  test('watch prints each change and ends when all are closed', async () => {
    const owner = await opened('T-2');
    const watching = run(['watch', 'T-2', '--every', '0.1']);
    await run(['reply', 'T-2', 'Done.', '--solve', 'answered', '--as', owner]);
    await run(['confirm', 'T-2']);
    const { code, out } = await watching;
    expect(code).toBe(0);
    expect(out.split('\n').at(-1)).toBe('T-2: closed, waits for nothing: it is closed');
  });

  test('explain tells what was counted', async () => {
    await opened('T-3');
    const { out } = await run(['explain', 'T-3', '--clock', 'resolution', '--language', 'en']);
    expect(out).toContain('resolution');
    expect((await run(['explain', 'T-3', '--clock', 'nothing'])).out).toContain('no clock of this name');
    expect(JSON.parse((await run(['explain', 'T-3', '--json'])).out)).toMatchObject({ reference: 'T-3' });
  });

  test('open from a file and from standard input; the same reference is the same case', async () => {
    const request = {
      reference: 'T-4',
      channel: 'chat',
      customer: { handle: '@li' },
      body: '我的包裹呢？',
      receivedAt: new Date().toISOString(),
    };
    const file = join(folder, 'request.json');
    writeFileSync(file, JSON.stringify(request));
    expect(await run(['open', '--file', file])).toMatchObject({ code: 0, out: 'case T-4 is open: care show T-4' });
    expect(JSON.parse((await run(['open', '--file', '-', '--json'], { input: JSON.stringify(request) })).out)).toEqual({
      reference: 'T-4',
    });
  });
});

describe('what goes wrong is told in words', () => {
  test('a request that is refused names every field: exit 1', async () => {
    const ran = await run(['open', '--channel', 'E Mail', '--name', 'Li', '--body', ' ']);
    expect(ran.code).toBe(1);
    expect(
      ran.err
        .split('\n')
        .map((line) => line.replace(/^care: (\w+):.*$/, '$1'))
        .sort(),
    ).toEqual(['body', 'channel', 'customer']);
    expect(ran.err).not.toContain('    at ');
  });

  test('a decision that the case refuses: exit 1, with the code', async () => {
    const owner = await opened('T-5');
    const ran = await run(['confirm', 'T-5']);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('WRONG_STAGE');
    expect((await run(['accept', 'T-5', '--as', owner])).code).toBe(0);
    expect((await run(['rate', 'T-5', '11'])).err).toContain('WRONG_STAGE');
    expect((await run(['show', 'nobody-knows'])).err).toContain('no case nobody-knows');
  });

  test.each([
    { why: 'no agent', words: ['accept', 'T-1'], says: 'who decides? Say --as AGENT, or set CARELOOP_AGENT' },
    { why: 'an argument missing', words: ['hold', 'T-1', '--as', 'li'], says: "missing required argument 'reason'" },
    { why: 'a command nobody knows', words: ['opne'], says: 'Did you mean open?' },
    { why: 'an option nobody knows', words: ['show', 'T-1', '--yaml'], says: "unknown option '--yaml'" },
    { why: 'a score that is no number', words: ['rate', 'T-1', 'good'], says: 'a number' },
    { why: 'a limit of nothing', words: ['list', '--limit', '0'], says: 'a whole number above zero' },
    {
      why: 'an axis that is none',
      words: ['escalate', 'T-1', 'up', 'x', 'y', '--as', 'li'],
      says: 'expertise or management',
    },
    {
      why: 'an instant that is none',
      words: ['hold', 'T-1', 'customer', '--until', 'soon', '--as', 'li'],
      says: 'not an instant',
    },
    {
      why: 'a file that is not there',
      words: ['open', '--file', '/no/such/file'],
      says: '/no/such/file: cannot be read',
    },
    { why: 'a file that is not JSON', words: ['open', '--file', '-'], says: 'not JSON' },
  ])('not understood, for $why: exit 2', async ({ words, says }) => {
    const ran = await run(words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(says);
  });

  test('nobody there: exit 3; a trace only on demand', async () => {
    const quiet = await careProcess(['show', 'T-1', '--address', '127.0.0.1:1']);
    expect(quiet).toMatchObject({ code: 3, out: '' });
    expect(quiet.err).toContain('Temporal does not answer at 127.0.0.1:1');
    expect(quiet.err).not.toContain('    at ');
    const loud = await careProcess(['show', 'T-1', '--address', '127.0.0.1:1', '--debug']);
    expect(loud.err).toContain('    at ');
  });

  test('help has examples for those commands that need some: exit 0', async () => {
    const help = await careCommand(['--help']);
    expect(help.code).toBe(0);
    expect(help.out).toContain('$ care reply A-1042');
    for (const command of ['init', 'open', 'message', 'list', 'watch', 'explain', 'hold', 'escalate', 'retry']) {
      expect((await careCommand([command, '--help'])).out, command).toContain(`$ care ${command}`);
    }
  });
});

/** `care` as a process of its own. */
function careProcess(words: readonly string[]): Promise<Ran> {
  const script = join(import.meta.dirname, '../../client/care.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
