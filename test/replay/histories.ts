/** Recorded histories: one file a run, named by the path it protects. A path with several runs has one file for each. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { History } from '../rig/replay.ts';

const folder = join(import.meta.dirname, 'histories');

/** `straightforward-confirmed.json`, or `continued-as-new.1.json`, `.2.json` ... in the order of the runs. */
function fileOf(name: string, run: number, runs: number): string {
  return join(folder, runs === 1 ? `${name}.json` : `${name}.${String(run)}.json`);
}

/** Name of the path that a file protects. */
function nameOf(file: string): string {
  return file.replace(/(\.\d+)?\.json$/, '');
}

export function recordedNames(): readonly string[] {
  return [...new Set(recordedFiles().map(nameOf))];
}

export function recordedFiles(): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
    : [];
}

export function readHistory(file: string): History {
  return historyFromJSON(JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** Whether a path has been recorded already. */
export function isRecorded(name: string): boolean {
  return recordedNames().includes(name);
}

export function writeHistories(name: string, runs: readonly History[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return runs.map((history, index) => {
    const file = fileOf(name, index + 1, runs.length);
    writeFileSync(file, `${historyToJSON(history)}\n`);
    return file;
  });
}
