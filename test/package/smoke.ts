// node test/package/smoke.ts: packs dist, installs the tarball in an empty folder, and uses it as a stranger would.
// Run `npm run build` first. The stranger has the Node.js of this machine, not the one that our scripts bring.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
if (!existsSync(join(root, 'dist/package.json'))) {
  console.error('There is no dist to pack: `npm run build` makes it.');
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'careloop-smoke-'));
const home = join(work, 'empty');
mkdirSync(home);
const env = strangersEnvironment();

try {
  const tarball = packed();
  say(`packed ${tarball}`);
  writeFileSync(join(home, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', join(work, tarball)]);
  say(`installed on Node.js ${run('node', ['--version']).trim()}`);

  holds(
    'the client is a class',
    `import { CareClient } from 'careloop'; if (typeof CareClient !== 'function') throw 1;`,
  );
  holds(
    'the worker loads',
    `const worker = await import('careloop/worker'); if (Object.keys(worker).length === 0) throw 1;`,
  );
  holds(
    'the test rig loads',
    `const rig = await import('careloop/testing'); if (typeof rig.Rig !== 'function') throw 1;`,
  );
  holds(
    'the workflows can be bundled',
    `import { fileURLToPath } from 'node:url';
     import { createRequire } from 'node:module';
     const require = createRequire(import.meta.resolve('careloop/worker'));
     const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker');
     const workflowsPath = fileURLToPath(import.meta.resolve('careloop/workflows'));
     const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
     if (!code.includes('caseWorkflow')) throw new Error('no caseWorkflow in the bundle');`,
  );
  const help = run('npx', ['--no-install', 'care', '--help']);
  if (!/Usage: care\b/.test(help)) throw new Error(`care --help says: ${help}`);
  say('care --help');
  typesHold();
  nothingPrivate();
  console.log('The packed tarball works in an empty folder.');
} finally {
  rmSync(work, { recursive: true, force: true });
}

function packed(): string {
  run('npm', ['pack', '--silent', '--pack-destination', work], join(root, 'dist'));
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  return tarball;
}

/** Without what npm puts before a script: our own node_modules and the settings of our own package. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const others = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(package|lifecycle|config_(local_prefix|call)|command|.*execpath).*|INIT_CWD|NODE_OPTIONS|NODE)$/.test(
        name,
      ),
  );
  return { ...Object.fromEntries(others), PATH: path.join(delimiter) };
}

function run(command: string, args: readonly string[], cwd = home): string {
  const shell = process.platform === 'win32';
  return execFileSync(command, args, { cwd, env, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function holds(what: string, program: string): void {
  const file = join(home, 'check.mjs');
  writeFileSync(file, program);
  run('node', [file]);
  say(what);
}

/** A strict program of a stranger's, against the types that are published; `any` where a type was lost is an error. */
function typesHold(): void {
  const program = `import { CareClient } from 'careloop';
import * as worker from 'careloop/worker';
import * as testing from 'careloop/testing';
type Lost<T> = 0 extends 1 & T ? true : false;
export const found: [Lost<typeof CareClient>, Lost<typeof worker>, Lost<typeof testing.Rig>] = [false, false, false];
// @ts-expect-error: the client has no such method, and its type knows it
export const no = (client: CareClient): unknown => client.noSuchMethod();
`;
  writeFileSync(join(home, 'program.ts'), program);
  const options = { target: 'es2023', module: 'nodenext', strict: true, skipLibCheck: true, noEmit: true, types: [] };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['program.ts'] }));
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', home]);
  say('a strict TypeScript program sees its types');
}

function nothingPrivate(): void {
  const manifest = readFileSync(join(home, 'node_modules/careloop/package.json'), 'utf8');
  const wrong = ['"devDependencies"', '"scripts"', '"private"', '"node-linux', '"overrides"'].filter((key) =>
    manifest.includes(key),
  );
  if (wrong.length > 0) throw new Error(`the published package.json still has ${wrong.join(', ')}`);
  const files = readdirSync(join(home, 'node_modules/careloop'));
  for (const name of ['README.md', 'LICENSE']) if (!files.includes(name)) throw new Error(`no ${name} in the package`);
  say('its package.json is fit to publish');
}

function say(what: string): void {
  console.log(`  ok  ${what}`);
}
