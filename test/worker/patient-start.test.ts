/** A start where something is away. */
import { expect, test } from 'vitest';
import { StoreDown } from '../../activities/store/failures.ts';
import { openWhenThere } from '../../worker/patient-start.ts';
import { SetupError } from '../../worker/setup-error.ts';

const unreachable = new SetupError({
  code: 'UNREACHABLE',
  what: 'Temporal does not answer at x:7233',
  expected: '',
  got: '',
  next: '',
});

async function start(failures: readonly Error[]) {
  const left = [...failures];
  const said: unknown[] = [];
  const pauses: number[] = [];
  const opened = await openWhenThere(
    async () => {
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      return 'open';
    },
    { warn: (one: unknown) => said.push(one) },
    async (ms) => pauses.push(ms),
  );
  return { opened, said, pauses };
}

test('it says which part is away, and tries again with longer pauses, at most 30 s', async () => {
  const { opened, said, pauses } = await start([
    unreachable,
    new StoreDown('refused'),
    ...Array.from({ length: 6 }, () => unreachable),
  ]);
  expect(opened).toBe('open');
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(said[0]).toMatchObject({ code: 'UNREACHABLE', away: 'Temporal does not answer at x:7233' });
  expect(said[1]).toMatchObject({ code: 'STORE_DOWN', away: 'the store (DATABASE_URL)' });
});

test('what trying again cannot mend ends it at once', async () => {
  const bad = new SetupError({ code: 'BAD_CONFIG', what: 'x', expected: '', got: '', next: '' });
  await expect(start([bad])).rejects.toBe(bad);
});
