/** `npm run demo` and `npm start` as processes of their own, on free ports and a folder of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, freePort } from '../../worker/servers/ports.ts';
import { findTemporalCli } from '../../worker/servers/temporal-cli.ts';

export interface Place {
  readonly folder: string;
  /** Temporal, Web UI, SMTP, mail page. */
  readonly ports: readonly [number, number, number, number];
  readonly remove: () => void;
}

export async function somewhere(folder = mkdtempSync(join(tmpdir(), 'careloop-demo-'))): Promise<Place> {
  return {
    folder,
    ports: [await freePort(), await freePort(), await freePort(), await freePort()],
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export async function listening(place: Place): Promise<readonly boolean[]> {
  return Promise.all(place.ports.map(answers));
}

export interface Running {
  readonly said: () => string;
  /** Resolves when it has said this, or has ended without it. */
  readonly untilSaid: (text: string | RegExp) => Promise<void>;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

export async function run(program: 'demo' | 'start', place: Place, args: readonly string[]): Promise<Running> {
  const [port, uiPort, smtpPort, mailPort] = place.ports.map(String);
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, `../../worker/${program}.ts`),
      ...[
        '--port',
        port ?? '',
        '--ui-port',
        uiPort ?? '',
        '--smtp-port',
        smtpPort ?? '',
        '--mail-port',
        mailPort ?? '',
      ],
      ...['--folder', place.folder, ...args],
    ],
    { env: { ...process.env, CARELOOP_TEMPORAL_CLI: (await findTemporalCli()).path, TEMPORAL_ADDRESS: '' } },
  );
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const hasSaid = (text: string | RegExp): boolean =>
    typeof text === 'string' ? said.includes(text) : text.test(said);
  return {
    said: () => said,
    untilSaid: async (text) => {
      while (!hasSaid(text) && child.exitCode === null && child.signalCode === null) {
        await Promise.race([once(child.stdout, 'data'), ended]);
      }
    },
    ended,
    kill: (signal) => child.kill(signal),
  };
}
