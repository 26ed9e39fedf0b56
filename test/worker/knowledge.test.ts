import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../activities/knowledge/article.ts';
import { openKnowledge } from '../../worker/knowledge.ts';

describe('the knowledge base that a worker opens', () => {
  let folder: string;
  let stored: readonly Article[];
  const store = {
    replaceArticles: async (articles: readonly Article[]) => {
      stored = articles;
    },
    articles: async () => stored,
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    stored = [];
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('has the sample articles, in the store and found', async () => {
    const knowledge = await openKnowledge(undefined, store);
    expect(stored.length).toBeGreaterThanOrEqual(10);
    expect(await knowledge.suggest('怎么开发票？', 'zh', 0, 1)).toMatchObject([{ article: 'invoice.get.zh' }]);
  });

  test('has the articles of a folder in place of the samples', async () => {
    writeFileSync(join(folder, 'a.md'), '---\nid: a\nlanguage: zh\ncategory: c\nquestion: 几点营业？\n---\n九点');
    const knowledge = await openKnowledge(folder, store);
    expect(stored.map(({ id }) => id)).toEqual(['a']);
    expect(await knowledge.suggest('怎么开发票？', 'zh', 0, 1)).toEqual([]);
  });

  test('is refused with the files that are wrong, or with a folder that is not there', async () => {
    writeFileSync(join(folder, 'a.md'), 'no front matter');
    await expect(openKnowledge(folder, store)).rejects.toMatchObject({ code: 'BAD_CONFIG' });
    await expect(openKnowledge(folder, store)).rejects.toThrow(/a\.md/);
    await expect(openKnowledge(join(folder, 'none'), store)).rejects.toMatchObject({ code: 'BAD_CONFIG' });
    expect(stored).toEqual([]);
  });
});
