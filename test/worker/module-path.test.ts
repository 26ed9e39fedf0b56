import { expect, test } from 'vitest';
import { modulePath } from '../../worker/module-path.ts';

test.each([
  ['file:///repo/worker/a.ts', '../workflows/index', '/repo/workflows/index.ts'],
  [
    'file:///app/node_modules/careloop/worker/a.js',
    '../workflows/index',
    '/app/node_modules/careloop/workflows/index.js',
  ],
  ['file:///with%20space/worker/a.js', './b', '/with space/worker/b.js'],
])('from %s the module %s is %s: source asks for source, package for package', (from, relative, path) => {
  expect(modulePath(from, relative)).toBe(path);
});
