/** `care show | watch | explain`: what a case is doing, and why. */
import { setTimeout as pause } from 'node:timers/promises';
import { InvalidArgumentError, type Command } from '@commander-js/extra-typings';
import type { CaseSnapshot } from '../../domain/case/snapshot.ts';
import { boardRow, renderBoard } from '../board.ts';
import type { CareClient } from '../care-client.ts';
import { showPage } from '../show-page.ts';
import { redraw } from './redraw.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export function addReadingCommands(program: Command, { terminal, withCare }: Session): void {
  program
    .command('show')
    .description('one case as a page: what it waits for, whose it is, what comes next, which promises run')
    .argument('<reference>')
    .option('--json', 'the snapshot as JSON')
    .action(async (reference, { json }) => {
      const snapshot = await withCare((care) => care.case(reference).snapshot());
      terminal.out(json === true ? JSON.stringify(snapshot) : page(snapshot, terminal));
    });

  program
    .command('watch')
    .description('follow cases until they are closed: one as a page, several as a board')
    .argument('<reference...>')
    .option('--every <seconds>', 'how often to ask', seconds, 2)
    .option('--json', 'each change of a snapshot as a line of JSON')
    .addHelpText('after', '\nExamples:\n  $ care watch A-1042\n  $ care watch A-1042 A-1043 --every 10')
    .action(async (references, { every, json }) => {
      await withCare((care) =>
        terminal.live && json !== true
          ? watchLive(care, references, every * 1_000, terminal)
          : watchLines(care, references, every * 1_000, terminal, json === true),
      );
    });

  program
    .command('explain')
    .description('why a clock is due when it is due: what was counted, what was not, and why')
    .argument('<reference>')
    .option('--clock <name>', 'one clock; all when left out')
    .option('--language <zh|en>', "the case's own when left out", language)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ care explain A-1042 --clock resolution')
    .action(async (reference, { clock, language: inLanguage, json }) => {
      const which = {
        ...(clock !== undefined && { clock }),
        ...(inLanguage !== undefined && { language: inLanguage }),
      };
      const text = await withCare((care) => care.case(reference).explain(which));
      if (json === true) terminal.out(JSON.stringify({ reference, text }));
      else terminal.out(text === '' ? 'no clock of this name, or no plan yet' : text);
    });
}

function page(snapshot: CaseSnapshot, terminal: Terminal): string {
  return showPage(snapshot, {
    width: terminal.width(),
    nowMs: terminal.nowMs(),
    colour: terminal.colour,
    timeZone: terminal.timeZone,
  });
}

async function snapshots(care: CareClient, references: readonly string[]): Promise<readonly CaseSnapshot[]> {
  return Promise.all(references.map((reference) => care.case(reference).snapshot()));
}

async function watchLive(
  care: CareClient,
  references: readonly string[],
  everyMs: number,
  terminal: Terminal,
): Promise<void> {
  await redraw(terminal, everyMs, async () => {
    const seen = await snapshots(care, references);
    const [first, ...others] = seen;
    return {
      done: seen.every(({ closed }) => closed !== null),
      draw: (nowMs, size) =>
        first !== undefined && others.length === 0
          ? page(first, terminal)
          : renderBoard(seen.map(boardRow), { nowMs, ...size, colour: terminal.colour }),
    };
  });
}

/** Where nobody looks: a line for every change, then an end. */
async function watchLines(
  care: CareClient,
  references: readonly string[],
  everyMs: number,
  terminal: Terminal,
  json: boolean,
): Promise<void> {
  const last = new Map<string, string>();
  for (;;) {
    const seen = await snapshots(care, references);
    for (const snapshot of seen) {
      const line = json
        ? JSON.stringify(snapshot)
        : `${snapshot.reference}: ${snapshot.stage}, waits for ${snapshot.waitsFor}`;
      if (last.get(snapshot.reference) !== line) terminal.out(line);
      last.set(snapshot.reference, line);
    }
    if (seen.every(({ closed }) => closed !== null)) return;
    await pause(everyMs);
  }
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value >= 0.1 && value <= 3_600)) throw new InvalidArgumentError('seconds from 0.1 to 3600');
  return value;
}

function language(text: string): 'zh' | 'en' {
  if (text !== 'zh' && text !== 'en') throw new InvalidArgumentError('zh or en');
  return text;
}
