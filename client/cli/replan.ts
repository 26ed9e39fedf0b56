/** `care replan`: a new plan for one case or for many, with a dry run first. */
import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import type { PlanPreview } from '../../domain/case/plan-preview.ts';
import { changesAnything, previewMany, replanMany, type BulkReport, type Progress } from '../bulk.ts';
import { careError } from '../care-error.ts';
import type { CaseFilter } from '../case-list.ts';
import { previewPlans } from '../plan-trial.ts';
import { localInstant } from '../show-page.ts';
import { UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export function addReplanCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('replan')
    .description('a new plan from the policy as it is now: what is met stays met, time that has gone is kept')
    .argument('[reference]', 'one case; else all open ones that the filters name')
    .option('--because <text>', 'why: it stays on the timeline')
    .addOption(new Option('--as <agent>', 'who decides').env('CARELOOP_AGENT'))
    .option('--team <name>')
    .option('--kind <name>')
    .option('--category <name>')
    .option('--channel <name>')
    .option('--filter <condition>', "in Temporal's list filter language, for example: CarePriority = 1")
    .option('--all', 'all open cases')
    .option('--dry-run', 'list what would change, and change nothing')
    .option('--rate <cases>', 'at most so many cases a second', rate, 20)
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      '\nExamples:\n  $ care replan A-1042 --dry-run\n  $ care replan --team service --because "new targets" --as zhou.min --rate 10',
    )
    .action(async (reference, { because, as, dryRun, rate: perSecond, json, filter: query, all, ...named }) => {
      const filter: CaseFilter = { ...named, ...(query !== undefined && { query }) };
      const chosen = Object.keys(filter).length > 0 || all === true;
      if ((reference === undefined) === !chosen) {
        throw new UsageError('which cases? Name one, or filter, or say --all');
      }
      if (dryRun === true) {
        await withCare(async (care) => {
          if (reference !== undefined) {
            const [seen] = await previewPlans(care, [reference]);
            if (seen !== undefined && 'error' in seen) throw seen.error;
            if (seen !== undefined) showPreviews([seen.preview], terminal, json === true);
            return;
          }
          const report = await previewMany(care, { filter, perSecond, onProgress: told(terminal, 'looked at') });
          showPreviews(report.previews, terminal, json === true);
          account(
            report,
            terminal,
            json === true,
            `${String(report.previews.length)} of ${String(report.total)} would change`,
          );
        });
        return;
      }
      if (because === undefined) throw new UsageError('why? Say --because TEXT, or look first with --dry-run');
      if (as === undefined) throw new UsageError('who decides? Say --as AGENT, or set CARELOOP_AGENT');
      const by = { who: 'agent', id: as } as const;
      await withCare(async (care) => {
        if (reference !== undefined) {
          const receipt = await care.case(reference).replan({ by, because });
          terminal.out(json === true ? JSON.stringify(receipt) : `${reference}: replan taken; the new plan follows`);
          return;
        }
        const report = await replanMany(care, {
          filter,
          by,
          because,
          perSecond,
          onProgress: told(terminal, 'replanned'),
        });
        account(
          report,
          terminal,
          json === true,
          `${String(report.done.length)} of ${String(report.total)} cases get a new plan`,
        );
      });
    });
}

/** A line at every tenth of the way: enough for a person to see it move, and few in a file. */
export function told(terminal: Terminal, what: string): (progress: Progress) => void {
  let tenths = 0;
  return ({ done, failed, total }) => {
    const now = Math.floor(((done + failed) * 10) / total);
    if (now === tenths) return;
    tenths = now;
    terminal.err(`care: ${what} ${String(done)} of ${String(total)}${failed > 0 ? `, ${String(failed)} failed` : ''}`);
  };
}

function showPreviews(previews: readonly PlanPreview[], terminal: Terminal, json: boolean): void {
  for (const preview of previews) {
    terminal.out(json ? JSON.stringify(preview) : previewText(preview, terminal));
  }
}

export function previewText(preview: PlanPreview, { timeZone }: Terminal): string {
  const { reference, owner, differences, clocks } = preview;
  if (!changesAnything(preview)) return `${reference}: nothing would change`;
  const when = (due: string | null): string => (due === null ? '–' : localInstant(Date.parse(due), timeZone));
  return [
    `${reference} (${owner ?? 'nobody'})`,
    ...clocks.map(
      ({ clock, dueBefore, dueAfter, breachesNow }) =>
        `  ${clock}: due ${when(dueBefore)} -> ${when(dueAfter)}${breachesNow ? ', breached at once' : ''}`,
    ),
    ...differences.map(
      (one) =>
        `  ${one.path}: ${one.change === 'added' ? '' : JSON.stringify(one.before)} -> ${one.change === 'removed' ? '' : JSON.stringify(one.after)}`,
    ),
  ].join('\n');
}

/** What was done, then each failure by name; a command of which a part failed has failed. */
export function account(report: BulkReport, terminal: Terminal, json: boolean, text: string): void {
  const { total, done, failed } = report;
  terminal.out(json ? JSON.stringify({ total, done: done.length, failed }) : text);
  if (failed.length === 0) return;
  for (const { reference, what } of failed) terminal.err(`care: ${reference}: ${what}`);
  throw careError({
    code: failed[0]?.code ?? 'NO_ANSWER',
    what: `${String(failed.length)} of ${String(total)} cases failed`,
  });
}

export function rate(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1_000)) throw new InvalidArgumentError('cases a second, up to 1000');
  return value;
}
