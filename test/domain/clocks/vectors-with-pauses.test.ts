/** The published vectors with pauses, through the fold: a hold and a resume for each pause. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../domain/calendar/index.ts';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { definitionOf, readVectors } from '../../bench/vectors/format.ts';
import type { Vector } from '../../bench/vectors/format.ts';
import { day, resolution, Watched } from './watched.ts';

const file = path.resolve(import.meta.dirname, '../../../../shared/data/business-time/vectors.json');
const present = existsSync(file);
if (!present) console.warn(`Vectors with pauses are skipped: there is no file ${file}`);

const paused = present
  ? readVectors(readFileSync(file, 'utf8')).filter(({ pauses, model }) => pauses.length > 0 && model === 'any')
  : [];

function watchedThrough(vector: Vector): Watched {
  const startMs = Date.parse(vector.start);
  const around = { fromMs: startMs - 40 * day, toMs: startMs + 400 * day };
  const calendar = compileCalendar(expandCalendar(definitionOf(vector.calendar), around));
  const target = { in: 'workingTime', ms: (vector.amount ?? 1e6) * 1000 } as const;
  const watched = new Watched([{ ...resolution, ladder: [], target }], { office: calendar }).happens(
    'received',
    startMs,
  );
  for (const [from, to] of vector.pauses) {
    watched.hold('customer', Date.parse(from));
    if (to !== null) watched.resume(Date.parse(to));
  }
  return watched;
}

describe.skipIf(!present)('the published vectors with pauses', () => {
  it('are due when the clock is', () => {
    const added = paused.filter(({ op }) => op === 'add');
    expect(added.length).toBeGreaterThan(0);
    for (const vector of added) {
      const due = watchedThrough(vector).strike(Date.parse(vector.start) + 300 * day);
      expect(due, vector.id).toMatchObject([{ step: 'breach', dueMs: Date.parse(String(vector.expected)) }]);
    }
  });

  it('have counted what the clock has', () => {
    const counted = paused.filter(({ op }) => op === 'diff');
    expect(counted.length).toBeGreaterThan(0);
    for (const vector of counted) {
      const { elapsedMs } = watchedThrough(vector)
        .happens('solved', Date.parse(vector.end ?? ''))
        .verdict('resolution');
      expect(elapsedMs, vector.id).toBe(Number(vector.expected) * 1000);
    }
  });
});
