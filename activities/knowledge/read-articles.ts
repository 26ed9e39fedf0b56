import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Article } from './article.ts';
import { ArticlesRefused, parseArticle } from './article-schema.ts';

/**
 * Every article of a folder and the folders in it (`*.md`), in order of their file names.
 *
 * @throws ArticlesRefused with all that is wrong in all of them, and for two articles with one id
 */
export async function readArticles(folder: string): Promise<readonly Article[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const problems: string[] = [];
  const files = new Map<string, string>();
  const articles: Article[] = [];
  for (const path of paths) {
    const file = relative(folder, path).split(sep).join('/');
    try {
      const article = parseArticle(file, await readFile(path, 'utf8'));
      const other = files.get(article.id);
      if (other !== undefined) problems.push(`${file}: id: ${article.id} is the id of ${other} already`);
      files.set(article.id, file);
      articles.push(article);
    } catch (thrown) {
      if (!(thrown instanceof ArticlesRefused)) throw thrown;
      problems.push(...thrown.problems);
    }
  }
  if (problems.length > 0) throw new ArticlesRefused(problems);
  return articles;
}
