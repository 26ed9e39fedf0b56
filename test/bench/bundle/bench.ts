import { runInNewContext } from 'node:vm';
import { bundleWorkflows } from '../../../worker/case-worker.ts';
import { median } from '../clocks/timing.ts';
import { describeMachine, machine } from '../machine.ts';

export const usage = 'bundle [ROUNDS]';

/** `npm run -s bench -- bundle [ROUNDS]`: size of the workflow code, and how long bundling and compiling it take. */
export async function run(args: readonly string[]): Promise<object> {
  const rounds = Number(args[0] ?? '5');
  const on = machine();
  console.log(describeMachine(on));
  const bundleMs: number[] = [];
  const compileMs: number[] = [];
  let bytes = 0;
  let codeBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const { code } = await bundleWorkflows();
    bundleMs.push(performance.now() - began);
    bytes = Buffer.byteLength(code);
    codeBytes = Buffer.byteLength(code.replace(/\n\/\/# sourceMappingURL=.*$/s, ''));
    const compiling = performance.now();
    runInNewContext(`(function () {${code}\n})`, {});
    compileMs.push(performance.now() - compiling);
  }
  const result = {
    bench: 'bundle',
    machine: on,
    bytes,
    codeBytes,
    firstBundleMs: Math.round(bundleMs[0] ?? Number.NaN),
    bundleMs: Math.round(median(bundleMs)),
    compileMs: Math.round(median(compileMs) * 10) / 10,
  };
  console.log(`${String(bytes)} bytes with its source map, ${String(codeBytes)} of code`);
  console.log(
    `bundled in ${String(result.firstBundleMs)} ms at first, then ${String(result.bundleMs)}; compiled in ${String(result.compileMs)} ms`,
  );
  return result;
}
