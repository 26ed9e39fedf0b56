/** `npm run -s faults`: real processes, real kills, and a table of what came of it. Exit code 1 when anything was lost or doubled. */
import { Command } from '@commander-js/extra-typings';
import { plainTable } from '../../client/plain-table.ts';
import { findPostgres } from '../activities/store/postgres-server.ts';
import { runFault, type FaultRun } from './run.ts';
import { scenarios } from './scenarios.ts';

const { cases, seed, only } = new Command('npm run -s faults --')
  .description('Kills what can be killed while cases run, and counts what was lost, doubled or late.')
  .option('--cases <number>', 'cases a fault', Number, 36)
  .option('--seed <number>', 'the same seed strikes at the same moments', Number, 1)
  .option('--only <text>', 'faults whose name has this')
  .parse()
  .opts();

const postgres = findPostgres();
const runs: FaultRun[] = [];
for (const scenario of scenarios.filter(({ name }) => only === undefined || name.includes(only))) {
  if (scenario.needsPostgres === true && 'missing' in postgres) {
    console.log(`${scenario.name}: needs PostgreSQL, which is not here`);
    continue;
  }
  const run = await runFault(scenario, {
    cases,
    seed,
    longestMs: 600_000,
    ...('bin' in postgres && { postgresBin: postgres.bin }),
  });
  for (const finding of [...run.lost, ...run.doubled]) console.log(`  ${finding}`);
  runs.push(run);
}
console.log(`seed ${String(seed)}`);
console.log(
  plainTable(
    ['FAULT', 'TIMES', 'CASES', 'LOST', 'DOUBLED', 'COPIES', 'LATE BY'],
    runs.map((run) =>
      [
        run.name,
        run.times,
        run.cases,
        run.lost.length,
        run.doubled.length,
        run.copies,
        `${(run.lateByMs / 1_000).toFixed(1)} s`,
      ].map(String),
    ),
    140,
  ),
);
console.log(
  'COPIES: the same mail under the same Message-ID, sent again because nobody could know that it had arrived (docs/decisions.md).',
);
if (runs.some(({ lost, doubled }) => lost.length + doubled.length > 0)) process.exitCode = 1;
