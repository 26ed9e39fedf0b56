/** `npm run demo` from outside: what it plays, how it ends, and how it says what stands in its way. */
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest';
import { samples } from '../../worker/demo/samples.ts';
import { host } from '../../worker/servers/ports.ts';
import { listening, run, somewhere, type Place } from './demo-process.ts';

const hotline = join(import.meta.dirname, '../../../shared/data/requests/hotline-zh.csv');
/** Long enough for a machine that does other things as well; nothing here is timed. */
const patienceMs = 240_000;
const nobody = [false, false, false, false];

let place: Place;
beforeEach(async () => {
  place = await somewhere();
});
afterEach(() => {
  place.remove();
});

/** References and addressees of the mails that were caught. */
function mails(): readonly { readonly subject: string; readonly to: readonly string[] }[] {
  return readFileSync(join(place.folder, 'mails/index.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { subject: string; to: string[] });
}

describe('npm run demo -- --once', () => {
  test(
    'plays every sample to its scripted end, catches its mails, and exits with 0',
    { timeout: patienceMs },
    async () => {
      const demo = await run('demo', place, ['--once']);
      expect(await demo.ended, demo.said()).toBe(0);
      const count = String(samples.length);
      expect(demo.said()).toContain(`${count} of ${count} cases closed as their script says.`);
      for (const { request, ends } of samples) {
        expect(demo.said()).toMatch(new RegExp(`demo-\\w+-${request.reference}\\s+closed\\s.*${ends.closed}`));
      }
      const addressees = mails().flatMap(({ to }) => to);
      for (const { request } of samples) expect(addressees).toContain(request.customer.email);
      expect(await listening(place)).toEqual(nobody);
    },
  );

  test('plays real requests of a file', { timeout: patienceMs }, async (context) => {
    withData(context);
    const demo = await run('demo', place, ['--once', '--requests', hotline, '--limit', '5']);
    expect(await demo.ended, demo.said()).toBe(0);
    expect(demo.said()).toContain('5 of 5 cases closed as their script says.');
    expect(
      mails().filter(({ to }) => to.some((address) => address.endsWith('@customers.example'))).length,
    ).toBeGreaterThanOrEqual(10);
  });

  test('says what a file of requests should look like, before anything is started', async () => {
    const file = join(place.folder, 'orders.csv');
    writeFileSync(file, 'order,amount\n1,2\n');
    const demo = await run('demo', place, ['--once', '--requests', file]);
    expect(await demo.ended).toBe(1);
    expect(demo.said()).toContain('[BAD_REQUESTS]');
    expect(demo.said()).toContain('order, amount');
    expect(demo.said()).not.toContain('Starting');
  });
});

describe('a demo that is told to end', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s while it plays ends with everything it started',
    { timeout: patienceMs },
    async (signal) => {
      const demo = await run('demo', place, []);
      await demo.untilSaid(/\[\d+\/\d+ closed\]/);
      expect(await listening(place)).toEqual([true, true, true, true]);
      demo.kill(signal);
      expect(await demo.ended, demo.said()).toBe(130);
      expect(demo.said()).toContain('Ended before all cases had closed.');
      expect(await listening(place)).toEqual(nobody);
    },
  );

  test('while it starts ends at once, and what it had started dies with it', { timeout: patienceMs }, async () => {
    const demo = await run('demo', place, []);
    await demo.untilSaid('Starting');
    demo.kill('SIGTERM');
    expect(await demo.ended).toBe(143);
    await expect.poll(() => listening(place), { timeout: 30_000 }).toEqual(nobody);
  });
});

describe('what stands in the way', () => {
  test('a taken port is named, and how to choose another', { timeout: patienceMs }, async () => {
    const other = createServer().listen(place.ports[0], host);
    await once(other, 'listening');
    const demo = await run('demo', place, ['--once']);
    expect(await demo.ended).toBe(1);
    expect(demo.said()).toContain(`Port ${String(place.ports[0])} on ${host} is taken [PORT_TAKEN]`);
    expect(demo.said()).toContain('--port N');
    expect(demo.said()).not.toMatch(/^\s+at /m);
    other.close();
    await once(other, 'close');
    expect(await listening(place)).toEqual(nobody);
  });

  test(
    'a second one on the same folder is refused; the first is not disturbed, and ends with its server',
    { timeout: patienceMs },
    async () => {
      const first = await run('start', place, []);
      await first.untilSaid('Ready to take cases');
      const beside = await somewhere(place.folder);
      const second = await run('start', beside, []);
      expect(await second.ended).toBe(1);
      expect(second.said()).toContain('[FOLDER_LOCKED]');
      expect(await listening(beside)).toEqual(nobody);
      expect(await listening(place)).toEqual([true, true, true, true]);
      first.kill('SIGTERM');
      expect(await first.ended, first.said()).toBe(0);
      expect(await listening(place)).toEqual(nobody);
    },
  );
});

function withData(context: TestContext): void {
  context.skip(!existsSync(hotline), `${hotline} is not on this machine`);
}
