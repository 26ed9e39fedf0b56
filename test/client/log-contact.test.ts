/** `care log-contact`: a call entered on an open case, and together with a new one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CareClient } from '../../client/index.ts';
import { Rig } from '../rig/index.ts';
import { careCommand, type Ran } from './memory-terminal.ts';

let rig: Rig;
let care: CareClient;
let folder: string;
let nowMs: number;
beforeAll(async () => {
  rig = await Rig.open();
  care = new CareClient(rig.env.client);
  folder = mkdtempSync(join(tmpdir(), 'care-log-contact-'));
  nowMs = await rig.env.currentTimeMs();
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (minutes: number): string => new Date(nowMs + minutes * 60_000).toISOString();
const call = (...more: readonly string[]): Promise<Ran> =>
  careCommand(
    [
      'log-contact',
      'L-1',
      'Told her 9 to 18',
      '--as',
      'li',
      '--channel',
      'phone',
      '--opened',
      at(-9),
      '--answered',
      at(-8),
      ...more,
    ],
    { care },
  );

function aRequest(): string {
  const file = join(folder, 'request.json');
  const customer = { phone: '+86 10 5555 0100' };
  writeFileSync(file, JSON.stringify({ channel: 'phone', customer, body: 'Opening hours?', receivedAt: at(-9) }));
  return file;
}

describe('R5 by the command line', () => {
  test('a call that is over before it was answered is refused, and no case is made', async () => {
    const ran = await call('--ended', at(-10), '--file', aRequest());
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain('endedAt');
    expect((await careCommand(['show', 'L-1'], { care })).err).toContain('CASE_NOT_FOUND');
  });

  test('a call opens its case, settles it and closes it in one act', async () => {
    const settled = ['--kind', 'enquiry', '--solve', 'answered', '--confirmed'];
    const ran = await call('--ended', at(-5), '--file', aRequest(), ...settled);
    expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringContaining('L-1: contact entered') as string });
    await expect
      .poll(async () => (await care.case('L-1').snapshot()).closed?.how, { timeout: 20_000 })
      .toBe('confirmed');
    expect(rig.mailbox.purposes('L-1')).toEqual([]);
  });

  test('without an agent it is no command', async () => {
    const flags = ['--channel', 'phone', '--opened', at(-9), '--answered', at(-8), '--ended', at(-5)];
    const ran = await careCommand(['log-contact', 'L-1', 'x', ...flags], { care });
    expect(ran.code).toBe(2);
  });
});
