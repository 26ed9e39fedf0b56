/** R23: `care customer` writes down what she allows, from any machine; the worker has the store. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CareClient } from '../../client/index.ts';
import { Rig } from '../rig/index.ts';
import { careCommand } from './memory-terminal.ts';

let rig: Rig;
let care: CareClient;
beforeAll(async () => {
  rig = await Rig.open();
  care = new CareClient(rig.env.client);
});
afterAll(async () => {
  await rig.close();
});

const run = (...line: readonly string[]) => careCommand(['customer', ...line], { care });

test('R23 a yes and a no are written down and shown', async () => {
  const email = ['--email', 'li@example.com'];
  expect((await run('wishes', ...email)).out).toContain('nothing known');
  const yes = await run('consent', ...email, '--purpose', 'marketing', '--channel', 'email', '--source', 'form');
  expect(yes).toMatchObject({ code: 0, err: '' });
  expect(yes.out).toMatch(/marketing +email +yes/);
  const no = await run('opt-out', ...email, '--purpose', 'survey', '--at', '2026-03-02T09:00:00+08:00', '--json');
  expect(JSON.parse(no.out)).toContainEqual({
    purpose: 'survey',
    channel: '*',
    state: 'optedOut',
    at: '2026-03-02T01:00:00.000Z',
    source: 'care',
  });
});

test.each([
  [
    'a purpose that nothing binds',
    ['opt-out', '--email', 'a@example.com', '--purpose', 'ownCase'],
    /purpose.*survey or marketing/,
  ],
  ['nobody', ['opt-out', '--purpose', 'survey'], /customer.*an id/],
  ['no channel', ['consent', '--email', 'a@example.com', '--purpose', 'survey', '--channel', 'E mail'], /channel/],
  ['no instant', ['opt-out', '--email', 'a@example.com', '--purpose', 'survey', '--at', 'soon'], /at: .*instant/],
] as const)('%s is refused', async (_what, line, told) => {
  const ran = await run(...line);
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(told);
  expect(ran.err).toContain('BAD_INPUT');
});
