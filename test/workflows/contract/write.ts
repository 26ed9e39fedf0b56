/** `npm run contract`: writes what is generated from the schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contractFiles } from './contract-files.ts';

const root = join(import.meta.dirname, '../../..');
for (const [path, content] of await contractFiles()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`wrote ${path} (${String(content.length)} characters)`);
}
