import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CalendarDefinition } from '../../../domain/calendar/index.ts';
import { definitionOf, readVectors } from '../vectors/format.ts';
import { countedModels } from '../vectors/run.ts';

/** The questions of one calendar; a time is what the vectors expect as its answer. */
export interface Work {
  readonly definition: CalendarDefinition;
  readonly adds: readonly { readonly fromMs: number; readonly amountMs: number; readonly expectedMs: number }[];
  readonly spans: readonly { readonly fromMs: number; readonly toMs: number; readonly expectedMs: number }[];
}

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/business-time');

/**
 * Every counted `add` of a positive amount and every counted `diff` of the visible vectors, by calendar; rows with pauses
 * are left out, since no contender but ours knows them. Undefined when the data are not there.
 */
export function readWork(): readonly Work[] | undefined {
  if (!existsSync(folder)) return undefined;
  const files = ['vectors.json', 'china-and-dst.json'].map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const byCalendar = new Map<
    string,
    { definition: CalendarDefinition; adds: Work['adds'][number][]; spans: Work['spans'][number][] }
  >();
  for (const vector of files.flatMap(readVectors)) {
    if (!countedModels.includes(vector.model) || vector.pauses.length > 0) continue;
    const key = JSON.stringify(vector.calendar);
    const work = byCalendar.get(key) ?? { definition: definitionOf(vector.calendar), adds: [], spans: [] };
    byCalendar.set(key, work);
    const fromMs = Date.parse(vector.start);
    if (vector.op === 'add' && vector.amount !== undefined && vector.amount > 0) {
      work.adds.push({ fromMs, amountMs: vector.amount * 1000, expectedMs: Date.parse(String(vector.expected)) });
    }
    if (vector.op === 'diff' && vector.end !== undefined) {
      work.spans.push({ fromMs, toMs: Date.parse(vector.end), expectedMs: Number(vector.expected) * 1000 });
    }
  }
  return [...byCalendar.values()].filter(({ adds, spans }) => adds.length + spans.length > 0);
}
