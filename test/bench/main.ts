/** `npm run -s bench -- NAME [ARGS...]`: text for people first, the result as JSON on the last line. */
interface Bench {
  run(args: readonly string[]): Promise<object>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  clocks: () => import('./clocks/bench.ts'),
  classify: () => import('./classify/bench.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(
    `usage: npm run -s bench -- NAME; got ${JSON.stringify(name)}, expected one of ${Object.keys(benches).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  const bench = await load();
  console.log(JSON.stringify(await bench.run(args)));
}
