/** The embedded blob store: a folder, one file a blob, named by its hash. Workers on several machines need a shared one. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobsDown, blobHashForm, type BlobHash, type Blobs } from './port.ts';

export function folderBlobs(folder: string): Blobs {
  return {
    put: (bytes) => reachable(() => put(folder, bytes)),
    get: (hash) => reachable(() => get(folder, hash)),
    remove: async (hash) => {
      if (isHash(hash)) await reachable(() => rm(fileOf(folder, hash), { force: true }));
    },
  };
}

/** Written beside, forced to the disk and renamed: under its name a blob is whole, also after a power cut. */
async function put(folder: string, bytes: Uint8Array): Promise<BlobHash> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = fileOf(folder, hash);
  if (await isThere(file)) return hash;
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const partial = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(partial, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
  return hash;
}

async function get(folder: string, hash: BlobHash): Promise<Uint8Array | undefined> {
  if (!isHash(hash)) return undefined;
  try {
    const bytes = await readFile(fileOf(folder, hash));
    return createHash('sha256').update(bytes).digest('hex') === hash ? bytes : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Two levels, so that no folder holds millions. */
function fileOf(folder: string, hash: BlobHash): string {
  return join(folder, hash.slice(0, 2), hash);
}

function isHash(hash: string): boolean {
  return blobHashForm.test(hash);
}

async function isThere(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function reachable<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new BlobsDown(`blobs: the folder cannot be used (${code})`, { cause: error });
  }
}
