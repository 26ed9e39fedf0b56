/** The ten lines of the README, as an adopter writes them, and that they are the ones that stand there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hour, Rig } from './index.ts';

test('an enquiry that nobody answers is breached after four hours, and the supervisor hears', async () => {
  const desk = await Rig.open();
  const enquiry = await desk.case();
  await enquiry.after(5 * hour);
  expect(enquiry.breachedAfter('firstResponse')).toBe(4 * hour);
  expect(enquiry.told('firstResponse', 'breach')).toEqual(['wang']);
  await enquiry.decide('withdraw', { because: 'the end of the test' });
  await desk.close(); // throws if any execution does not replay
});

test('the README shows this very test', () => {
  const [readme, here] = ['../../README.md', 'adopter.test.ts'].map((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  );
  const body = /test\('an enquiry.*?\n\}\);\n/s;
  expect(body.exec(readme ?? '')?.[0]).toBe(body.exec(here ?? '')?.[0]);
});
