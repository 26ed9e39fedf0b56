import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreDown } from '../../../activities/store/failures.ts';
import { openStore } from '../../../activities/store/open.ts';
import { newReference, startMs, wholeLife } from './sample-facts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const moduleAt = (path: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, path)).href);

/** Another process that records a whole life fact by fact and says after each that it is safe; killed after `kills` of them. */
async function recordUntilKilled(data: string, reference: string, killAfter: number): Promise<number> {
  const script = `
    const { openStore } = await import(${moduleAt('../../../activities/store/open.ts')});
    const { wholeLife } = await import(${moduleAt('./sample-facts.ts')});
    const [folder, reference] = process.argv.slice(1);
    const store = await openStore({ kind: 'embedded', folder });
    for (const fact of wholeLife(reference)) {
      await store.record({ reference, facts: [fact] });
      process.stdout.write(fact.seq + '\\n');
    }
    setInterval(() => {}, 1_000_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, data, reference], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === killAfter) child.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}

describe('a store in a folder', () => {
  test('killed again and again has every fact it acknowledged, has no gap, and takes the whole at last', async () => {
    const data = join(folder, 'deep', 'store');
    const reference = newReference();
    const facts = wholeLife(reference);
    let safe = 0;
    for (const killAfter of [1, 7, 19]) {
      const acknowledged = await recordUntilKilled(data, reference, killAfter);
      expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
      safe = Math.max(safe, acknowledged);
    }
    const store = await openStore({ kind: 'embedded', folder: data });
    const kept = await store.timeline(reference);
    expect(kept.length).toBeGreaterThanOrEqual(safe);
    expect(kept).toEqual(facts.slice(0, kept.length));
    await store.record({ reference, facts });
    expect(await store.timeline(reference)).toEqual(facts);
    await store.close();
  }, 180_000);

  test('opened again has what it had, and is not migrated twice', async () => {
    const reference = newReference();
    const first = await openStore({ kind: 'embedded', folder });
    await first.record({ reference, facts: wholeLife(reference) });
    await first.claim('k', 'h', startMs);
    await first.close();
    const second = await openStore({ kind: 'embedded', folder });
    expect(await second.timeline(reference)).toEqual(wholeLife(reference));
    expect(await second.claim('k', 'h', startMs)).toEqual({ state: 'busy' });
    await second.close();
  }, 120_000);

  test('that is closed, or cannot be opened, is down rather than wrong', async () => {
    const store = await openStore({ kind: 'embedded', folder: 'memory://' });
    await store.close();
    await expect(store.findCase('A-1')).rejects.toThrow(StoreDown);
    writeFileSync(join(folder, 'file'), 'not a folder');
    await expect(openStore({ kind: 'embedded', folder: join(folder, 'file') })).rejects.toThrow(StoreDown);
  });
});
