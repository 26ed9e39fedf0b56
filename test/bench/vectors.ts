/**
 * `npm run -s vectors -- FILE...`: what other projects' own test suites expect of working-time arithmetic. A table by model and
 * source, each failure with what was expected, and `N passed, N failed` over the models that our semantics claim.
 */
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import { readVectors } from './vectors/format.ts';
import { countedModels, runVectors, whyNotCounted } from './vectors/run.ts';
import type { Outcome } from './vectors/run.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run -s vectors -- FILE...   (for example ../shared/data/business-time/*.json)');
  process.exit(2);
}
const outcomes = files.flatMap((file) => runVectors(readVectors(readFileSync(file, 'utf8'))));
const counted = outcomes.filter((outcome) => outcome.counted);
const apart = outcomes.filter((outcome) => !outcome.counted);
const failures = counted.filter((outcome) => !outcome.passed);

print('Counted: the models our semantics claim', counted);
if (apart.length > 0) {
  print('Shown apart, not counted', apart);
  for (const model of new Set(apart.map(modelOf))) {
    console.log(`  ${model}: ${whyNotCounted[model] ?? 'we do not claim this model'}`);
  }
  for (const outcome of apart.filter((one) => !one.passed)) console.log(`  ${line(outcome)}`);
}
if (failures.length > 0) console.log('\nFailures');
for (const outcome of failures) console.log(`  ${line(outcome)}`);
console.log(`\n${counted.length - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

function print(title: string, rows: readonly Outcome[]): void {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of rows) {
    const key = `${modelOf(outcome)}\t${outcome.vector.source}`;
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  const table = new Table({ head: ['model', 'source', 'agree', 'differ'], style: { head: [], border: [] } });
  for (const [key, group] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const passed = group.filter((outcome) => outcome.passed).length;
    table.push([...key.split('\t'), passed, group.length - passed]);
  }
  console.log(`\n${title}\n${table.toString()}`);
}

/** A row that could not be run is shown under its reason. */
function modelOf(outcome: Outcome): string {
  const { model } = outcome.vector;
  return outcome.unable === undefined || !countedModels.includes(model) ? model : `${model} (${outcome.unable})`;
}

function line({ vector, got, unable, agreesWithFile }: Outcome): string {
  const amount = vector.end ?? vector.amount ?? '';
  const told = unable ?? `got ${String(got)}`;
  const own = vector.modelValue === undefined ? '' : `, ${agreesWithFile ? 'as' : 'unlike'} the file's own reading`;
  const quirk = vector.quirk === undefined ? '' : `   [${vector.quirk}]`;
  return `${vector.id} ${vector.op} ${vector.start} ${amount}: expected ${String(vector.expected)}, ${told}${own}${quirk}`;
}
