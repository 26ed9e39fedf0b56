/** `npm run -s bench -- NAME [ARGS...]`: text for people first, the result as JSON on the last line. */
interface Bench {
  /** One line: the words that follow `npm run -s bench --`. */
  readonly usage: string;
  run(args: readonly string[]): Promise<object>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  clocks: () => import('./clocks/bench.ts'),
  classify: () => import('./classify/bench.ts'),
  cost: () => import('./cost/bench.ts'),
  bundle: () => import('./bundle/bench.ts'),
  team: () => import('./team/bench.ts'),
};

/** Said to whoever typed it; anything else is shown with where it came from. */
function isMisuse(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' || code.startsWith('ERR_PARSE') || /Usage:|no column|no label/.test(error.message);
}

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  const asked = name === '' || name === '--help' || name === '-h';
  if (!asked) console.error(`bench: no ${JSON.stringify(name)}`);
  console.error('Usage: npm run -s bench -- NAME [--help]; the names:');
  for (const one of Object.values(benches)) console.error(`  ${(await one()).usage}`);
  process.exitCode = asked && name !== '' ? 0 : 2;
} else {
  const bench = await load();
  if (args.includes('--help') || args.includes('-h')) console.log(`Usage: npm run -s bench -- ${bench.usage}`);
  else {
    try {
      console.log(JSON.stringify(await bench.run(args)));
    } catch (error) {
      console.error(error instanceof Error && isMisuse(error) ? `bench ${name}: ${error.message}` : error);
      process.exitCode = 2;
    }
  }
}
