/** `care calendar close`: the office is closed on a day; what that moves is shown first. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { PlanPreview } from '../../domain/case/plan-preview.ts';
import { closeCalendar, closureInFile, previewClosure } from '../calendar-closure.ts';
import { account, previewText, rate, told } from './replan.ts';
import { UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export function addCalendarCommands(program: Command, { terminal, withCare }: Session): void {
  program
    .command('calendar')
    .description('working time: days on which an office is closed')
    .command('close')
    .description('no working time on a day: for new cases by the policy, for running ones by a new plan')
    .requiredOption('--date <YYYY-MM-DD>', 'the day, by the calendar of its own place')
    .requiredOption('--calendar <name>')
    .requiredOption('--reason <text>', 'it stays on the timeline of every case that moves')
    .option('--policy <name>', 'whose calendar it is', 'default')
    .addOption(new Option('--folder <path>', 'of the policies that workers read').env('CARELOOP_POLICIES'))
    .addOption(new Option('--as <agent>', 'who decides').env('CARELOOP_AGENT'))
    .option('--dry-run', 'list what would move, and change nothing')
    .option('--rate <cases>', 'at most so many cases a second', rate, 20)
    .option('--json', 'as JSON lines')
    .addHelpText(
      'after',
      '\nExample:\n  $ care calendar close --date 2026-07-20 --calendar office --reason "Typhoon" --folder policies --dry-run',
    )
    .action(async ({ date, calendar, reason, policy, folder, as, dryRun, rate: perSecond, json }) => {
      if (folder === undefined) throw new UsageError('where are the policies? Say --folder, or set CARELOOP_POLICIES');
      const closure = { policy, calendar, date };
      const written = closureInFile(folder, closure);
      await withCare(async (care) => {
        const { moves, left, report } = await previewClosure(care, closure, {
          perSecond,
          onProgress: told(terminal, 'looked at'),
        });
        for (const preview of moves)
          terminal.out(json === true ? JSON.stringify(preview) : previewText(preview, terminal));
        for (const { reference } of left) {
          terminal.err(
            `care: ${reference}: left as it is, its policy has been edited otherwise too: care replan ${reference} --dry-run`,
          );
        }
        if (dryRun === true) {
          if (json !== true) tellWhom(moves, terminal);
          account(
            report,
            terminal,
            json === true,
            `${String(moves.length)} of ${String(report.total)} cases would move; ${written.file} would be written`,
          );
          return;
        }
        if (as === undefined) throw new UsageError('who decides? Say --as AGENT, or set CARELOOP_AGENT');
        const because = `${calendar} is closed on ${date}: ${reason}`;
        const by = { who: 'agent', id: as } as const;
        const moved = await closeCalendar(care, { ...closure, because, by }, written, moves, {
          perSecond,
          onProgress: told(terminal, 'moved'),
        });
        if (json !== true) tellWhom(moves, terminal);
        account(
          { total: report.total, done: moved.done, failed: [...report.failed, ...moved.failed] },
          terminal,
          json === true,
          `${String(moved.done.length)} of ${String(report.total)} cases move; ${written.file} is written`,
        );
      });
    });
}

/** Whom it concerns, for whoever spreads the word. */
function tellWhom(moves: readonly PlanPreview[], terminal: Terminal): void {
  const owners = [...new Set(moves.map(({ owner }) => owner))];
  for (const owner of owners) {
    const theirs = moves.filter((one) => one.owner === owner).map(({ reference }) => reference);
    terminal.out(`concerns ${owner ?? 'nobody yet'}: ${theirs.join(', ')}`);
  }
  const promised = moves.filter(({ clocks }) => clocks.some((clock) => clock.promisedToCustomer));
  if (promised.length > 0) {
    terminal.out(
      `customers who were promised a time, to be told: ${promised.map(({ reference }) => reference).join(', ')}`,
    );
  }
}
