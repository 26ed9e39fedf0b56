/** `care list`: cases by filter, as a table, as JSON lines, or live. */
import { InvalidArgumentError, type Command } from '@commander-js/extra-typings';
import type { CareClient } from '../care-client.ts';
import type { CaseFilter, CaseSummary } from '../case-list.ts';
import { boardRowOfSummary, renderBoard } from '../board.ts';
import { localInstant } from '../show-page.ts';
import { paintedRemaining, paintWith } from '../paint.ts';
import { plainTable, printable } from '../plain-table.ts';
import { redraw } from './redraw.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const liveEveryMs = 5_000;

export function addListCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('list')
    .description('open cases by filter, as last published: when handling began, at solving and closing')
    .option('--stage <name>', 'receive, classify, handle, followUp, closed')
    .option('--team <name>')
    .option('--agent <id>')
    .option('--kind <name>')
    .option('--category <name>')
    .option('--channel <name>')
    .option('--tier <name>')
    .option('--hold <reason>')
    .option('--priority <1-4>', 'P1 is 1', wholeNumber)
    .option('--breached', 'only cases with a breached clock')
    .option('--all', 'closed cases too')
    .option(
      '--query <condition>',
      'in Temporal\'s list filter language, for example: CareNextDue < "2026-03-01T00:00:00Z"',
    )
    .option('--limit <n>', 'at most so many', wholeNumber, 50)
    .option('--live', 'draw again every five seconds, until Ctrl-C')
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      '\nExamples:\n  $ care list --team service --breached\n  $ care list --stage handle --limit 500 --json | jq .reference',
    )
    .action(async ({ live, json, limit, all, query, ...rest }) => {
      const filter: CaseFilter = { ...rest, ...(all && { closedToo: true }), ...(query !== undefined && { query }) };
      await withCare(async (care) => {
        if (live === true && terminal.live) return liveBoard(care, filter, limit, terminal);
        const { cases, more } = await firstOf(care, filter, limit);
        if (json === true) for (const one of cases) terminal.out(JSON.stringify(one));
        else terminal.out(listText(cases, terminal));
        if (more) terminal.err(`care: there are more than ${limit}; --limit shows them`);
      });
    });
}

async function firstOf(
  care: CareClient,
  filter: CaseFilter,
  limit: number,
): Promise<{ readonly cases: readonly CaseSummary[]; readonly more: boolean }> {
  const cases: CaseSummary[] = [];
  for await (const one of care.list(filter)) {
    if (cases.length === limit) return { cases, more: true };
    cases.push(one);
  }
  return { cases, more: false };
}

async function liveBoard(care: CareClient, filter: CaseFilter, limit: number, terminal: Terminal): Promise<void> {
  await redraw(terminal, liveEveryMs, async () => {
    const { cases } = await firstOf(care, filter, limit);
    const rows = cases.map(boardRowOfSummary);
    return { done: false, draw: (nowMs, size) => renderBoard(rows, { nowMs, ...size, colour: terminal.colour }) };
  });
}

function listText(cases: readonly CaseSummary[], terminal: Terminal): string {
  const paint = paintWith(terminal.colour);
  if (cases.length === 0) return paint.faint('no cases');
  const nowMs = terminal.nowMs();
  const rows = cases.map((one) => [
    paint.strong(printable(one.reference)),
    one.open ? (one.stage ?? '–') : paint.faint('closed'),
    one.priority === null ? '–' : `P${one.priority}`,
    one.team ?? '–',
    one.agent ?? '–',
    one.kind ?? '–',
    one.nextDue === null ? '–' : paintedRemaining(Date.parse(one.nextDue), nowMs, paint),
    one.received === null ? '–' : localInstant(Date.parse(one.received), terminal.timeZone),
    paint.bad(one.breached.join(', ')),
  ]);
  const head = ['CASE', 'STAGE', 'PRIORITY', 'TEAM', 'AGENT', 'KIND', 'NEXT', 'RECEIVED', 'BREACHED'];
  return plainTable(head.map(paint.faint), rows, terminal.width());
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('a whole number above zero');
  return Number(text);
}
