import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVectors } from '../../bench/vectors/format.ts';
import { runVectors } from '../../bench/vectors/run.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/business-time');
const command = path.resolve(import.meta.dirname, '../../bench/vectors.ts');
const present = existsSync(folder);
if (!present) console.warn(`Vectors of other projects are skipped: there is no folder ${folder}`);

describe.skipIf(!present)('what other projects expect of working time', () => {
  it.each(['vectors.json', 'china-and-dst.json'])('every counted vector of %s agrees', (file) => {
    const outcomes = runVectors(readVectors(readFileSync(path.join(folder, file), 'utf8')));
    const counted = outcomes.filter((outcome) => outcome.counted);
    expect(counted.length).toBeGreaterThan(200);
    expect(counted.filter((outcome) => !outcome.passed).map(({ vector, got }) => ({ vector, got }))).toEqual([]);
  });

  it('where a source differs, we agree with what the collectors of the vectors hold to be right', () => {
    const outcomes = runVectors(readVectors(readFileSync(path.join(folder, 'vectors.json'), 'utf8')));
    const told = outcomes.filter((outcome) => outcome.vector.modelValue !== undefined);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((outcome) => !outcome.agreesWithFile).map(({ vector }) => vector.id)).toEqual([]);
  });
});

const calendar = { timezone: 'UTC', weekly: { mon: [['09:00', '17:00']] } };
const monday = '2026-03-02T10:00:00+00:00';
const row = { calendar, op: 'add', start: monday, amount_seconds: 60, model: 'any' };

describe('the vectors command', () => {
  it('passes with exit code 0 when every counted row agrees', () => {
    const ran = runCommand([{ ...row, id: 'right', expected: '2026-03-02T10:01:00+00:00' }]);
    expect(ran).toMatchObject({ status: 0, lastLine: '1 passed, 0 failed' });
  });

  it('fails with exit code 1 and tells what was expected', () => {
    const ran = runCommand([{ ...row, id: 'wrong', expected: '2026-03-02T10:02:00+00:00' }]);
    expect(ran).toMatchObject({ status: 1, lastLine: '0 passed, 1 failed' });
    expect(ran.output).toContain('expected 2026-03-02T10:02:00+00:00, got 2026-03-02T10:01:00.000Z');
  });

  it('shows unknown models, operations and calendar fields apart and never crashes', () => {
    const ran = runCommand([
      { ...row, id: 'model', model: 'sideways', expected: 'whatever' },
      { ...row, id: 'op', op: 'teleport', expected: 1 },
      { ...row, id: 'field', calendar: { ...calendar, moon_phases: [] }, expected: 1 },
      { ...row, id: 'feature', features: ['never_seen'], expected: '2026-03-02T10:01:00+00:00' },
    ]);
    expect(ran).toMatchObject({ status: 0, lastLine: '1 passed, 0 failed' });
    expect(ran.output).toContain('unknown operation teleport');
    expect(ran.output).toContain('unknown calendar fields: moon_phases');
    expect(ran.output).toContain('sideways');
  });

  it('counts a row that cannot be computed as failed, with the reason', () => {
    const ran = runCommand([
      { ...row, id: 'zone', calendar: { ...calendar, timezone: 'Mars/Olympus' }, expected: monday },
    ]);
    expect(ran).toMatchObject({ status: 1, lastLine: '0 passed, 1 failed' });
    expect(ran.output).toMatch(/got Invalid time zone/);
  });

  it('reads the format with named calendars and agreed results', () => {
    const named = { calendar: 'desk', op: 'add', start: monday, amount_seconds: 7 * 3600 };
    const file = {
      calendars: { desk: calendar },
      vectors: [
        {
          ...named,
          id: 'a',
          expected_nearest: '2026-03-02T17:00:00+00:00',
          expected_farthest: '2026-03-09T09:00:00+00:00',
        },
        {
          calendar: 'desk',
          id: 'b',
          op: 'diff',
          start: monday,
          end: '2026-03-09T10:00:00+00:00',
          expected_seconds: 28_800,
        },
      ],
    };
    expect(runCommand(file.vectors, file)).toMatchObject({ status: 0, lastLine: '2 passed, 0 failed' });
  });
});

function runCommand(vectors: readonly object[], file: object = { vectors }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'vectors-'));
  try {
    const name = path.join(scratch, 'some.json');
    writeFileSync(name, JSON.stringify(file));
    const ran = spawnSync(process.execPath, [command, name], { encoding: 'utf8' });
    return { status: ran.status, output: ran.stdout + ran.stderr, lastLine: ran.stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
