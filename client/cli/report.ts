/** `care report`: the figures of a period, each with its counts. */
import { InvalidArgumentError, type Command } from '@commander-js/extra-typings';
import { figuresOf, type Figure } from '../../domain/report/report.ts';
import { reportWorkflowType, type ReportCounts, type ReportInput } from '../../workflows/report/contract.ts';
import { askWorker } from '../ask-worker.ts';
import { plainTable } from '../plain-table.ts';
import { durationText } from '../remaining.ts';
import type { Session } from './session.ts';

/** A large month takes the database some seconds. */
const answerWithinMs = 300_000;

export function addReportCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('report')
    .description('figures of a period: what was received in it, and the contacts and ratings of it')
    .requiredOption('--from <instant>', 'first instant, for example 2026-03-01T00:00:00+08:00', instant)
    .requiredOption('--to <instant>', 'the instant after the last', instant)
    .option('--team <name>')
    .option('--repeat-days <number>', 'days within which a contact on the same issue is a repeat', days, 7)
    .option('--json', 'figures and counts as JSON')
    .addHelpText('after', '\nExample:\n  $ care report --from 2026-03-01T00:00:00+08:00 --to 2026-04-01T00:00:00+08:00')
    .action(async ({ from, to, team, repeatDays, json }) => {
      const asked = { fromMs: from, toMs: to, repeatDays, ...(team !== undefined && { team }) };
      const counts = await withCare((care) =>
        askWorker<ReportInput, ReportCounts>(care, {
          type: reportWorkflowType,
          name: 'report',
          input: asked,
          withinMs: answerWithinMs,
        }),
      );
      const figures = figuresOf(counts);
      terminal.out(
        json === true
          ? JSON.stringify({ figures, counts }, null, 2)
          : plainTable(['FIGURE', 'VALUE', 'OF'], figures.map(row), terminal.width()),
      );
    });
}

function row({ name, value, unit, part, of }: Figure): readonly string[] {
  const counts = unit === 'count' ? '' : part === null ? String(of) : `${String(part)} of ${String(of)}`;
  return [name, valueText(value, unit), counts];
}

function valueText(value: number | null, unit: Figure['unit']): string {
  if (value === null) return 'n/a';
  switch (unit) {
    case 'percent':
      return `${value.toFixed(1)} %`;
    case 'ms':
      return durationText(value);
    case 'points':
      return value.toFixed(1);
    case 'count':
      return String(value);
  }
}

function instant(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new InvalidArgumentError('an instant such as 2026-03-01T00:00:00+08:00');
  return ms;
}

function days(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 366) throw new InvalidArgumentError('whole days, 1 to 366');
  return value;
}
