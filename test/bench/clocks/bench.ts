import { measureAllocation } from './allocation.ts';
import { measureArithmetic } from './arithmetic.ts';
import { measureCompile } from './compile.ts';
import { measureFold } from './fold.ts';
import { readWork } from './work.ts';

/**
 * `npm run -s bench -- clocks [ROUNDS]`: working-time arithmetic against other libraries on the calendars of the visible
 * vectors, what compiling a calendar costs, and whether the hot path allocates. Each section prints a table and adds
 * its figures to the result; a further section is one more line here.
 */
export async function run(args: readonly string[]): Promise<object> {
  // Some of the packages compute in the zone of the process, and the calendars they get are in UTC.
  process.env['TZ'] = 'UTC';
  const work = readWork();
  if (work === undefined) {
    console.log('Not measured: the vectors of other projects are not at ../shared/data/business-time.');
    return { bench: 'clocks', measured: false };
  }
  const rounds = Number(args[0] ?? '25');
  return {
    bench: 'clocks',
    measured: true,
    compile: measureCompile(rounds),
    arithmetic: measureArithmetic(work, rounds),
    allocation: measureAllocation(),
    fold: measureFold(),
  };
}
