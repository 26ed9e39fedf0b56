import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { modulePath } from '../module-path.ts';

/**
 * Lets a child process die with us, however we die: also by SIGKILL, on every system, where no handler of ours can run.
 * A small process holds the end of a pipe whose other end is ours alone. The system closes our end when we are gone,
 * and then it ends the child. It is in a process group of its own, so that Ctrl-C in the terminal does not take it first.
 */
export function followToDeath(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const watcher = spawn(process.execPath, [modulePath(import.meta.url, './death-watch'), String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  watcher.unref();
  const pipe = watcher.stdin;
  if (pipe instanceof Socket) pipe.unref();
  // The watcher may end first; a broken pipe is no news then.
  pipe.on('error', () => undefined);
  child.once('exit', () => watcher.kill('SIGKILL'));
}
