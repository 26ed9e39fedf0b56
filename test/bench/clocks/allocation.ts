import { spawnSync } from 'node:child_process';
import path from 'node:path';

type Bytes = Readonly<Record<'add' | 'between' | 'isOpen', number>>;

/**
 * Bytes of heap that an operation leaves behind: with V8's last compiler alone, which shows what the code itself asks for,
 * and as Node runs by default, where the middle compiler (Maglev) puts numbers on the heap when one function hands them
 * to another.
 */
export function measureAllocation(): object {
  const settled = bytesEach(['--no-maglev']);
  const byDefault = bytesEach([]);
  const told = ({ add, between, isOpen }: Bytes): string => `add ${add}, between ${between}, isOpen ${isOpen}`;
  console.log(`Bytes of heap an operation: ${told(settled)}; with the middle compiler on: ${told(byDefault)}\n`);
  return { bytesEach: settled, bytesEachWithMaglev: byDefault };
}

function bytesEach(flags: readonly string[]): Bytes {
  const script = path.join(import.meta.dirname, 'allocation-process.ts');
  const ran = spawnSync(process.execPath, [...flags, script], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`allocation-process.ts failed: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as Bytes;
}
