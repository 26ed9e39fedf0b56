import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { modulePath } from '../module-path.ts';
import type { PinnedBinary } from './pinned.ts';

/** A network that swallows packets would otherwise hold us for ever: the SDK's download has no time-out of its own. */
const stalledAfterMs = 30_000;

/**
 * Fetches a server program by the SDK's own download. The SDK has no "only download": it starts the server as part of it. So
 * a child process does it (the SDK's runtime is one a process, and ours is not to be taken for this), and what counts is the
 * program it left behind, not whether the server came up in the SDK's five seconds.
 *
 * @throws Error with the SDK's reason
 */
export async function fetchBySdk(pinned: PinnedBinary, into: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = modulePath(import.meta.url, './sdk-fetch-child');
  const failure = await runUntilStalled([child, pinned.sdkKind, `v${pinned.version}`, into], into, env);
  const program = `${pinned.program}-v${pinned.version}${process.platform === 'win32' ? '.exe' : ''}`;
  const path = join(into, program);
  if (existsSync(path)) return path;
  throw new Error(failure ?? `left no ${program} behind`);
}

function runUntilStalled(args: string[], folder: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((done) => {
    let stalled = false;
    const child = execFile(process.execPath, args, { env }, (error, _stdout, stderr) => {
      clearInterval(watch);
      if (stalled) done(`no progress for ${String(stalledAfterMs / 1000)} s`);
      else if (error) done(lastLine(stderr) ?? error.message);
      else done(undefined);
    });
    let bytes = -1;
    let grewAt = Date.now();
    const watch = setInterval(() => {
      const now = bytesIn(folder);
      if (now !== bytes) grewAt = Date.now();
      bytes = now;
      stalled = Date.now() - grewAt > stalledAfterMs;
      if (stalled) child.kill('SIGKILL');
    }, 1_000);
  });
}

function bytesIn(folder: string): number {
  let total = 0;
  for (const name of readdirSync(folder)) total += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  return total;
}

function lastLine(text: string): string | undefined {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .at(-1);
}
