/** docs/extending.md: its code compiles, runs, and does what the port asks for. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import type { Blobs } from '../activities/blobs/port.ts';
import { blobsConformance } from './conformance/index.ts';

const root = join(import.meta.dirname, '..');
const [, code = ''] = /```ts\n([^]*?)```/.exec(readFileSync(join(root, 'docs/extending.md'), 'utf8')) ?? [];
// Beside the source tree's other folders, so that the page's imports are those of an adapter in it.
const folder = mkdtempSync(join(root, 'extending-'));
writeFileSync(join(folder, 'adapter.ts'), code);
const { httpBlobs } = (await import(join(folder, 'adapter.ts'))) as { readonly httpBlobs: (base: string) => Blobs };

const servers: { close: () => void }[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An object store as small as it can be. */
async function objectStore(): Promise<string> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void (async () => {
      const name = request.url ?? '';
      if (request.method === 'PUT') kept.set(name, await buffer(request));
      if (request.method === 'DELETE') kept.delete(name);
      const found = kept.get(name);
      response.statusCode = request.method === 'GET' && found === undefined ? 404 : 200;
      response.end(request.method === 'GET' ? found : undefined);
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

test('the page adds an adapter in about thirty lines', () => {
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(36);
});

blobsConformance(async () => httpBlobs(await objectStore()));
