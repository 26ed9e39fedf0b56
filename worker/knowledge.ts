/** The knowledge base as the worker opens it: articles from a folder into the store, and an index over what is there. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedKnowledge } from '../activities/knowledge/embedded.ts';
import type { Knowledge } from '../activities/knowledge/port.ts';
import { readArticles } from '../activities/knowledge/read-articles.ts';
import type { Store } from '../activities/store/port.ts';
import { SetupError } from './setup-error.ts';

/** Articles of a sample shop, for the shipped policies; a folder of your own takes their place. */
const shipped = join(dirname(fileURLToPath(import.meta.url)), 'knowledge');

/**
 * Reads the articles once: an edited one is offered after a restart.
 *
 * @throws SetupError `BAD_CONFIG`, naming every file and field that is wrong
 */
export async function openKnowledge(
  folder: string | undefined,
  store: Pick<Store, 'replaceArticles' | 'articles'>,
): Promise<Knowledge> {
  await store.replaceArticles(await articlesIn(folder ?? shipped));
  return embeddedKnowledge(await store.articles());
}

async function articlesIn(folder: string): ReturnType<typeof readArticles> {
  try {
    return await readArticles(folder);
  } catch (thrown) {
    throw new SetupError({
      code: 'BAD_CONFIG',
      what: `The articles in ${folder} cannot be used`,
      expected: 'a folder of Markdown files, each with front matter: id, language, category, question',
      got: thrown instanceof Error ? thrown.message : String(thrown),
      next: 'mend them, or unset CARELOOP_KNOWLEDGE to use the samples',
    });
  }
}
