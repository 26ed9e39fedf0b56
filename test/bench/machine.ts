/** What a figure was measured on: a ratio travels, a time does not. */
import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly memoryGb: number;
  readonly node: string;
  /** Load of the last minute: above the cores, something else was running. */
  readonly load: number;
}

export function machine(): Machine {
  const all = cpus();
  return {
    cores: all.length,
    model: all[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function describeMachine(on: Machine): string {
  const busy = on.load > on.cores ? ', BUSY with other work' : '';
  return `${String(on.cores)} x ${on.model}, ${String(on.memoryGb)} GB, Node ${on.node}, load ${String(on.load)}${busy}`;
}
