/** docs/operations.md says what the code says: every attribute, variable and code is there, with its meaning. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorTable } from '../../domain/errors.ts';
import { setupErrorCodes } from '../../worker/setup-error.ts';
import { searchAttributes } from '../../workflows/case/contract.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The cells of the row whose first cell is this name. */
function rowOf(name: string): readonly string[] | undefined {
  return rows.find(([, first]) => first === `\`${name}\``)?.slice(2, -1);
}

const typeNames = { KEYWORD: 'Keyword', INT: 'Int', DATETIME: 'Datetime', KEYWORD_LIST: 'KeywordList', BOOL: 'Bool' };

describe('docs/operations.md', () => {
  test.each(Object.values(searchAttributes).map(({ name, type }) => [name, typeNames[type]]))(
    'has the attribute %s, of type %s',
    (name, type) => {
      expect(rowOf(name)?.[0]).toBe(type);
    },
  );

  test.each(Object.entries(errorTable).map(([code, { meaning, retryable }]) => [code, meaning, retryable] as const))(
    'has the code %s, with its meaning',
    (code, meaning, retryable) => {
      expect(rowOf(code)).toEqual([meaning, retryable ? 'yes' : 'no']);
    },
  );

  test.each(Object.entries(setupErrorCodes))('has the code %s of setting up, with its meaning', (code, meaning) => {
    expect(rows.find(([, first, second]) => first === `\`${code}\`` && second === meaning)).toBeDefined();
  });

  test('has every variable that a worker reads', () => {
    const config = readFileSync(join(root, 'worker/config.ts'), 'utf8');
    const names = new Set(config.match(/^ {2}[A-Z][A-Z_]+(?=: z)/gm)?.map((name) => name.trim()));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) expect(rowOf(name), name).toBeDefined();
  });
});
