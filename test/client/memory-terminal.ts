/** A terminal that remembers what was printed. */
import type { CareClient } from '../../client/index.ts';
import { runCare } from '../../client/cli/program.ts';
import type { Terminal } from '../../client/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  readonly care?: CareClient;
  readonly input?: string;
  readonly width?: number;
  readonly nowMs?: number;
}

/** Runs `care` with these words, as somebody without a screen. The client stays open: it is the test's. */
export async function careCommand(words: readonly string[], setting: Setting = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    input: async () => setting.input ?? '',
    live: false,
    colour: false,
    width: () => setting.width ?? 120,
    height: () => undefined,
    timeZone: 'Asia/Shanghai',
    nowMs: () => setting.nowMs ?? Date.now(),
    connect: async () => {
      if (setting.care === undefined) throw new Error('this command was not to connect');
      return Object.assign(Object.create(setting.care) as CareClient, { close: async () => undefined });
    },
  };
  const code = await runCare(words, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
