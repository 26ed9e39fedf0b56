/** The embedded blob store: what every one must do, and what a folder may meet. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderBlobs } from '../../../activities/blobs/folder.ts';
import { BlobsDown } from '../../../activities/blobs/port.ts';
import { blobsConformance } from '../../conformance/blobs.ts';

const root = mkdtempSync(join(tmpdir(), 'careloop-blobs-'));
let folders = 0;
const folder = (): string => join(root, String((folders += 1)));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

blobsConformance(() => folderBlobs(folder()));

test('a blob that was altered on the disk is not given out', async () => {
  const at = folder();
  const blobs = folderBlobs(at);
  const hash = await blobs.put(Buffer.from('as it was'));
  writeFileSync(join(at, hash.slice(0, 2), hash), 'as somebody wants it');
  expect(await blobs.get(hash)).toBeUndefined();
});

test('files are for the worker alone, and no half of one is left behind', async () => {
  const at = folder();
  const hash = await folderBlobs(at).put(Buffer.from('private'));
  expect(readdirSync(join(at, hash.slice(0, 2)))).toEqual([hash]);
  expect(statSync(join(at, hash.slice(0, 2), hash)).mode & 0o777).toBe(0o600);
});

test('a folder that cannot be used is said as such, without its path', async () => {
  const at = folder();
  writeFileSync(at, 'a file is in the way');
  const failed = await folderBlobs(at)
    .put(Buffer.from('x'))
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(BlobsDown);
  expect(String(failed)).not.toContain(at);
});
