import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from './bench.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'careloop-bench-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const rows = Array.from({ length: 20 }, (_, row) => [
  `发票${row}还没开 invoice,开票`,
  `快递${row}丢了 lost parcel,物流`,
]).flat();

describe('bench classify', () => {
  test('leaves rare labels out, splits 80/20, and gives figures beside both baselines', async () => {
    const file = join(folder, 'data.csv');
    await writeFile(file, `\ufefftext,label\n${[...rows, '谢谢,其他', ',开票'].join('\n')}\n`);
    const result = await run([file, '--text', 'text', '--label', 'label', '--seed', '3']);
    expect(result).toMatchObject({
      bench: 'classify',
      rows: 40,
      labels: 2,
      trainRows: 32,
      testRows: 8,
      accuracy: 1,
      macroF1: 1,
      keywords: { accuracy: 1 },
      majority: { accuracy: 0.5 },
      leftOut: { incomplete: 1, rareLabels: ['其他'] },
    });
    const told = vi.mocked(console.log).mock.calls.flat().join('\n');
    expect(told).toContain('confusion, seed 3');
    expect(told).toContain('left out: labels with fewer than five rows: 其他; rows without text or label: 1');
  }, 60_000);

  test('one label only is measured and said to mean nothing', async () => {
    const file = join(folder, 'data.jsonl');
    await writeFile(
      file,
      Array.from({ length: 10 }, (_, row) => JSON.stringify({ text: `好 ${row}`, label: 'a' })).join('\n'),
    );
    expect(await run([file, '--text', 'text', '--label', 'label'])).toMatchObject({ labels: 1, accuracy: 1, rows: 10 });
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toContain('one label only');
  }, 60_000);

  test.each([
    [[], 'Usage'],
    [['data.csv', '--text', 'text'], 'Usage'],
    [['data.csv', '--text', 'text', '--label', 'label', '--splits', '0'], '--splits'],
  ])('%j is refused', async (args, said) => expect(run(args)).rejects.toThrow(said));

  test('nothing to learn from is refused', async () => {
    const file = join(folder, 'data.csv');
    await writeFile(file, 'text,label\na,b\n');
    await expect(run([file, '--text', 'text', '--label', 'label'])).rejects.toThrow('no label has 5 rows');
  });
});

const disputes = new URL('../../../../shared/data/requests/ecommerce-disputes-zh.csv', import.meta.url);
test.skipIf(!existsSync(disputes))(
  `real disputes are told apart far better than by keywords or by the commonest label${existsSync(disputes) ? '' : ' (skipped: ../shared/data is absent)'}`,
  async () => {
    const result = await run([disputes.pathname, '--text', 'content', '--label', 'class1', '--seed', '1']);
    expect(result).toMatchObject({ rows: 477, labels: 11 });
    const { accuracy, macroF1, keywords, majority } = result as {
      accuracy: number;
      macroF1: number;
      keywords: { accuracy: number; macroF1: number };
      majority: { accuracy: number };
    };
    expect(accuracy).toBeGreaterThan(keywords.accuracy + 0.05);
    expect(accuracy).toBeGreaterThan(majority.accuracy + 0.05);
    expect(macroF1).toBeGreaterThan(keywords.macroF1);
  },
  120_000,
);
