import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadArtefact } from '../../../activities/classifier/artefact.ts';
import { classifierFromEnvironment, loadModel } from '../../../activities/classifier/classifier.ts';
import { readLabelledFile } from '../../../activities/classifier/labelled-file.ts';
import { train } from '../../../activities/classifier/train-command.ts';
import { defaultRules } from '../../../domain/classification/rules.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'careloop-train-'))));
afterEach(() => rm(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const rows = Array.from({ length: 30 }, (_, row) => [
  [`水管漏水了\n第${row}次`, '漏水'],
  [`要一个蓝色的袋子 ${row}`, 'product.advice'],
]).flat();
const csv = `\ufeffid,"text",label\n${rows.map(([text, label], id) => `${id},"${text ?? ''}",${label ?? ''}`).join('\n')}\n,,\n`;
const trainOn = (file: string, more: readonly string[] = []) =>
  train([file, '--text', 'text', '--label', 'label', '--out', at('model.json'), ...more]);

describe('npm run train', () => {
  test('writes a model that the classifier uses, labels renamed to the names of the policy', async () => {
    await writeFile(at('data.csv'), csv);
    await writeFile(at('names.json'), '{"漏水":"product.defect"}');
    const told = await trainOn(at('data.csv'), ['--map', at('names.json')]);
    expect(told).toContain('60 examples, 2 labels for category');
    const classifier = await classifierFromEnvironment({ CARELOOP_MODEL: at('model.json') });
    const result = await classifier.classify({ text: '厨房漏水', channel: 'chat', recentContacts: 0 }, defaultRules);
    expect(result.category.value).toBe('product.defect');
    expect(result.judgedBy[1]).toMatch(/^model [0-9a-f]{12} for category$/u);
  });

  test('the version is the hash of the content: the same data gives the same file, other data another', async () => {
    await writeFile(at('data.csv'), csv);
    await trainOn(at('data.csv'));
    const first = await readFile(at('model.json'), 'utf8');
    await trainOn(at('data.csv'));
    expect(await readFile(at('model.json'), 'utf8')).toBe(first);
    await trainOn(at('data.csv'), ['--seed', '2']);
    const { version } = await loadArtefact(at('model.json'));
    expect(first).not.toContain(version);
  });

  test('no text of the examples is in the file', async () => {
    await writeFile(at('data.csv'), csv);
    await trainOn(at('data.csv'));
    expect(await readFile(at('model.json'), 'utf8')).not.toMatch(/水管|袋子/u);
  });

  test.each([
    ['not JSON', 'hello', 'not JSON'],
    ['something else', '{"a":1}', 'not a model that npm run train wrote'],
  ])('%s is refused by name', async (_, content, said) => {
    await writeFile(at('model.json'), content);
    await expect(loadModel(at('model.json'))).rejects.toThrow(said);
    await expect(loadModel(at('model.json'))).rejects.toThrow(at('model.json'));
  });

  test('a model changed by hand is refused', async () => {
    await writeFile(at('data.csv'), csv);
    await trainOn(at('data.csv'));
    const file = await readFile(at('model.json'), 'utf8');
    await writeFile(at('model.json'), file.replace('"temperature":', '"temperature":1'));
    await expect(loadModel(at('model.json'))).rejects.toThrow('does not match its version');
  });

  test('without what it needs it tells its usage', async () => {
    await expect(train([])).rejects.toThrow('Usage: npm run train');
    await expect(
      train([at('x.csv'), '--text', 'a', '--label', 'b', '--out', at('m'), '--field', 'colour']),
    ).rejects.toThrow('Usage');
  });
});

describe('labelled files', () => {
  test('CSV with a byte order mark and line ends inside quotes; rows without text or label are counted', async () => {
    await writeFile(at('data.csv'), csv);
    const { examples, incomplete } = await readLabelledFile(at('data.csv'), { text: 'text', label: 'label' });
    expect(examples).toHaveLength(60);
    expect(examples[0]).toEqual({ text: '水管漏水了\n第0次', label: '漏水' });
    expect(incomplete).toBe(1);
  });

  test.each([
    ['data.jsonl', '{"text":"a","label":1}\n\n{"text":"b","label":"x"}\n'],
    ['data.tsv', 'text\tlabel\na\t1\nb\tx\n'],
  ])('%s', async (name, content) => {
    await writeFile(at(name), content);
    const { examples } = await readLabelledFile(at(name), { text: 'text', label: 'label' });
    expect(examples).toEqual([
      { text: 'a', label: '1' },
      { text: 'b', label: 'x' },
    ]);
  });

  test('GB 18030', async () => {
    const bytes = Buffer.concat([
      Buffer.from('text,label\n'),
      Buffer.from([0xcd, 0xcb, 0xbb, 0xf5]),
      Buffer.from(',a\n'),
    ]);
    await writeFile(at('data.csv'), bytes);
    expect((await readLabelledFile(at('data.csv'), { text: 'text', label: 'label' })).examples).toEqual([
      { text: '退货', label: 'a' },
    ]);
  });

  test('a missing column is named with those there are; a bad line with its number', async () => {
    await writeFile(at('data.csv'), csv);
    await expect(readLabelledFile(at('data.csv'), { text: 'body', label: 'label' })).rejects.toThrow(
      'no column "body"; it has "id", "text", "label"',
    );
    await writeFile(at('data.jsonl'), '{"text":"a"}\n[1]\n');
    await expect(readLabelledFile(at('data.jsonl'), { text: 'text', label: 'label' })).rejects.toThrow(
      'data.jsonl:2: expected a JSON object',
    );
  });
});
