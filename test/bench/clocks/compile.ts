import { spawnSync } from 'node:child_process';
import path from 'node:path';
import Table from 'cli-table3';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { compileCalendar } from '../../../domain/calendar/index.ts';
import type { CalendarDefinition } from '../../../domain/calendar/index.ts';
import { figure, median, nanoseconds } from './timing.ts';

const office = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
] as const;
const weekly = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };
const wholeDay = [['00:00', '24:00']] as const;
const always = {
  mon: wholeDay,
  tue: wholeDay,
  wed: wholeDay,
  thu: wholeDay,
  fri: wholeDay,
  sat: wholeDay,
  sun: wholeDay,
};

const calendars: Readonly<Record<string, CalendarDefinition>> = {
  'Chinese office': { timezone: 'Asia/Shanghai', weekly, publicHolidays: { country: 'CN' } },
  'New York office': { timezone: 'America/New_York', weekly, publicHolidays: { country: 'US' } },
  'around the clock': { timezone: 'Europe/Berlin', weekly: always },
};

const thirteenMonths = { fromMs: Date.UTC(2025, 10, 22), toMs: Date.UTC(2026, 11, 22) };

/** What a snapshot of thirteen months weighs, and what compiling it costs: in a fresh process, before any
 * code of it is compiled, and later. */
export function measureCompile(rounds: number): object {
  const table = new Table({
    head: ['thirteen months of a', 'snapshot', 'intervals', 'memory', 'first compile', 'later'],
    style: { head: [], border: [] },
  });
  const result: Record<string, object> = {};
  for (const [name, definition] of Object.entries(calendars)) {
    const snapshot = expandCalendar(definition, thirteenMonths);
    const snapshotBytes = Buffer.byteLength(JSON.stringify(snapshot));
    const firstUs = median(Array.from({ length: 7 }, () => inAFreshProcess(JSON.stringify(snapshot))));
    const calendar = compileCalendar(snapshot);
    const { opens, closes, totals, leads, workingDays, lastCloses } = calendar;
    const arrayBytes = [
      opens.values,
      opens.starts,
      closes,
      totals.values,
      totals.starts,
      leads,
      workingDays,
      lastCloses,
    ].reduce((sum, array) => sum + array.byteLength, 0);
    const laterUs =
      median(Array.from({ length: rounds * 20 }, () => nanoseconds(() => void compileCalendar(snapshot)))) / 1000;
    table.push([
      name,
      `${snapshotBytes} B`,
      closes.length,
      `${arrayBytes} B`,
      `${figure(firstUs)} us`,
      `${figure(laterUs)} us`,
    ]);
    result[name] = { snapshotBytes, intervals: closes.length, arrayBytes, firstUs, laterUs };
  }
  console.log(`Calendars\n${table.toString()}\n`);
  return result;
}

function inAFreshProcess(snapshot: string): number {
  const script = path.join(import.meta.dirname, 'first-compile.ts');
  const ran = spawnSync(process.execPath, [script], { input: snapshot, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`first-compile.ts failed: ${ran.stderr}`);
  return Number(ran.stdout);
}
