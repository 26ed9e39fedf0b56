import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** `npm run build`: makes `dist`, the folder that is published: JavaScript, types, and whatever else the code reads. */
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** What users of the package may import, and the module that each name stands for. */
const entries = {
  '.': 'client/index',
  './worker': 'worker/index',
  './workflows': 'workflows/index',
  './testing': 'test/rig/index',
} as const;
const command = { care: 'client/care' } as const;
const documents = ['README.md', 'LICENSE', 'CHANGELOG.md'];
/** Folders whose modules read files beside them: policies, templates, generated validators. */
const foldersWithAssets = ['domain', 'workflows', 'activities', 'worker', 'client', 'test/rig'];

const manifestSchema = z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() });

rmSync(dist, { recursive: true, force: true });
compile();
for (const folder of foldersWithAssets) copyAssets(folder);
for (const document of documents) cpSync(join(root, document), join(dist, document));
const manifest = publishedManifest();
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const module of Object.values(command)) makeRunnable(join(dist, `${module}.js`));
mustAllBeThere();
console.log(`dist: ${countFiles(dist)} files, careloop ${String(manifest['version'])}`);

function compile(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '--project', join(root, 'tsconfig.build.json')];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** Everything but TypeScript sources, and the hand-written declarations, which the compiler does not copy. */
function copyAssets(folder: string): void {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))) continue;
    const from = join(entry.parentPath, entry.name);
    cpSync(from, join(dist, from.slice(root.length)));
  }
}

/** The package's own manifest without what only this repository needs: its tools, its scripts, its Node.js. */
function publishedManifest(): Record<string, unknown> {
  const source = manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const repositoryOnly = ['private', 'scripts', 'devDependencies', 'overrides', 'optionalDependencies'];
  const kept = Object.fromEntries(Object.entries(source).filter(([key]) => !repositoryOnly.includes(key)));
  const optional = Object.entries(source.optionalDependencies ?? {}).filter(([name]) => !name.startsWith('node-'));
  return {
    ...kept,
    ...(optional.length > 0 && { optionalDependencies: Object.fromEntries(optional) }),
    exports: {
      ...Object.fromEntries(
        Object.entries(entries).map(([name, module]) => [
          name,
          { types: `./${module}.d.ts`, default: `./${module}.js` },
        ]),
      ),
      './package.json': './package.json',
    },
    bin: Object.fromEntries(Object.entries(command).map(([name, module]) => [name, `./${module}.js`])),
  };
}

function makeRunnable(file: string): void {
  if (!existsSync(file)) return;
  const shebang = '#!/usr/bin/env node\n';
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(file, shebang + text);
  chmodSync(file, 0o755);
}

function mustAllBeThere(): void {
  const modules = [...Object.values(entries), ...Object.values(command)];
  const missing = modules.filter((module) => !existsSync(join(dist, `${module}.js`)));
  if (missing.length === 0) return;
  console.error(`The package would promise what it does not hold: ${missing.join(', ')}`);
  process.exit(1);
}

function countFiles(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).length;
}
