/** What the commands need of the outside: where they print, who asks, how they connect. Tests bring their own. */
import { text as textOf } from 'node:stream/consumers';
import pc from 'picocolors';
import { CareClient, type ConnectOptions } from '../care-client.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<string>;
  /** A person looks at it: pages may be redrawn in place. */
  readonly live: boolean;
  readonly colour: boolean;
  readonly width: () => number;
  readonly height: () => number | undefined;
  readonly timeZone: string;
  readonly nowMs: () => number;
  readonly connect: (options: ConnectOptions) => Promise<CareClient>;
}

/** Where nobody looks there are no columns: wide enough for every field, narrow enough for a mail. */
const widthOfFiles = 120;

export const systemTerminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  input: () => textOf(process.stdin),
  live: process.stdout.isTTY,
  colour: pc.isColorSupported,
  width: () => (process.stdout.isTTY ? process.stdout.columns : widthOfFiles),
  height: () => (process.stdout.isTTY ? process.stdout.rows : undefined),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  nowMs: () => Date.now(),
  connect: (options) => CareClient.connect(options),
};
