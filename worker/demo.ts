/** `npm run demo`: everything on this machine, the sample requests played through it, and a live board until all are closed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { createLogUpdate } from 'log-update';
import { boardRow, renderBoard, type BoardRow } from '../client/board.ts';
import type { CaseHandle } from '../client/case-handle.ts';
import { play, type Played } from './demo/play.ts';
import { readRequests } from './demo/request-files.ts';
import { samples, scriptFor } from './demo/samples.ts';
import type { ScriptedCase } from './demo/script.ts';
import { aborted, listenForEnd } from './ending.ts';
import { laptopCommand } from './laptop-options.ts';
import { startLaptop, type Laptop } from './laptop.ts';
import { openLog } from './log.ts';
import { SetupError } from './setup-error.ts';

const command = laptopCommand(
  'npm run demo --',
  'Starts all of Careloop on this machine and plays requests through it.',
)
  .option('--once', 'end when all cases have closed: 0 when each closed as its script says, else 1', false)
  .option('--requests <file>', 'play the requests of this file (.csv or .jsonl) instead of the samples')
  .option('--limit <number>', 'at most so many requests of the file', wholeNumber, 20)
  .addHelpText('after', '\nExamples:\n  npm run demo\n  npm run demo -- --once --requests requests.csv --limit 20')
  .parse();

const options = command.opts();
const refreshMs = 500;
const longestCaseMs = 180_000;

const ending = listenForEnd();
try {
  openLog('error');
  const scripts = await scriptsToPlay();
  console.log('Starting Temporal, the store, a mail catcher and a worker ...');
  const laptop = await startLaptop({
    ...options,
    env: process.env,
    policy: 'demo',
    onProgress: (line) => console.log(line),
  });
  const over = new AbortController();
  const ended = AbortSignal.any([over.signal, ending.asked]);
  const died = Promise.race([laptop.servers.ended, laptop.careloop.running]);
  try {
    ending.becomeOrderly();
    showAddresses(laptop);
    const played = await Promise.race([playAll(laptop, scripts, ended), died]);
    if (played !== undefined) report(played, laptop);
    if (!options.once && !ended.aborted) {
      console.log('Everything stays up for you to look around. Ctrl-C ends it.');
      await Promise.race([aborted(ended), died]);
    }
  } finally {
    over.abort();
    await laptop.stop();
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

async function scriptsToPlay(): Promise<readonly ScriptedCase[]> {
  if (options.requests === undefined) return samples;
  const requests = await readRequests(options.requests, options.limit);
  if (requests.length === 0)
    throw new SetupError({
      code: 'BAD_REQUESTS',
      what: `${options.requests} holds no request`,
      expected: 'at least one row with a text',
      got: 'none',
      next: 'name another file',
    });
  return requests.map(scriptFor);
}

/** Opens all cases at once and shows them until the last one is closed. */
async function playAll(
  laptop: Laptop,
  scripts: readonly ScriptedCase[],
  ended: AbortSignal,
): Promise<readonly Played[]> {
  const run = `demo-${Date.now().toString(36)}`;
  const opened: CaseHandle[] = [];
  const playing = Promise.all(
    scripts.map((script) =>
      play(laptop.client, script, {
        run,
        policy: 'demo',
        pauseMs: 800,
        longestMs: longestCaseMs,
        ended,
        onOpened: (handle) => opened.push(handle),
      }),
    ),
  );
  const finished = new AbortController();
  const showing = showBoard(opened, scripts.length, AbortSignal.any([finished.signal, ended]));
  const played = await playing;
  finished.abort();
  await showing;
  return played;
}

/** A board that is drawn again in place; where nobody watches a terminal, a line for every change. */
async function showBoard(handles: readonly CaseHandle[], expected: number, finished: AbortSignal): Promise<void> {
  const live = process.stdout.isTTY ? createLogUpdate(process.stdout) : undefined;
  const last = new Map<string, string>();
  for (let done = false; !done;) {
    done = finished.aborted;
    const rows = (await Promise.all(handles.map((handle) => rowOf(handle)))).filter((row) => row !== undefined);
    if (live === undefined) for (const row of rows) printChange(last, row, expected);
    else
      live(
        renderBoard(rows, {
          width: process.stdout.columns,
          nowMs: Date.now(),
          colour: true,
          height: process.stdout.rows - 2,
        }),
      );
    await sleep(refreshMs);
  }
  live?.done();
}

async function rowOf(handle: CaseHandle): Promise<BoardRow | undefined> {
  try {
    return boardRow(await handle.snapshot());
  } catch {
    // A case that does not answer at this moment is shown again at the next.
    return undefined;
  }
}

function printChange(last: Map<string, string>, row: BoardRow, expected: number): void {
  const text = `${row.stage.padEnd(8)} ${(row.owner ?? '-').padEnd(10)} ${row.closed ?? `waits for ${row.waitsFor}`}${row.breached.length > 0 ? `  breached: ${row.breached.join(', ')}` : ''}`;
  if (last.get(row.reference) === text) return;
  last.set(row.reference, text);
  const closed = [...last.values()].filter((line) => line.startsWith('closed')).length;
  console.log(`[${closed}/${expected} closed] ${row.reference.padEnd(28)} ${text}`);
}

function showAddresses({ servers }: Laptop): void {
  console.log(`Ready to take cases, ${process.uptime().toFixed(1)} s after the start.`);
  if (servers.temporal.uiAddress !== undefined)
    console.log(`Web UI  ${servers.temporal.uiAddress}/namespaces/default/workflows`);
  console.log(`Mails   ${servers.mail.url}`);
}

function report(played: readonly Played[], { servers }: Laptop): void {
  if (ending.asked.aborted) {
    console.log('Ended before all cases had closed.');
    process.exitCode = 130;
    return;
  }
  const deviating = played.filter(({ deviations }) => deviations.length > 0);
  for (const { reference, deviations } of deviating) console.log(`${reference}: ${deviations.join('; ')}`);
  console.log(`${played.length - deviating.length} of ${played.length} cases closed as their script says.`);
  if (servers.temporal.uiAddress !== undefined)
    console.log(`Web UI  ${servers.temporal.uiAddress}/namespaces/default/workflows`);
  console.log(`Mails   ${servers.mail.url}`);
  if (deviating.length > 0) process.exitCode = 1;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('A whole number of at least 1.');
}
