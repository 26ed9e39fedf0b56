import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../../worker/folder-lock.ts';

const lockModule = pathToFileURL(join(import.meta.dirname, '../../worker/folder-lock.ts')).href;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that takes the lock and keeps it; `said` is its first line: "held", or why not. */
async function otherProcess(name: string): Promise<{ child: ChildProcess; pid: number; said: string; noise: string }> {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(lockModule)});
    try {
      lockFolder(process.argv[1], process.argv[2]);
      console.log('held');
      setInterval(() => {}, 1_000_000);
    } catch (error) {
      console.log(error.message.replaceAll('\\n', ' '));
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder, name]);
  let noise = '';
  child.stderr.on('data', (chunk: Buffer) => (noise += chunk.toString()));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, pid: child.pid ?? 0, said: said.toString().trim(), noise };
}

describe('a locked folder', () => {
  test('is refused to a second process, which is told who holds it and what to do', async () => {
    const lock = lockFolder(folder, 'store');
    const { said, noise } = await otherProcess('store');
    expect(said).toContain('FOLDER_LOCKED');
    expect(said).toContain(`process ${process.pid} holds it`);
    expect(said).toContain('next: end that process');
    expect(noise).toBe('');
    lock.release();
  });

  test('is refused while another process holds it, and can be taken at once when that is killed', async () => {
    const other = await otherProcess('store');
    expect(other.said).toBe('held');
    expect(() => lockFolder(folder, 'store')).toThrow(`process ${other.pid} holds it`);
    const gone = once(other.child, 'exit');
    other.child.kill('SIGKILL');
    await gone;
    lockFolder(folder, 'store').release();
  });

  test('can be taken again after its release, and releasing twice frees nobody else', () => {
    const first = lockFolder(folder);
    first.release();
    const second = lockFolder(folder);
    first.release();
    expect(() => lockFolder(folder)).toThrow('FOLDER_LOCKED');
    second.release();
  });

  test('two names in one folder are two locks', () => {
    const store = lockFolder(folder, 'store');
    const server = lockFolder(folder, 'temporal');
    server.release();
    store.release();
  });

  test('is made where it is missing', () => {
    const path = join(folder, 'new', 'deeper');
    lockFolder(path).release();
    lockFolder(path).release();
  });

  test('of many processes that want it at once exactly one gets it', async () => {
    const others = await Promise.all(Array.from({ length: 6 }, () => otherProcess('store')));
    expect(others.filter(({ said }) => said === 'held')).toHaveLength(1);
    for (const { said } of others) if (said !== 'held') expect(said).toContain('FOLDER_LOCKED');
    for (const { child } of others) child.kill('SIGKILL');
  });
});
