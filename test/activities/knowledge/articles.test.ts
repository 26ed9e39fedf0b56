import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ArticlesRefused, parseArticle } from '../../../activities/knowledge/article-schema.ts';
import { readArticles } from '../../../activities/knowledge/read-articles.ts';

const head = 'id: a\nlanguage: en\ncategory: c\nquestion: How?';

describe('an article', () => {
  test('is front matter and the answer below it', () => {
    const article = parseArticle('a.md', `---\n${head}\naliases: [In what way?]\n---\n\nLike *this*.\n\n- and so\n`);
    expect(article).toEqual({
      id: 'a',
      language: 'en',
      category: 'c',
      question: 'How?',
      aliases: ['In what way?'],
      answer: 'Like *this*.\n\n- and so',
      validUntilMs: null,
    });
  });

  test('may have its answer in the front matter, and line ends of any kind', () => {
    expect(parseArticle('a.md', `\uFEFF---\r\n${head.replaceAll('\n', '\r\n')}\r\nanswer: So.\r\n---`).answer).toBe(
      'So.',
    );
  });

  test.each([
    ['2026-03-31', '2026-04-01T00:00:00.000Z'],
    ["'2026-03-31T23:59:59+08:00'", '2026-03-31T15:59:59.000Z'],
  ])('is valid until %s', (until, end) => {
    const { validUntilMs } = parseArticle('a.md', `---\n${head}\nvalidUntil: ${until}\n---\nx`);
    expect(new Date(validUntilMs ?? 0).toISOString()).toBe(end);
  });

  test.each([
    ['no front matter', 'Just text', /expected front matter/],
    ['bad YAML', '---\nid: [\n---\nx', /a\.md: /],
    ['no question', '---\nid: a\nlanguage: en\ncategory: c\n---\nx', /a\.md: question: /],
    ['another language', `---\n${head.replace('en', 'fr')}\n---\nx`, /a\.md: language: .*zh.*en/],
    ['an unknown field', `---\n${head}\nvalid: 2026-01-01\n---\nx`, /valid/],
    ['a date that is none', `---\n${head}\nvalidUntil: soon\n---\nx`, /a\.md: validUntil: /],
    ['no answer', `---\n${head}\n---\n`, /a\.md: answer: expected one/],
    ['two answers', `---\n${head}\nanswer: one\n---\ntwo`, /a\.md: answer: expected one/],
    ['an id with blanks', `---\n${head.replace('id: a', 'id: a b')}\n---\nx`, /a\.md: id: /],
  ])('is refused with %s, by file and field', (_what, source, expected) => {
    expect(() => parseArticle('a.md', source)).toThrow(ArticlesRefused);
    expect(() => parseArticle('a.md', source)).toThrow(expected);
  });
});

describe('a folder of articles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'articles-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('is read whole, in order of the files', async () => {
    writeFileSync(join(folder, '2.md'), `---\n${head.replace('id: a', 'id: b')}\n---\nx`);
    writeFileSync(join(folder, '1.md'), `---\n${head}\n---\nx`);
    writeFileSync(join(folder, 'notes.txt'), 'not an article');
    expect((await readArticles(folder)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('tells all that is wrong in all files, and of an id that two have', async () => {
    writeFileSync(join(folder, '1.md'), `---\n${head}\n---\nx`);
    writeFileSync(join(folder, '2.md'), `---\n${head}\n---\nx`);
    writeFileSync(join(folder, '3.md'), 'nothing');
    await expect(readArticles(folder)).rejects.toThrow(
      /2\.md: id: a is the id of 1\.md already\n3\.md: expected front/,
    );
  });
});
