/** `care articles`: what the knowledge base holds, and what each article was good for. */
import type { Command } from '@commander-js/extra-typings';
import { articlesWorkflowType, type ArticleReport } from '../../workflows/articles/contract.ts';
import { askWorker } from '../ask-worker.ts';
import { paintWith } from '../paint.ts';
import { plainTable, printable } from '../plain-table.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export function addArticlesCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('articles')
    .description('the knowledge base: each article with how often it was suggested, sent and of help')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', '\nExample:\n  $ care articles --json | jq "select(.didNotHelp > .helped)"')
    .action(async ({ json }) => {
      const articles = await withCare((care) =>
        askWorker<null, readonly ArticleReport[]>(care, { type: articlesWorkflowType, name: 'articles', input: null }),
      );
      if (json === true) for (const one of articles) terminal.out(JSON.stringify(one));
      else terminal.out(articlesText(articles, terminal));
    });
}

function articlesText(articles: readonly ArticleReport[], terminal: Terminal): string {
  const paint = paintWith(terminal.colour);
  if (articles.length === 0) return paint.faint('no articles');
  const head = ['ARTICLE', 'LANGUAGE', 'CATEGORY', 'SUGGESTED', 'SENT', 'HELPED', 'DID NOT', 'QUESTION'];
  const rows = articles.map((one) => [
    paint.strong(printable(one.article)),
    one.language ?? '–',
    printable(one.category ?? '–'),
    String(one.shown),
    String(one.used),
    helpedText(one),
    one.didNotHelp === 0 ? '0' : paint.bad(String(one.didNotHelp)),
    printable(one.question ?? 'no longer held'),
  ]);
  return plainTable(head.map(paint.faint), rows, terminal.width());
}

/** With its share of those that were answered at all; nothing where nobody said. */
function helpedText({ helped, didNotHelp }: ArticleReport): string {
  const said = helped + didNotHelp;
  return said === 0 ? '0' : `${String(helped)} (${String(Math.round((100 * helped) / said))}% of ${String(said)})`;
}
