/** `care doctor`: what is wrong, and what to do about it. */
import { InvalidArgumentError, type Command } from '@commander-js/extra-typings';
import { careError } from '../care-error.ts';
import { doctor, type Finding } from '../doctor.ts';
import { paintWith } from '../paint.ts';
import { printable } from '../plain-table.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export function addDoctorCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('doctor')
    .description('look at Temporal, the namespace, workers, policies and cases; exit code 1 when something is wrong')
    .option('--cases <n>', 'ask so many open cases whether somebody has to look at them', wholeNumber, 50)
    .option('--json', 'the findings as JSON')
    .addHelpText('after', '\nExample:\n  $ care doctor --json | jq \'.findings[] | select(.is == "wrong")\'')
    .action(async ({ cases, json }) => {
      const findings = await withCare((care) => doctor(care, { cases }));
      const wrong = findings.filter(({ is }) => is === 'wrong').length;
      if (json === true) terminal.out(JSON.stringify({ ok: wrong === 0, findings }));
      else terminal.out(findings.map((one) => findingText(one, terminal)).join('\n'));
      if (wrong > 0)
        throw careError({
          code: 'UNHEALTHY',
          what: `${String(wrong)} of ${String(findings.length)} findings are wrong`,
        });
    });
}

function findingText({ looked, is, what, next }: Finding, { colour }: Terminal): string {
  const paint = paintWith(colour);
  const mark = { fine: paint.faint('fine   '), wrong: paint.bad('WRONG  '), unknown: paint.faint('unknown') }[is];
  const said = what.split('\n').map(printable).join('\n          ');
  return `${mark} ${looked}: ${said}${next === undefined ? '' : `\n          -> ${next}`}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('a whole number');
  return Number(text);
}
