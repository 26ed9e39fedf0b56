/** An article as people write it: front matter in YAML, then the answer in Markdown. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { Article } from './article.ts';

const dayMs = 86_400_000;
const text = z.string().trim().min(1);

/** A day is valid to its end (UTC); where the hour matters, an instant with its offset says it. */
const validUntil = z
  .union([
    z.iso.date().transform((day) => Date.parse(day) + dayMs),
    z.iso.datetime({ offset: true }).transform((instant) => Date.parse(instant)),
  ])
  .nullable()
  .default(null);

const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'expected lower-case letters, digits, ".", "_" or "-"'),
  question: text,
  answer: text.optional(),
  category: text,
  language: z.enum(['zh', 'en']),
  validUntil,
  aliases: z.array(text).default([]),
});

/** What is wrong with articles, each with its file and field. */
export class ArticlesRefused extends Error {
  override readonly name = 'ArticlesRefused';
  readonly code = 'BAD_INPUT';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads one article. The answer is what follows the front matter, or the field `answer`.
 *
 * @throws ArticlesRefused, naming `file` and every field that is wrong
 */
export function parseArticle(file: string, source: string): Article {
  const [, head, body] = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n([^]*))?$/u.exec(source) ?? [];
  if (head === undefined) {
    throw new ArticlesRefused([`${file}: expected front matter between two lines "---", then the answer`]);
  }
  const read = frontMatter.safeParse(yamlOf(file, head));
  if (!read.success) {
    throw new ArticlesRefused(
      read.error.issues.map((issue) => `${file}: ${issue.path.join('.') || 'front matter'}: ${issue.message}`),
    );
  }
  const { validUntil: validUntilMs, answer, ...rest } = read.data;
  const below = (body ?? '').trim();
  if ((answer === undefined) === (below === '')) {
    throw new ArticlesRefused([`${file}: answer: expected one, below the front matter or in its field "answer"`]);
  }
  return { ...rest, answer: answer ?? below, validUntilMs };
}

function yamlOf(file: string, head: string): unknown {
  try {
    return parse(head);
  } catch (thrown) {
    throw new ArticlesRefused([`${file}: ${thrown instanceof Error ? thrown.message : String(thrown)}`]);
  }
}
